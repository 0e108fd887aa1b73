import { areaPath } from '../area/directory.ts';
import { drawAreas, MAP_MARKS, type AreaMap, type MapMark, type MapSays } from '../area/map.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { STATES } from '../catalogue/states.ts';
import { partingSort } from '../wording/sorts.ts';
import { groupableRows } from './answers.ts';
import type { ComparisonTable } from './compare.ts';
import { classOf, type TallyClass } from './tally.ts';

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
