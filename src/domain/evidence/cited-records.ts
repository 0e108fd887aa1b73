import type { Searched } from '../../schemas/index.ts';
import type { Entries } from '../catalogue/entries.ts';
import { absencesOf, statementsOf } from '../catalogue/walk.ts';
import type { RecordPath } from '../mistake/mistake.ts';
import { assessmentCitations, citationsOf, type Citation } from './citations.ts';

/** A record of a search, with the place in the file where it is written. */
export interface PlacedSearch {
  search: Searched;
  path: RecordPath;
}

/** A file that quotes and searches, with the sources it may quote from. */
export interface CitedRecord {
  file: string;
  /** Undefined for findings beside no arrangements that could be read. */
  sources: readonly string[] | undefined;
  citations: readonly Citation[];
  searches: readonly PlacedSearch[];
}

/** Every file that quotes and searches: sets of arrangements, and the assessments of them. */
export function citedRecords({
  arrangements,
  assessments,
}: Pick<Entries, 'arrangements' | 'assessments'>): CitedRecord[] {
  return [
    ...arrangements.map((entry) => ({
      file: entry.file,
      sources: entry.data.sources,
      citations: citationsOf(entry.data),
      searches: [...statementsOf(entry), ...absencesOf(entry)].flatMap(({ statement, path }) =>
        statement.state === 'silent'
          ? [{ search: statement.search, path: [...path, 'search'] }]
          : [],
      ),
    })),
    ...assessments.map(({ id, partnership, file, data }) => ({
      file,
      sources: arrangements.find((entry) => entry.id === id && entry.partnership === partnership)
        ?.data.sources,
      citations: assessmentCitations(data),
      searches: Object.entries(data.assessments).flatMap(([requirement, assessment]) =>
        'search' in assessment
          ? [{ search: assessment.search, path: ['assessments', requirement, 'search'] }]
          : [],
      ),
    })),
  ];
}

/** Every term that is searched for in a source, each once. */
export const termsSearched = (
  source: string,
  records: readonly Pick<CitedRecord, 'searches'>[],
): ReadonlySet<string> =>
  new Set(
    records
      .flatMap(({ searches }) => searches)
      .filter(({ search }) => search.sources.includes(source))
      .flatMap(({ search }) => search.terms),
  );
