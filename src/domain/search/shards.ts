import type { SearchRecord } from './record.ts';
import { stemOf, wordsOf } from './words.ts';

/** A part of the index that is fetched as one. */
export interface Shard {
  records: readonly SearchRecord[];
  /** Stems of the titles in it, by which a query finds the part most likely to answer it. */
  hints: readonly string[];
}

/**
 * How many records a part may hold. What is fetched before an answer and the work for it grow with the
 * records of a part; so several of a few topics each for a large collection.
 */
const SHARD_LIMIT = 1250;

/** A small collection is one part: as much as the two parts that are searched first. */
const PARTS_AT_FIRST = 2;

/**
 * Splits records into parts. What belongs to no area is always in the first. A topic is split only
 * where it is larger than the limit by itself.
 */
export function toShards(records: readonly SearchRecord[], limit = SHARD_LIMIT): Shard[] {
  if (records.length <= limit * PARTS_AT_FIRST) return [toShard(records)];
  const groups = [
    ...Map.groupBy(records, ({ area, topic }) =>
      area === undefined ? '' : (topic ?? ''),
    ).values(),
  ].flatMap((group) => pieces(group, limit));
  const [shared = [], ...topics] = groups;
  const parts: SearchRecord[][] = [];
  for (const group of topics) {
    const last = parts.at(-1);
    if (last && last.length + group.length <= limit) last.push(...group);
    else parts.push([...group]);
  }
  return [shared, ...parts].map(toShard);
}

function pieces<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}

const toShard = (records: readonly SearchRecord[]): Shard => ({
  records,
  hints: [
    ...new Set(
      records
        .filter(({ kind }) => kind === 'statement' || kind === 'list')
        .flatMap(({ title, topic = '' }) => wordsOf(`${title} ${topic}`))
        .map(stemOf),
    ),
  ].sort(),
});
