import { PAGE_AREAS } from '../base/pages.ts';
import { counted, joinAnd } from '../base/words.ts';
import type { Edition } from '../catalogue/editions.ts';
import { mergeEntries, type MergedEntry } from '../cell/merge-entries.ts';
import { sortsOf, type Sort } from '../wording/sorts.ts';
import type {
  ComparisonEntry,
  ComparisonGroup,
  ComparisonRow,
  ComparisonTable,
} from './compare.ts';
import { tellClosed } from './relation.ts';
import { classOf } from './tally.ts';
import { remarkOf } from './view.ts';

/** A partnership in a group of like answers, with what it says. */
export interface AnsweringArea {
  name: string;
  partnership: string;
  /** The statement it rests on; undefined where the document sets up no such body. */
  anchor: string | undefined;
  /** “Hampshire, Portsmouth and Southampton”, where the name does not tell which areas it serves. */
  serves: string | undefined;
  /** False for one that stands apart from those that are counted. */
  counts: boolean;
  /** Its answers, each with its evidence; none where many partnerships stand on the page. */
  entries: readonly MergedEntry[];
}

/** The partnerships that give one answer to a question, or that are in one state on it. */
export interface AnswerGroup {
  /** An anchor: group of bodies, field and answer. */
  id: string;
  label: string;
  /** How many of the partnerships are counted. */
  count: number;
  /** “12 partnerships: Kirklees, Newham and 10 more”. */
  told: string;
  /** False where the documents give no answer. */
  isAnswer: boolean;
  areas: readonly AnsweringArea[];
}

/** A question with the partnerships by what they answer. One that says several things stands under each. */
export interface AnsweredRow {
  /** An anchor: group of bodies and field. */
  id: string;
  label: string;
  prompt: string;
  groups: readonly AnswerGroup[];
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
  /** True where the words stand below each answer; with many partnerships an answer leads to them. */
  opens: boolean;
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
  const opens = table.columns.length <= PAGE_AREAS;
  const groups = table.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => answeredRow(table, group, row, opens)),
  }));
  const main = groups.filter(({ isPrincipal }) => isPrincipal);
  const below = groups.filter(({ isPrincipal }) => !isPrincipal);
  const open = keptIn(main, isAnswered);
  const closed = [...keptIn(main, (row) => !isAnswered(row)), ...keptIn(below, () => true)].map(
    (group) => (open.some(({ id }) => id === group.id) ? { ...group, id: undefined } : group),
  );
  const rows = closed.flatMap((group) => group.rows);
  const unanswered = rows.filter((row) => !isAnswered(row)).length;
  return {
    open,
    closed,
    closedLabel: tellClosed(rows.length - unanswered, unanswered),
    opens,
  };
}

const keptIn = (
  groups: readonly { id: string; label: string; rows: readonly AnsweredRow[] }[],
  keep: (row: AnsweredRow) => boolean,
): AnsweredGroup[] =>
  groups
    .map(({ id, label, rows }) => ({ id: `group.${id}`, label, rows: rows.filter(keep) }))
    .filter(({ rows }) => rows.length > 0);

/** True where some document answers, or says something that may be an answer. */
const isAnswered = ({ groups, lines }: AnsweredRow): boolean =>
  lines.length > 0 || groups.some(({ isAnswer }) => isAnswer);

