import type { ArrangementsRecord, ReadingRound, Topic } from '../../schemas/index.ts';
import { readTwice } from '../catalogue/read-twice.ts';

/** What a second reader writes beside state and value, for whoever settles the differences; not part of the record. */
const REMARKS = new Set(['why', 'place', 'words', 'note', 'locator']);

/**
 * A round from the form that a second reader filled in: `statements` and `otherwise`, without remarks and places.
 * Nothing in it is of a known shape yet; parse it with the schema. `about` is who read, when and how.
 */
export const roundFrom = (form: unknown, about: Readonly<Record<string, unknown>>): unknown => {
  const { statements = {}, otherwise = {} } = isMapping(form) ? form : {};
  return {
    ...about,
    statements: mapLeaves(statements, 3, leftFrom),
    otherwise: mapLeaves(otherwise, 2, ({ state }) => ({ state })),
  };
};

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (node: unknown): node is Mapping =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** The mappings so many levels down, each changed; anything else stays as it is, for the schema to refuse. */
function mapLeaves(node: unknown, depth: number, change: (leaf: Mapping) => unknown): unknown {
  if (!isMapping(node)) return node;
  if (depth === 0) return change(node);
  return Object.fromEntries(
    Object.entries(node).map(([key, below]) => [key, mapLeaves(below, depth - 1, change)]),
  );
}

/** State and value; of an unclear statement the values of its readings. */
function leftFrom({ state, value, readings }: Mapping): Mapping {
  if (state === 'stated') return { state, value: bare(value) };
  if (state !== 'unclear' || !Array.isArray(readings)) return { state };
  const values = readings.flatMap((one: unknown) => {
    if (!isMapping(one)) return [];
    const given = 'kind' in one ? one : one.value;
    return given === undefined ? [] : [{ value: bare(given) }];
  });
  return values.length > 0 ? { state, readings: values } : { state };
}

/** A value without remarks, places and quotations; printed lines and totals of money keep theirs. */
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (!isMapping(node)) return node;
  const isMoney = 'amounts' in node || 'pence' in node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !REMARKS.has(key) && (key !== 'quotation' || isMoney))
      .map(([key, item]) => [key, bare(item)]),
  );
}

/** A round with what the record says now kept as `first` wherever the two differ. */
export function withFirst(
  round: ReadingRound,
  data: ArrangementsRecord,
  topics: readonly Topic[],
): ReadingRound {
  const statements = structuredClone(round.statements);
  for (const { topic, body, field, second, now, stands } of readTwice(data, round, topics)) {
    if (stands) continue;
    const fields = ((statements[topic] ??= {})[body] ??= {});
    fields[field] = { ...second, first: now };
  }
  return { ...round, statements };
}
