import { expect, test } from 'vitest';
import { scheduleView } from '../../src/domain/membership/schedule.ts';
import { compare } from '../../src/domain/comparison/compare.ts';
import { catalogueOf } from '../support/catalogue.ts';

const catalogue = await catalogueOf('content');
const topic = catalogue.topics.find(({ id }) => id === 'relevant-agencies');
if (!topic) throw new Error('There is no topic “relevant-agencies”.');
const view = scheduleView(compare(catalogue, topic), catalogue.registers.relevantAgencies.data);

test('the Schedule has 38 entries, each once', () => {
  const numbers = catalogue.registers.relevantAgencies.data.map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
});

test('the sentence counts every set of arrangements once', () => {
  const [sets, named, others] = [...view.sentence.matchAll(/\d+/gu)].map(([n]) => Number(n));
  expect(sets).toBe(view.columns.length);
  expect((named ?? 0) + (others ?? 0)).toBe(sets);
});

test('every area has a word in every row', () => {
  for (const { cells } of [...view.onList, ...view.offList]) {
    expect(cells).toHaveLength(view.columns.length);
    expect(cells.every((cell) => cell.length > 2)).toBe(true);
  }
});

test('Portsmouth names general practices, which are on no entry, and nobody names the transport police', () => {
  const practice = view.offList.find(({ type }) => type === 'General practice');
  expect(practice?.cells[view.columns.indexOf('Portsmouth')]).toMatch(/^\d+ names$/u);
  expect(view.notNamed).toContain('32 British Transport Police');
});

test('an area whose document names none says so in the words of its state', () => {
  const [row] = view.onList;
  expect(row?.cells[view.columns.indexOf('Southampton')]).toBe('does not apply');
});
