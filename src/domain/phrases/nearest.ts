import type { ValueKind } from '../../schemas/index.ts';
import { tokensOf, type PhraseContext } from './context.ts';
import { isRead, valueFromWords, type NotReadWords } from './phrases.ts';
import { numberIn } from './reader.ts';
import { tailIn } from './tails.ts';

/** Longer answers are no example: they hold more than somebody wants to say. */
const MOST_WORDS = 20;

/**
 * Of examples, the one nearest in shape to words that are not read: the one that shares most words with them, any number
 * being like any other. Where only an addition is not read, an example has one of the same sort. Only what is read as one of
 * these kinds is an example. Undefined where none shares a word.
 */
export function nearestExample(
  said: string,
  examples: Iterable<string>,
  kinds: readonly ValueKind[],
  context: PhraseContext,
  left?: Pick<NotReadWords, 'notRead' | 'isTail'>,
): string | undefined {
  const wanted = shapeOf(said);
  const terms = kinds.includes('provisions') ? (context.terms ?? []) : [];
  const hasTail = (example: string): boolean =>
    left?.isTail !== true ||
    kinds.some((kind) => tailIn(kind, left.notRead)?.said.test(example) === true);
  const near = [...new Set([...terms.map(({ label }) => label), ...examples])]
    .filter(hasTail)
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
