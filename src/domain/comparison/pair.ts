import type { Topic } from '../../schemas/index.ts';
import type { Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { cautionsFor, type Caution } from './cautions.ts';
import { compare } from './compare.ts';
import { comparisonView, type ComparisonView, type ComparisonViewRow } from './view.ts';
import type { LikeWithLike } from '../source/like-with-like.ts';
import type { Relation } from './relation.ts';
import { counted, joinAnd } from '../base/words.ts';

/**
 * Pair pages are built while there are at most this many partnerships. Their number grows with the
 * square of the collection: 20 make 190 pairs, 40 would make 780. Beyond it the chooser serves.
 */
export const PAIR_PAGES_LIMIT = 20;

export interface PairTopic {
  topic: Topic;
  groups: ComparisonView['groups'];
}

/** Two areas on every topic, with what stands between them and the count of rows by relation. */
export interface PairView {
  a: Partnership;
  b: Partnership;
  columns: readonly LikeWithLike[];
  cautions: readonly Caution[];
  sentence: string;
  topics: readonly PairTopic[];
}

/** All pairs, the first id before the second; none where the collection is too large for them. */
export function pairsOf({ partnerships }: Catalogue): [Partnership, Partnership][] {
  if (partnerships.length > PAIR_PAGES_LIMIT) return [];
  return partnerships.flatMap((a) =>
    partnerships.filter((b) => a.id < b.id).map((b): [Partnership, Partnership] => [a, b]),
  );
}

/** Two areas on every topic; with `differencesOnly`, the rows on which they differ or one is silent. */
export function pairView(
  catalogue: Catalogue,
  a: Partnership,
  b: Partnership,
  differencesOnly = false,
): PairView {
  const tables = catalogue.topics.map((topic) => compare(catalogue, topic, [a.id, b.id]));
  const views = tables.map((table) => comparisonView(table));
  const rows = views.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const keep = ({ relation }: ComparisonViewRow): boolean =>
    !differencesOnly || DIFFERENCES.has(relation.kind);
  return {
    a,
    b,
    columns: views[0]?.columns ?? [],
    cautions: cautionsFor(tables),
    sentence: relationSentence(rows),
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
