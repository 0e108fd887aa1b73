import { BY_PRECEDENCE, STATES, type Verbs } from '../catalogue/states.ts';
import type { Edition } from '../catalogue/editions.ts';
import { isReadInPart } from '../catalogue/statements.ts';
import type { State } from '../../schemas/index.ts';
import type { ComparisonEntry, ComparisonRow } from './compare.ts';

/** What one set of arrangements counts as on one row: a state, or no entry at all. */
export type TallyClass = State | 'no-entry';

/** Class → how many sets of arrangements; the counts add up to the number of columns. */
export type Tally = ReadonlyMap<TallyClass, number>;

/** Counts each column of a row once. */
export const tallyRow = (row: ComparisonRow, columns: readonly Edition[] = []): Tally =>
  new Map([...placesByClass(row, columns)].map(([key, { length }]) => [key, length]));

/**
 * Class → the places of its columns, the clearest class first. A document read in part may have what no entry
 * tells: it was not read.
 */
export function placesByClass(
  { entries }: ComparisonRow,
  columns: readonly Edition[] = [],
): ReadonlyMap<TallyClass, readonly number[]> {
  const places = Map.groupBy(entries.keys(), (index): TallyClass => {
    const [list = [], column] = [entries[index], columns[index]];
    const isOpen = list.length === 0 && column && isReadInPart(column.arrangements);
    return isOpen ? 'not-read' : classOf(list);
  });
  return new Map(
    [...BY_PRECEDENCE, 'no-entry' as const].flatMap((key) => {
      const own = places.get(key);
      return own === undefined ? [] : [[key, own] as const];
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
