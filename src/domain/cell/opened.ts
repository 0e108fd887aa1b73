import { counted, joinAnd } from '../base/words.ts';
import type { Cell, Quote } from './cell.ts';

/** What a cell opens to, and what its link home leads to. */
export interface OpenedCell {
  quotes: readonly Quote[];
  note: string | undefined;
  /** “Link to this statement, with 3 more quotations and our note”. */
  link: string;
}

/** More quotations than this fill a page that is not the home of their statement. */
const MANY_QUOTATIONS = 5;

/**
 * All of a cell where its statement has its home. Every other page tells the answer with the first of its words and
 * their places; further words and our note stand at the statement alone, and the link to it says which.
 */
export function openedCell({ quotes, note }: Cell, isHome: boolean): OpenedCell {
  if (isHome) return { quotes, note, link: LINK };
  const shown = quotes.slice(0, MANY_QUOTATIONS);
  const left = [
    ...(quotes.length > shown.length
      ? [counted(quotes.length - shown.length, 'more quotation')]
      : []),
    ...(note === undefined ? [] : ['our note']),
  ];
  return {
    quotes: shown,
    note: undefined,
    link: left.length > 0 ? `${LINK}, with ${joinAnd(left)}` : LINK,
  };
}

const LINK = 'Link to this statement';
