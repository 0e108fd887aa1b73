import type { State, StatementRecord } from '../../schemas/index.ts';
import { STATES } from '../catalogue/states.ts';
import { KEYS } from './relation.ts';
import { signatureOf, type Stated } from './signature.ts';

/** One area’s answers on a row: none where its document sets up no such body. */
export interface RelatedColumn {
  name: string;
  statements: readonly StatementRecord[];
  /** True where the document was read in part, and may set up a body that was not read. */
  isReadInPart?: boolean;
}

/** The key of one answer that is not stated; a new state fails to compile until it has one. */
const KEY_OF: Readonly<Record<Exclude<State, 'stated'>, string>> = {
  silent: KEYS.silent,
  'stated-elsewhere': KEYS.elsewhere,
  unclear: KEYS.unclear,
  'not-applicable': KEYS.nothing,
  'not-read': KEYS.nothing,
};

/**
 * The key of each area on a row, from which the relation of any choice of areas is worked out without reading
 * the text (`relation.ts`). A stated answer is `words.substance`, each a number that areas share where they are
 * the same; `words.=substance` of local names from a register, and `words.` of others, which are never compared.
 * Numbers are for one row only: shorter than digests, and none collide.
 */
export function rowKeys(columns: readonly RelatedColumn[]): string[] {
  const words = new Map<string, number>();
  const substances = new Map<string, number>();
  const statedKey = (record: Stated): string => {
    const signature = signatureOf(record);
    const substance = (): string => String(numberOf(signature.substance, substances));
    const { local } = signature;
    const told = local === 'own' ? '' : local === 'registered' ? `=${substance()}` : substance();
    return `${numberOf(signature.words, words)}.${told}`;
  };
  return columns.map(({ statements, isReadInPart = false }) => {
    const [record, ...more] = statements;
    if (!record) return isReadInPart ? KEYS.nothing : KEYS.noBody;
    if (more.length === 0) {
      return record.state === 'stated' ? statedKey(record) : KEY_OF[record.state];
    }
    const states = new Set(statements.map(({ state }) => state));
    // What is only unclear is not said: “Only X says” would be more than its document does.
    if (states.has('unclear') && !states.has('stated')) return KEYS.unclear;
    if (saysSomething(statements)) return KEYS.several;
    return statements.every(({ state }) => state === 'silent') ? KEYS.silent : KEYS.nothing;
  });
}

/** True where one of several answers is something that is said. */
export const saysSomething = (statements: readonly StatementRecord[]): boolean =>
  statements.length > 1 && statements.some(({ state }) => !STATES[state].isAbsence);

/** The number of a text among those met so far, from 1. */
function numberOf(text: string, known: Map<string, number>): number {
  const number = known.get(text) ?? known.size + 1;
  known.set(text, number);
  return number;
}
