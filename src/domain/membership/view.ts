import { countedTable, type ComparisonTable } from '../comparison/compare.ts';
import { turnGrid, type Grid, type GridRow, layoutFor, type TableLayout } from '../base/layout.ts';
import { columnName, type MemberCell } from './cell.ts';
import { listsOf, type MemberList } from './lists.ts';
import { matrixOf, totalOf, type MatrixSector, type SectorTotal } from './matrix.ts';
import { spreadOf, type Spread } from './spread.ts';
import { mainMeetingSentence } from '../comparison/tally.ts';
import { TIER_LABELS } from '../catalogue/tiers.ts';
import { joinAnd } from '../base/words.ts';

/** A list as a heading; `name` is short enough for a card. */
export interface MatrixColumn {
  name: string;
  area: string;
  partnership: string;
  anchor: string | undefined;
  body: string;
  reading: string | undefined;
}

/** A heading that is no list: a kind of agency, or a sector. */
export interface KindHead {
  name: string;
}

type Head = KindHead | MatrixColumn;

/** One sector: its kinds of agency and the lists, in the layout that fits the number of lists. */
export interface SectorGrid {
  label: string;
  /** How many kinds of agency of the sector are listed anywhere. */
  kinds: number;
  grid: Grid<Head, Head, MemberCell>;
}

/** Who sits at one kind of meeting, area by area. */
export interface Matrix {
  id: 'main' | 'lead';
  label: string;
  layout: TableLayout;
  columns: readonly MatrixColumn[];
  sectors: readonly MatrixSector[];
  totals: readonly SectorTotal[];
  grids: readonly SectorGrid[];
  totalsGrid: Grid<Head, Head, SectorTotal>;
  /** In sentences: areas without such a body, unclear lists. */
  remarks: readonly string[];
}

/** What stands above the table of the topic “Membership”. */
export interface MembershipView {
  sentence: string;
  matrices: readonly Matrix[];
  spread: Spread;
}

export function membershipView(table: ComparisonTable): MembershipView {
  const register = table.columns[0]?.arrangements.names.agencyTypes ?? [];
  const matrices = (['main', 'lead'] as const).flatMap((tier) => {
    const lists = listsOf(table.columns, tier);
    if (!lists.some(({ members }) => members)) return [];
    const columns = lists.map(columnOf);
    const sectors = matrixOf(lists, register);
    const totals = lists.map((list) => totalOf(list, () => true));
    return [
      {
        id: tier,
        label: TIER_LABELS[tier],
        columns,
        sectors,
        totals,
        ...gridsOf(columns, sectors, totals),
        remarks: remarksOf(table, lists, tier),
      },
    ];
  });
  return {
    sentence: mainMeetingSentence(countedTable(table), 'members', [
      'states who sits at its main meeting',
      'state who sits at their main meeting',
    ]),
    matrices,
    spread: spreadOf(listsOf(table.columns, 'main'), register),
  };
}

function gridsOf(
  columns: readonly MatrixColumn[],
  sectors: readonly MatrixSector[],
  totals: readonly SectorTotal[],
): Pick<Matrix, 'layout' | 'grids' | 'totalsGrid'> {
  const layout = layoutFor(columns.length);
  const fit = <T>(rows: readonly GridRow<Head, T>[]): Grid<Head, Head, T> => {
    const grid = { columns, rows };
    return layout === 'columns' ? grid : turnGrid<Head, Head, T>(grid);
  };
  return {
    layout,
    grids: sectors.map(({ label, rows }) => ({
      label,
      kinds: rows.length,
      grid: fit(rows.map(({ label: name, cells }) => ({ head: { name }, cells }))),
    })),
    totalsGrid: fit([
      ...sectors.map((sector) => ({ head: { name: sector.label }, cells: sector.totals })),
      { head: { name: 'All sectors' }, cells: totals },
    ]),
  };
}

const columnOf = (list: MemberList): MatrixColumn => ({
  name: columnName(list),
  area: list.area,
  partnership: list.partnership,
  anchor: list.anchor,
  body: list.body.name,
  reading: list.reading,
});

function remarksOf(
  { columns }: ComparisonTable,
  lists: readonly MemberList[],
  tier: 'main' | 'lead',
): string[] {
  const without = columns
    .map(({ partnership }) => partnership.record.short_name)
    .filter((area) => !lists.some((list) => list.area === area));
  const remarks = lists.flatMap(({ area, remark }) =>
    remark === undefined ? [] : [`${area}: ${remark}`],
  );
  return [
    ...(without.length > 0
      ? [
          `${joinAnd(without)}: no ${tier === 'lead' ? 'separate group that leads' : 'main meeting'} in ${without.length === 1 ? 'this document' : 'these documents'}.`,
        ]
      : []),
    ...new Set(remarks),
  ];
}
