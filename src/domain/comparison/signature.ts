import type { StatementRecord, Value, ValueKind } from '../../schemas/index.ts';
import { normalise } from '../evidence/normalise.ts';
import { compareText } from '../base/order.ts';

export type Stated = Extract<StatementRecord, { state: 'stated' }>;

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
    words: [words(record.evidence), ...relationsIn(record.value)].join('\n'),
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

/** To answer to someone and to send them a report are never the same, whatever the words quoted. */
const relationsIn = (value: Value): string[] =>
  value.kind === 'reports-to'
    ? [...new Set(value.to.map(({ relation }) => relation))].sort(compareText)
    : [];

const words = (evidence: readonly { quotation: string }[]): string =>
  evidence
    .map(({ quotation }) => normalise(quotation).text)
    .sort(compareText)
    .join('\n');

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
