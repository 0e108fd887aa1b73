import { countedTable, type ComparisonTable } from './compare.ts';
import { apartWords, type Edition } from '../catalogue/editions.ts';
import { layoutFor, type TableLayout } from '../base/layout.ts';
import type { RowRelation } from './relation.ts';
import { relateRow, tableKeys } from './row-relation.ts';
import { countingSentence, tallyRow, wordTally } from './tally.ts';

/** What is said on one row of all areas that are counted. */
export interface RowSummary {
  tally: string;
  relation: RowRelation;
}

/** What is said of all areas of a comparison, whichever of them a page shows. */
export interface ComparisonSummary {
  sentence: string;
  /** Which areas are not counted, and why; undefined where all are. */
  apart: string | undefined;
  layout: TableLayout;
  /** By group and field. */
  rows: ReadonlyMap<string, RowSummary>;
  /** The key of a cell, by group and field, and by its column. */
  keyOf: (row: string, column: Edition) => string | undefined;
}

/** Sums a whole comparison up without looking at its cells. */
export function summarise(table: ComparisonTable): ComparisonSummary {
  const keys = tableKeys(table);
  const counted = countedTable(table);
  const places = new Map(table.columns.map(({ arrangements }, index) => [arrangements, index]));
  return {
    sentence: countingSentence(counted),
    apart: apartWords(table.apart),
    layout: layoutFor(table.columns.length),
    rows: new Map(
      counted.groups.flatMap(({ id, rows }) =>
        rows.map((row) => [
          `${id}.${row.field.id}`,
          { tally: wordTally(tallyRow(row)), relation: relateRow(counted.columns, row) },
        ]),
      ),
    ),
    keyOf: (row, { arrangements }) => keys.get(row)?.[places.get(arrangements) ?? -1],
  };
}
