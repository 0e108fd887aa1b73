import type { GuideBlock, GuideCitation } from '../../schemas/index.ts';

/** Where sentences end in a text. */
const ENDS = /[.!?](?=\s|$)/gu;

/** Openings by which a sentence goes on with what the one before it said. */
const GOES_ON = /^(?:So|Nor|Neither|Nothing else)\b/u;

/** A few words before a sentence are its heading: “What you will not find.” */
const LEAD_WORDS = 6;

/**
 * The sentence that a citation supports: the one its words stand in, or the last one before a bare mark.
 * Where it goes on with the one before it, or has a few words as its heading, it is read with them: “The
 * list is on missing pages. So is that of the Executive.”
 */
export function sentencesOf(
  { text }: GuideBlock,
  { start, end }: GuideCitation,
  withPrevious = false,
): string {
  const ends = [...text.matchAll(ENDS)].map(({ index }) => index + 1);
  const at = start === end ? text.slice(0, start).trimEnd().length - 1 : start;
  const before = ends.filter((one) => one <= at);
  const to = ends.find((one) => one > Math.max(at, end - 1)) ?? text.length;
  const previous = text.slice(before.at(-2) ?? 0, before.at(-1) ?? 0).trim();
  const own = text.slice(before.at(-1) ?? 0, to).trim();
  const isLead = previous.split(/\s+/u).length <= LEAD_WORDS;
  return previous !== '' && (withPrevious || isLead || GOES_ON.test(own))
    ? `${previous} ${own}`
    : own;
}
