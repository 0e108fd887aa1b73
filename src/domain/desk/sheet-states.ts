import type { StatementRecord } from '../../schemas/index.ts';
import type { SheetRow } from '../phrases/rows.ts';

/** The states other than an answer in words, each with what the column “Answer in words” has of it. */
type Other = Exclude<StatementRecord['state'], 'stated'>;

const COLUMN: Readonly<Record<Other, string>> = {
  silent: 'the terms that were searched, parted by commas',
  'stated-elsewhere': 'the document that the words name',
  unclear: 'why it is unclear, after “contradiction:”, “ambiguity:” or “damage:”',
  'not-applicable': 'the ground',
  'not-read': 'what is missing',
};

/** True for a row whose state is one of the five that are no answer in words. */
export const isOtherState = ({ state }: SheetRow): boolean => state.trim() in COLUMN;

/**
 * What the quotations and places of a row are as evidence, one line for another; or why they are none. A place is
 * “source › section”, or the section alone where the record rests on one source.
 */
function evidenceOfRow(
  { quotation, place }: SheetRow,
  sources: readonly string[],
): object[] | string {
  const [words, places] = [linesOf(quotation), linesOf(place)];
  if (words.length === 0) return 'There is no quotation. This state needs the words it rests on.';
  if (words.length !== places.length)
    return `There are ${words.length} quotations and ${places.length} places. Put one place on a line for each quotation.`;
  const read = words.map((one, at) => {
    const [first = '', second] = (places[at] ?? '').split('›').map((part) => part.trim());
    const source = second === undefined ? sources[0] : first;
    return source !== undefined &&
      sources.includes(source) &&
      (second !== undefined || sources.length === 1)
      ? { source, locator: second ?? first, quotation: one }
      : `Place “${places[at] ?? ''}” names no source of this record. The sources are: ${sources.join(', ')}.`;
  });
  return (
    read.find((one) => typeof one === 'string') ?? read.filter((one) => typeof one !== 'string')
  );
}

const linesOf = (cell: string): string[] =>
  cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * The statement of a row in one of the five other states, as a person would write it, from the words in its columns;
 * or why there is none.
 */
export function otherState(
  row: SheetRow,
  sources: readonly string[],
): { statement: object } | { why: string } {
  const state = row.state.trim() as Other;
  const answer = row.answer.trim();
  const note = row.note.trim() === '' ? {} : { note: row.note.trim() };
  if (answer === '')
    return { why: `State “${state}” needs, under “Answer in words”, ${COLUMN[state]}.` };
  const evidence = evidenceOfRow(row, sources);
  const hasWords = row.quotation.trim() !== '';
  if (hasWords && typeof evidence === 'string') return { why: evidence };
  switch (state) {
    case 'silent': {
      const terms = answer.split(',').map((term) => term.trim());
      return hasWords
        ? { why: 'A document that is silent has no words to quote: leave the quotation empty.' }
        : { statement: { state, search: { terms: terms.filter(Boolean) }, ...note } };
    }
    case 'not-applicable':
      return { statement: { state, ground: answer, ...note } };
    case 'not-read':
      return { statement: { state, missing: answer, ...(hasWords && { evidence }), ...note } };
    case 'stated-elsewhere':
      return typeof evidence === 'string'
        ? { why: evidence }
        : { statement: { state, document: answer, evidence, ...note } };
    case 'unclear': {
      const [, cause, reason] = /^(contradiction|ambiguity|damage):\s*(.+)$/su.exec(answer) ?? [];
      if (cause === undefined)
        return {
          why: `State “unclear” needs ${COLUMN.unclear}. Its readings are given at the desk.`,
        };
      return typeof evidence === 'string'
        ? { why: evidence }
        : {
            statement: {
              state,
              cause,
              reason,
              readings: evidence.map((one) => ({ evidence: [one] })),
              ...note,
            },
          };
    }
  }
}
