import type { FilterValues } from './columns.ts';

/** The folder of the site that holds the search index. */
export const INDEX_FOLDER = 'pagefind';

/** The first file of the index, which names the rest; the only one that changes under its name. */
export const MANIFEST = 'manifest.json';

/** Raised whenever a page cannot read the index of a later build. */
export const FORMAT = 5;

/** What a reader’s browser fetches first: which parts the index has, and what filters offer. */
export interface Manifest {
  format: number;
  /**
   * The folder of everything else; another with every change. Every file in it is packed and begins with
   * this, so that a file of another build is recognised.
   */
  version: string;
  filters: FilterValues;
  shards: readonly {
    count: number;
    /** Stems of the titles in it. */
    hints: readonly string[];
  }[];
}
