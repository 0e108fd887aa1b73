import type { Evidence } from '../../schemas/index.ts';
import type { Cell, Quote } from './cell.ts';

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
