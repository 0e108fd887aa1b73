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
    return id === undefined ? undefined : values[name].findIndex((value) => value.id === id);
  });
  const counts = FILTERS.map((name) => new Array<number>(values[name].length).fill(0));
  const kept: T[] = [];
  for (const hit of hits) {
    const columns = parts.get(hit.part);
    if (!columns) continue;
    const own = FILTERS.map((name) => valueAt(columns, name, hit.place));
    const misses = own.filter(
      (value, at) => wanted[at] !== undefined && wanted[at] !== value,
    ).length;
    if (misses === 0) kept.push(hit);
    own.forEach((value, at) => {
      const isOnlyMiss = misses === 1 && wanted[at] !== undefined && wanted[at] !== value;
      const column = counts[at];
      if (column && value >= 0 && (misses === 0 || isOnlyMiss)) {
        column[value] = (column[value] ?? 0) + 1;
      }
    });
  }
  return {
    hits: kept,
    counts: Object.fromEntries(
      FILTERS.map((name, at) => [name, counts[at] ?? []]),
    ) as unknown as Counts,
  };
}

/** Every record of the parts, in their order. */
export const everyPlace = (parts: Parts): RecordPlace[] =>
  [...parts]
    .sort(([a], [b]) => a - b)
    .flatMap(([part, { kind }]) => Array.from(kind, (_, place) => ({ part, place })));

/** Orders hits by the values of a filter, then as they come; what has no value stands last. */
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
