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
