import { distance } from 'fastest-levenshtein';
import { compareText } from './order.ts';

/** Longer words are not compared: that takes long, and they are not misspellings. */
const WORD_LIMIT = 100;

/** The allowed word that a slip of typing made another of; undefined where none is so near. */
export function nearestWord(word: string, allowed: Iterable<string>): string | undefined {
  if (word.length > WORD_LIMIT) return undefined;
  const scored = [...allowed]
    .filter((candidate) => isSlip(word, candidate))
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .sort((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate));
  return scored[0]?.candidate;
}

const SEPARATORS = /[^\p{L}\p{N}]+/u;

/**
 * True where two texts differ as a slip of typing would have it: word by word, a few letters each; or in what
 * stands between the words. An independent scrutineer is no misspelt independent chair: a word that differs
 * wholly carries the meaning.
 */
function isSlip(typed: string, meant: string): boolean {
  const [a, b] = [typed, meant].map((text) => text.toLowerCase().split(SEPARATORS));
  if (!a || !b) return false;
  if (a.length === b.length) return a.every((word, index) => isSlipOfWord(word, b[index] ?? ''));
  return isSlipOfWord(a.join(''), b.join(''));
}

/**
 * True for words with at most one letter in three otherwise, at least one and at most three; for two letters that
 * changed places; for one typed twice; and for a word with another ending.
 */
function isSlipOfWord(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  const least = Math.min(typed.length, meant.length);
  const allowed = Math.min(3, Math.max(1, Math.floor(least / 3)));
  if (least >= 3 && distance(typed, meant) <= allowed) return true;
  if (least >= 4 && (typed.startsWith(meant) || meant.startsWith(typed))) return true;
  return isTransposed(typed, meant) || isDoubled(typed, meant);
}

const isTransposed = (typed: string, meant: string): boolean =>
  typed.length === meant.length &&
  distance(typed, meant) === 2 &&
  Array.from(typed).sort().join('') === Array.from(meant).sort().join('');

/** True where one letter or figure is typed twice: 3.22 for 3.2. */
const isDoubled = (typed: string, meant: string): boolean =>
  typed.length === meant.length + 1 &&
  Array.from(typed).some(
    (letter, at) => letter === typed[at + 1] && typed.slice(0, at) + typed.slice(at + 1) === meant,
  );

/** Words too common to find another entry by. */
const LITTLE = 4;

/** Up to four entries of a list that share a word of some length with one that is not there. */
const sharing = (word: string, allowed: Iterable<string>): string[] => {
  const parts = word
    .toLowerCase()
    .split(SEPARATORS)
    .filter((part) => part.length >= LITTLE);
  return [...allowed]
    .map((candidate) => {
      const own = candidate.toLowerCase().split(SEPARATORS);
      return { candidate, shared: parts.filter((part) => own.includes(part)).length };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || compareText(a.candidate, b.candidate))
    .slice(0, 4)
    .map(({ candidate }) => candidate);
};

/**
 * “Did you mean …?” for a remedy where a slip of typing tells what was meant; else the fallback, with entries
 * that have a word in common.
 */
export function didYouMean(word: string, allowed: Iterable<string>, fallback: string): string {
  const known = [...allowed];
  const nearest = nearestWord(word, known);
  if (nearest !== undefined) return `Did you mean “${nearest}”?`;
  const alike = word.length > WORD_LIMIT ? [] : sharing(word, known);
  return alike.length === 0 ? fallback : `${fallback} With a word in common: ${alike.join(', ')}.`;
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
