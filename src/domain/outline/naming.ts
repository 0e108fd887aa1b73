/** The words of a text, parted by white space. */
export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

/** True for a line as short as a heading. */
export const isShort = (text: string): boolean => wordsOf(text).length <= 16;

const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth'],
];

/** “first”, “twelfth”, “13th”. */
export const ordinal = (count: number): string => {
  const tens = count % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return ORDINALS[count - 1] ?? `${String(count)}${ending}`;
};

/** A heading for a label: at most fourteen words, the rest as “…”. */
export const shortened = (heading: string): string => {
  const words = wordsOf(heading.replace(/[:\s]+$/u, ''));
  return words.length > 14 ? `${words.slice(0, 13).join(' ')} …` : words.join(' ');
};

/** The first words of a heading as an id: key-principles. */
export const slug = (text: string): string =>
  wordsOf(
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[’'‘]/gu, '')
      .replace(/[^a-z0-9]+/gu, ' ')
      .replace(/^(?:the|a|an) /u, ''),
  )
    .slice(0, 5)
    .join('-') || 'heading';
