import type { Lock } from '../../../schemas/index.ts';
import { normalise, type NormalisedText } from '../../evidence/normalise.ts';
import { markId, offsetOf, type Located } from '../../evidence/positions.ts';
import type { Mark } from './stretches.ts';

/**
 * Where the quotations from a source stand in its text, each once, in the order of the text. The lock
 * has where each starts; the text, under the published rules, gives where it ends. Quotations
 * missing from the lock are left out; `npm run check` reports them.
 */
export function marksIn(
  source: NormalisedText,
  citations: readonly Located[],
  lock: Lock | undefined,
): Mark[] {
  const indexAt = new Map<number, number>();
  source.offsets.forEach((offset, index) => {
    if (!indexAt.has(offset)) indexAt.set(offset, index);
  });
  const marks = new Map<string, Mark>();
  for (const citation of citations) {
    const start = offsetOf(citation, lock);
    const index = start === undefined ? undefined : indexAt.get(start);
    if (start === undefined || index === undefined) continue;
    const length = normalise(citation.quotation).text.length;
    const last = source.offsets[index + length - 1];
    const id = markId(citation.locator, citation.quotation);
    if (last !== undefined) marks.set(id, { id, start, end: last + 1 });
  }
  return [...marks.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
