import { BY_PRECEDENCE, STATES, type Verbs } from '../catalogue/states.ts';
import type { Edition } from '../catalogue/editions.ts';
import { isReadInPart } from '../catalogue/statements.ts';
import type { State } from '../../schemas/index.ts';
import type {
  ComparisonEntry,
  ComparisonGroup,
  ComparisonRow,
  ComparisonTable,
} from './compare.ts';
import { counted, joinAnd, uncapitalise } from '../base/words.ts';

/** What one set of arrangements counts as on one row: a state, or no entry at all. */
export type TallyClass = State | 'no-entry';

/** Class → how many sets of arrangements; the counts add up to the number of columns. */
export type Tally = ReadonlyMap<TallyClass, number>;

/** Counts each column of a row once. A document read in part may have what no entry tells: it was not read. */
export function tallyRow({ entries }: ComparisonRow, columns: readonly Edition[] = []): Tally {
  const tally = new Map<TallyClass, number>();
  for (const [index, list] of entries.entries()) {
    const column = columns[index];
    const isOpen = list.length === 0 && column && isReadInPart(column.arrangements);
    const counted = isOpen ? 'not-read' : classOf(list);
    tally.set(counted, (tally.get(counted) ?? 0) + 1);
  }
  return new Map(
    [...BY_PRECEDENCE, 'no-entry' as const].flatMap((key) => {
      const count = tally.get(key);
      return count === undefined ? [] : [[key, count] as const];
    }),
  );
}

/** What one area counts as on a row. */
export function classOf(entries: readonly Pick<ComparisonEntry, 'statement'>[]): TallyClass {
  const states = entries.map(({ statement }) => statement.record.state);
  return BY_PRECEDENCE.find((state) => states.includes(state)) ?? 'no-entry';
}

/** What is said of an area that counts as a class: “states it”, “does not say”. */
export const classVerbs = (key: TallyClass): Verbs =>
  key === 'no-entry' ? ['has no entry', 'have no entry'] : STATES[key].verbs;

/** “4 state it”, “in 1 the part that could say is missing”: the number stands first, or for “#”. */
export function countPhrase(count: number, verbs: Verbs): string {
  const verb = verbs[count === 1 ? 0 : 1];
  return verb.includes('#') ? verb.replace('#', String(count)) : `${count} ${verb}`;
}

const NO_ENTRY: Readonly<Record<string, Verbs>> = {
  main: ['has no such meeting', 'have no such meeting'],
};

/**
 * The sentence that opens a topic: its first question, with every set of arrangements counted once
 * (method page “Counting sentences”). The numbers add up to the number of columns.
 */
export function countingSentence(table: ComparisonTable): string {
  const place = firstRow(table);
  if (!place) return 'No statement on this topic has been recorded yet.';
  const { row, group } = place;
  const about = group.id === 'whole' ? '' : `For the ${group.label.toLowerCase()}: `;
  const verbs = [...tallyRow(row, table.columns)].map(([key, count]) =>
    countPhrase(count, (key === 'no-entry' ? NO_ENTRY[group.id] : undefined) ?? classVerbs(key)),
  );
  const sets = counted(table.columns.length, 'set');
  return `${about === '' ? row.field.prompt : `${about}${uncapitalise(row.field.prompt)}`} Of ${sets} of arrangements, ${joinAnd(verbs)}.`;
}

/** The topic’s first field, for the arrangements as a whole or else for the main meeting. */
function firstRow({
  groups,
  topic,
}: ComparisonTable): { row: ComparisonRow; group: ComparisonGroup } | undefined {
  for (const field of topic.fields) {
    for (const group of groups) {
      const row = group.rows.find((one) => one.field.id === field.id);
      if (row) return { row, group };
    }
  }
  return undefined;
}
