/** Words in a row that prose of ours may not share with a source: a sentence’s worth, not a term. */
export const LONGEST = 8;

/** A run of words that stands in a text of ours and in a source. */
export interface SharedRun {
  source: string;
  words: string;
}

/** Looks for runs that a text shares with the sources. */
export type Comparer = (text: string) => SharedRun[];

/** The words of a text, without capitals or punctuation. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? [];

/** What stands between curly quotation marks is the document’s own, and is shown as such. */
const ownParts = (text: string): string[] => text.split(/“[^”]*”/u);

/**
 * Compares texts with sources, by name. A run of eight words or more is reported, unless fewer than eight are
 * left when `names` are taken out of it: an office, a body, an Act or a title has no other words.
 */
export function comparerOf(
  sources: ReadonlyMap<string, string>,
  names: readonly string[],
): Comparer {
  const inSources = [...sources].map(([source, text]) => ({ source, runs: runsIn(wordsOf(text)) }));
  const known = new Map<string, string[][]>();
  for (const name of names) {
    const words = wordsOf(name);
    const [first] = words;
    if (first !== undefined) known.set(first, [...(known.get(first) ?? []), words]);
  }
  return (text) =>
    ownParts(text).flatMap((part) => {
      const words = wordsOf(part);
      const named = namedAt(words, known);
      return inSources.flatMap(({ source, runs }) =>
        sharedIn(words, runs)
          .filter(([from, to]) => named.slice(from, to).filter((is) => !is).length >= LONGEST)
          .map(([from, to]) => ({ source, words: words.slice(from, to).join(' ') })),
      );
    });
}

/** Every run of the length, as one text each. */
const runsIn = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.slice(LONGEST - 1).map((_, at) => words.slice(at, at + LONGEST).join(' ')));

/** The longest stretches of words of which every run of the length is shared, as from and up to. */
function sharedIn(words: readonly string[], runs: ReadonlySet<string>): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at + LONGEST <= words.length; at += 1) {
    if (!runs.has(words.slice(at, at + LONGEST).join(' '))) continue;
    const last = found.at(-1);
    if (last !== undefined && at < last[1]) last[1] = at + LONGEST;
    else found.push([at, at + LONGEST]);
  }
  return found;
}

/** For each word, whether it is part of a name. */
function namedAt(
  words: readonly string[],
  known: ReadonlyMap<string, readonly string[][]>,
): boolean[] {
  const named = words.map(() => false);
  words.forEach((word, at) => {
    for (const name of known.get(word) ?? []) {
      if (name.every((part, index) => words[at + index] === part)) {
        named.fill(true, at, at + name.length);
      }
    }
  });
  return named;
}
