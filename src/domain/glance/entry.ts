import type { StatementRecord, Value } from '../../schemas/index.ts';
import {
  capitalise,
  counted,
  joinAnd,
  numberWord,
  uncapitalise,
  withoutStop,
} from '../base/words.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { isReadInPart, valuesOf } from '../catalogue/statements.ts';
import { cellOf, type Cell } from '../cell/cell.ts';
import { meetingsNumbers, wordNumbers } from '../meetings/numbers.ts';
import { countMembers, wordMemberCounts } from './counts.ts';
import { shortValue } from './short.ts';

/** Where a line that rests on no statement leads. */
export type GlanceLink = { to: 'source'; source: string } | { to: 'coverage' };

/** One line of a cell. */
export interface GlanceEntry {
  words: string;
  /** True where the document gives no answer: the line is printed grey. */
  quiet: boolean;
  /** What opens below the line. */
  cell?: Cell;
  link?: GlanceLink;
}

/** The line where nothing was entered. */
export const NOTHING: GlanceEntry = { words: 'Nothing recorded', quiet: true };

/** What a statement comes to in one line. It is never the name of a state. */
export function entryOf(
  statement: Statement,
  arrangements: Arrangements,
  // Only the main meeting goes without a name.
  named = statement.body?.tier !== 'main',
): GlanceEntry {
  const { body } = statement;
  const { words, quiet } = lineOf(statement, arrangements);
  return {
    words: named && body ? `${body.name}: ${uncapitalise(words)}` : words,
    quiet,
    cell: cellOf(statement, arrangements),
  };
}

type Line = Pick<GlanceEntry, 'words' | 'quiet'>;

const told = (words: string): Line => ({ words: capitalise(words), quiet: false });
const untold = (words: string): Line => ({ words, quiet: true });

function lineOf(statement: Statement, arrangements: Arrangements): Line {
  const { record } = statement;
  switch (record.state) {
    case 'stated':
      return told(shortValue(record.value, statement, arrangements));
    case 'stated-elsewhere':
      return told(`in another document: ${record.document}`);
    case 'silent':
      return untold('Not said');
    case 'unclear':
      return record.cause === 'damage'
        ? untold('Lost from our copy')
        : told(unclearWords(record, statement, arrangements));
    case 'not-applicable':
      return untold('Does not apply');
    case 'not-read':
      return untold(isPartial(arrangements) ? 'Lost from our copy' : 'Not read yet');
  }
}

/** True where the copy of a document that was read is not whole. */
const isPartial = (arrangements: Arrangements): boolean =>
  !isReadInPart(arrangements) && arrangements.sources.some(({ record }) => !record.extent.complete);

type Unclear = Extract<StatementRecord, { state: 'unclear' }>;

/** “3 or 4 a year: the document says both”; the first reading, where the others cannot be put so shortly. */
function unclearWords(record: Unclear, statement: Statement, arrangements: Arrangements): string {
  const values = valuesOf(record);
  const count = record.readings.length;
  const joined = joinedWords(record, values, arrangements);
  if (joined) return `${joined.words}: ${saysBoth(record.cause, joined.ways)}`;
  const words = [...new Set(values.map((value) => shortValue(value, statement, arrangements)))];
  const [value] = words;
  // The reading nearest the words stands first in a record, with a value or without.
  const [nearest] = record.readings;
  const first = nearest?.value ? value : withoutStop(nearest?.meaning ?? '');
  if (value === undefined || !first) return `Can be read in ${counted(count, 'way')}`;
  if (words.length === count && words.join().length < LONGEST) {
    return `${joinAnd([first, ...words.slice(1).map(uncapitalise)], 'or')}: ${saysBoth(record.cause, count)}`;
  }
  return `${first}: one of ${numberWord(count)} ways to read it`;
}

/** Readings longer than this together do not make one line. */
const LONGEST = 160;

const saysBoth = (cause: Unclear['cause'], count: number): string =>
  cause === 'contradiction'
    ? `the document says ${count === 2 ? 'both' : 'each'}`
    : `it can be read ${count === 2 ? 'either way' : 'in each of these ways'}`;

/** Readings that differ in numbers alone, as one: “3 or 4 a year”. */
function joinedWords(
  record: Unclear,
  values: readonly Value[],
  { names }: Arrangements,
): { words: string; ways: number } | undefined {
  const lists = values.filter((value) => value.kind === 'members');
  if (lists.length > 1 && lists.length === record.readings.length) {
    const words = wordMemberCounts(lists.map((list) => countMembers(list, names)));
    return { words, ways: lists.length };
  }
  const numbers = meetingsNumbers(record);
  return numbers.length > 1
    ? { words: wordNumbers(numbers, 'a year'), ways: numbers.length }
    : undefined;
}
