import { evidenceOf } from '../catalogue/statements.ts';
import { absencesOf, statementsOf } from '../catalogue/walk.ts';
import type { ArrangementsEntry } from '../catalogue/entries.ts';

/** What arrangements that were read recorded on a field. */
export interface Recorded {
  /** Words that were searched for where a document is silent. */
  terms: readonly string[];
  /** Words that carried an answer. */
  quotations: readonly string[];
}

/**
 * What is recorded on a field, in each of these arrangements that does not rest on one of the sources left out: the
 * area at hand, and whoever shares its document.
 */
export function recordedOn(
  arrangements: readonly ArrangementsEntry[],
  topic: string,
  field: string,
  leaveOut: readonly string[] = [],
): Recorded {
  const others = arrangements.filter(({ data }) =>
    data.sources.every((source) => !leaveOut.includes(source)),
  );
  const records = others
    .flatMap((entry) => [...statementsOf(entry), ...absencesOf(entry)])
    .filter((placed) => placed.topic === topic && placed.field === field)
    .map(({ statement }) => statement);
  return {
    terms: [
      ...new Set(records.flatMap((record) => ('search' in record ? record.search.terms : []))),
    ],
    quotations: [...new Set(records.flatMap(evidenceOf).map(({ quotation }) => quotation))],
  };
}
