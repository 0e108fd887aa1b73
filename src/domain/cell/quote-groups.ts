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

/**
 * The first of many quotations, how many are left, and that in words: “4 more quotations”; undefined where none is.
 * Where none of the first limits or contradicts the answer and a later one does, that one is told as well.
 */
export function firstQuotes(
  quotes: readonly Quote[],
  most: number,
): { quotes: readonly Quote[]; left: number; more: string | undefined } {
  const first = quotes.slice(0, most);
  const limits = ({ role }: Quote): boolean => role !== 'states';
  const limit = first.some(limits) ? undefined : quotes.slice(most).find(limits);
  const shown = limit ? [...first, limit] : first;
  const left = quotes.length - shown.length;
  return {
    quotes: shown,
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
