import { tidy, wordsOf } from './words.ts';

/** Words that some text writes with hyphens, joined: “coopted” → “co”, “opted”. */
export type Compounds = ReadonlyMap<string, readonly string[]>;

const HYPHENATED = /\p{L}+(?:-\p{L}+)+/gu;

/** More parts than these make a phrase. */
const MOST_PARTS = 3;

/** The compounds of many texts. */
export const compoundsIn = (texts: readonly string[]): Compounds =>
  new Map(
    texts
      .flatMap((text) => tidy(text).match(HYPHENATED) ?? [])
      .map(wordsOf)
      .filter(({ length }) => length <= MOST_PARTS)
      .map((parts) => [parts.join(''), parts]),
  );

/**
 * Forms of the compounds of a text that the text itself does not hold: joined where it writes them with a
 * hyphen or a space, in parts where it joins them. Each once, in the order of the text.
 */
export function otherForms(text: string, compounds: Compounds): string[] {
  const words = wordsOf(text);
  const forms = words.flatMap((word, at) => [
    ...(compounds.get(word) ?? []),
    ...[2, MOST_PARTS]
      .map((count) => words.slice(at, at + count).join(''))
      .filter((joined) => joined !== word && compounds.has(joined)),
  ]);
  const held = new Set(words);
  return [...new Set(forms)].filter((form) => !held.has(form));
}
