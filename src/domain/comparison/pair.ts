import type { Topic } from '../../schemas/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { currentEditions, type Edition } from '../catalogue/editions.ts';
import { compareText } from '../base/order.ts';
import { cautionsFor, type Caution } from './cautions.ts';
import { compareEditions } from './compare.ts';
import { comparisonView, type ComparisonView, type ComparisonViewRow } from './view.ts';
import type { LikeWithLike } from '../source/like-with-like.ts';
import type { Relation } from './relation.ts';
import { capitalise, counted, joinAnd } from '../base/words.ts';

/**
 * Pair pages are built while there are at most this many partnerships. Their number grows with the
 * square of the collection: 20 make 190 pairs, 40 would make 780. Beyond it the chooser serves.
 */
export const PAIR_PAGES_LIMIT = 20;

export interface PairTopic {
  topic: Topic;
  groups: ComparisonView['groups'];
}

/** Two areas, or two editions of one, on every topic: what stands between them, and the count of rows by relation. */
export interface PairView {
  columns: readonly LikeWithLike[];
  cautions: readonly Caution[];
  sentence: string;
  topics: readonly PairTopic[];
}

/** All pairs, in the order of the catalogue; none where the collection is too large for them. */
export function pairsOf(catalogue: Catalogue): [Edition, Edition][] {
  const editions = currentEditions(catalogue);
  if (!hasPairPages(catalogue)) return [];
  return editions.flatMap((a, index) =>
    editions.slice(index + 1).map((b): [Edition, Edition] => [a, b]),
  );
}

const hasPairPages = ({ partnerships }: Pick<Catalogue, 'partnerships'>): boolean =>
  partnerships.length <= PAIR_PAGES_LIMIT;

/** Where two partnerships stand side by side, below the base: their page, or beyond the limit the chooser with both. */
export const besidePath = (
  catalogue: Pick<Catalogue, 'partnerships'>,
  ids: readonly [string, string],
): string => {
  const [a, b] = ids.toSorted(compareText);
  return hasPairPages(catalogue) ? `/compare/${a}/${b}/` : `/compare/?areas=${a},${b}`;
};

/** The address of a pair below the base: the id that comes first in the alphabet before the other. */
export const pairPath = (pair: readonly [Edition, Edition]): string =>
  `/compare/${idsOf(pair).join('/')}/`;

/** The ids of a pair in the order of the alphabet. */
export const idsOf = (pair: readonly [Edition, Edition]): string[] =>
  pair.map(({ partnership }) => partnership.id).sort(compareText);

/** Two editions on every topic; with `differencesOnly`, the rows on which they differ or one is silent. */
export function pairView(
  { topics }: Pick<Catalogue, 'topics'>,
  pair: readonly [Edition, Edition],
  differencesOnly = false,
): PairView {
  const keep = ({ relation }: ComparisonViewRow): boolean =>
    !differencesOnly || DIFFERENCES.has(relation.kind);
  return viewOf(topics, pair, keep, relationSentence);
}

/** What changed between two editions of one partnership: the rows on which they do not say the same of the same bodies. */
export const changesView = (
  { topics }: Pick<Catalogue, 'topics'>,
  pair: readonly [Edition, Edition],
): PairView =>
  viewOf(topics, pair, hasChanged, (rows) => {
    const changed = rows.filter(hasChanged).length;
    return `${capitalise(counted(changed, 'answer'))} of ${rows.length} changed.`;
  });

function viewOf(
  topics: readonly Topic[],
  pair: readonly [Edition, Edition],
  keep: (row: ComparisonViewRow) => boolean,
  sentenceOf: (rows: readonly ComparisonViewRow[]) => string,
): PairView {
  const tables = topics.map((topic) => compareEditions(topic, pair));
  const views = tables.map((table) => comparisonView(table));
  const rows = views.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  return {
    columns: views[0]?.columns ?? [],
    cautions: cautionsFor(tables),
    sentence: sentenceOf(rows),
    topics: views
      .map(({ topic, groups }) => ({
        topic,
        groups: groups
          .map((group) => ({ ...group, rows: group.rows.filter(keep) }))
          .filter((group) => group.rows.length > 0),
      }))
      .filter(({ groups }) => groups.length > 0),
  };
}

/** True where two cells of a row do not show the same answers of the same bodies. */
function hasChanged({ cells }: ComparisonViewRow): boolean {
  const shown = cells.map(({ entries }) =>
    JSON.stringify(
      entries.map(({ bodies, cell: { state, answer } }) => [
        bodies.map(({ name }) => name),
        state,
        answer.full,
      ]),
    ),
  );
  return new Set(shown).size > 1;
}

const DIFFERENCES = new Set<Relation['kind']>(['differs', 'some-silent']);

const COUNTED: readonly (readonly [kind: Relation['kind'], one: string, many: string])[] = [
  ['same-words', 'says the same in the same words', 'say the same in the same words'],
  ['same-substance', 'says the same in other words', 'say the same in other words'],
  ['differs', 'differs', 'differ'],
  ['some-silent', 'has an answer in one document only', 'have an answer in one document only'],
  ['all-silent', 'has an answer in neither', 'have an answer in neither'],
  ['cannot-be-compared', 'cannot be compared', 'cannot be compared'],
];

/** “Of 120 rows, 3 say the same in the same words, …”: the numbers add up to the rows. */
function relationSentence(rows: readonly ComparisonViewRow[]): string {
  const parts = COUNTED.flatMap(([kind, one, many]) => {
    const count = rows.filter(({ relation }) => relation.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return `Of ${counted(rows.length, 'row')}, ${joinAnd(parts)}.`;
}
