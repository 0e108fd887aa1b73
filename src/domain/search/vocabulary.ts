import type { SearchDocument } from './document.ts';
import { wordsOf } from './words.ts';

/** Shorter words have too many neighbours to guess among. */
const SHORTEST = 4;

/** The words that can be found, the most frequent first: what a misspelt word is compared with. */
export function vocabularyOf(documents: readonly SearchDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { content, meta } of documents) {
    const texts = { ...meta, name: '' };
    for (const word of new Set(wordsOf(`${content} ${Object.values(texts).join(' ')}`))) {
      if (word.length >= SHORTEST && !/\d/u.test(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}
