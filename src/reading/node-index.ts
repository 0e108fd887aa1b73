import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';
import type { RecordPath } from '../domain/mistake/mistake.ts';

/** The key by which JavaScript reaches what all objects share; no record has one of that name. */
export const LANGUAGE_KEY = '__proto__';

/** That key, and the one by which YAML merges mappings. */
const LANGUAGE_KEYS = [LANGUAGE_KEY, '<<'];

/** What one walk over a YAML document finds: what records do without, and the way to any place. */
export interface NodeIndex {
  aliases: readonly { name: string; offset: number }[];
  /** Types written out, such as `!!binary`. */
  tags: readonly { name: string; offset: number }[];
  /** Keys that stand a second time in one mapping. */
  duplicates: readonly { key: string; offset: number }[];
  /** Values that are written otherwise than they are read: `4.10`, `0e12`, `~`. */
  oddValues: readonly OddValue[];
  /** Texts without quotation marks that a comment ends, with what is left of them. */
  cutTexts: readonly { text: string; offset: number }[];
  /** Keys to which a language gives a meaning of its own. */
  languageKeys: readonly { key: string; offset: number }[];
  /** The offset of a key where the path ends in one, else of the node; undefined if it is not there. */
  nodeAt: (path: RecordPath) => number | undefined;
}

/** A value with what was typed for it, and the key it stands under. */
export interface OddValue {
  source: string;
  /** What it is read as, in words. */
  readAs: string;
  key: string | undefined;
  offset: number;
}

interface Member {
  offset: number | undefined;
  node: unknown;
}

/** Walks the document once, so that looking up many places takes no longer than it must. */
export function indexNodes(document: Document.Parsed, text: string): NodeIndex {
  const aliases: { name: string; offset: number }[] = [];
  const tags: { name: string; offset: number }[] = [];
  const duplicates: { key: string; offset: number }[] = [];
  const oddValues: OddValue[] = [];
  const cutTexts: { text: string; offset: number }[] = [];
  const members = new Map<unknown, ReadonlyMap<string, Member>>();
  const visit = (node: unknown, name?: string): void => {
    if (isAlias(node)) aliases.push({ name: node.source, offset: offsetOf(node) ?? 0 });
    else if (isNode(node) && node.tag !== undefined) {
      tags.push({ name: node.tag, offset: offsetOf(node) ?? 0 });
    }
    if (isScalar(node) && node.type === 'PLAIN') {
      const { source = '' } = node;
      const value = node.value as string | number | boolean | null;
      const offset = offsetOf(node) ?? 0;
      if (typeof value !== 'string' && source !== '' && source !== String(value)) {
        oddValues.push({
          source,
          readAs: value === null ? 'nothing' : String(value),
          key: name,
          offset,
        });
      }
      const end = node.range?.[1] ?? 0;
      if (typeof value === 'string' && /^[ \t]+#/u.test(text.slice(end, end + 20))) {
        cutTexts.push({ text: value, offset: end + 1 });
      }
    }
    if (isMap(node)) members.set(node, membersOf(node, duplicates));
    if (isSeq(node)) members.set(node, itemsOf(node.items));
    if (isMap(node))
      node.items.forEach(({ key }) => {
        visit(key);
      });
    members.get(node)?.forEach((member, key) => {
      visit(member.node, key);
    });
  };
  visit(document.contents);
  const nodeAt = (path: RecordPath): number | undefined => {
    let member: Member | undefined = { offset: undefined, node: document.contents };
    for (const key of path) {
      member = members.get(member.node)?.get(String(key));
      if (!member) return undefined;
    }
    return member.offset;
  };
  const languageKeys = [...members.values()].flatMap((keys) =>
    LANGUAGE_KEYS.flatMap((key) => {
      const offset = keys.get(key)?.offset;
      return offset === undefined ? [] : [{ key, offset }];
    }),
  );
  return { aliases, tags, duplicates, oddValues, cutTexts, languageKeys, nodeAt };
}

const offsetOf = (node: unknown): number | undefined =>
  isNode(node) ? node.range?.[0] : undefined;

function membersOf(
  { items }: YAMLMap,
  duplicates: { key: string; offset: number }[],
): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    const offset = offsetOf(key);
    if (members.has(name)) duplicates.push({ key: name, offset: offset ?? 0 });
    else members.set(name, { offset, node: value });
  }
  return members;
}

const itemsOf = (items: readonly unknown[]): ReadonlyMap<string, Member> =>
  new Map(items.map((node, index) => [String(index), { offset: offsetOf(node), node }]));
