import { diffWords } from 'diff';
import { distance } from 'fastest-levenshtein';
import { normalise, type NormalisedText } from './normalise.ts';

export interface NearestPassage {
  passage: string;
  /** The passage beside the quotation: [-only quoted-] and {+only in the source+}. */
  marked: string;
}

const CANDIDATES = 5;

/** The passage of the source most like a quotation that was not found, with the difference marked. */
export function nearestPassage(quotation: string, source: NormalisedText): NearestPassage {
  const wanted = normalise(quotation).text;
  const passages = windowsByOverlap(wanted.split(' '), wordsOf(source));
  const passage = passages.reduce(
    (best, candidate) => (distance(candidate, wanted) < distance(best, wanted) ? candidate : best),
    passages[0] ?? '',
  );
  return { passage, marked: markDifference(wanted, passage) };
}

/** The quotation with [-words not in the passage-] and {+words only there+}. */
export function markDifference(quotation: string, passage: string): string {
  return diffWords(quotation, passage)
    .map((part) =>
      part.removed ? `[-${part.value}-]` : part.added ? `{+${part.value}+}` : part.value,
    )
    .join('');
}

interface Words {
  printed: readonly string[];
  /** The same without case and punctuation. */
  keys: readonly string[];
}

/** Kept for each source, since many quotations may be looked for in one. */
const words = new WeakMap<NormalisedText, Words>();

function wordsOf(source: NormalisedText): Words {
  const known = words.get(source);
  if (known) return known;
  const printed = source.text.split(' ');
  const found = { printed, keys: printed.map(keyOf) };
  words.set(source, found);
  return found;
}

const keyOf = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Stretches of the source as long as the quotation, those sharing most words first. */
function windowsByOverlap(wanted: readonly string[], { printed, keys }: Words): string[] {
  const wantedKeys = new Set(wanted.map(keyOf));
  const hits = keys.map((key) => (wantedKeys.has(key) ? 1 : 0));
  const size = wanted.length;
  let overlap = hits.slice(0, size).reduce<number>((sum, hit) => sum + hit, 0);
  const scored = [{ start: 0, overlap }];
  for (let start = 1; start + size <= keys.length; start += 1) {
    overlap += (hits[start + size - 1] ?? 0) - (hits[start - 1] ?? 0);
    if (overlap > 0) scored.push({ start, overlap });
  }
  return scored
    .sort((a, b) => b.overlap - a.overlap || a.start - b.start)
    .slice(0, CANDIDATES)
    .map(({ start }) => printed.slice(start, start + size).join(' '));
}
