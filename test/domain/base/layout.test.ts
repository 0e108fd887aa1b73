import { expect, test } from 'vitest';
import { scheduleView } from '../../../src/domain/membership/schedule.ts';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { turnGrid, COLUMNS_LIMIT, layoutFor } from '../../../src/domain/base/layout.ts';
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
  expect(layoutFor(COLUMNS_LIMIT)).toBe('columns');
  expect(layoutFor(COLUMNS_LIMIT + 1)).toBe('rows');
});

test('turning a grid twice gives it back', () => {
  const grid = { columns: ['a', 'b', 'c'], rows: [{ head: 1, cells: [true, false, true] }] };
  expect(turnGrid(grid).rows).toHaveLength(3);
  expect(turnGrid(turnGrid(grid))).toEqual(grid);
});

test('who sits where: lists are columns while they are few, then rows, with the same cells', () => {
  const asColumns = membershipView(tableOn(few, 'membership').columns.slice(0, 6)).main;
  const asRows = membershipView(tableOn(many, 'membership').columns).main;
  expect([asColumns.byRows, asRows.byRows]).toEqual([false, asRows.lists.length > 6]);
  for (const { lists, sectors } of [asColumns, asRows]) {
    for (const { cells } of sectors) expect(cells).toHaveLength(lists.length);
  }
});

test('agencies beside the Schedule: as rows, each group of kinds has a table', async () => {
  const content = await catalogueOf(COLLECTION);
  const table = tableOn(content, 'relevant-agencies');
  const columns = Array.from({ length: COLUMNS_LIMIT + 1 }).flatMap(
    (_, index) => table.columns[index % table.columns.length] ?? [],
  );
  const register = content.registers.relevantAgencies.data;
  const [asColumns, ...others] = scheduleView(table, register).tables;
  expect(others).toEqual([]);
  expect(asColumns?.groups).toHaveLength(2);
  const asRows = scheduleView({ ...table, columns }, register).tables;
  expect(asRows).toHaveLength(2);
  asRows.forEach(({ heads, groups }, index) => {
    const kinds = asColumns?.groups[index]?.rows ?? [];
    expect(heads).toEqual(kinds.map(({ head }) => head));
    const [group] = groups;
    expect(group?.rows).toHaveLength(columns.length);
    expect(group?.rows[0]?.cells).toEqual(kinds.map(({ cells }) => cells[0]));
  });
});
