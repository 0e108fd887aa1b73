import { stemmer } from 'stemmer';

/** Words that ask, or join others, and name nothing: a question holds them, an answer need not. */
const JOINING = new Set(
  (
    'a about all also am an and any anybody anyone are as at be been being but by can could define ' +
    'definition did do does doing done each every everybody everyone explain find for from get gets give ' +
    'gives goes had happen happens has have he her him his how hows i if in into is it its just know made ' +
    'make makes many may me mean meaning means meant might much must my need needs no nobody noone not of ' +
    'off on or our out people peoples per please say says shall she should show somebody someone stand ' +
    'stands tell than that the their them then there these they this those to up us want was we were what ' +
    'whats when where wheres which who whom whos whose why will with would you your'
  ).split(' '),
);

/** What is in a text and cannot be seen: soft hyphens, zero-width characters, byte-order marks. */
export const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';

const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu');
const DOTTED = /(?<![\p{L}\p{N}.])\p{L}(?:\.\p{L})+(?:\.|(?![\p{L}\p{N}]))/gu;

/**
 * A text as index and query write it: composed, without what cannot be seen, every hyphen and dash as
 * “-”, joined letters apart, and dotted abbreviations without their dots. “L.S.C.P.” → “LSCP”.
 */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(DOTTED, (letters) => letters.replaceAll('.', ''));

/** A text as it is compared: tidy, in lower case and without accents. */
export const fold = (text: string): string =>
  tidy(text).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of a text as search compares them. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word as it stands in a text that is shown, with marks and characters that cannot be seen. */
export const SHOWN_WORD = new RegExp(`[\\p{L}\\p{N}\\p{M}${INVISIBLE}]+`, 'gu');

/** The words of a question, with “who’s” as one. */
const typedWords = (query: string): string[] => wordsOf(query.replaceAll(/['’‘‛ʼ`´]/gu, ''));

/** The words to look for: without joining words, unless there are no others. */
export function wordsToFind(query: string): string[] {
  const words = [...new Set(typedWords(query))];
  const naming = words.filter((word) => !JOINING.has(word));
  return naming.length > 0 ? naming : words;
}

/** What a question asks about, without the words around it that ask: “what does MASA mean” → “masa”. */
export function subjectOf(query: string): string {
  const words = typedWords(query);
  const isNaming = (word: string): boolean => !JOINING.has(word);
  return words.slice(words.findIndex(isNaming), words.findLastIndex(isNaming) + 1).join(' ');
}

/** What words of one family have in common: “disputes”, “disputed” → “disput”. */
export const stemOf = (word: string): string => stemmer(word);

/**
 * A name as one word that no other text holds, and that begins no other such word: what is called
 * exactly what was typed is found by it. “Serious case reviews” → “xqseriouscasreviewqx”.
 */
export const nameWord = (name: string): string => `xq${wordsOf(name).map(stemOf).join('')}qx`;

/** The same for an everyday word, whose meaning is rarely what is looked for. */
export const everydayNameWord = (name: string): string => `${nameWord(name)}e`;

/** True where a word of a text is what was typed, of its family, or begins with it. */
export const isWordFor = (typed: string, word: string): boolean =>
  word === typed || stemOf(word) === stemOf(typed) || (typed.length > 2 && word.startsWith(typed));
