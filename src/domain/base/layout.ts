/**
 * Areas stand as columns while there are at most this many. Each column needs about 12 rem to be read:
 * eight fill the widest table a page has room for, and a ninth would scroll out of sight unnoticed. As
 * rows, more areas make a table longer, which readers expect.
 */
export const COLUMNS_LIMIT = 8;

/** Which way a table of areas runs. */
export type TableLayout = 'columns' | 'rows';

/** Areas as columns, or as rows where there are too many for that. */
export const layoutFor = (areas: number): TableLayout =>
  areas > COLUMNS_LIMIT ? 'rows' : 'columns';

/** A table as its headings and cells: one cell in each row for each column. */
export interface Grid<C, R, T> {
  columns: readonly C[];
  rows: readonly GridRow<R, T>[];
}

export interface GridRow<R, T> {
  head: R;
  cells: readonly T[];
}

/** The same cells with rows as columns and columns as rows. */
export const turnGrid = <C, R, T>({ columns, rows }: Grid<C, R, T>): Grid<R, C, T> => ({
  columns: rows.map(({ head }) => head),
  rows: columns.map((head, index) => ({
    head,
    cells: rows.flatMap(({ cells }) => cells.slice(index, index + 1)),
  })),
});
