/**
 * Areas stand as columns while there are at most this many: more would scroll out of sight unnoticed. As
 * rows, more areas make a table longer, which readers expect.
 */
export const COLUMNS_LIMIT = 6;

/** True where areas are the rows: there are too many for columns. */
export const areRows = (areas: number): boolean => areas > COLUMNS_LIMIT;

/** The head of a row or a column: a name that leads to its statement, or its bodies after it; remarks stand below. */
export interface GridHead {
  label: string;
  partnership?: string;
  anchor?: string | undefined;
  bodies?: readonly { name: string; anchor: string | undefined }[];
  notes?: readonly string[];
}

/** Words in a table, or several lines, or words with bars of a length of at most 100. */
export type GridCell =
  string | { text: string; more?: readonly string[]; quiet?: boolean; bars?: readonly number[] };

/** Heads that are words alone. */
export const wordHeads = (...labels: readonly string[]): GridHead[] =>
  labels.map((label) => ({ label }));

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
