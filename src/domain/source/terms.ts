import type { Source } from '../catalogue/catalogue.ts';
import { tellTerm } from '../cell/search-told.ts';

/** The anchor of the terms on the page of a source. */
export const TERMS_ANCHOR = 'searched';

/** The terms that were searched for in a source, in the order of the alphabet. */
export interface SearchedTerms {
  /** Those that occur, with their places in one line: “1.2 (3), 4.1”. */
  present: readonly { term: string; times: number; places: string }[];
  absent: readonly string[];
}

/** Every term that was searched for in a source, as the lock counts it. */
export function searchedTerms(source: Source): SearchedTerms {
  const told = Object.keys(source.terms ?? {}).map((term) => tellTerm(term, [source]));
  return {
    present: told
      .filter(({ times }) => times > 0)
      .map(({ term, times, places }) => ({
        term,
        times,
        places: places
          .map(({ place, times: here }) => (here === 1 ? place : `${place} (${here})`))
          .join('; '),
      })),
    absent: told.filter(({ times }) => times === 0).map(({ term }) => term),
  };
}
