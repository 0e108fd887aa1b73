/** Small pieces of English that every wording uses. */

/** “a”, “a and b”, “a, b and c”. */
export function joinAnd(parts: readonly string[], conjunction = 'and'): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1) ?? ''}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Numbers to nine in words, others in figures. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);

/** “1 meeting”, “3 meetings”. */
export const counted = (count: number, noun: string, many = `${noun}s`): string =>
  `${grouped(count)} ${count === 1 ? noun : many}`;

/** “Both”, “All 7”, “All seven”: what stands before the noun or verb of all of several. */
export const allOf = (count: number, word: (count: number) => string = grouped): string =>
  count === 2 ? 'Both' : `All ${word(count)}`;

/**
 * True where a name begins or ends with the words, whole, in the singular or plural: a text that gave both would say them
 * twice, as in “Lay members, lay member”.
 */
export function saysAlready(name: string, words: string): boolean {
  const [whole, said] = [plainWords(name), plainWords(words)];
  return [said, `${said}s`].some(
    (one) => whole === one || whole.startsWith(`${one} `) || whole.endsWith(` ${one}`),
  );
}

/**
 * The same of a capacity, which a name says in several words only: an “Associate Director” is no associate, and a
 * chair may be that of another body.
 */
export const saysCapacity = (name: string, words: string): boolean =>
  plainWords(words).includes(' ') && saysAlready(name, words);

const plainWords = (text: string): string => text.toLowerCase().replaceAll('-', ' ').trim();

/** A count as a reader reads it: “1,257”. */
export const grouped = (count: number): string => count.toLocaleString('en-GB');

/** A text as it stands inside a sentence. */
export const withoutStop = (text: string): string => text.replace(/\.$/u, '');

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** For words that go on within a sentence: “Papers” becomes “papers”. */
export const uncapitalise = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** The defined parts, joined by commas. */
export const commaList = (parts: readonly (string | undefined | false)[]): string =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '').join(', ');

/** Printed words as they are, in quotation marks where an article is wrong in them: “a Integrated Care Board”. */
export const ownWords = (printed: string): string =>
  /\ba [aeiou]/iu.test(printed) ? `“${printed}”` : printed;

/** An id of a closed list as words, for lists whose ids are their own plain English. */
export const unhyphen = (id: string): string => id.replaceAll('-', ' ');

/** Breaks a text into lines of at most so many letters, between words. */
export function wrap(text: string, letters: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > letters) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

/** A web address as a reader would say it: without protocol, “www.” and the last slash. */
export const addressText = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?|\/$/gu, '');

/** A telephone number as a link that calls it. */
export const dialled = (number: string): string => `tel:${number.replaceAll(' ', '')}`;
