import type { Requirement } from '../../schemas/index.ts';
import { areaPages, rangeOf, type AreaPage } from '../base/pages.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { asksOf, askedIn, isLookedFor, regimesOver, type Ask } from './asks.ts';
import { byTheme, themeOf } from './report.ts';
import { areaReports, type AreaReport } from './requirement.ts';
import { countShown, shownAs, type Shown } from './shown.ts';
import { THEME_LABELS } from './findings.ts';
import { turnGrid, type GridRow, layoutFor, type TableLayout } from '../base/layout.ts';
import { counted, joinAnd } from '../base/words.ts';

/** The finding on one ask in one area; undefined where the law its document was made under does not ask it. */
export interface MatrixCell {
  partnership: string;
  name: string;
  shown: Shown | undefined;
  /** The requirement whose row in the area’s report has the finding. */
  row: string;
}

export interface MatrixRow {
  ask: Ask;
  /** The strongest basis among those that apply to an area of the table. */
  requirement: Requirement;
  /** The regimes that ask it of an area of the table, as a table names them. */
  regime: string;
  cells: readonly MatrixCell[];
}

/** An area as a heading. */
export interface MatrixArea {
  partnership: string;
  name: string;
  date: string;
  regime: string;
}

/** The requirements of one theme, and the same cells area by area. */
export interface MatrixTheme {
  id: Requirement['theme'];
  label: string;
  rows: readonly MatrixRow[];
  byArea: readonly GridRow<MatrixArea, MatrixCell>[];
}

/** Areas and requirements by theme, in the layout that fits the number of areas. */
export interface CoverageMatrix {
  layout: TableLayout;
  areas: readonly MatrixArea[];
  themes: readonly MatrixTheme[];
  /** Areas without a column, each with the ground. */
  without: readonly { partnership: string; name: string; ground: string }[];
  sentence: string;
  /** What occurs in the cells, for the filter. */
  shown: readonly Shown[];
  /** Where the filter by finding looks: “any area”. */
  filtered: string;
}

/** Every ask that a document of the collection was read against, once, beside every such document. */
export function coverageMatrix(
  catalogue: Catalogue,
  dateOf: (report: AreaReport) => string,
): CoverageMatrix {
  const reports = areaReports(catalogue);
  const assessed = reports.filter(({ report }) => report.notAssessed === undefined);
  const regimes = catalogue.registers.regimes.data;
  const applying = new Set(
    assessed.flatMap(({ report }) => regimesOver(report.arrangements.record.regime)),
  );
  const rows = asksOf(catalogue)
    .flatMap((ask) => askedIn(ask, [...applying]) ?? [])
    .filter(isLookedFor)
    .map(({ ask, requirement, bases }) => ({
      ask,
      requirement,
      regime: regimes
        .filter(({ id }) => bases.some((basis) => basis.regime === id))
        .map(({ short }) => short)
        .join(', '),
      cells: assessed.map((area) => cellOf(ask, area)),
    }));
  const areas = assessed.map((area) => ({
    partnership: area.partnership.id,
    name: area.partnership.record.short_name,
    date: dateOf(area),
    regime: area.report.arrangements.regime?.short ?? area.report.arrangements.record.regime,
  }));
  return {
    layout: layoutFor(areas.length),
    areas,
    themes: byTheme(rows, themeOf).map(([id, list]) => ({
      id,
      label: THEME_LABELS[id],
      rows: list,
      byArea: turnGrid({
        columns: areas,
        rows: list.map((head) => ({ head, cells: head.cells })),
      }).rows,
    })),
    without: reports.flatMap(({ partnership, report: { notAssessed } }) =>
      notAssessed === undefined
        ? []
        : [
            {
              partnership: partnership.id,
              name: partnership.record.short_name,
              ground: notAssessed,
            },
          ],
    ),
    sentence: sentenceOn(reports.length, assessed.length),
    shown: countShown(assessed.flatMap(({ report }) => report.rows)).map(({ shown }) => shown),
    filtered: 'any area',
  };
}

/** The areas of one page beside every requirement; sentence and counts are of all areas. */
export interface MatrixPage {
  page: AreaPage;
  pages: readonly AreaPage[];
  matrix: CoverageMatrix;
}

/** The matrix in pages of areas. */
export function matrixPages(
  catalogue: Catalogue,
  dateOf: (report: AreaReport) => string,
): MatrixPage[] {
  const matrix = coverageMatrix(catalogue, dateOf);
  const pages = areaPages(matrix.areas.length);
  return pages.map((page) => ({ page, pages, matrix: areasOf(matrix, page) }));
}

const areasOf = (matrix: CoverageMatrix, page: AreaPage): CoverageMatrix => {
  const { number, start, end } = page;
  return {
    ...matrix,
    without: number === 1 ? matrix.without : [],
    filtered: rangeOf(page) === undefined ? matrix.filtered : 'any area on this page',
    areas: matrix.areas.slice(start, end),
    themes: matrix.themes.map((theme) => ({
      ...theme,
      rows: theme.rows.map((row) => ({ ...row, cells: row.cells.slice(start, end) })),
      byArea: theme.byArea.slice(start, end),
    })),
  };
};

function cellOf({ id }: Ask, { partnership, report }: AreaReport): MatrixCell {
  const row = report.rows.find(({ ask }) => ask.id === id);
  return {
    partnership: partnership.id,
    name: partnership.record.short_name,
    shown: row && shownAs(row),
    row: row?.writtenOn ?? '',
  };
}

function sentenceOn(all: number, assessed: number): string {
  const parts = [
    assessed > 0 &&
      `${assessed} ${assessed === 1 ? 'is' : 'are'} read against the law of their day`,
    all > assessed && `${all - assessed} ${all - assessed === 1 ? 'is' : 'are'} not assessed`,
  ].filter((part) => part !== false);
  return `Of ${counted(all, 'set')} of arrangements, ${joinAnd(parts)}.`;
}
