import { expect, test } from 'vitest';
import { scheduleView } from '../../../src/domain/membership/schedule.ts';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { areRows, turnGrid, COLUMNS_LIMIT } from '../../../src/domain/base/layout.ts';
import { membershipView } from '../../../src/domain/membership/view.ts';
import type { Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { catalogueOf } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { grown } from '../../support/grown.ts';

const few = grown(COLUMNS_LIMIT);
const many = grown(COLUMNS_LIMIT + 1);

const tableOn = (catalogue: Catalogue, id: string) => {
  const topic = catalogue.topics.find((one) => one.id === id);
  if (!topic) throw new Error(`No topic “${id}”.`);
  return compare(catalogue, topic);
};

test('areas are columns up to the limit, and rows beyond it', () => {
  expect(areRows(COLUMNS_LIMIT)).toBe(false);
  expect(areRows(COLUMNS_LIMIT + 1)).toBe(true);
});

test('turning a grid twice gives it back', () => {
  const grid = { columns: ['a', 'b', 'c'], rows: [{ head: 1, cells: [true, false, true] }] };
  expect(turnGrid(grid).rows).toHaveLength(3);
  expect(turnGrid(turnGrid(grid))).toEqual(grid);
});

test('who sits where: lists are columns while they are few, then rows, with the same cells', () => {
  const asColumns = membershipView(tableOn(few, 'membership').columns).main;
  const asRows = membershipView(tableOn(many, 'membership').columns).main;
  expect([asColumns.byRows, asRows.byRows]).toEqual([false, asRows.lists.length > COLUMNS_LIMIT]);
  for (const { lists, sectors } of [asColumns, asRows]) {
    for (const { cells } of sectors) expect(cells).toHaveLength(lists.length);
  }
});

test('agencies beside the Schedule: each group of kinds has a table, of many areas turned', async () => {
  const content = await catalogueOf(COLLECTION);
  const table = tableOn(content, 'relevant-agencies');
  const register = content.registers.relevantAgencies.data;
  const tablesOf = (count: number) =>
    scheduleView(
      {
        ...table,
        columns: Array.from({ length: count }).flatMap(
          (_, index) => table.columns[index % table.columns.length] ?? [],
        ),
      },
      register,
    ).tables;
  const [asColumns, asRows] = [tablesOf(COLUMNS_LIMIT), tablesOf(COLUMNS_LIMIT + 1)];
  expect([asColumns.length, asRows.length]).toEqual([2, 2]);
  asRows.forEach(({ columns, rows }, index) => {
    const kinds = asColumns[index]?.rows ?? [];
    expect(columns).toEqual(kinds.map(({ head }) => head));
    expect(rows).toHaveLength(COLUMNS_LIMIT + 1);
    expect(rows[0]?.cells).toEqual(kinds.map(({ cells }) => cells[0]));
  });
});
