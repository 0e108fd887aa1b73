import type { Regime } from '../../schemas/index.ts';
import { regimesOver } from './asks.ts';
import { SHOWN_ORDER, type Shown } from './shown.ts';
import { allOf, capitalise } from '../base/words.ts';

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
  return {
    edition,
    of: findings.length,
    found,
    sentence: sentenceOf(edition, found, findings.length),
  };
}

/** What is there comes before what is not. */
const COUNT_ORDER: readonly Shown[] = [
  'addressed',
  'partly-addressed',
  ...SHOWN_ORDER.filter((shown) => shown !== 'addressed' && shown !== 'partly-addressed'),
];

/** What is said of documents: “2 address it”. */
const VERBS: Readonly<Partial<Record<Shown, readonly [one: string, many: string]>>> = {
  addressed: ['addresses it', 'address it'],
  'partly-addressed': ['addresses it in part', 'address it in part'],
  unclear: ['is unclear', 'are unclear'],
  'not-assessed': ['is not assessed', 'are not assessed'],
  'not-here': ['is of another kind and leaves it out', 'are of another kind and leave it out'],
  'not-here-unconfirmed': [
    'is of another kind and leaves it out, and the requirement is unconfirmed',
    'are of another kind and leave it out, and the requirement is unconfirmed',
  ],
  'part-need-not': ['has a part and need not', 'have a part and need not'],
  'need-not': ['need not describe it', 'need not describe it'],
};

/** What is said of the requirement in documents: “it does not apply to 2”. */
const PLACES: Readonly<Partial<Record<Shown, string>>> = {
  'not-found': 'it was not found in',
  'to-check': 'it was not found, and the requirement is unconfirmed, in',
  'not-applicable': 'it does not apply to',
};

type Found = MatrixCount['found'];

/** “Of 4 made under the 2018 guidance, 3 address it, 1 in part.” Where all are alike: “Both made under …”. */
function sentenceOf({ words }: MatrixEdition, found: Found, of: number): string {
  const [only] = found;
  if (found.length > 1 || only === undefined) {
    const told = found.map(({ shown, count }) => toldOf(shown, count, found)).join(', ');
    return `Of ${of} made under ${words}, ${told}.`;
  }
  const verbs = VERBS[only.shown];
  const made = `made under ${words}`;
  if (verbs) {
    const all = of === 1 ? 'The one' : allOf(of);
    return `${all} ${made} ${verbs[of === 1 ? 0 : 1]}.`;
  }
  const any = of === 1 ? 'the one' : of === 2 ? 'either of the 2' : `any of the ${of}`;
  return capitalise(`${PLACES[only.shown] ?? ''} ${any} ${made}.`);
}

function toldOf(shown: Shown, count: number, found: Found): string {
  if (shown === 'partly-addressed' && found.some((one) => one.shown === 'addressed')) {
    return `${count} in part`;
  }
  const verbs = VERBS[shown];
  return verbs ? `${count} ${verbs[count === 1 ? 0 : 1]}` : `${PLACES[shown] ?? ''} ${count}`;
}
