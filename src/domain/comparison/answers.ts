import { PAGE_AREAS } from '../base/pages.ts';
import { counted, joinAnd } from '../base/words.ts';
import type { Edition } from '../catalogue/editions.ts';
import { mergeEntries } from '../cell/merge-entries.ts';
import { sortsOf, type Sort } from '../wording/sorts.ts';
import type {
  ComparisonEntry,
  ComparisonGroup,
  ComparisonRow,
  ComparisonTable,
} from './compare.ts';
import {
  EACH,
  groupsOf,
  NOTHING,
  STATES_IN_ORDER,
  stateOf,
  type AnswerGroup,
  type AnsweringArea,
} from './like-answers.ts';
import { tellClosed } from './relation.ts';
import { classOf } from './tally.ts';
import { remarkOf } from './view.ts';

/** A question with the partnerships by what they answer. One that says several things stands under each. */
export interface AnsweredRow {
  /** An anchor: group of bodies and field. */
  id: string;
  label: string;
  prompt: string;
  groups: readonly AnswerGroup[];
  /** The partnerships that give no clear answer here, by why, below those that do. */
  unsaid: readonly AnswerGroup[];
  /** Answers beyond those that most partnerships give, closed below them. */
  more: readonly AnswerGroup[];
  /** What is closed: “3 more answers”. */
  moreLabel: string;
  /** Answers that are lists or free combinations: a line each, or a group where these are many. */
  lines: readonly AnsweringArea[];
}

/** The questions asked of one kind of body, or of the arrangements as a whole. */
export interface AnsweredGroup {
  /** An anchor; undefined where the group has a part that stands open. */
  id: string | undefined;
  label: string;
  rows: readonly AnsweredRow[];
}

/** A topic over all partnerships: like answers together. */
export interface AnswersView {
  /** The arrangements as a whole, the main meeting and the group that leads, where some document answers. */
  open: readonly AnsweredGroup[];
  closed: readonly AnsweredGroup[];
  /** What is closed: “12 questions on sub-groups, networks and offices”. */
  closedLabel: string;
  /** How the groups are read, in sentences. */
  reading: string;
}

/** Rows of a table on which areas can be grouped, in its order: those with one answer an area. */
export const groupableRows = ({ groups }: ComparisonTable) =>
  groups
    .filter((group) => group.isPrincipal)
    .flatMap(({ id, label, rows }) =>
      rows.map((row) => ({
        ...row,
        id: `${id}.${row.field.id}`,
        label: groups.length > 1 ? `${label}: ${row.field.label}` : row.field.label,
      })),
    );

/** What one area answers on a row, each thing once, with the entries that say it. */
export function sortsIn(
  entries: readonly ComparisonEntry[],
  { arrangements }: Edition,
  vocabulary: string | undefined,
): { sort: Sort; entries: ComparisonEntry[] }[] {
  const found = new Map<string, { sort: Sort; entries: ComparisonEntry[] }>();
  for (const entry of entries) {
    const { record } = entry.statement;
    if (record.state !== 'stated') continue;
    for (const sort of sortsOf(record.value, arrangements.names, vocabulary)) {
      const known = found.get(sort.id) ?? { sort, entries: [] };
      found.set(sort.id, known);
      known.entries.push(entry);
    }
  }
  return [...found.values()];
}

/** A topic as groups of like answers, worked out from typed values (method page “Computed values”, “Areas by answer”). */
export function answersView(table: ComparisonTable): AnswersView {
  // With many partnerships an answer leads to its words.
  const told = table.columns.length <= PAGE_AREAS ? new Set<string>() : undefined;
  const groups = table.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => answeredRow(table, group, row, told)),
  }));
  const main = groups.filter(({ isPrincipal }) => isPrincipal);
  // Of many areas, sub-groups, networks and offices stand on the pages of their editions alone.
  const below = told ? groups.filter(({ isPrincipal }) => !isPrincipal) : [];
  const lists = listsIn(table);
  const isOpen = (row: AnsweredRow): boolean => isAnswered(row) && !lists.has(row.id);
  const open = keptIn(main, isOpen);
  const closed = [...keptIn(main, (row) => !isOpen(row)), ...keptIn(below, () => true)].map(
    (group) => (open.some(({ id }) => id === group.id) ? { ...group, id: undefined } : group),
  );
  const rows = closed.flatMap((group) => group.rows);
  const unanswered = rows.filter((row) => !isAnswered(row)).length;
  const listed = rows.filter((row) => isAnswered(row) && lists.has(row.id)).length;
  return {
    open,
    closed,
    closedLabel: [
      listed > 0 ? 'The lists of members one by one' : '',
      tellClosed(rows.length - unanswered - listed, unanswered),
    ]
      .filter(Boolean)
      .join('; '),
    reading: told ? FEW : MANY,
  };
}

const FEW =
  'Open a line for the partnerships, their words and the place of each. One that says several things stands under each of them.';
const MANY =
  'Open a line for the partnerships; each leads to its words and their place. What sub-groups, networks and offices do stands on the partnerships’ own pages.';

