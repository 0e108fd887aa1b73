import type { Entries } from '../catalogue/entries.ts';
import { assessmentCitations, citationsOf, type Citation } from './citations.ts';

/** A file that quotes, with its quotations and the sources it may quote from. */
export interface CitedRecord {
  file: string;
  /** Undefined for findings beside no arrangements that could be read. */
  sources: readonly string[] | undefined;
  citations: readonly Citation[];
}

/** Every file that quotes: sets of arrangements, and the assessments of them. */
export function citedRecords({
  arrangements,
  assessments,
}: Pick<Entries, 'arrangements' | 'assessments'>): CitedRecord[] {
  return [
    ...arrangements.map(({ file, data }) => ({
      file,
      sources: data.sources,
      citations: citationsOf(data),
    })),
    ...assessments.map(({ id, partnership, file, data }) => ({
      file,
      sources: arrangements.find((entry) => entry.id === id && entry.partnership === partnership)
        ?.data.sources,
      citations: assessmentCitations(data),
    })),
  ];
}
