import type { ValueKind } from '../../schemas/index.ts';
import { tokensOf, type PhraseContext } from './context.ts';
import { isRead, valueFromWords } from './phrases.ts';
import { numberIn } from './reader.ts';

/** Longer answers are no example: they hold more than somebody wants to say. */
const MOST_WORDS = 20;

/**
 * Of examples, the one nearest in shape to words that are not read: the one that shares most words with them, any number
 * being like any other. Only what is read as one of these kinds is an example. Undefined where none shares a word.
 */
export function nearestExample(
  said: string,
  examples: Iterable<string>,
  kinds: readonly ValueKind[],
  context: PhraseContext,
): string | undefined {
  const wanted = shapeOf(said);
  const near = [...new Set(examples)]
    .filter((example) => example.split(/\s+/u).length <= MOST_WORDS)
    .map((example) => ({ example, share: shareOf(wanted, shapeOf(example)) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.example.length - b.example.length);
  return near.find(({ example }) =>
    kinds.some((kind) => isRead(valueFromWords(kind, example, context))),
  )?.example;
}

const shapeOf = (words: string): ReadonlySet<string> =>
  new Set(tokensOf(words).map((word) => (Number.isNaN(numberIn(word)) ? word : '#')));

/** How much two shapes have in common, of all that is in either. */
const shareOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.intersection(other).size / Math.max(1, one.union(other).size);
