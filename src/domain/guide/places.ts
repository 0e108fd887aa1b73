import type { GuideBlock } from '../../schemas/index.ts';

/** The line and column that a place in the text of a block was read from. */
export function placeOf(
  { marks, line, column }: GuideBlock,
  at: number,
): { line: number; column: number } {
  const mark = marks.findLast((one) => one.at <= at);
  return mark ? { line: mark.line, column: mark.column + at - mark.at } : { line, column };
}

/** The first words of a block, to know it by. */
export function opening({ text }: GuideBlock): string {
  const words = text.trim().split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ');
}