function answeredRow(
  table: ComparisonTable,
  group: ComparisonGroup,
  { field, entries }: ComparisonRow,
  opens: boolean,
): AnsweredRow {
  const said: Said[] = [];
  const unsaid: Said[] = [];
  const lines: AnsweringArea[] = [];
  for (const [index, column] of table.columns.entries()) {
    const own = entries[index] ?? [];
    const counts = !table.apart.includes(column);
    const sorts = sortsIn(own, column, field.vocabulary);
    for (const one of sorts) {
      said.push({ ...one.sort, isAnswer: true, area: areaOf(column, one.entries, counts, opens) });
    }
    if (sorts.length > 0) continue;
    if (classOf(own) === 'stated') {
      const stated = own.filter(({ statement }) => statement.record.state === 'stated');
      lines.push(areaOf(column, stated, counts, true));
    } else {
      unsaid.push({
        ...(stateOf(own, column) ?? {
          id: 'none',
          label: remarkOf(table, group, field, column, own) ?? NOTHING,
          isAnswer: false,
        }),
        area: areaOf(column, own, counts, opens),
      });
    }
  }
  const id = `${group.id}.${field.id}`;
  const isLong = lines.length > PAGE_AREAS;
  const byOrder = (one: AnswerGroup): number =>
    STATES_IN_ORDER.findIndex((state) => one.id.startsWith(`${id}.${state}`));
  return {
    id,
    label: field.label,
    prompt: field.prompt,
    groups: [
      ...(isLong
        ? groupsOf(
            id,
            lines.map((area) => ({ ...EACH, area })),
          )
        : []),
      ...groupsOf(id, said).toSorted((a, b) => b.areas.length - a.areas.length),
      ...groupsOf(id, unsaid).toSorted((a, b) => byOrder(a) - byOrder(b)),
    ],
    lines: isLong ? [] : lines,
  };
}

/** One answer, or the lack of one, of one partnership. */
interface Said {
  id: string;
  label: string;
  isAnswer: boolean;
  area: AnsweringArea;
}

/** Like answers together, in the order in which each is met first. */
const groupsOf = (row: string, said: readonly Said[]): AnswerGroup[] => {
  const groups = [...Map.groupBy(said, ({ id, label }) => `${id} ${label}`).values()];
  return groups.flatMap((own, index) => {
    const [first] = own;
    if (!first) return [];
    const areas = own.map(({ area }) => area);
    const before = groups.slice(0, index).filter(([other]) => other?.id === first.id).length;
    const count = areas.filter(({ counts }) => counts).length;
    return {
      id: `${row}.${first.id}${before > 0 ? `-${before + 1}` : ''}`,
      label: first.label,
      isAnswer: first.isAnswer,
      count,
      told: `${count > 0 ? `${counted(count, 'partnership')}: ` : ''}${namesOf(areas)}`,
      areas,
    };
  });
};

/** As many names as a line holds. */
const NAMED = 6;

function namesOf(areas: readonly AnsweringArea[]): string {
  const names = areas.map(({ name, counts }) => (counts ? name : `${name} (not counted)`));
  const left = names.length - NAMED;
  return joinAnd(left > 1 ? [...names.slice(0, NAMED), `${left} more`] : names);
}

const areaOf = (
  { name, partnership }: Edition,
  entries: readonly ComparisonEntry[],
  counts: boolean,
  isTold: boolean,
): AnsweringArea => ({
  name,
  partnership: partnership.id,
  anchor: entries[0]?.statement.anchor,
  serves: partnership.areas.length > 1 ? joinAnd(partnership.areas) : undefined,
  counts,
  entries: isTold ? mergeEntries(entries) : [],
});

const EACH = { id: 'each', label: 'Each in its own words', isAnswer: true };

const NOTHING = 'Nothing recorded on this question';

/** The states without a value, in the order in which their groups stand. */
const STATES_IN_ORDER = 'unclear elsewhere silent lost not-applicable not-read none'.split(' ');

/** What a partnership’s lack of an answer is, in words; undefined where nothing is recorded. */
function stateOf(
  entries: readonly ComparisonEntry[],
  { arrangements }: Edition,
): Omit<Said, 'area'> | undefined {
  switch (classOf(entries)) {
    case 'stated':
    case 'no-entry':
      return undefined;
    case 'unclear':
      return entries.every(
        ({ statement: { record } }) => record.state !== 'unclear' || record.cause === 'damage',
      )
        ? LOST
        : { id: 'unclear', label: 'Unclear', isAnswer: true };
    case 'stated-elsewhere':
      return { id: 'elsewhere', label: 'In another document', isAnswer: true };
    case 'silent':
      return { id: 'silent', label: 'Not said', isAnswer: false };
    case 'not-applicable':
      return { id: 'not-applicable', label: 'Does not apply', isAnswer: false };
    case 'not-read':
      return arrangements.sources.every(({ record }) => record.extent.complete)
        ? { id: 'not-read', label: 'Not read yet', isAnswer: false }
        : LOST;
  }
}

const LOST = { id: 'lost', label: 'Lost from our copy', isAnswer: false };
