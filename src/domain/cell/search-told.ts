import type { Searched } from '../../schemas/index.ts';
import type { Arrangements, Source } from '../catalogue/catalogue.ts';
import { counted } from '../base/words.ts';

/** A searched term with how often it occurs, and where. */
export interface TermTold {
  term: string;
  times: number;
  /** In the order of the outline, as a reader would name them; none where it does not occur. */
  places: readonly { place: string; times: number }[];
}

/** What was read and searched before nothing was found: the same for page, table and data file. */
export interface SearchTold {
  /** The documents read, with their titles, and what a link to the terms in each says. */
  sources: readonly { id: string; title: string; label: string }[];
  /** “Searched 15 terms: 9 do not occur; 6 occur 11 times, none on this.” */
  line: string;
  terms: readonly TermTold[];
  /** The terms with how often each occurs: “quorum (2), quorate (0)”. */
  counts: string;
  /** Why no term where the rule would stand is the rule. */
  explained: string | undefined;
  heading: string | undefined;
}

/** A record of a search in words, with the counts of the lock (method page “Evidence”). */
export function tellSearch(
  search: Searched,
  { sources }: Pick<Arrangements, 'sources'>,
): SearchTold {
  const searched = search.sources.map((id) => ({
    id,
    source: sources.find((one) => one.id === id),
  }));
  const terms = search.terms.map((term) =>
    tellTerm(
      term,
      searched.map(({ source }) => source),
    ),
  );
  const { heading } = search;
  const place = searched.flatMap(({ source }) => source?.places.get(heading ?? '') ?? [])[0];
  return {
    sources: searched.map(({ id, source }) => ({
      id,
      title: titleOf(source) ?? id,
      // The page says which document it is about, and with several each is named.
      label: searched.length > 1 ? (titleOf(source) ?? id) : termsIn(source),
    })),
    line: searchLine(terms.map(({ times }) => times)),
    terms,
    counts: terms.map(({ term, times }) => `${term} (${times})`).join(', '),
    explained: search.explained,
    heading: heading === undefined ? undefined : (place ?? heading),
  };
}

/** A reader must know where a silence rests on a copy with parts missing. */
const titleOf = (source: Source | undefined): string | undefined =>
  source &&
  (source.record.extent.complete
    ? source.record.title
    : `${source.record.title} (the copy is not complete)`);

/** The words of a link to the terms searched for in the only source. */
const termsIn = (source: Source | undefined): string =>
  source?.record.extent.complete === false
    ? 'these terms, in a copy that is not complete'
    : 'these terms';

/** A term over the sources that were searched for it. */
export function tellTerm(term: string, sources: readonly (Source | undefined)[]): TermTold {
  const places = sources.flatMap((source) => {
    const counts = source?.terms?.[term] ?? {};
    // Most terms of a silence occur nowhere, and a document has many places.
    if (Object.keys(counts).length === 0) return [];
    return [['', 'before the first section'] as const, ...(source?.places ?? [])].flatMap(
      ([section, place]) => {
        const times = counts[section];
        return times === undefined ? [] : [{ place, times }];
      },
    );
  });
  return { term, times: places.reduce((sum, { times }) => sum + times, 0), places };
}

/** What came of a search, from how often each of its terms occurs: in one sentence. */
export function searchLine(times: readonly number[]): string {
  const all = times.length;
  const present = times.filter((count) => count > 0);
  const sum = present.reduce((total, count) => total + count, 0);
  const absent = all - present.length;
  const often =
    sum === 1 ? 'once, not on this' : `${sum === 2 ? 'twice' : `${sum} times`}, none on this`;
  const lead = `Searched ${counted(all, 'term')}`;
  if (all === 1) return `${lead}: it ${absent === 1 ? 'does not occur' : `occurs ${often}`}.`;
  if (present.length === 0) return `${lead}: none occurs.`;
  if (absent === 0) return `${lead}: all occur, ${often.replace(',', ' together,')}.`;
  return `${lead}: ${absent} ${absent === 1 ? 'does' : 'do'} not occur; ${present.length} ${present.length === 1 ? 'occurs' : 'occur'} ${often}.`;
}

/** All that is told of a search, as one run of sentences. */
export const searchNote = ({ line, counts, explained }: SearchTold): string =>
  [line, `Terms: ${counts}.`, explained].filter(Boolean).join(' ');
