import type { Arrangements } from '../catalogue/catalogue.ts';
import type { Quote } from '../cell/cell.ts';

/** The columns that say which arrangements a row is about, first in every file that has them. */
export const ARRANGEMENTS_COLUMNS = [
  { name: 'partnership', means: 'Id of the partnership.' },
  { name: 'arrangements', means: 'Id of the set of arrangements.' },
] as const;

export const arrangementsCells = ({ partnership, id }: Arrangements) => ({
  partnership,
  arrangements: id,
});

/** The columns that say where in a source a row comes from, the same in every file. */
export const EVIDENCE_COLUMNS = [
  { name: 'source', means: 'Id of the source (sources.csv).' },
  { name: 'locator', means: 'Place in the source: clause, heading or page.' },
  { name: 'quotation', means: 'The source’s own words, verbatim, at most 25 words.' },
] as const;

export interface EvidenceCells {
  source: string | undefined;
  locator: string | undefined;
  quotation: string | undefined;
}

export const evidenceCells = (quote: Quote | undefined): EvidenceCells => ({
  source: quote?.source,
  locator: quote?.place,
  quotation: quote?.words,
});

/** The quotations, or undefined once where there are none: a row for each, and never no row. */
export const orNone = (quotes: readonly Quote[]): readonly (Quote | undefined)[] =>
  quotes.length > 0 ? quotes : [undefined];
