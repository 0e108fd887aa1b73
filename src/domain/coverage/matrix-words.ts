import type { Regime } from '../../schemas/index.ts';
import { regimesOver } from './asks.ts';
import { SHOWN_ORDER, type Shown } from './shown.ts';

/** The law or guidance that documents were made under. */
export interface MatrixEdition {
  id: string;
  /** “2018”, beside the name of an area. */
  tag: string;
  /** “the 2018 guidance”, in a sentence. */
  words: string;
}

/** How the documents of one edition were found on an ask. The counts add up to `of`. */
export interface MatrixCount {
  edition: MatrixEdition;
  of: number;
  found: readonly { shown: Shown; count: number }[];
  /** “Of 4 made under the 2018 guidance, 3 address it, 1 in part.” */
  sentence: string;
}

/** True where arrangements of a regime also stand under the statutory core, as all since 2018 do. */
export const isUnderCore = (regime: string): boolean => regimesOver(regime).length > 1;

/** A regime as a tag and in words: guidance by its year, earlier law by its provision. */
export function editionOf(id: string, regime: Regime | undefined): MatrixEdition {
  if (!regime) return { id, tag: id, words: id };
  if (!isUnderCore(id)) return { id, tag: regime.short, words: regime.basis };
  const year = regime.starts.slice(0, 4);
  return { id, tag: year, words: `the ${year} guidance` };
}

/** The findings of one edition’s documents on an ask, counted in words. */
export function editionCount(edition: MatrixEdition, findings: readonly Shown[]): MatrixCount {
  const found = COUNT_ORDER.flatMap((shown) => {
    const count = findings.filter((one) => one === shown).length;
    return count === 0 ? [] : [{ shown, count }];
  });
  const told = found.map(({ shown, count }) =>
    shown === 'partly-addressed' && found.some((one) => one.shown === 'addressed')
      ? `${count} in part`
      : WORDS[shown](count),
  );
  return {
    edition,
    of: findings.length,
    found,
    sentence: `Of ${findings.length} made under ${edition.words}, ${told.join(', ')}.`,
  };
}

/** What is there comes before what is not. */
const COUNT_ORDER: readonly Shown[] = [
  'addressed',
  'partly-addressed',
  ...SHOWN_ORDER.filter((shown) => shown !== 'addressed' && shown !== 'partly-addressed'),
];

const WORDS: Readonly<Record<Shown, (count: number) => string>> = {
  addressed: (count) => `${count} ${count === 1 ? 'addresses' : 'address'} it`,
  'partly-addressed': (count) => `${count} ${count === 1 ? 'addresses' : 'address'} it in part`,
  unclear: (count) => `${count} ${count === 1 ? 'is' : 'are'} unclear`,
  'not-found': (count) => `in ${count} it was not found`,
  'to-check': (count) => `in ${count} it was not found and our reading is unconfirmed`,
  'not-assessed': (count) => `${count} ${count === 1 ? 'is' : 'are'} not assessed`,
  'not-applicable': (count) => `to ${count} it does not apply`,
  'not-here': (count) => `${count} of another kind ${count === 1 ? 'leaves' : 'leave'} it out`,
  'need-not': (count) => `${count} need not describe it`,
};
