import type { Requirement } from '../../schemas/index.ts';
import type { CoverageReport, CoverageRow } from './coverage.ts';
import type { LaterView } from './later.ts';
import { contentsOfLaw, guidanceList, type Contents } from './contents.ts';
import { coverageSentence, isGap } from './shown.ts';
import { IN_REPORT, OPERATING } from './words.ts';
import { FINDING_ORDER, FINDINGS, KINDS, THEME_LABELS } from './findings.ts';
import { counted } from '../base/words.ts';

type Theme = Requirement['theme'];

export interface ThemeRows {
  id: Theme;
  label: string;
  rows: readonly CoverageRow[];
}

/** The gaps among the asks of one kind. */
export interface KindGaps {
  label: string;
  /** “2 of 14 requirements”: how many of those of this kind are gaps. */
  count: string;
  rows: readonly CoverageRow[];
}

/** A coverage report in the order in which an inspector reads it: gaps first, then everything. */
export interface ReportView {
  /** Every requirement counted once. */
  sentence: string;
  /** What is asked for and not looked for in the document. */
  beside: string;
  gaps: readonly KindGaps[];
  toCheck: readonly CoverageRow[];
  notAssessed: readonly CoverageRow[];
  themes: readonly ThemeRows[];
}

/** Puts a report in order (method page “Findings”). */
export function reportView(report: CoverageReport): ReportView {
  const { rows, inReport, operating, published } = report;
  const gapsAmong = (label: string, { n, rows: some }: Contents): KindGaps => {
    const gaps = some.filter(isGap).toSorted((a, b) => placeOf(a) - placeOf(b));
    return { label, count: `${gaps.length} of ${counted(n, 'requirement')}`, rows: gaps };
  };
  return {
    sentence: coverageSentence(rows),
    beside: besideSentence(inReport.length, operating.length),
    gaps: published
      ? [
          gapsAmong(KINDS['law-content'], contentsOfLaw(report)),
          gapsAmong(KINDS['guidance-list'], guidanceList(report)),
        ]
      : [],
    toCheck: rows.filter((row) => row.canBeGap && row.finding === 'to-check'),
    notAssessed: rows.filter(({ finding }) => finding === 'not-assessed'),
    themes: byTheme(rows, themeOf).map(([id, list]) => ({
      id,
      label: THEME_LABELS[id],
      rows: list,
    })),
  };
}

/** The theme of an ask: that of its strongest basis in all laws, so that it is the same in every area. */
export const themeOf = ({ ask }: Pick<CoverageRow, 'ask'>): Theme =>
  ask.bases[0]?.requirement.theme ?? 'publication';

/** The parts of a report, for its list of contents: later law and guidance by name. */
export function reportContents(
  { notAssessed, inReport, operating }: CoverageReport,
  view: ReportView,
  later: readonly Pick<LaterView, 'id' | 'label'>[],
): { id: string; label: string }[] {
  const parts: (readonly [id: string, label: string, isThere: boolean])[] =
    notAssessed !== undefined
      ? [['not-assessed', 'Not assessed', true]]
      : [
          ['counts-by-theme', 'What was found', true],
          ['gaps', 'Gaps in the document', true],
          ['to-check', FINDINGS['to-check'].label, view.toCheck.length > 0],
          ['not-assessed', 'Not assessed', view.notAssessed.length > 0],
          ['all', 'Every requirement, by theme', true],
          ['yearly-report', IN_REPORT, inReport.length > 0],
          ['operating', OPERATING, operating.length > 0],
          ['later', 'What a newer edition would ask of this document', later.length > 0],
          ...later.map(({ id, label }) => [`later.${id}`, label, true] as const),
        ];
  return [['scope', 'What was read, and against what', true] as const, ...parts]
    .filter(([, , isThere]) => isThere)
    .map(([id, label]) => ({ id, label }));
}

/** What was not found comes before what is there in part. */
const placeOf = ({ finding }: CoverageRow): number => FINDING_ORDER.indexOf(finding);

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
