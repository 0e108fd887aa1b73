import { stemmer } from 'stemmer';
import type { Equivalent } from '../../schemas/index.ts';
import type { Registers } from '../catalogue/entries.ts';
import { normalise } from './normalise.ts';

/**
 * Whether the words of a label stand in the words quoted for it (method page “Labels and words”). A word
 * is compared by its stem, whatever its hyphens; words that only join others carry nothing of their own.
 */

/** Articles, pronouns, auxiliaries, and prepositions that add nothing to what is claimed. */
const JOINING = new Set(
  (
    'a an the of to for in on at by with from into onto upon as is are was were be been being it its ' +
    'their they them this that these those which who whose whom what there so if while where when ' +
    'and or nor but also too may must can could should would will shall has have had do does up out off ' +
    'between within among amongst across through throughout about over under against towards s'
  ).split(' '),
);

/** Forms of one word that no stem joins. */
const FORMS = new Map(
  (
    'children=child analysis=analyse analyses=analyse held=hold kept=keep made=make given=give ' +
    'gave=give taken=take took=take led=lead met=meet sat=sit chosen=choose known=know written=write ' +
    'sent=send seen=see shown=show found=find undertaken=undertake sought=seek built=build drawn=draw ' +
    'driven=drive fed=feed overseen=oversee oversight=oversee understood=understand learnt=learn ' +
    'focussed=focus staffing=staff identification=identify identify=identify scrutiny=scrutinise ' +
    'specification=specify notification=notify favored=favour behavior=behaviour ' +
    'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

const stem = (word: string): string => stemmer(FORMS.get(word) ?? word);

/** The words of a text with their hyphens: “co-ordinated”, “children”; a possessive s is left out. */
const wordsIn = (text: string): string[] =>
  normalise(text)
    .text.toLowerCase()
    .replaceAll(/'s\b/gu, '')
    .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];

/** The words of a label that carry what it claims. */
export const significantWords = (label: string): string[] =>
  wordsIn(label).filter((word) => !JOINING.has(word));

const parts = (word: string): string[] => word.split('-');

/** The stems of a text: of each word, of the parts of one with hyphens, and of two that may be one. */
function stemsIn(text: string): Set<string> {
  const words = wordsIn(text).flatMap(parts);
  return new Set([
    ...words.map(stem),
    ...words.slice(1).map((word, index) => stem(`${words[index] ?? ''}${word}`)),
    ...wordsIn(text).map((word) => stem(word.replaceAll('-', ''))),
  ]);
}

/** True where the stems hold the word, whole or in its parts. */
const holds = (stems: ReadonlySet<string>, word: string): boolean =>
  stems.has(stem(word.replaceAll('-', ''))) || parts(word).every((part) => stems.has(stem(part)));

/** True where the words of a phrase stand next to each other in a text, compared by stem. */
export const holdsPhrase = (text: string, phrase: string): boolean =>
  stemsOf(text).includes(stemsOf(phrase));

/** The stems of a text in their order, each between spaces. A quotation is asked for many phrases, one after the other. */
function stemsOf(text: string): string {
  const known = lately.get(text);
  if (known !== undefined) return known;
  const made = ` ${wordsIn(text).flatMap(parts).map(stem).join(' ')} `;
  if (lately.size >= LATELY) lately.clear();
  lately.set(text, made);
  return made;
}

const LATELY = 2000;
const lately = new Map<string, string>();

/** What a label says beyond the words quoted for it. */
export interface LabelReading {
  /** Words of the label that nothing quoted carries, as the label has them. */
  missing: readonly string[];
  /** The declared equivalents that carried a word. */
  used: readonly Equivalent[];
  /** Two things that the label joins with “and”, and a quotation with “or”: “training and leads”. */
  orForAnd: string | undefined;
}

/**
 * Reads a label against the quotations of one item. `frame` are the words that the heading of the field
 * gives to every answer on it.
 */
export function readLabel(
  label: string,
  quotations: readonly string[],
  { equivalents, frame }: { equivalents: readonly Equivalent[]; frame: readonly string[] },
): LabelReading {
  const stems = new Set(quotations.flatMap((quotation) => [...stemsIn(quotation)]));
  const framed = new Set(frame.map(stem));
  const words = significantWords(label);
  const bare = words.filter(
    (word, index) => !holds(stems, word) && !framed.has(stem(word)) && !isHalf(stems, words, index),
  );
  const used = equivalents.filter(
    (one) =>
      wordsIn(one.words).some((word) => bare.includes(word)) &&
      one.printed.some((printed) => quotations.some((text) => holdsPhrase(text, printed))),
  );
  const carried = new Set(used.flatMap(({ words: said }) => wordsIn(said)));
  return {
    missing: [...new Set(bare)].filter((word) => !carried.has(word)),
    used,
    orForAnd: orForAnd(label, quotations),
  };
}

/** True for a word that is one with a neighbour in the quotation: “front line” for “frontline”. */
const isHalf = (stems: ReadonlySet<string>, words: readonly string[], index: number): boolean =>
  [index - 1, index].some(
    (at) =>
      words[at] !== undefined &&
      words[at + 1] !== undefined &&
      stems.has(stem(`${words[at]}${words[at + 1]}`)),
  );

/** Words further from each other than this many are not joined. */
const LONGEST_JOINT = 8;

/** The first pair that a label joins with “and” where a quotation that holds both joins them with “or” alone. */
function orForAnd(label: string, quotations: readonly string[]): string | undefined {
  const words = wordsIn(label);
  for (const [index, word] of words.entries()) {
    if (word !== 'and') continue;
    const before = words.slice(0, index).findLast((one) => !JOINING.has(one));
    const after = words.slice(index + 1).find((one) => !JOINING.has(one));
    if (!before || !after) continue;
    const joints = quotations.flatMap((text) => jointsOf(text, before, after));
    if (joints.length > 0 && joints.every((joint) => joint === 'or')) {
      return `${before} and ${after}`;
    }
  }
  return undefined;
}

/** How a text joins two words, in either order: “or” where only that stands between them, else “and”. */
export function jointsOf(text: string, a: string, b: string): ('and' | 'or')[] {
  const words = wordsIn(text.replaceAll(/(?<!\band)\//giu, ' or ')).flatMap(parts);
  const at = (word = ''): number[] =>
    words.flatMap((one, index) => (stem(one) === stem(word) ? [index] : []));
  return at(parts(a).at(-1)).flatMap((i) =>
    at(parts(b)[0]).flatMap((j) => {
      const between = words.slice(Math.min(i, j) + 1, Math.max(i, j));
      if (between.length === 0 || between.length > LONGEST_JOINT) return [];
      return [
        between.includes('or') && !between.includes('and') ? ('or' as const) : ('and' as const),
      ];
    }),
  );
}

/** An equivalent with the term it is declared for. */
export interface DeclaredEquivalent extends Equivalent {
  label: string;
}

/** What is declared for labels: every equivalent, by vocabulary and term, and the words that fields give. */
export function declaredFor({ vocabularies, topics }: Pick<Registers, 'vocabularies' | 'topics'>): {
  equivalents: DeclaredEquivalent[];
  frames: { field: string; words: readonly string[] }[];
} {
  return {
    equivalents: vocabularies.flatMap(({ data }) =>
      data.flatMap(({ label, equivalents }) =>
        equivalents.map((equivalent) => ({ label, ...equivalent })),
      ),
    ),
    frames: topics.data.flatMap((topic) =>
      topic.fields.flatMap(({ label, frame }) =>
        frame.length > 0 ? [{ field: `${topic.label}: ${label}`, words: frame }] : [],
      ),
    ),
  };
}
