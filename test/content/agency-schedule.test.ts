import { expect, test } from 'vitest';
import { scheduleView } from '../../src/domain/membership/schedule.ts';
import { compare, countedTable } from '../../src/domain/comparison/compare.ts';
import { statementsOn } from '../../src/domain/catalogue/statements.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { COLLECTION } from '../support/collection.ts';

const catalogue = await catalogueOf(COLLECTION);
const topic = catalogue.topics.find(({ id }) => id === 'relevant-agencies');
if (!topic) throw new Error('There is no topic “relevant-agencies”.');
const table = compare(catalogue, topic);
const view = scheduleView(table, catalogue.registers.relevantAgencies.data);

test('the Schedule has 38 entries, each once', () => {
  const numbers = catalogue.registers.relevantAgencies.data.map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
});

test('the sentence counts every set of arrangements once', () => {
  const [sets, named, others] = [...view.sentence.matchAll(/\d+/gu)].map(([n]) => Number(n));
  expect(sets).toBe(countedTable(table).columns.length);
  expect((named ?? 0) + (others ?? 0)).toBe(sets);
});

test('every area has a word in every row', () => {
  for (const { cells } of [...view.onList, ...view.offList]) {
    expect(cells).toHaveLength(view.columns.length);
    expect(cells.every((cell) => cell.length > 2)).toBe(true);
  }
});

test('every entry of the Schedule has an agency that somebody names, or is listed as not named', () => {
  const named = new Set(view.onList.flatMap(({ entries }) => entries));
  const labels = catalogue.registers.relevantAgencies.data.map(
    ({ number, label }) => `${number} ${label}`,
  );
  expect(labels.filter((label) => named.has(label) === view.notNamed.includes(label))).toEqual([]);
});

test('a kind of agency that stands on no entry is named all the same', () => {
  for (const { entries, cells } of view.offList) {
    expect(entries).toEqual([]);
    expect(cells.some((cell) => /^\d+ names?$/u.test(cell))).toBe(true);
  }
});

test('an area whose document names none says so in the words of its state', () => {
  for (const [index, { arrangements }] of table.columns.entries()) {
    const [statement] = statementsOn(arrangements, topic.id, 'named-agencies');
    if (statement?.record.state !== 'not-applicable') continue;
    expect([...new Set(view.onList.map(({ cells }) => cells[index]))]).toEqual(['does not apply']);
  }
});
