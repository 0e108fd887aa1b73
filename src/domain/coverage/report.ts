import type { Finding, Requirement } from '../../schemas/index.ts';
import type { CoverageReport, CoverageRow } from './coverage.ts';
import type { LaterView } from './later.ts';
import { isKnownContent } from './asks.ts';
import { contentsOfLaw, guidanceList } from './contents.ts';
import { calledDocument, isPartCopy, openingOf, whatItSays } from './opening.ts';
import { coverageSentence, isDuty, lackingWord } from './shown.ts';
import { IN_REPORT, LATER, OPERATING } from './words.ts';
import { KINDS, THEME_LABELS } from './findings.ts';
import { counted } from '../base/words.ts';

type Theme = Requirement['theme'];

export interface ThemeRows {
  id: Theme;
  label: string;
  rows: readonly CoverageRow[];
}

/** A content of arrangements that is not simply addressed, with what to do about it. */
export interface OpenPoint {
  row: CoverageRow;
  /** “Not found: who decides.” */
  told: string;
  question: string | undefined;
  /** Documents that were not read and may answer it, those on fewer things first. */
  mayAnswer: readonly string[];
}

/** The open points among the contents of one kind. */
export interface KindPoints {
  label: string;
  points: readonly OpenPoint[];
}

/** A coverage report in the order in which an inspector reads it: what is open first, then everything. */
export interface ReportView {
  /** What document this is, the law’s contents and the guidance’s list: a sentence each. */
  opening: readonly string[];
  /**
   * “Not in this document, or only in part”, “Not in the pages we have, or only in part” or “Not in these terms of reference, or only in part”, and what it means.
   * Undefined where neither law nor guidance lists contents, or nothing is assessed.
   */
  open: { heading: string; meaning: string; kinds: readonly KindPoints[] } | undefined;
  /** What the document says in two ways that are at odds, though neither law nor guidance lists it among the contents. */
  toClearUp: readonly OpenPoint[];
  /** Every requirement counted once. */
  sentence: string;
  /** What is asked for and not looked for in the document. */
  beside: string;
  themes: readonly ThemeRows[];
}

/** Puts a report in order (method page “Findings”). */
export function reportView(report: CoverageReport): ReportView {
  const { rows, inReport, operating } = report;
  const isListed = report.notAssessed === undefined && rows.some(isKnownContent);
  return {
    opening: openingOf(report),
    open: isListed ? openPart(report) : undefined,
    toClearUp: toClearUp(report),
    sentence: coverageSentence(rows, report.published ? undefined : whatItSays(report)),
    beside: besideSentence(inReport.length, operating.length),
    themes: byTheme(rows, themeOf).map(([id, list]) => ({
      id,
      label: THEME_LABELS[id],
      rows: list,
    })),
  };
}

function openPart(report: CoverageReport): ReportView['open'] {
  const points = openPoints(report);
  return {
    heading: openHeading(report, points),
    meaning: openMeaning(report, points),
    kinds: CONTENT_KINDS.map((kind) => ({
      label: KINDS[kind],
      points: points.filter(({ row }) => row.requirement.kind === kind),
    })).filter((group) => group.points.length > 0),
  };
}

const CONTENT_KINDS = ['law-content', 'guidance-list'] as const;

/** The contents that are not simply addressed: the law’s first, and what was not found before what is there in part. */
export const openPoints = (report: CoverageReport): OpenPoint[] =>
  [contentsOfLaw(report), guidanceList(report)].flatMap(({ rows }) =>
    rows
      .filter(isOpen)
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map((row) => openPoint(row, report)),
  );

/**
 * What is unclear in the document and no content of arrangements: its two accounts are worth a question all the
 * same. No definition or power, which ask nothing.
 */
export const toClearUp = (report: CoverageReport): OpenPoint[] =>
  report.notAssessed === undefined
    ? report.rows
        .filter((row) => row.finding === 'unclear' && !isKnownContent(row) && isDuty(row))
        .map((row) => openPoint(row, report))
    : [];

const openPoint = (row: CoverageRow, report: CoverageReport): OpenPoint => ({
  row,
  told: row.lacking === undefined ? row.reason : `${lackingWord(row)}: ${row.lacking}`,
  question: row.ask.question,
  mayAnswer: mayAnswer(row, report),
});

