import type { Requirement } from '../../schemas/index.ts';
import type { CoverageReport, CoverageRow } from './coverage.ts';
import type { LaterView } from './later.ts';
import { coverageSentence, isGap, shownAs, type Shown } from './shown.ts';
import { IN_REPORT, OPERATING } from './words.ts';
import { FINDING_ORDER, FORCES, THEME_LABELS } from './findings.ts';
import { counted } from '../base/words.ts';

type Theme = Requirement['theme'];
type Force = Requirement['force'];

export interface ThemeRows {
  id: Theme;
  label: string;
  rows: readonly CoverageRow[];
}

export interface ForceGaps {
  label: string;
  /** “2 of 14 requirements”: how many of those of this force are gaps. */
  count: string;
  rows: readonly CoverageRow[];
}

/** A coverage report in the order in which an inspector reads it: gaps first, then everything. */
export interface ReportView {
  /** Every requirement counted once. */
  sentence: string;
  /** What is asked for and not looked for in the document. */
  beside: string;
  gaps: readonly ForceGaps[];
  toCheck: readonly CoverageRow[];
  notAssessed: readonly CoverageRow[];
  themes: readonly ThemeRows[];
}

/** Forces whose requirements can be gaps; a power never is. */
const GAP_FORCES: readonly Force[] = ['must-statute', 'must-guidance', 'should'];

/** Puts a report in order (method page “Findings”). */
export function reportView({ rows, inReport, operating }: CoverageReport): ReportView {
  const shown = (wanted: Shown): CoverageRow[] => rows.filter((row) => shownAs(row) === wanted);
  return {
    sentence: coverageSentence(rows),
    beside: besideSentence(inReport.length, operating.length),
    gaps: GAP_FORCES.map((force) => {
      const ofForce = rows.filter(({ requirement }) => requirement.force === force);
      const gaps = ofForce.filter(isGap).toSorted((a, b) => placeOf(a) - placeOf(b));
      return {
        label: FORCES[force],
        count: `${gaps.length} of ${counted(ofForce.length, 'requirement')}`,
        rows: gaps,
      };
    }),
    toCheck: shown('to-check'),
    notAssessed: shown('not-assessed'),
    themes: byTheme(rows, ({ requirement }) => requirement.theme).map(([id, list]) => ({
      id,
      label: THEME_LABELS[id],
      rows: list,
    })),
  };
}

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
          ['to-check', 'To check', view.toCheck.length > 0],
          ['not-assessed', 'Not assessed', view.notAssessed.length > 0],
          ['all', 'Every requirement, by theme', true],
          ['yearly-report', IN_REPORT, inReport.length > 0],
          ['operating', OPERATING, operating.length > 0],
          ['later', 'What later law and guidance ask', later.length > 0],
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
