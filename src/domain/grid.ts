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
