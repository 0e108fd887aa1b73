import type { Evidence } from '../../schemas/index.ts';
import { counted } from '../base/words.ts';
import type { Quote } from './cell.ts';

/** Quotations from one place with one role. */
export interface QuoteGroup extends Omit<Quote, 'words'> {
  words: readonly string[];
}

/** Groups neighbouring quotations from one place, so that the place is printed once. */
export function groupQuotes(quotes: readonly Quote[]): QuoteGroup[] {
  const groups: QuoteGroup[] = [];
  for (const { words, ...at } of quotes) {
    const last = groups.at(-1);
    const same = last?.source === at.source && last.locator === at.locator && last.role === at.role;
    if (same) groups[groups.length - 1] = { ...last, words: [...last.words, words] };
    else groups.push({ ...at, words: [words] });
  }
  return groups;
}

/** The first of many quotations, how many are left, and that in words: “4 more quotations”; undefined where none is. */
export function firstQuotes(
  quotes: readonly Quote[],
  most: number,
): { quotes: readonly Quote[]; left: number; more: string | undefined } {
  const left = Math.max(0, quotes.length - most);
  return {
    quotes: quotes.slice(0, most),
    left,
    more: left > 0 ? counted(left, 'more quotation') : undefined,
  };
}

/** How a quotation that does not simply state the answer is introduced. */
export const ROLE_WORDS: Readonly<Record<Evidence['role'], string>> = {
  states: '',
  qualifies: 'Limits or repeats it: ',
  contradicts: 'Says otherwise: ',
};
