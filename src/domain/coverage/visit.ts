import { wordDate, wordSourceDate } from '../base/dates.ts';
import { capitalise } from '../base/words.ts';
import { isKnownContent } from './asks.ts';
import type { CoverageReport, CoverageRow } from './coverage.ts';
import { KINDS } from './findings.ts';
import { openingOf } from './opening.ts';
import { isOpen, placeOf } from './report.ts';

/** A question to put, and what it follows from. */
export interface VisitQuestion {
  question: string;
  row: CoverageRow;
}

/** All that stands on the one sheet that goes on a visit. */
export interface VisitSheet {
  /** The sentences that the report opens with. */
  opening: readonly string[];
  basis: readonly { label: string; text: string }[];
  /** The law’s contents and the guidance’s list; where there are none, all that was looked for. */
  rows: readonly CoverageRow[];
  questions: readonly VisitQuestion[];
  /** Titles and dates of the documents that were not read. */
  request: readonly string[];
}

const QUESTIONS = 5;

/** The sheet for a visit; undefined where the arrangements are not assessed. */
export function visitSheet(report: CoverageReport): VisitSheet | undefined {
  if (report.notAssessed !== undefined) return undefined;
  const { record, regime, sources } = report.arrangements;
  const contents = report.rows.filter(isKnownContent);
  return {
    opening: openingOf(report),
    basis: [
      { label: 'Read', text: sources.map((source) => source.record.title).join('; ') },
      { label: 'Date', text: capitalise(wordSourceDate(record.date)) },
      { label: 'Made under', text: regime?.label ?? record.regime },
      { label: 'Read on', text: wordDate(report.readOn ?? record.read_on) },
    ],
    rows: (contents.length > 0 ? contents : report.rows).toSorted(byKind),
    questions: questionsOf(report),
    request: record.documents_not_read.map(({ title, date }) =>
      date === undefined ? title : `${title}, ${wordDate(date)}`,
    ),
  };
}

/**
 * The five questions to put: what is open before what is addressed, in each the law’s contents first, then
 * by kind, and what was not found before what is there in part. What need not be described comes last.
 */
export const questionsOf = ({ rows }: CoverageReport): VisitQuestion[] =>
  rows
    .filter(({ finding }) => finding !== 'not-applicable')
    .toSorted((a, b) => rank(a) - rank(b) || kindOf(a) - kindOf(b) || placeOf(a) - placeOf(b))
    .flatMap((row) => (row.ask.question === undefined ? [] : [{ question: row.ask.question, row }]))
    .slice(0, QUESTIONS);

/** Open contents, then other open things that are there in part, then what is addressed, then the rest. */
const rank = (row: CoverageRow): number => {
  if (isKnownContent(row)) return isOpen(row) ? 0 : 2;
  return row.finding === 'partly-addressed' || row.finding === 'unclear' ? 1 : 3;
};

const byKind = (a: CoverageRow, b: CoverageRow): number => kindOf(a) - kindOf(b);

const kindOf = ({ requirement }: CoverageRow): number =>
  Object.keys(KINDS).indexOf(requirement.kind);
