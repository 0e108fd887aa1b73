import { LIST_AREAS, listPages, rangeOf, type AreaPage } from '../base/pages.ts';
import { capitalise, counted, joinAnd } from '../base/words.ts';
import type { Catalogue, Source } from '../catalogue/catalogue.ts';
import { asksOf } from './asks.ts';
import { guidanceList } from './contents.ts';
import { KINDS } from './findings.ts';
import {
  matrixTable,
  type MatrixArea,
  type MatrixEntry,
  type MatrixRow,
  type MatrixTable,
} from './matrix-table.ts';
import { editionOf, isUnderCore } from './matrix-words.ts';
import { isPartCopy } from './opening.ts';
import { areaReports, type AreaReport } from './requirement.ts';
import { lookOf, SHOWN_ORDER, type Shown } from './shown.ts';

/** One choice of which requirements and areas are shown. */
export interface MatrixFilter {
  name: 'kind' | 'edition' | 'finding';
  label: string;
  options: readonly { id: string; label: string }[];
}

export interface CoverageMatrix {
  sentence: string;
  tables: readonly MatrixTable[];
  filters: readonly MatrixFilter[];
  /** The findings that occur, in the fixed order. */
  found: readonly Shown[];
  /** Areas that are not assessed, each with the ground. */
  without: readonly { partnership: string; name: string; ground: string }[];
}

/**
 * Every ask that a document of the collection was read against, once a table, beside every such document: the
 * arrangements since 2018 in one table, and those of each earlier body of law in one of their own.
 */
export function coverageMatrix(
  catalogue: Catalogue,
  dateOf: (report: AreaReport) => string,
): CoverageMatrix {
  const reports = areaReports(catalogue);
  const entries = reports
    .filter(({ report }) => report.notAssessed === undefined)
    .map((area) => ({ area: headOf(area, dateOf), report: area.report }));
  const regimes = catalogue.registers.regimes.data;
  const asked = { asks: asksOf(catalogue), regimes };
  const since = {
    id: 'since-2018',
    title: 'Arrangements since 2018',
    ids: regimes.map(({ id }) => id).filter(isUnderCore),
  };
  const before = regimes
    .filter(({ id }) => !isUnderCore(id))
    .map(({ id, label }) => ({ id, title: label, ids: [id] }));
  const tables = [since, ...before].flatMap(({ id, title, ids }) => {
    const some = entries.filter(({ area }) => ids.includes(area.edition.id));
    return some.length === 0 ? [] : [matrixTable({ id, title }, some, asked)];
  });
  const all = new Set(
    tables.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.flatMap((row) => row.byFinding.map(({ shown }) => shown))),
    ),
  );
  const found = SHOWN_ORDER.filter((shown) => all.has(shown));
  return {
    sentence: sentenceOn(reports, entries),
    tables,
    filters: filtersOn(tables, found),
    found,
    without: reports.flatMap(({ partnership, report: { notAssessed: ground } }) =>
      ground === undefined
        ? []
        : [{ partnership: partnership.id, name: partnership.record.short_name, ground }],
    ),
  };
}

/** Lists of areas on one page; counts are of all areas. */
export interface MatrixPage {
  page: AreaPage;
  pages: readonly AreaPage[];
  matrix: CoverageMatrix;
  /** “areas 1 to 50 of 150”; undefined where the page lists all. */
  range: string | undefined;
}

/** The matrix in pages of areas, so that no page grows with the collection. */
export function matrixPages(
  catalogue: Catalogue,
  dateOf: (report: AreaReport) => string,
): MatrixPage[] {
  const matrix = coverageMatrix(catalogue, dateOf);
  const areas = matrix.tables.flatMap((table) => table.areas);
  return listPages(areas, LIST_AREAS).map(({ page, pages, items }) => {
    const range = rangeOf(page);
    const listed = new Set(items);
    return { page, pages, range, matrix: range === undefined ? matrix : listing(matrix, listed) };
  });
}

/** The matrix with lists of some areas alone. A table of few areas stands whole on the page of its first. */
const listing = (matrix: CoverageMatrix, listed: ReadonlySet<MatrixArea>): CoverageMatrix => ({
  ...matrix,
  filters: matrix.filters.map((filter) =>
    filter.name === 'finding' ? { ...filter, label: 'Finding in any area on this page' } : filter,
  ),
  tables: matrix.tables
    .filter(
      ({ layout, areas }) =>
        layout === 'counts' || areas.slice(0, 1).some((one) => listed.has(one)),
    )
    .map((table) => ({
      ...table,
      groups: table.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({ ...row, byFinding: listedIn(row, listed) })),
      })),
    })),
});

