import type { Paragraph, Regime, Requirement } from '../../schemas/index.ts';
import type { Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { currentEditions } from '../catalogue/editions.ts';
import { wordRegime } from '../catalogue/statements.ts';
import { asksOf, type Ask, type AskedBasis } from './asks.ts';
import { coverageOf, type CoverageReport, type CoverageRow } from './coverage.ts';
import { lookOf, SHOWN_ORDER, shownAs, type Shown } from './shown.ts';
import { IN_REPORT, OPERATING } from './words.ts';

/** The report on the edition that a partnership’s pages show. */
export interface AreaReport {
  partnership: Partnership;
  report: CoverageReport;
}

/** The report of every partnership that has arrangements, in the order of the catalogue. */
export const areaReports = (catalogue: Catalogue): AreaReport[] =>
  currentEditions(catalogue).map(({ partnership, arrangements }) => ({
    partnership,
    report: coverageOf(arrangements, catalogue),
  }));

/** One earlier or later requirement, with the relation of the later of the two to the earlier. */
export interface HistoryStep {
  requirement: Requirement;
  regime: string;
  /** “asks for more than”: the relation of the later requirement to the earlier. */
  relation: string;
  reason: string | undefined;
}

/** The finding on a requirement in one area, or why there is none. */
export interface AreaFinding {
  partnership: string;
  /** The id of the edition. */
  edition: string;
  name: string;
  /** How its document stands on the day of the build: “Not current”. */
  standing: string;
  row: CoverageRow | undefined;
  why: string;
}

/** Areas whose finding is the same, or that have none for the same reason. */
export interface AreaGroup {
  /** Undefined where there is no finding. */
  shown: Shown | undefined;
  label: string;
  areas: readonly AreaFinding[];
}

export interface RequirementView {
  requirement: Requirement;
  /** What it asks, with every law and edition that asks it; undefined for background, which asks nothing. */
  ask: Ask | undefined;
  regime: Regime | undefined;
  /** Where in the guidance it stands, where somebody found it. */
  paragraph: Paragraph | undefined;
  before: readonly HistoryStep[];
  after: readonly HistoryStep[];
  /** By finding, what addresses it first; areas without one last. */
  areas: readonly AreaFinding[];
}

const RELATIONS: Readonly<Record<Requirement['succeeds'][number]['relation'], string>> = {
  equal: 'asks for the same as',
  wider: 'asks for more than',
  narrower: 'asks for less than',
  split: 'takes up a part of',
  new: 'is new beside',
  withdrawn: 'withdraws',
  unclassified: 'follows, in a way that is not known,',
};

/** A requirement with its history and what was found in every area. */
export function requirementView(
  requirement: Requirement,
  regimeId: string,
  {
    asks,
    requirements,
    registers,
    paragraphs,
  }: Pick<Catalogue, 'asks' | 'requirements' | 'registers' | 'paragraphs'>,
  reports: readonly AreaReport[],
): RequirementView {
  const all = requirements.flatMap(({ id, data }) =>
    data.map((one) => ({ requirement: one, regime: nameOf(id, registers.regimes.data) })),
  );
  return {
    requirement,
    ask: asksOf({ asks, requirements }).find(({ bases }) =>
      bases.some((basis) => basis.requirement.id === requirement.id),
    ),
    regime: registers.regimes.data.find(({ id }) => id === regimeId),
    paragraph: paragraphs[requirement.id],
    before: requirement.succeeds.flatMap(({ id, relation, reason }) =>
      all
        .filter((one) => one.requirement.id === id)
        .map((one) => ({ ...one, relation: RELATIONS[relation], reason })),
    ),
    after: all.flatMap((one) =>
      one.requirement.succeeds
        .filter(({ id }) => id === requirement.id)
        .map(({ relation, reason }) => ({ ...one, relation: RELATIONS[relation], reason })),
    ),
    areas: reports
      .map((area) => areaFinding(requirement, area))
      .toSorted((a, b) => placeOf(a) - placeOf(b)),
  };
}

const ADDRESSED_FIRST: readonly Shown[] = [
  'addressed',
  ...SHOWN_ORDER.filter((shown) => shown !== 'addressed'),
];

const placeOf = ({ row }: AreaFinding): number =>
  row ? ADDRESSED_FIRST.indexOf(shownAs(row)) : ADDRESSED_FIRST.length;

/** Areas in groups, in the order in which they come. */
export const byFinding = (areas: readonly AreaFinding[]): AreaGroup[] =>
  [...Map.groupBy(areas, ({ row, why }) => (row ? shownAs(row) : why))].map(([key, list]) => {
    const shown = list[0]?.row && shownAs(list[0].row);
    return { shown, label: shown ? lookOf(shown).label : key, areas: list };
  });

const nameOf = (id: string, regimes: readonly Regime[]): string =>
  regimes.find((regime) => regime.id === id)?.short ?? id;

/** What one area’s report says of a requirement: the finding on what it asks, under whichever basis applies there. */
function areaFinding({ id }: Requirement, { partnership, report }: AreaReport): AreaFinding {
  const asks = ({ ask }: AskedBasis): boolean =>
    ask.bases.some(({ requirement }) => requirement.id === id);
  const row = report.rows.find(asks);
  const why =
    report.notAssessed !== undefined
      ? 'Not assessed'
      : report.inReport.some(asks)
        ? `${IN_REPORT}.`
        : report.operating.some(asks)
          ? `${OPERATING}.`
          : `Not asked by ${wordRegime(report.arrangements)}, under which it was made.`;
  return {
    partnership: partnership.id,
    edition: report.arrangements.id,
    name: partnership.record.short_name,
    standing: report.arrangements.standing.label,
    row: report.notAssessed === undefined ? row : undefined,
    why,
  };
}
