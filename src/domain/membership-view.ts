import { TIER_LABELS, type ComparisonTable } from './compare.ts';
import { columnName } from './membership-cell.ts';
import { listsOf, type MemberList } from './membership-lists.ts';
import { matrixOf, totalOf, type MatrixSector, type SectorTotal } from './membership-matrix.ts';
import { spreadOf, type Spread } from './membership-spread.ts';
import { mainMeetingSentence } from './tally.ts';
import { joinAnd } from './wording/words.ts';

export interface MatrixColumn {
  name: string;
  area: string;
  partnership: string;
  anchor: string | undefined;
  body: string;
  reading: string | undefined;
}

/** Who sits at one kind of meeting, area by area. */
export interface Matrix {
  id: 'main' | 'lead';
  label: string;
  columns: readonly MatrixColumn[];
  sectors: readonly MatrixSector[];
  totals: readonly SectorTotal[];
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
    return [
      {
        id: tier,
        label: TIER_LABELS[tier],
        columns: lists.map(columnOf),
        sectors: matrixOf(lists, register),
        totals: lists.map((list) => totalOf(list, () => true)),
        remarks: remarksOf(table, lists, tier),
      },
    ];
  });
  return {
    sentence: mainMeetingSentence(table, 'members', [
      'states who sits at its main meeting',
      'state who sits at their main meeting',
    ]),
    matrices,
    spread: spreadOf(listsOf(table.columns, 'main'), register),
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
