import type { Regime, Requirement } from '../../schemas/index.ts';
import { askedIn, regimesOver, type Ask, type AskedBasis } from './asks.ts';
import type { CoverageReport, CoverageRow } from './coverage.ts';
import { KINDS } from './findings.ts';
import { editionCount, type MatrixCount, type MatrixEdition } from './matrix-words.ts';
import { byTheme, themeOf } from './report.ts';
import { SHOWN_ORDER, shownAs, type Shown } from './shown.ts';
import { IN_REPORT, OPERATING, standingOf } from './words.ts';

/** Areas stand as columns while there are at most this many; with more, a row has counts that open to areas. */
export const MATRIX_COLUMNS = 6;

/** An area as a heading, with the document that is read there. */
export interface MatrixArea {
  partnership: string;
  /** The id of the edition that the report is on. */
  arrangements: string;
  name: string;
  date: string;
  edition: MatrixEdition;
  /** “constitution”. */
  kind: string;
  /** True where the document is the published arrangements. */
  published: boolean;
  /** True where the copy that was read lacks a part of the document. */
  partCopy: boolean;
}

/** What stands on one ask in one area. */
export interface MatrixCell {
  area: MatrixArea;
  /** Undefined where the ask is not looked for in this document. */
  shown: Shown | undefined;
  /** Why there is no finding, or the kind of document that leaves it out; else empty. */
  note: string;
  /** The requirement whose row in the area’s report has the finding. */
  row: string;
}

export interface MatrixRow {
  ask: Ask;
  /** The strongest of those under which a document of the table was read. */
  requirement: Requirement;
  /** What stands in the report of each edition: its strongest basis there. */
  standings: readonly MatrixStanding[];
  /** The regimes that ask it of an area of the table, as a table names them. */
  regime: string;
  counts: readonly MatrixCount[];
  cells: readonly MatrixCell[];
  /** The cells with a finding, by finding in the fixed order; areas keep theirs. */
  byFinding: readonly { shown: Shown; cells: readonly MatrixCell[] }[];
  theme: Requirement['theme'];
}

/** The requirement under which the documents of one edition were read on an ask. */
export interface MatrixStanding {
  edition: MatrixEdition;
  requirement: Requirement;
}

/** What is said of a requirement, once where it is the same in every edition: else “2018: Should. 2023: A definition.” */
export function wordedByEdition(
  { standings }: Pick<MatrixRow, 'standings'>,
  word: (requirement: Requirement) => string,
): string {
  const worded = Map.groupBy(standings, ({ requirement }) => word(requirement));
  if (worded.size < 2) return [...worded.keys()].join('');
  return [...worded]
    .map(([words, some]) => `${some.map(({ edition }) => edition.tag).join(', ')}: ${words}`)
    .join('. ');
}

/** Its force and how sure we are of it, with its kind where editions differ in that. */
export function standingInRow(row: Pick<MatrixRow, 'standings'>): string {
  const kinds = new Set(row.standings.map(({ requirement }) => requirement.kind));
  return wordedByEdition(row, (requirement) =>
    kinds.size > 1
      ? `${KINDS[requirement.kind]}; ${standingOf(requirement)}`
      : standingOf(requirement),
  );
}

/** The requirements of one kind. */
export interface MatrixGroup {
  id: Requirement['kind'];
  label: string;
  rows: readonly MatrixRow[];
}

/** The areas under one body of law, beside all that it asks. */
export interface MatrixTable {
  id: string;
  title: string;
  layout: 'columns' | 'counts';
  areas: readonly MatrixArea[];
  groups: readonly MatrixGroup[];
}

/** An area with the report on its document. */
export interface MatrixEntry {
  area: MatrixArea;
  report: CoverageReport;
}

/** What rows are made of. */
interface Asked {
  asks: readonly Ask[];
  regimes: readonly Regime[];
}

/** Some areas, beside every ask that the document of one of them has a finding on. */
export function matrixTable(
  { id, title }: Pick<MatrixTable, 'id' | 'title'>,
  entries: readonly MatrixEntry[],
  { asks, regimes }: Asked,
): MatrixTable {
  const applying = new Set(
    entries.flatMap(({ report }) => regimesOver(report.arrangements.record.regime)),
  );
  const rows = asks.flatMap((ask): MatrixRow[] => {
    const standings = standingsOf(ask, entries);
    const asked = askedIn(ask, [...applying]);
    const strongest = asked?.bases.find(({ requirement }) =>
      standings.some((one) => one.requirement.id === requirement.id),
    );
    if (!asked || !strongest) return [];
    const cells = entries.map((entry) => cellOf(ask, entry));
    return [
      {
        ask,
        requirement: strongest.requirement,
        standings,
        regime: regimes
          .filter((regime) => asked.bases.some((basis) => basis.regime === regime.id))
          .map(({ short }) => short)
          .join(', '),
        counts: countsOf(cells),
        cells,
        byFinding: SHOWN_ORDER.flatMap((shown) => {
          const some = cells.filter((cell) => cell.shown === shown);
          return some.length === 0 ? [] : [{ shown, cells: some }];
        }),
        theme: themeOf({ ask }),
      },
    ];
  });
  const ordered = byTheme(rows, ({ theme }) => theme).flatMap(([, list]) => list);
  return {
    id,
    title,
    layout: entries.length > MATRIX_COLUMNS ? 'counts' : 'columns',
    areas: entries.map(({ area }) => area),
    groups: (Object.keys(KINDS) as Requirement['kind'][]).flatMap((kind) => {
      const list = ordered.filter(({ requirement }) => requirement.kind === kind);
      return list.length === 0 ? [] : [{ id: kind, label: KINDS[kind], rows: list }];
    }),
  };
}

/** The strongest basis in the reports of each edition that has a finding on an ask. */
const standingsOf = (ask: Ask, entries: readonly MatrixEntry[]): MatrixStanding[] => [
  ...new Map(
    entries.flatMap(({ area: { edition }, report }) => {
      const row = rowOf(ask, report);
      return row ? [[edition.id, { edition, requirement: row.requirement }] as const] : [];
    }),
  ).values(),
];

/** One count for each edition that asks it of a document. */
const countsOf = (cells: readonly MatrixCell[]): MatrixCount[] =>
  [...Map.groupBy(cells, ({ area }) => area.edition.id).values()].flatMap((some) => {
    const shown = some.flatMap((cell) => cell.shown ?? []);
    const edition = some[0]?.area.edition;
    return edition && shown.length > 0 ? [editionCount(edition, shown)] : [];
  });

/** The finding on an ask, or why there is none: “not asked” only where its own edition does not ask it. */
function cellOf(ask: Ask, { area, report }: MatrixEntry): MatrixCell {
  const row = rowOf(ask, report);
  if (!row) return { area, shown: undefined, note: whyNone(ask, area, report), row: '' };
  const shown = shownAs(row);
  return { area, shown, note: NOT_HERE.has(shown) ? area.kind : '', row: row.writtenOn };
}

/** What a document leaves out because it is of another kind, which is named beside it. */
const NOT_HERE: ReadonlySet<Shown> = new Set(['not-here', 'not-here-unconfirmed']);

function whyNone({ id }: Ask, { edition }: MatrixArea, report: CoverageReport): string {
  const isThis = ({ ask }: AskedBasis): boolean => ask.id === id;
  if (report.inReport.some(isThis)) return IN_REPORT;
  return report.operating.some(isThis) ? OPERATING : `Not asked by ${edition.words}`;
}

const rowOf = ({ id }: Ask, { rows }: CoverageReport): CoverageRow | undefined =>
  rows.find(({ ask }) => ask.id === id);
