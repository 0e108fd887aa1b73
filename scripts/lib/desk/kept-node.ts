import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { laidOut } from './laid-out.ts';

/**
 * A node of YAML for a value, made of what stood there: comments, order of keys and layout of all that stays are kept.
 * Items of a list are told again by what they hold, else by their id or name.
 */
export function keptNode(document: Document, before: unknown, value: unknown): Node {
  if (isDeepStrictEqual(dataOf(before), value)) return before as Node;
  if (isSeq(before) && Array.isArray(value)) return keptList(document, before, value);
  if (isMap(before) && isMapping(value)) return keptMapping(document, before, value);
  const node = laidOut(document.createNode(value) as Node);
  if (isScalar(before)) {
    node.comment = before.comment ?? null;
    node.commentBefore = before.commentBefore ?? null;
  }
  return node;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const dataOf = (node: unknown): unknown =>
  isScalar(node) ? node.value : isMap(node) || isSeq(node) ? (node.toJSON() as unknown) : undefined;

function keptMapping(
  document: Document,
  map: YAMLMap,
  value: Readonly<Record<string, unknown>>,
): Node {
  const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);
  const stays = map.items.filter((pair) => value[keyOf(pair)] !== undefined);
  for (const pair of stays) pair.value = keptNode(document, pair.value, value[keyOf(pair)]);
  const known = new Set(map.items.map(keyOf));
  const fresh = Object.entries(value)
    .filter(([key, one]) => !known.has(key) && one !== undefined)
    .map(([key, one]) => document.createPair(key, laidOut(document.createNode(one) as Node)));
  map.items = [...stays, ...fresh];
  // What a line of braces cannot hold gets lines of its own.
  if (map.items.some(({ value: one }) => (isMap(one) || isSeq(one)) && one.flow !== true))
    map.flow = false;
  return map;
}

function keptList(document: Document, list: YAMLSeq, value: readonly unknown[]): Node {
  const left = [...(list.items as Node[])];
  const take = (holds: (node: Node) => boolean): Node | undefined => {
    const at = left.findIndex(holds);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  // Those that are quite the same first, so that none of them is taken for another that is like it.
  const same = value.map((item) => take((node) => isDeepStrictEqual(dataOf(node), item)));
  list.items = value.map((item, index) => {
    const found = same[index] ?? take((node) => isSameThing(dataOf(node), item));
    return found ? keptNode(document, found, item) : rowNode(document, item);
  });
  return list;
}

/** A new item: one of words alone stands on one line. */
function rowNode(document: Document, item: unknown): Node {
  const node = laidOut(document.createNode(item) as Node);
  if (isMap(node) && node.items.every(({ value }) => isScalar(value))) node.flow = true;
  return node;
}

/** The keys by which an item of a list is told, the surest first. */
const TOLD_BY = ['id', 'name', 'term', 'title', 'agency', 'quotation', 'document', 'post'];

/** True for two items of a list that are equal, or of one id or name. */
export function isSameThing(before: unknown, after: unknown): boolean {
  if (isDeepStrictEqual(before, after)) return true;
  if (!isMapping(before) || !isMapping(after)) return false;
  const key = TOLD_BY.find((one) => before[one] !== undefined && after[one] !== undefined);
  return key !== undefined && before[key] === after[key];
}
