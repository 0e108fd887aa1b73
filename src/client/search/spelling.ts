import { distance } from 'fastest-levenshtein';
import { isWordFor } from '../../domain/search/words.ts';

/** The shortest word that is checked for spelling. */
const SHORTEST = 4;

/**
 * The word of the vocabulary that a misspelt one most likely stands for; undefined where the word is
 * known, or nothing is near but what says the opposite. The vocabulary has its most frequent words first.
 */
export function correct(word: string, vocabulary: readonly string[]): string | undefined {
  if (word.length < SHORTEST || word.length > 30) return undefined;
  if (vocabulary.some((known) => isWordFor(word, known))) return undefined;
  const allowed = word.length < 6 ? 1 : word.length < 11 ? 2 : 3;
  let best: { known: string; cost: number } | undefined;
  for (const known of vocabulary) {
    if (Math.abs(known.length - word.length) > allowed) continue;
    const edits = edit(word, known);
    // A first letter is seldom wrong, and of equals the more frequent word stands first.
    const cost = edits + (known.startsWith(word.charAt(0)) ? 0 : 0.5);
    if (edits <= allowed && !isOpposite(word, known) && (best === undefined || cost < best.cost))
      best = { known, cost };
  }
  return best?.known;
}

/** Edits between two words; two letters in the wrong order are one slip, not two. */
function edit(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
  return swapped === b ? 1 : edits;
}

/** Beginnings and ends by which a word is turned into its opposite. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ...['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'mis', 'de'].map((not) => [not, ''] as const),
  ...([
    ['in', 'ex'],
    ['in', 'out'],
    ['over', 'under'],
    ['pre', 'post'],
    ['max', 'min'],
  ] as const),
  ...([
    ['maj', 'min'],
    ['pro', 'anti'],
    ['inter', 'intra'],
  ] as const),
];
const OPPOSITE_ENDS: readonly (readonly [string, string])[] = [['ful', 'less']];

/** True where one word comes nearer to the other once what makes it the opposite is taken off. */
function isOpposite(word: string, known: string): boolean {
  const edits = edit(word, known);
  const both = (pairs: typeof OPPOSITES): (readonly [string, string])[] =>
    pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  return (
    both(OPPOSITES).some(
      ([a, b]) =>
        word.startsWith(a) &&
        known.startsWith(b) &&
        edit(word.slice(a.length), known.slice(b.length)) < edits,
    ) || both(OPPOSITE_ENDS).some(([a, b]) => word.endsWith(a) && known.endsWith(b))
  );
}