/** The rows of the main bodies that list members: the topic opens with these lists side by side, by sector. */
const listsIn = ({ groups }: ComparisonTable): ReadonlySet<string> =>
  new Set(
    groups
      .filter(({ isPrincipal }) => isPrincipal)
      .flatMap(({ id, rows }) =>
        rows
          .filter(({ field }) => field.kinds.includes('members'))
          .map(({ field }) => `${id}.${field.id}`),
      ),
  );

const keptIn = (
  groups: readonly { id: string; label: string; rows: readonly AnsweredRow[] }[],
  keep: (row: AnsweredRow) => boolean,
): AnsweredGroup[] =>
  groups
    .map(({ id, label, rows }) => ({ id: `group.${id}`, label, rows: rows.filter(keep) }))
    .filter(({ rows }) => rows.length > 0);

/** True where some document answers, or says something that may be an answer. */
const isAnswered = ({ groups, unsaid, lines }: AnsweredRow): boolean =>
  lines.length + groups.length > 0 || unsaid.some(({ isAnswer }) => isAnswer);

function answeredRow(
  table: ComparisonTable,
  group: ComparisonGroup,
  { field, entries }: ComparisonRow,
  /** The statements whose evidence stands on the page already; undefined where the page has none. */
  told: Set<string> | undefined,
): AnsweredRow {
  const id = `${group.id}.${field.id}`;
  const columns = table.columns.map((column, index) => {
    const own = entries[index] ?? [];
    const area = (said: readonly ComparisonEntry[], where = told): AnsweringArea => {
      const found = areaOf(column, said, !table.apart.includes(column), where);
      if (group.isPrincipal && told) return found;
      // A group below the main ones, and each of many areas, tells its words on the page of its edition.
      return { ...found, entries: found.entries.map((entry) => ({ ...entry, isBrief: true })) };
    };
    return { column, own, area, sorts: sortsIn(own, column, field.vocabulary) };
  });
  const { isFree, isKept } = groupable(columns.flatMap(({ sorts }) => sorts));
  const lines = columns
    .filter(({ own, sorts }) => classOf(own) === 'stated' && (isFree || sorts.length === 0))
    .map(({ own, area }) =>
      area(
        own.filter(({ statement }) => statement.record.state === 'stated'),
        told ?? new Set(),
      ),
    );
  const said = columns.flatMap(({ sorts, area }) =>
    sorts
      .filter(({ sort }) => isKept(sort))
      .map((one) => ({ ...one.sort, isAnswer: true, area: area(one.entries) })),
  );
  const unsaid = columns
    .filter(({ own }) => classOf(own) !== 'stated')
    .map(({ column, own, area }) => ({
      ...(stateOf(own, column) ?? {
        id: 'none',
        label: remarkOf(table, group, field, column, own) ?? NOTHING,
        isAnswer: false,
      }),
      area: area(own),
    }));
  const isLong = lines.length > PAGE_AREAS;
  const byOrder = (one: AnswerGroup): number =>
    STATES_IN_ORDER.findIndex((state) => one.id.startsWith(`${id}.${state}`));
  const like = groupsOf(id, said).toSorted((a, b) => b.areas.length - a.areas.length);
  const first = like.length > FIRST_ANSWERS + 1 ? like.slice(0, FIRST_ANSWERS) : like;
  const more = like.slice(first.length);
  return {
    id,
    label: field.label,
    prompt: field.prompt,
    groups: [
      ...groupsOf(
        id,
        isLong ? lines.map((area) => ({ ...EACH, area: { ...area, entries: [] } })) : [],
      ),
      ...first,
    ],
    unsaid: groupsOf(id, unsaid).toSorted((a, b) => byOrder(a) - byOrder(b)),
    more,
    moreLabel: counted(more.length, 'more answer'),
    lines: isLong ? [] : lines,
  };
}

/** As many answers as stand open below a question: with one more, all of them do. */
const FIRST_ANSWERS = 4;

/** With more kinds of answer than this, a question has free combinations: few partnerships say the same. */
const MOST_GROUPS = 8;

/** Which answers of a row make groups: all, or of free combinations those that most partnerships share. */
function groupable(found: readonly { sort: Sort }[]): {
  isFree: boolean;
  isKept: (sort: Sort) => boolean;
} {
  const often = [...Map.groupBy(found, ({ sort }) => sort.id)].map(
    ([id, own]) => [id, own.length] as const,
  );
  const isFree = often.length > MOST_GROUPS;
  const shared = often
    .filter(([, count]) => count > 1)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_GROUPS)
    .map(([id]) => id);
  return { isFree, isKept: ({ id }) => !isFree || shared.includes(id) };
}

const areaOf = (
  { name, partnership, arrangements }: Edition,
  entries: readonly ComparisonEntry[],
  counts: boolean,
  told: Set<string> | undefined,
): AnsweringArea => ({
  name,
  partnership: partnership.id,
  edition: entries[0]?.cell.edition ?? arrangements.id,
  anchor: entries[0]?.statement.anchor,
  serves: partnership.areas.length > 1 ? joinAnd(partnership.areas) : undefined,
  counts,
  entries: told
    ? mergeEntries(entries).map((entry) => {
        const id = `${partnership.id} ${entry.cell.anchor}`;
        const isBrief = told.has(id);
        told.add(id);
        return { ...entry, isBrief };
      })
    : [],
});
