import { areaPath } from '../area/directory.ts';
import { drawAreas, MAP_MARKS, type AreaMap, type MapMark, type MapSays } from '../area/map.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { BY_PRECEDENCE, STATES } from '../catalogue/states.ts';
import type { Edition } from '../catalogue/editions.ts';
import { partingSort, sortsOf, type Sort } from '../wording/sorts.ts';
import type { ComparisonEntry, ComparisonTable } from './compare.ts';
import { classOf, type TallyClass } from './tally.ts';

/** An area that gives an answer, with the statement that does. */
export interface AnsweringArea {
  name: string;
  partnership: string;
  anchor: string;
  /** False for an area that stands apart from those that are counted. */
  counts: boolean;
}

/** The areas that give one answer to a question, or that are in one state on it. */
export interface AnswerGroup {
  /** An anchor: row and answer. */
  id: string;
  label: string;
  /** How many of the areas are counted. */
  count: number;
  areas: readonly AnsweringArea[];
}

/** A question with the areas by what they answer. An area that says several things stands under each. */
export interface AnsweredRow {
  /** As in the table of the topic: group and field. */
  id: string;
  /** “Main meeting: Chair”; without the group where all rows have the same. */
  label: string;
  prompt: string;
  groups: readonly AnswerGroup[];
  /** Areas that state no answer, by state. */
  others: readonly AnswerGroup[];
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

/** What one area answers on a row, each thing once. */
export const sortsIn = (
  entries: readonly ComparisonEntry[],
  { arrangements }: Edition,
  vocabulary: string | undefined,
): { sort: Sort; anchor: string }[] => [
  ...new Map(
    entries.flatMap(({ statement: { record, anchor } }) =>
      record.state === 'stated'
        ? sortsOf(record.value, arrangements.names, vocabulary).map(
            (sort) => [sort.id, { sort, anchor }] as const,
          )
        : [],
    ),
  ).values(),
];

/** The questions of a topic with the areas by what they answer: those questions whose answers can be grouped. */
export function answeredRows(table: ComparisonTable): AnsweredRow[] {
  return groupableRows(table).flatMap(({ id, label, field, entries }) => {
    const groups = new Map<string, { label: string; areas: AnsweringArea[] }>();
    const others = new Map<TallyClass, AnsweringArea[]>();
    for (const [index, column] of table.columns.entries()) {
      const own = entries[index] ?? [];
      const area = (anchor: string): AnsweringArea => ({
        name: column.name,
        partnership: column.partnership.id,
        anchor,
        counts: !table.apart.includes(column),
      });
      const sorts = sortsIn(own, column, field.vocabulary);
      for (const { sort, anchor } of sorts) {
        const group = groups.get(sort.id) ?? { label: sort.label, areas: [] };
        group.areas.push(area(anchor));
        groups.set(sort.id, group);
      }
      const [first] = own;
      if (sorts.length === 0 && first) {
        const state = classOf(own);
        others.set(state, [...(others.get(state) ?? []), area(first.statement.anchor)]);
      }
    }
    if (groups.size === 0) return [];
    return [
      {
        id,
        label,
        prompt: field.prompt,
        groups: [...groups]
          .map(([sort, group]) => groupOf(`${id}.${sort}`, group.label, group.areas))
          .toSorted((a, b) => b.areas.length - a.areas.length),
        others: BY_PRECEDENCE.flatMap((state) => {
          const areas = others.get(state);
          return areas ? [groupOf(`${id}.state-${state}`, otherLabel(state), areas)] : [];
        }),
      },
    ];
  });
}

const groupOf = (id: string, label: string, areas: readonly AnsweringArea[]): AnswerGroup => ({
  id,
  label,
  count: areas.filter(({ counts }) => counts).length,
  areas,
});

const otherLabel = (state: (typeof BY_PRECEDENCE)[number]): string =>
  state === 'stated' ? 'Stated, in words that are not grouped' : STATES[state].label;

/**
 * The fewest areas with an answer of which a map is drawn. England has about 150: with fewer than one in ten of them
 * most of a map is empty, and a list of names is read sooner.
 */
export const MAP_LEAST = 16;

/** What an area answers, and the statement that does. */
interface Answered {
  label: string;
  anchor: string;
}

/**
 * The map of a topic: its first question to which an area gives one of several answers, such as the kind of chair.
 * Undefined where too few areas answer, or where the answers of a topic are lists of several things.
 */
export function answerMap(catalogue: Catalogue, table: ComparisonTable): AreaMap | undefined {
  for (const row of groupableRows(table)) {
    const answers = new Map<string, Answered>();
    let parted = 0;
    for (const [index, { partnership, arrangements }] of table.columns.entries()) {
      const own = row.entries[index] ?? [];
      const [first] = own;
      if (!first) continue;
      const { record, anchor } = first.statement;
      const sort =
        record.state === 'stated' ? partingSort(record.value, arrangements.names) : undefined;
      if (sort) parted++;
      answers.set(partnership.id, { label: sort?.label ?? classLabel(classOf(own)), anchor });
    }
    if (parted >= MAP_LEAST) return drawn(catalogue, `${table.topic.label}: ${row.label}`, answers);
  }
  return undefined;
}

const classLabel = (key: TallyClass): string =>
  key === 'stated' || key === 'no-entry' ? OTHER : STATES[key].label;

const OTHER = 'Another answer';

/** The mark of an area of which nothing was read. */
const UNREAD: MapMark = 'point';

/** The commonest answers have marks of their own; the others share one. */
function drawn(
  catalogue: Catalogue,
  title: string,
  answers: ReadonlyMap<string, Answered>,
): AreaMap {
  const marks = MAP_MARKS.filter((mark) => mark !== UNREAD);
  const labels = [...Map.groupBy(answers.values(), ({ label }) => label)]
    .filter(([label]) => label !== OTHER)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([label]) => label);
  const own = new Map(
    labels.slice(0, marks.length - 1).map((label, index) => [label, marks[index]] as const),
  );
  return drawAreas(catalogue, title, ({ area, read }): MapSays => {
    const answer = read && answers.get(read.id);
    if (!answer) return { mark: UNREAD, label: 'no document read', path: areaPath(area.id) };
    const mark = own.get(answer.label);
    return {
      mark: mark ?? marks.at(-1) ?? UNREAD,
      label: mark ? answer.label : OTHER,
      path: `/partnerships/${read.id}/#${answer.anchor}`,
    };
  });
}
