import {
  FILTERS,
  valueAt,
  type Columns,
  type FilterName,
  type FilterValues,
} from '../../domain/search/columns.ts';
import type { RecordPlace } from '../../domain/search/record-name.ts';
import type { Asked } from './address.ts';

/** The columns of each part that has been fetched. */
export type Parts = ReadonlyMap<number, Columns>;

/** How many results each value of each filter has, in the order of its values. */
export type Counts = Readonly<Record<FilterName, readonly number[]>>;

export interface Filtered<T extends RecordPlace> {
  hits: readonly T[];
  /** Counted as if the filter itself were not set, so that another value can be chosen. */
  counts: Counts;
}

/** Keeps the hits that pass every filter, and counts what each other value would give. */
export function filterHits<T extends RecordPlace>(
  hits: readonly T[],
  parts: Parts,
  values: FilterValues,
  filters: Asked['filters'],
): Filtered<T> {
  const wanted = FILTERS.map((name) => {
    const id = filters[name];
    return id === undefined ? ANY : values[name].findIndex((value) => value.id === id);
  });
  const counts = FILTERS.map((name) => new Array<number>(values[name].length).fill(0));
  const kept: T[] = [];
  // One list for all: thousands of hits are counted between two letters that somebody types.
  const own = FILTERS.map(() => ANY);
  for (const hit of hits) {
    const columns = parts.get(hit.part);
    if (!columns) continue;
    let misses = 0;
    for (const [at, name] of FILTERS.entries()) {
      own[at] = valueAt(columns, name, hit.place);
      if (wanted[at] !== ANY && wanted[at] !== own[at]) misses++;
    }
    if (misses === 0) kept.push(hit);
    if (misses > 1) continue;
    for (const [at, column] of counts.entries()) {
      const value = own[at] ?? ANY;
      const isMiss = wanted[at] !== ANY && wanted[at] !== value;
      if (value >= 0 && isMiss === misses > 0) column[value] = (column[value] ?? 0) + 1;
    }
  }
  return {
    hits: kept,
    counts: Object.fromEntries(
      FILTERS.map((name, at) => [name, counts[at] ?? []]),
    ) as unknown as Counts,
  };
}

/** Stands for a filter that is not set; -1 is the value of a record that has none. */
const ANY = -2;

/** Every record of the parts, in their order. */
export const everyPlace = (parts: Parts): RecordPlace[] =>
  [...parts]
    .sort(([a], [b]) => a - b)
    .flatMap(([part, { kind }]) => Array.from(kind, (_, place) => ({ part, place })));

/** Orders hits by the values of a filter, then as they come; hits without a value come last. */
export function orderBy<T extends RecordPlace>(
  hits: readonly T[],
  parts: Parts,
  name: FilterName,
): T[] {
  const keyOf = ({ part, place }: T): number => {
    const columns = parts.get(part);
    const value = columns ? valueAt(columns, name, place) : -1;
    return value < 0 ? Infinity : value;
  };
  return hits
    .map((hit) => ({ hit, key: keyOf(hit) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ hit }) => hit);
}
