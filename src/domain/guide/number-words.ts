/** Numbers in words, to ninety-nine. */

const SMALL = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const UNITS = SMALL.slice(0, 9);
const ORDINALS = [
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ...ORDINALS.map((word, index) => [word, index + 2] as const),
  ['dozen', 12],
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

/** Matches a number in words: “seven”, “twenty-one”, “dozen”. */
export const NUMBER_WORD = `(?:(?:${TENS.join('|')})(?:[- ](?:${UNITS.join('|')}))?|${SMALL.toReversed().join('|')}|dozen)`;

/** Matches an ordinal that may stand in “every third month”. */
export const ORDINAL_WORD = `(?:${ORDINALS.join('|')})`;

/** The number that digits or words name; not a number where they name none. */
export function numberOf(text: string): number {
  const plain = text.toLowerCase();
  if (/^\d/.test(plain)) return Number(plain.replaceAll(',', '').replace(/(?:st|nd|rd|th)$/u, ''));
  const parts = plain.split(/[- ]/).map((part) => VALUES.get(part) ?? Number.NaN);
  return parts.reduce((sum, part) => sum + part, 0);
}
