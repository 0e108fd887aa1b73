import type { Requirement } from '../schemas/index.ts';
import type { CoverageReport, CoverageRow } from './coverage.ts';
import { coverageSentence, isGap, shownAs, type Shown } from './coverage-shown.ts';
import { FINDING_ORDER, FORCES, THEME_LABELS } from './findings.ts';
import { counted } from './wording/words.ts';

type Theme = Requirement['theme'];
type Force = Requirement['force'];

export interface ThemeRows {
  id: Theme;
  label: string;
  rows: readonly CoverageRow[];
}

export interface ForceGaps {
  label: string;
  /** “2 of 14 rows”: how many of the rows of this force are gaps. */
  count: string;
  rows: readonly CoverageRow[];
}

/** A coverage report in the order in which an inspector reads it: gaps first, then everything. */
export interface ReportView {
  /** Every row counted once. */
  sentence: string;
  /** What is asked for and not looked for in the document. */
  beside: string;
  gaps: readonly ForceGaps[];
  toCheck: readonly CoverageRow[];
  notAssessed: readonly CoverageRow[];
  themes: readonly ThemeRows[];
}

/** Forces whose rows can be gaps; a power never is. */
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
        count: `${gaps.length} of ${counted(ofForce.length, 'row')}`,
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

/** What was not found comes before what is there in part. */
const placeOf = ({ finding }: CoverageRow): number => FINDING_ORDER.indexOf(finding);

/** Groups in the order of themes, without themes of which there is nothing. */
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