const listedIn = (
  { byFinding }: MatrixRow,
  listed: ReadonlySet<MatrixArea>,
): MatrixRow['byFinding'] =>
  byFinding.flatMap(({ shown, cells }) => {
    const some = cells.filter(({ area }) => listed.has(area));
    return some.length === 0 ? [] : [{ shown, cells: some }];
  });

/** The rows that links to a theme lead to: the first of each theme in all tables, with the theme. */
export const themeStarts = ({ tables }: CoverageMatrix): ReadonlyMap<MatrixRow, string> => {
  const rows = tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  return new Map(
    [...Map.groupBy(rows, ({ theme }) => theme)].flatMap(([theme, [first]]) =>
      first ? [[first, theme] as const] : [],
    ),
  );
};

/** Marks a part of a table for a filter: “finding-3” for the third of its options. */
export type Mark = (name: MatrixFilter['name'], id: string) => string;

export const markIn =
  ({ filters }: Pick<CoverageMatrix, 'filters'>): Mark =>
  (name, id) => {
    const options = filters.find((filter) => filter.name === name)?.options ?? [];
    return `${name}-${options.findIndex((option) => option.id === id) + 1}`;
  };

function headOf(area: AreaReport, dateOf: (report: AreaReport) => string): MatrixArea {
  const { partnership, report } = area;
  const { regime, record, sources } = report.arrangements;
  return {
    partnership: partnership.id,
    arrangements: report.arrangements.id,
    name: partnership.record.short_name,
    date: dateOf(area),
    edition: editionOf(record.regime, regime),
    kind: joinAnd(sources.map(({ kindLabel }) => kindLabel)),
    published: report.published,
    partCopy: isPartCopy(report),
  };
}

function filtersOn(tables: readonly MatrixTable[], found: readonly Shown[]): MatrixFilter[] {
  const groups = tables.flatMap((table) => table.groups);
  const editions = new Map(
    tables.flatMap(({ areas }) => areas.map(({ edition }) => [edition.id, edition] as const)),
  );
  return [
    {
      name: 'kind',
      label: 'Kind of requirement',
      options: Object.entries(KINDS)
        .filter(([kind]) => groups.some(({ id }) => id === kind))
        .map(([id, label]) => ({ id, label })),
    },
    {
      name: 'edition',
      label: 'Made under',
      options: [...editions.values()].map(({ id, words }) => ({ id, label: capitalise(words) })),
    },
    {
      name: 'finding',
      label: 'Finding in any area',
      options: found.map((id) => ({ id, label: lookOf(id).label })),
    },
  ];
}

/**
 * “6 records from 5 documents. 1 holds the published arrangements and 1 a version put to a committee: these can have
 * gaps. 3 are of another kind and cannot; 1 is not assessed.”
 */
function sentenceOn(reports: readonly AreaReport[], entries: readonly MatrixEntry[]): string {
  const sourcesOf = ({ report }: Pick<MatrixEntry, 'report'>): readonly Source[] =>
    report.arrangements.sources;
  const documents = new Set(reports.flatMap(sourcesOf).map(({ id }) => id)).size;
  const published = entries.filter(({ area }) => area.published);
  const whole = published.filter((entry) =>
    sourcesOf(entry).some(({ record }) => record.kind === 'published-arrangements'),
  ).length;
  const put = published.length - whole;
  const others = entries.length - published.length;
  const open = reports.length - entries.length;
  const verb = (n: number, one: string, many: string): string => (n === 1 ? one : many);
  const held = joinAnd(
    [
      whole > 0 && `${whole} ${verb(whole, 'holds', 'hold')} the published arrangements`,
      put > 0 &&
        `${put} ${whole > 0 ? '' : `${verb(put, 'holds', 'hold')} `}${verb(put, 'a version', 'versions')} put to a committee`,
    ].filter((part) => part !== false),
  );
  const rest = [
    others > 0 && `${others} ${verb(others, 'is', 'are')} of another kind and cannot`,
    open > 0 && `${open} ${verb(open, 'is', 'are')} not assessed`,
  ]
    .filter((part) => part !== false)
    .join('; ');
  return [
    `${counted(reports.length, 'record')} from ${counted(documents, 'document')}.`,
    held !== '' && `${held}: ${verb(published.length, 'this', 'these')} can have gaps.`,
    rest !== '' && `${rest}.`,
    'Each is read against the law of its day.',
    reports.some(({ report }) => guidanceList(report).unsourced > 0) &&
      'Key facts and reports count fewer things of the guidance’s list: only those that a public source tells.',
  ]
    .filter((part) => part !== false)
    .join(' ');
}
