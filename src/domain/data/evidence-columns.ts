import type { Quote } from '../cell/cell.ts';

/** The three columns that say where a row comes from, the same in every file. */
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
