import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { inTexts } from './in-texts.ts';

/** The code of a character as tables of characters print it: `U+00AD`. */
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Control, format, private and unassigned characters, and those that look like a space and are none. Line
 * breaks and tabs are left to the rule on lines. U+FFFD stands for a letter that was lost.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Variation_Selector}\u2800\uFFFD]|\u115F|\u1160|\u3164|\uFFA0/gu;
const LINE_SIGNS = /[\n\r\t]/u;

/** What authors paste most often, in words. */
const NAMES: Readonly<Record<string, string>> = {
  '\u0000': 'a null character',
  '\u0008': 'a backspace',
  '\u000B': 'a vertical tab, the line break of a word processor',
  '\u000C': 'a page break',
  '\u001B': 'an escape character, which commands a terminal',
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u200E': 'a mark of direction',
  '\u200F': 'a mark of direction',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202A': 'a sign that turns the direction of the text',
  '\u202B': 'a sign that turns the direction of the text',
  '\u202C': 'a sign that turns the direction of the text',
  '\u202D': 'a sign that turns the direction of the text',
  '\u202E': 'a sign that turns the direction of the text',
  '\u2060': 'a word joiner',
  '\u2066': 'a sign that turns the direction of the text',
  '\u2067': 'a sign that turns the direction of the text',
  '\u2068': 'a sign that turns the direction of the text',
  '\u2069': 'a sign that turns the direction of the text',
  '\uFEFF': 'a byte-order mark',
  '\uFFFD': 'the sign that stands for a letter that was lost',
};

/** What a reader cannot see can turn, hide or break what a reader sees, and a spreadsheet besides. */
export const hiddenCharacters: Check = {
  name: 'hidden-characters',
  holds: 'No text of a record holds a control character or one that cannot be seen.',
  run: (entries) =>
    inTexts(entries, hiddenIn, ({ word, ...at }) =>
      error('hidden-character', {
        ...at,
        found: word,
        allowed: 'letters, digits, signs and spaces that can be seen',
        remedy: 'Take it out: type the words around it anew in place of pasting them.',
      }),
    ),
};

/** The hidden characters of a text, each once, by code, name and what stands before it. */
export const hiddenIn = (text: string): string[] => {
  const first = new Map<string, number>();
  for (const { 0: sign, index } of text.matchAll(HIDDEN)) {
    if (!LINE_SIGNS.test(sign) && !first.has(sign)) first.set(sign, index);
  }
  return [...first].map(([sign, index]) => described(sign, text.slice(0, index)));
};

function described(sign: string, before: string): string {
  const code = codeOf(sign);
  const named = NAMES[sign] === undefined ? code : `${code}, ${NAMES[sign]},`;
  const words = before.replace(HIDDEN, '').trim().split(/\s+/u).slice(-3).join(' ');
  return words === '' ? `${named} at the start` : `${named} after “${words}”`;
}

const PROSE: readonly unknown[] = ['sections', 'blocks'];

/** A text stands in a table cell, a heading and a row of a spreadsheet: one line, and nothing around it. */
export const oneLine: Check = {
  name: 'one-line',
  holds: 'Every text of a record is one line, without tabs and without spaces at its ends.',
  run: (entries) =>
    inTexts(
      entries,
      // The lines of prose, in a guide or a method page, are its author’s to break.
      (text, path) => (PROSE.includes(path[0]) ? [] : strayIn(text)),
      ({ word, ...at }) =>
        error('text-not-one-line', {
          ...at,
          found: word,
          allowed: 'a text on one line, with no space before or after it',
          remedy:
            'Take it out; where the text is folded over lines, open it with >- and not with > or |.',
        }),
    ),
};

/** What stands in a text beside its one line, in words; the first that applies. */
export function strayIn(text: string): string[] {
  if (/[\n\r]$/u.test(text)) return ['a line break at the end'];
  if (/[\n\r]/u.test(text)) return ['a line break inside the text'];
  if (text.includes('\t')) return ['a tab'];
  if (/^\s/u.test(text)) return ['a space at the start'];
  return /\s$/u.test(text) ? ['a space at the end'] : [];
}

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /(?!\p{Script=Latin})\p{L}/gu;

