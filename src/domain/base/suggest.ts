import { distance } from 'fastest-levenshtein';
import { compareText } from './order.ts';

/** Longer words are not compared: that takes long, and they are not misspellings. */
const WORD_LIMIT = 100;

/** The allowed word nearest to a misspelt one, or undefined where none is near. */
export function nearestWord(word: string, allowed: Iterable<string>): string | undefined {
  if (word.length > WORD_LIMIT) return undefined;
  const scored = [...allowed]
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .sort((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate));
  const best = scored[0];
  return best && best.edits < word.length && best.edits <= Math.max(2, Math.ceil(word.length / 3))
    ? best.candidate
    : undefined;
}

/** “Did you mean …?” for a remedy, or the fallback where nothing is near. */
export function didYouMean(word: string, allowed: Iterable<string>, fallback: string): string {
  const nearest = nearestWord(word, allowed);
  return nearest === undefined ? fallback : `Did you mean “${nearest}”?`;
}

/** Words in the order of how near each is to a misspelt one; of a path, its nearest part counts. */
export function nearestFirst(word: string, words: Iterable<string>): string[] {
  const sought = word.slice(0, WORD_LIMIT).toLowerCase();
  const editsTo = (candidate: string): number =>
    candidate.toLowerCase().includes(sought)
      ? 0
      : Math.min(
          ...[candidate, ...candidate.split('/'), ...candidate.split(/[/.]/u)].map((part) =>
            distance(sought, part.toLowerCase()),
          ),
        );
  return [...words]
    .map((candidate) => ({ candidate, edits: editsTo(candidate) }))
    .sort((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

const LIST_LIMIT = 12;

/** The allowed words in a line, cut short where there are many. */
export function listAllowed(allowed: Iterable<string>, where: string): string {
  const words = [...allowed];
  if (words.length <= LIST_LIMIT) return words.join(', ');
  return `${words.slice(0, LIST_LIMIT).join(', ')} … (${words.length} in ${where})`;
}
