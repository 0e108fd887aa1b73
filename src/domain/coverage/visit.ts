import { wordDate, wordSourceDate } from '../base/dates.ts';
import { capitalise } from '../base/words.ts';
import { groupDocuments } from '../catalogue/later-documents.ts';
import { isKnownContent } from './asks.ts';
import type { CoverageReport, CoverageRow } from './coverage.ts';
import { KINDS } from './findings.ts';
import { copySentence, openingOf } from './opening.ts';
import { isOpen, openPoints, placeOf, toClearUp } from './report.ts';
import { isDuty } from './shown.ts';

/** A question to put, and what it follows from. */
export interface VisitQuestion {
  question: string;
  row: CoverageRow;
}

/** What to ask for, the first to come first, and how many more the report names. */
export interface VisitRequest {
  documents: readonly string[];
  more: number;
}

/** All that stands on the one sheet that goes on a visit. */
export interface VisitSheet {
  /** The sentences that the report opens with. */
  opening: readonly string[];
  basis: readonly { label: string; text: string }[];
  /** The law’s contents and the guidance’s list, apart; where there are none, all that was looked for. */
  groups: readonly { label: string; rows: readonly CoverageRow[] }[];
  questions: readonly VisitQuestion[];
  /** “5 of 15 questions; the rest are”, before where they are; undefined where all stand here. */
  rest: string | undefined;
  /** What the document says in two ways, beside the questions. */
  toClearUp: readonly VisitQuestion[];
  request: VisitRequest;
}

const QUESTIONS = 5;
const DOCUMENTS = 6;

/** The sheet for a visit; undefined where the arrangements are not assessed. */
export function visitSheet(report: CoverageReport): VisitSheet | undefined {
  if (report.notAssessed !== undefined) return undefined;
  const { record, regime, sources } = report.arrangements;
  const contents = report.rows.filter(isKnownContent);
  const open = asked(openPoints(report).map(({ row }) => row)).length;
  return {
    opening: openingOf(report),
    basis: [
      { label: 'Read', text: sources.map((source) => source.record.title).join('; ') },
      ...sources.flatMap((source) => {
        const text = copySentence(source);
        return text === undefined ? [] : [{ label: 'Copy', text }];
      }),
      { label: 'Date', text: capitalise(wordSourceDate(record.date)) },
      { label: 'Made under', text: regime?.label ?? record.regime },
      { label: 'Read on', text: wordDate(report.readOn ?? record.read_on) },
    ],
    groups: groupsOf(contents.length > 0 ? contents : report.rows),
    questions: questionsOf(report),
    rest: open > QUESTIONS ? `${QUESTIONS} of ${open} questions; the rest are` : undefined,
    toClearUp: asked(toClearUp(report).map(({ row }) => row)),
    request: requestOf(report),
  };
}

/**
 * The five questions to put: what is open before what is addressed. Of what is open, the law’s contents come
 * first, then what is not there at all, what is there in part, and what is unclear. What need not be described
 * comes last.
 */
export const questionsOf = ({ rows }: CoverageReport): VisitQuestion[] =>
  asked(
    rows
      .filter((row) => row.finding !== 'not-applicable' && !isBeside(row))
      .toSorted((a, b) => rank(a) - rank(b) || placeOf(a) - placeOf(b) || kindOf(a) - kindOf(b)),
  ).slice(0, QUESTIONS);

/** Rows with their questions; those without one are left out. */
const asked = (rows: readonly CoverageRow[]): VisitQuestion[] =>
  rows.flatMap((row) =>
    row.ask.question === undefined ? [] : [{ question: row.ask.question, row }],
  );

/** Open contents of the law, of the list, other duties that are there in part, what is addressed, then the rest. */
function rank(row: CoverageRow): number {
  if (isKnownContent(row)) {
    if (!isOpen(row)) return 3;
    return row.requirement.kind === 'law-content' ? 0 : 1;
  }
  return row.finding === 'partly-addressed' && isDuty(row) ? 2 : 4;
}

/** True for what is to be cleared up, which stands in a list of its own. */
const isBeside = (row: CoverageRow): boolean => row.finding === 'unclear' && !isKnownContent(row);

const kindOf = ({ requirement }: CoverageRow): number =>
  Object.keys(KINDS).indexOf(requirement.kind);

const groupsOf = (rows: readonly CoverageRow[]): VisitSheet['groups'] =>
  Object.entries(KINDS).flatMap(([kind, label]) => {
    const some = rows.filter(({ requirement }) => requirement.kind === kind);
    return some.length === 0 ? [] : [{ label, rows: some }];
  });

/**
 * What to ask for: the arrangements in force where those read are not, those of joint groups, the yearly reports
 * where its law asks for them, then the documents that were not read, those first that may answer most of what is open.
 */
function requestOf(report: CoverageReport): VisitRequest {
  const { record, standing } = report.arrangements;
  const isOver = standing.kind === 'over' || standing.kind === 'may-be-over';
  const open = openPoints(report).map(({ row }) => row.ask.id);
  const answers = ({ may_answer }: (typeof record.documents_not_read)[number]): number =>
    may_answer === 'any' ? open.length : open.filter((id) => may_answer?.includes(id)).length;
  const groups = groupDocuments(record, standing.groups);
  const documents = [
    isOver && inForceNow(standing.later.map(titleOf)),
    ...groups.map(({ title }) => title),
    report.inReport.length > 0 && 'The last two yearly reports',
    ...record.documents_not_read
      .filter(({ title }) => !isOver || standing.later.every((one) => one.title !== title))
      .filter(({ title }) => groups.every((one) => one.title !== title))
      .toSorted((a, b) => answers(b) - answers(a))
      .map(({ title, date }) => titleOf({ title, date: date && wordDate(date) })),
  ].filter((one) => one !== false);
  return {
    documents: documents.slice(0, DOCUMENTS),
    more: Math.max(0, documents.length - DOCUMENTS),
  };
}

/** What is in force now may be later than anything known to us. */
const inForceNow = (known: readonly string[]): string =>
  [
    'The arrangements in force now',
    ...(known.length > 0 ? [`the latest known to us: ${known.join(', ')}`] : []),
  ].join('; ');

/** A title with its date in words, where the title does not say it. */
const titleOf = ({ title, date }: { title: string; date: string | undefined }): string =>
  date === undefined || title.includes(date) ? title : `${title}, ${date}`;