/** “Bоard” with a Cyrillic о looks like “Board”, and no search, sort or comparison finds it. */
export const mixedAlphabets: Check = {
  name: 'mixed-alphabets',
  holds: 'No word of a record mixes the letters of two alphabets.',
  run: (entries) =>
    inTexts(entries, mixedIn, ({ word, ...at }) =>
      error('mixed-alphabets', {
        ...at,
        found: word,
        allowed: 'letters of one alphabet in a word',
        remedy: 'Type the word anew in place of pasting it.',
      }),
    ),
};

/** The words of a text that mix alphabets, with the letters that are not Latin and their codes. */
export const mixedIn = (text: string): string[] =>
  [...text.matchAll(WORD)].flatMap(([word]) => {
    if (!LATIN.test(word)) return [];
    const letters = new Set(word.match(OTHER));
    const codes = [...letters].map((letter) => `${letter} (${codeOf(letter)})`);
    return codes.length > 0
      ? [`“${word}”, in which ${codes.join(', ')} is not a Latin letter`]
      : [];
  });

/** In characters: what fits a line of running text at 320 px, where a line breaks at spaces, hyphens and slashes. */
export const LONG_WORD = 32;

const RUN = new RegExp(String.raw`[^\s\p{Pd}/]{${String(LONG_WORD + 1)},}`, 'gu');

/** Texts that no reader reads as words. */
const CODES: ReadonlySet<string> = new Set(['sha256', 'statement', 'requirement']);
const isAddress = (text: string): boolean => /^https?:/iu.test(text);
const isListOfCodes = (path: readonly (string | number)[]): boolean =>
  path.includes('targets') || path.includes('bears_on') || path.includes('rests_on');

/** A run that does not fit the line is cut in its middle, or pushes the page wider than the screen. */
export const longWords: Check = {
  name: 'long-words',
  holds: `No word of a record is longer than ${String(LONG_WORD)} characters, the line of a phone.`,
  run: (entries) =>
    inTexts(
      entries,
      (text, path) =>
        CODES.has(String(path.at(-1))) || isListOfCodes(path) || isAddress(text)
          ? []
          : longIn(text),
      ({ word, ...at }) =>
        error('word-too-long', {
          ...at,
          found: `“${word.slice(0, LONG_WORD)}…”, ${String(word.length)} characters without a break`,
          allowed: `at most ${String(LONG_WORD)} characters between spaces, hyphens and slashes`,
          remedy: 'Look for a space that was lost; put an address under `address`.',
        }),
    ),
};

/** The runs of a text that do not fit a line. */
export const longIn = (text: string): string[] => [...text.matchAll(RUN)].map(([word]) => word);

/** What makes a spreadsheet take a cell for a formula, full-width forms included. */
const OPENING = /^\s*[=+\-@＝＋－＠]/u;

/**
 * Texts land in the CSV files as they are, which is their contract; so a text that a spreadsheet would run is
 * refused where it is written.
 */
export const formulas: Check = {
  name: 'formulas',
  holds: 'No text of a record opens with a sign that makes a spreadsheet run it as a formula.',
  run: (entries) =>
    inTexts(entries, openingIn, ({ word, ...at }) =>
      error('opens-like-a-formula', {
        ...at,
        found: `“${word}” at the start of a text, which a spreadsheet runs as a formula`,
        allowed: 'a text that opens with a letter, a digit or a mark of quotation',
        remedy:
          'Start with the word after it, in a quotation too; write a bullet or a minus in words.',
      }),
    ),
};

/** The sign that opens a text like a formula, if one does. */
export const openingIn = (text: string): string[] =>
  OPENING.test(text) ? [text.trimStart().charAt(0)] : [];
