import type { Evidence } from '../../schemas/index.ts';
import { counted } from '../base/words.ts';
import type { Cell, Quote } from './cell.ts';

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

/** More quotations than this fill a page that is not the home of their statement. */
const MANY_QUOTATIONS = 5;

/** The quotations of a cell; away from its home the first of many, with how many more stand there. */
export function quotesShown(
  { quotes }: Cell,
  away: boolean,
): { quotes: readonly Quote[]; more: string | undefined } {
  const rest = away ? quotes.length - MANY_QUOTATIONS : 0;
  return rest > 0
    ? {
        quotes: quotes.slice(0, MANY_QUOTATIONS),
        more: `${counted(rest, 'more quotation')} at the statement`,
      }
    : { quotes, more: undefined };
}

/** How a quotation that does not simply state the answer is introduced. */
export const ROLE_WORDS: Readonly<Record<Evidence['role'], string>> = {
  states: '',
  qualifies: 'Limits or repeats it: ',
  contradicts: 'Says otherwise: ',
};

/** The sources a cell quotes, each once, in the order of its quotations. */
export function citedSources({ quotes, readings }: Cell): { id: string; title: string }[] {
  const all: Quote[] = [...quotes, ...readings.flatMap((reading) => reading.quotes)];
  const titles = new Map(all.map(({ source, sourceTitle }) => [source, sourceTitle]));
  return [...titles].map(([id, title]) => ({ id, title }));
}
