import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { isSameThing, keptNode } from './kept-node.ts';
import { laidOut } from './laid-out.ts';
import type { RecordPath } from '../../../src/domain/mistake/mistake.ts';

/** One change to a file: what stands at a path from now on; `undefined` takes it away. */
export interface Edit {
  readonly path: RecordPath;
  readonly value: unknown;
}

/**
 * A text of YAML with changes made to it. Only the lines that change are written anew, so that comments, order
 * and layout stay. Where a place is laid out in a way that cannot be cut into, the whole file is laid out anew
 * by the library, its comments kept. Throws where the text is no YAML.
 */
export function editYaml(text: string, edits: readonly Edit[]): string {
  return edits.reduce(editOnce, text);
}

function editOnce(text: string, { path, value }: Edit): string {
  const wanted = withChange(dataIn(text), path, value);
  const changes = differences(valueAt(dataIn(text), path), value, path);
  const cut = changes.reduce<string | undefined>(
    (now, change) => (now === undefined ? undefined : splice(now, change)),
    text,
  );
  if (cut !== undefined && isDeepStrictEqual(tryData(cut), wanted)) return cut;
  const document = parseDocument(text);
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, keptNode(document, document.getIn(path, true), value));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const dataIn = (text: string): unknown => {
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem) throw new Error(`The file is not well-formed YAML: ${problem.message}`);
  return document.toJS() as unknown;
};

function tryData(text: string): unknown {
  try {
    return dataIn(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(data: unknown, path: RecordPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}

/** The data with a change made to them; what stands around a new place is made with it. */
function withChange(data: unknown, [key, ...rest]: RecordPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const items = Array.isArray(data) ? [...(data as unknown[])] : [];
    if (rest.length === 0 && value === undefined) items.splice(key, 1);
    else items[key] = withChange(items[key], rest, value);
    return items;
  }
  const { [key]: before, ...others } = isObject(data) ? data : {};
  if (rest.length === 0 && value === undefined) return others;
  return { ...(isObject(data) ? data : {}), [key]: withChange(before, rest, value) };
}

/** The smallest changes that make the one of the other: what stays is not written anew. */
function differences(before: unknown, after: unknown, path: RecordPath): Edit[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after) && isInPlace(before, after)) {
    return before.flatMap((item, index) => differences(item, after[index], [...path, index]));
  }
  return [{ path, value: after }];
}

/** True where each item of a list stands where it stood: none is new, none gone, none moved. */
const isInPlace = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length &&
  after.every(
    (item, index) =>
      isSameThing(before[index], item) || !before.some((other) => isSameThing(other, item)),
  );

/** The text with one change cut into it; undefined where it cannot be. */
function splice(text: string, { path, value }: Edit): string | undefined {
  const document = parseDocument(text);
  const [found, depth] = deepest(document.contents, path);
  if (!found) return undefined;
  const key = path[depth];
  if (key === undefined) return undefined;
  const rest = path.slice(depth + 1);
  const isThere = rest.length === 0 && hasKey(found, key);
  const there = isThere && (isMap(found) || isSeq(found)) ? found.get(key, true) : undefined;
  if (isScalar(there) && isPlain(there) && value !== undefined && typeof value !== 'object') {
    return replaceScalar(text, there, value);
  }
  const isFlow = (found as { flow?: boolean }).flow === true;
  if (!isFlow && isMap(found) && typeof key === 'string') {
    if (isThere) return replacePair(text, found, key, value);
    if (value !== undefined && found.items.length > 0) {
      return appendPair(text, found, key, withChange(undefined, rest, value));
    }
  }
  if (!isFlow && isSeq(found) && typeof key === 'number' && !isThere && found.items.length > 0) {
    return appendItem(text, found.items.at(-1) as Node, withChange(undefined, rest, value));
  }
  // What stands around it is written anew instead.
  const around = path.slice(0, depth);
  if (around.length === 0) return undefined;
  return splice(text, {
    path: around,
    value: withChange(valueAt(document.toJS(), around), path.slice(depth), value),
  });
}

