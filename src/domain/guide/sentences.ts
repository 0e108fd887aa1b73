import type { GuideBlock, GuideCitation } from '../../schemas/index.ts';

/** Where sentences end in a text. */
const ENDS = /[.!?](?=\s|$)/gu;

/**
 * The sentence that a citation supports, with the one before it: the sentence its words stand in, or the
 * last one before a bare mark. “The list is on missing pages. So is that of the Executive.” is read as one.
 */
export function sentencesOf({ text }: GuideBlock, { start, end }: GuideCitation): string {
  const ends = [...text.matchAll(ENDS)].map(({ index }) => index + 1);
  const at = start === end ? text.slice(0, start).trimEnd().length - 1 : start;
  const before = ends.filter((one) => one <= at);
  const to = ends.find((one) => one > Math.max(at, end - 1)) ?? text.length;
  return text.slice(before.at(-2) ?? 0, to).trim();
}