/** True for a finding that leaves something to ask. */
export const isOpen = ({ finding }: Pick<CoverageRow, 'finding'>): boolean =>
  finding !== 'addressed' && finding !== 'not-applicable';

/** What is not there at all comes first, then what is there in part, then what is unclear, then what could not be read. */
const OPEN_ORDER: readonly Finding[] = [
  'not-found',
  'to-check',
  'partly-addressed',
  'unclear',
  'not-assessed',
];

/** Where a finding stands in that order; what is not open comes last. */
export const placeOf = ({ finding }: Pick<CoverageRow, 'finding'>): number =>
  isOpen({ finding }) ? OPEN_ORDER.indexOf(finding) : OPEN_ORDER.length;

/** The titles of documents that were not read and may answer what is asked, those on fewer things first. */
export const mayAnswer = (
  { ask }: Pick<CoverageRow, 'ask'>,
  { arrangements }: CoverageReport,
): string[] =>
  arrangements.record.documents_not_read
    .filter(({ may_answer }) => may_answer === 'any' || may_answer?.includes(ask.id))
    .toSorted((a, b) => Number(a.may_answer === 'any') - Number(b.may_answer === 'any'))
    .map(({ title }) => title);

function openHeading(report: CoverageReport, points: readonly OpenPoint[]): string {
  const whole = report.published ? 'this document' : calledDocument(report);
  const called = report.published && isPartCopy(report) ? 'the pages we have' : whole;
  const isPart = ({ row }: OpenPoint): boolean =>
    row.finding === 'partly-addressed' || row.finding === 'unclear';
  if (points.length > 0 && points.every(isPart)) return `Only in part in ${called}`;
  return points.some(isPart) ? `Not in ${called}, or only in part` : `Not in ${called}`;
}

function openMeaning(report: CoverageReport, points: readonly OpenPoint[]): string {
  if (points.length === 0) {
    return 'Each content of arrangements that the law names, or that a public source says the guidance lists, is addressed or does not apply.';
  }
  const listed = 'The law or the guidance lists these among the contents of published arrangements';
  if (!report.published) return `${listed}, which this document is not.`;
  return isPartCopy(report)
    ? `${listed}; the pages that the copy lacks, or another document, may answer them.`
    : `${listed}; a document that was not read may answer them.`;
}

/** The theme of an ask: that of its strongest basis in all laws, so that it is the same in every area. */
export const themeOf = ({ ask }: Pick<CoverageRow, 'ask'>): Theme =>
  ask.bases[0]?.requirement.theme ?? 'publication';

/** The part of a report that every report has. */
export const SCOPE = { id: 'scope', label: 'What was read, and against what' } as const;

/** The parts of a report after what is open, for its list of contents. */
export function reportContents(
  { notAssessed, inReport, operating }: CoverageReport,
  later: readonly Pick<LaterView, 'id' | 'label'>[],
): { id: string; label: string }[] {
  const parts: (readonly [id: string, label: string, isThere: boolean])[] = [
    ['all', 'Every requirement, by theme', true],
    ['yearly-report', IN_REPORT, inReport.length > 0],
    ['operating', OPERATING, operating.length > 0],
    [SCOPE.id, SCOPE.label, true],
    ['counts-by-theme', 'Findings by theme', true],
    ['later', LATER, later.length > 0],
  ];
  return notAssessed === undefined
    ? parts.filter(([, , isThere]) => isThere).map(([id, label]) => ({ id, label }))
    : [];
}

/** The name of the theme of an ask. */
export const themeLabelOf = (row: Pick<CoverageRow, 'ask'>): string => THEME_LABELS[themeOf(row)];

/** Groups in the order of themes, without empty ones. */
export function byTheme<T>(items: readonly T[], themeOf: (item: T) => Theme): [Theme, T[]][] {
  const groups = Map.groupBy(items, themeOf);
  return (Object.keys(THEME_LABELS) as Theme[]).flatMap((theme) => {
    const list = groups.get(theme);
    return list ? [[theme, list] as [Theme, T[]]] : [];
  });
}

function besideSentence(inReport: number, operating: number): string {
  const told = [
    inReport > 0 && `${inReport} to be looked for in the yearly report, which was not read`,
    operating > 0 && `${counted(operating, 'duty', 'duties')} that a document need not describe`,
  ].filter((part) => part !== false);
  return told.length === 0 ? '' : `Not counted here: ${told.join('; ')}.`;
}
