import { STATES } from '../catalogue/states.ts';
import type { StatementRecord, Value, ValueKind } from '../../schemas/index.ts';
import { normalise } from '../evidence/normalise.ts';
import { compareText } from '../base/order.ts';
import { joinAnd } from '../base/words.ts';

/** How what several areas say on one row stands to each other (method page “Comparing”). */
export type Relation =
  | { kind: 'same-words' | 'same-substance' | 'differs' | 'all-silent' }
  | { kind: 'some-silent'; silent: readonly string[]; stating: readonly string[] }
  | { kind: 'each-own' | 'unclear' }
  | { kind: 'see-both'; why: string };

/** One area’s answers on a row: none where its document sets up no such body. */
export interface RelatedColumn {
  name: string;
  statements: readonly StatementRecord[];
}

/**
 * The relation of a row. Same substance is decided by the typed value alone, never by likeness of
 * text; the order of the areas plays no part.
 */
export function relate(columns: readonly RelatedColumn[]): Relation {
  const obstacle = obstacleOf(columns);
  if (obstacle !== undefined) return obstacle;
  const single = columns.flatMap(({ name, statements }) =>
    statements.map((record) => ({ name, record })),
  );
  const silent = single.filter(({ record }) => record.state === 'silent');
  if (silent.length === single.length) return { kind: 'all-silent' };
  if (silent.length > 0) {
    const namesOf = (list: typeof single): string[] =>
      list.map(({ name }) => name).sort(compareText);
    return {
      kind: 'some-silent',
      silent: namesOf(silent),
      stating: namesOf(single.filter((one) => !silent.includes(one))),
    };
  }
  const said = single.flatMap(({ record }) =>
    record.state === 'stated' ? [signatureOf(record)] : [],
  );
  if (allEqual(said.map(({ words }) => words))) return { kind: 'same-words' };
  if (said.some(({ isLocal }) => isLocal)) return { kind: 'each-own' };
  return {
    kind: allEqual(said.map(({ substance }) => substance)) ? 'same-substance' : 'differs',
  };
}

type Stated = Extract<StatementRecord, { state: 'stated' }>;

/** What decides how a stated answer stands to others: equal texts mean the same. */
export interface Signature {
  words: string;
  substance: string;
  /** True for a list of local names, whose substance is never compared. */
  isLocal: boolean;
}

const signatures = new WeakMap<Stated, Signature>();

/** The signature of a stated answer, worked out once for each record. */
export function signatureOf(record: Stated): Signature {
  const known = signatures.get(record);
  if (known) return known;
  const signature = {
    words: words(record.evidence),
    substance: substance(record.value),
    isLocal: LOCAL_KINDS.has(record.value.kind),
  };
  signatures.set(record, signature);
  return signature;
}

/** Values that are names of local things: two areas’ lists differ whatever their substance. */
const LOCAL_KINDS: ReadonlySet<ValueKind> = new Set([
  'areas',
  'agencies',
  'bodies',
  'contributions',
  'documents',
  'footprints',
  'plan',
  'posts',
  'reports-to',
]);

function obstacleOf(columns: readonly RelatedColumn[]): Relation | undefined {
  const sorted = columns.toSorted((a, b) => compareText(a.name, b.name));
  const without = sorted.filter(({ statements }) => statements.length === 0);
  if (without.length > 0) {
    const why = `${names(without)} ${without.length === 1 ? 'has' : 'have'} no such body`;
    return { kind: 'see-both', why };
  }
  if (sorted.some(({ statements }) => statements.length > 1)) return { kind: 'each-own' };
  const blocked = sorted.flatMap(({ name, statements }) => {
    const { obstacle } = STATES[statements[0]?.state ?? 'silent'];
    return obstacle === undefined ? [] : [{ name, state: statements[0]?.state, obstacle }];
  });
  if (blocked.length === 0) return undefined;
  if (blocked.some(({ state }) => state === 'unclear')) return { kind: 'unclear' };
  const why = joinAnd(blocked.map(({ name, obstacle }) => `${name} ${obstacle}`));
  return { kind: 'see-both', why };
}

/** True for an area that gives one stated answer. */
export const isStated = ({ statements }: RelatedColumn): boolean =>
  statements.length === 1 && statements[0]?.state === 'stated';

const names = (columns: readonly RelatedColumn[]): string =>
  joinAnd(columns.map(({ name }) => name));

const words = (evidence: readonly { quotation: string }[]): string =>
  evidence
    .map(({ quotation }) => normalise(quotation).text)
    .sort(compareText)
    .join('\n');

const allEqual = (texts: readonly string[]): boolean => new Set(texts).size <= 1;

/** Keys that carry local names or our own remarks, not substance. */
const WORDING_KEYS = new Set([
  'printed',
  'body',
  'name',
  'group',
  'role_as_printed',
  'locator',
  'quotation',
  'note',
  'stage',
  'document',
  'published_in',
  'where_published',
]);

/** The order of steps is substance; the order of any other list is not. */
const ORDERED_KEYS = new Set(['steps']);

/** A value without local names, in one fixed order: equal texts mean the same substance. */
export function substance(value: Value): string {
  return JSON.stringify(canonical(value, undefined));
}

function canonical(node: unknown, key: string | undefined): unknown {
  if (Array.isArray(node)) {
    const items = node.map((item) => canonical(item, undefined));
    if (key !== undefined && ORDERED_KEYS.has(key)) return items;
    return items.toSorted((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
  }
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name, item]) => !WORDING_KEYS.has(name) && item !== undefined)
      .map(([name, item]) => [name, canonical(item, name)] as const)
      .toSorted(([a], [b]) => compareText(a, b)),
  );
}