/** The deepest collection on a path that is there, and how many keys lead to it. */
function deepest(node: unknown, path: RecordPath, depth = 0): [Node | undefined, number] {
  if (!isMap(node) && !isSeq(node)) return [undefined, depth];
  const key = path[depth];
  const next = key === undefined || depth === path.length - 1 ? undefined : node.get(key, true);
  return isMap(next) || isSeq(next) ? deepest(next, path, depth + 1) : [node, depth];
}

/** True for a text on a line of its own or within one: not one laid out in a block. */
const isPlain = ({ type, range }: Scalar): boolean =>
  range !== undefined && range !== null && type !== 'BLOCK_FOLDED' && type !== 'BLOCK_LITERAL';

const hasKey = (node: Node, key: string | number): boolean =>
  (isMap(node) || isSeq(node)) && node.has(key);

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key);

/** Where the words of a node end, without the white space after them. */
function endOf(text: string, node: Node | null | undefined, otherwise: number): number {
  const end = node?.range?.[1] ?? otherwise;
  return text.slice(0, end).trimEnd().length;
}

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** Each line but the first moved in. */
const indented = (block: string, column: number): string =>
  block.trimEnd().replaceAll(/\n(?=[^\n])/gu, `\n${' '.repeat(column)}`);

function replacePair(text: string, map: YAMLMap, key: string, value: unknown): string | undefined {
  const pair = pairOf(map, key);
  const start = (pair?.key as Node | undefined)?.range?.[0];
  if (!pair || start === undefined) return undefined;
  const end = Math.max(endOf(text, pair.value as Node | null, start), start);
  const column = columnOf(text, start);
  if (value !== undefined) {
    if (isMap(pair.value) || isSeq(pair.value))
      return replaceKept(text, { pair, start, end, column }, value);
    return text.slice(0, start) + indented(written({ [key]: value }), column) + text.slice(end);
  }
  // The first key of an item of a list stands behind its dash.
  if (text.slice(start - column, start).trim() !== '' || map.items.length < 2) return undefined;
  return text.slice(0, start - column) + text.slice(lineEnd(text, end) + 1);
}

/** A pair whose list or mapping is written anew, with the comments of what stays in it. */
function replaceKept(
  text: string,
  { pair, start, end, column }: { pair: Pair; start: number; end: number; column: number },
  value: unknown,
): string {
  const document = new Document({});
  const map = document.contents as unknown as YAMLMap;
  const kept = keptNode(document, pair.value, value);
  map.items.push(document.createPair(pair.key, kept));
  const block = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  // A comment behind the last item is written with it.
  const behind = /^[ \t]+#[^\n]*/u.exec(text.slice(end))?.[0].length ?? 0;
  return text.slice(0, start) + indented(block, column) + text.slice(end + behind);
}

function appendPair(text: string, map: YAMLMap, key: string, value: unknown): string | undefined {
  const last = map.items.at(-1);
  const first = (map.items[0]?.key as Node | undefined)?.range?.[0];
  const start = (last?.key as Node | undefined)?.range?.[0];
  if (!last || first === undefined || start === undefined) return undefined;
  const column = columnOf(text, first);
  const at = lineEnd(text, endOf(text, last.value as Node | null, start));
  const block = indented(written({ [key]: value }), column);
  return `${text.slice(0, at)}\n${' '.repeat(column)}${block}${text.slice(at) || '\n'}`;
}

function appendItem(text: string, last: Node, value: unknown): string | undefined {
  const start = last.range?.[0];
  if (start === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const [, space] = /^(\s*)-\s+$/u.exec(text.slice(lineStart, start)) ?? [];
  if (space === undefined) return undefined;
  const at = lineEnd(text, endOf(text, last, start));
  const block = indented(written([value]), space.length);
  return `${text.slice(0, at)}\n${space}${block}${text.slice(at) || '\n'}`;
}

function replaceScalar(text: string, node: Node, value: unknown): string | undefined {
  if (!node.range) return undefined;
  const [start, end] = node.range;
  // Inside brackets some signs have a meaning that they have nowhere else: there a text is quoted.
  const plain = written([value], true).trim().slice(1, -1).trim();
  return text.slice(0, start) + plain + text.slice(end);
}

/** Data as YAML, laid out as records are: short lists and mappings of words on one line. */
function written(value: unknown, flow = false): string {
  const document = new Document(value);
  if (document.contents) laidOut(document.contents);
  if (flow) (document.contents as { flow?: boolean }).flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true });
}
