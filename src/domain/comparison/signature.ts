import type { StatementRecord, Value, ValueKind } from '../../schemas/index.ts';
import { compareText } from '../base/order.ts';
import { substance } from '../catalogue/substance.ts';
import { normalise } from '../evidence/normalise.ts';

export type Stated = Extract<StatementRecord, { state: 'stated' }>;

/** What decides how a stated answer stands to others: equal texts mean the same. */
export interface Signature {
  words: string;
  substance: string;
  /**
   * Of a list of local names: `registered` where the names are those of a register, so that two areas can name the
   * same; `own` where a name of one area means nothing in another.
   */
  local: 'registered' | 'own' | undefined;
}

const signatures = new WeakMap<Stated, Signature>();

/** The signature of a stated answer, worked out once for each record. */
export function signatureOf(record: Stated): Signature {
  const known = signatures.get(record);
  if (known) return known;
  const signature = {
    words: [words(record.evidence), ...relationsIn(record.value)].join('\n'),
    substance: substance(record.value),
    local: localOf(record.value),
  };
  signatures.set(record, signature);
  return signature;
}

function localOf(value: Value): Signature['local'] {
  if (!LOCAL_KINDS.has(value.kind)) return undefined;
  const isRegistered =
    value.kind === 'areas' ||
    (value.kind === 'footprints' && value.footprints.every(({ areas }) => areas.length > 0));
  return isRegistered ? 'registered' : 'own';
}

/** Values that are names of local things: two lists that are not the same do not differ, each area has its own. */
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
