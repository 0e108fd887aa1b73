import type { FilterValues } from './columns.ts';

/** What a reader’s browser fetches first: which parts the index has, and what filters offer. */
export interface Manifest {
  /** The folder of everything else; another with every change. */
  version: string;
  filters: FilterValues;
  /** The file of words that can be found. */
  vocabulary: string;
  shards: readonly {
    count: number;
    /** Stems of the titles in it. */
    hints: readonly string[];
  }[];
}
