import type { Topic } from '../../schemas/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { currentEditions, type Edition } from '../catalogue/editions.ts';
import { compareText } from '../base/order.ts';
import { cautionsFor, type Caution } from './cautions.ts';
import { compareEditions } from './compare.ts';
import { comparisonView, type ComparisonView, type ComparisonViewRow } from './view.ts';
import type { LikeWithLike } from '../source/like-with-like.ts';
import { hasAnswer, rowName, tellClosed, tellRows } from './relation.ts';
import { capitalise, counted, uncapitalise } from '../base/words.ts';

/**
 * Pair pages are built while there are at most this many partnerships. Their number grows with the
 * square of the collection: 20 make 190 pairs, 40 would make 780. Beyond it the chooser serves.
 */
export const PAIR_PAGES_LIMIT = 20;

type Groups = ComparisonView['groups'];

/** Two areas on one topic: what both are asked of, and what is closed below it. */
export interface PairTopic {
  topic: Topic;
  /** Which questions they differ on, by name: “Differ: Quorum. Only Northmere says: Deputies.” */
  told: string;
  /** True where the answers stand open with their words; else each leads to them. */
  isOpen: boolean;
  /** The arrangements as a whole, the main meeting and the group that leads, where one of the two answers. */
  open: Groups;
  closed: Groups;
  /** What neither answers, in a line each below `closed`, by how the two stand: “Neither says”. */
  unanswered: readonly Unanswered[];
  /** What is closed: “2 questions on sub-groups, 3 without an answer”. */
  closedLabel: string;
}

/** Questions on which two documents give nothing to compare. */
export interface Unanswered {
  /** “Neither says”, “Neither gives an answer”. */
  words: string;
  rows: readonly UnansweredRow[];
}

/** A question with what stands for an answer in each of the two. */
export interface UnansweredRow extends Pick<ComparisonViewRow, 'field' | 'cells'> {
  /** Whom it is asked of: “Sub-groups”. */
  about: string;
  /** The same in brackets after the question; empty where it is the arrangements as a whole. */
  of: string;
}

/** Two areas, or two editions of one, on every topic. */
export interface PairView {
  columns: readonly LikeWithLike[];
  cautions: readonly Caution[];
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

/** What changed between two editions, and how much in a sentence. */
export interface ChangesView extends PairView {
  sentence: string;
}

/** Two areas on every topic. Unclear answers and lists of several bodies stand among the rest, for both to be seen. */
export function pairView(
  { topics }: Pick<Catalogue, 'topics'>,
  pair: readonly [Edition, Edition],
): PairView {
  const { columns, cautions, views } = viewsOf(topics, pair);
  return { columns, cautions, topics: views.map(pairTopic) };
}

/** What changed between two editions of one partnership: the rows on which they do not say the same of the same bodies. */
export function changesView(
  { topics }: Pick<Catalogue, 'topics'>,
  pair: readonly [Edition, Edition],
): ChangesView {
  const { columns, cautions, views } = viewsOf(topics, pair);
  const rows = views.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const changed = views.map((view) => ({ ...view, groups: keptIn(view.groups, hasChanged) }));
  return {
    columns,
    cautions,
    sentence: `${capitalise(counted(rows.filter(hasChanged).length, 'answer'))} of ${rows.length} changed.`,
    topics: changed
      .filter(({ groups }) => groups.length > 0)
      .map(({ topic, groups }) => ({
        topic,
        told: '',
        isOpen: true,
        open: groups,
        closed: [],
        unanswered: [],
        closedLabel: '',
      })),
  };
}

function viewsOf(topics: readonly Topic[], pair: readonly [Edition, Edition]) {
  const tables = topics.map((topic) => compareEditions(topic, pair));
  const views = tables.map((table) => comparisonView(table));
  return { columns: views[0]?.columns ?? [], cautions: cautionsFor(tables), views };
}

const keptIn = (groups: Groups, keep: (row: ComparisonViewRow) => boolean): Groups =>
  groups
    .map((group) => ({ ...group, rows: group.rows.filter(keep) }))
    .filter((group) => group.rows.length > 0);

function pairTopic({ topic, groups }: ComparisonView): PairTopic {
  const answers = keptIn(groups, isAnswered);
  const open = answers.filter((group) => group.isPrincipal);
  const closed = answers.filter((group) => !group.isPrincipal);
  const unanswered = unansweredIn(groups);
  return {
    topic,
    told: tellRows(
      open.flatMap(({ id, rows }) =>
        rows.map(({ field, relation }) => ({
          kind: relation.kind,
          name: rowName(id, field.label),
        })),
      ),
    ),
    isOpen: false,
    open,
    closed,
    unanswered,
    closedLabel: tellClosed(
      closed.flatMap(({ rows }) => rows).length,
      unanswered.flatMap(({ rows }) => rows).length,
      'neither document',
    ),
  };
}

/** The questions without an answer, by how the two stand on them. */
function unansweredIn(groups: Groups): Unanswered[] {
  const rows = groups.flatMap(({ id, label, rows }) =>
    rows
      .filter((row) => !isAnswered(row))
      .map(({ relation, field, cells }) => {
        const of = id === 'whole' ? '' : ` (${uncapitalise(label)})`;
        return { words: relation.words, row: { field, cells, about: label, of } };
      }),
  );
  return [...new Set(rows.map(({ words }) => words))].map((words) => ({
    words,
    rows: rows.filter((one) => one.words === words).map(({ row }) => row),
  }));
}

const isAnswered = ({ relation }: ComparisonViewRow): boolean => hasAnswer(relation.kind);

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
