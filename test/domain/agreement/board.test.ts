import { expect, test } from 'vitest';
import { boardOf, openWords, type BoardRow } from '../../../src/domain/agreement/board.ts';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { readContent } from '../../../src/reading/read.ts';

const board = async (day: string): Promise<BoardRow[]> => {
  const { entries } = await readContent('test/fixtures/valid');
  return boardOf(buildCatalogue(entries, { day }));
};

test('every statement is counted once by how often it was read, in every area', async () => {
  const rows = await board('2026-01-15');
  expect(rows.length).toBeGreaterThan(1);
  for (const { statements, once, alike, settled, notSettled } of rows) {
    expect(once + alike + settled + notSettled).toBe(statements);
  }
});

test('a review is overdue a year after the reading, and its day is told', async () => {
  const [soon] = await board('2026-01-15');
  const [late] = await board('2030-01-01');
  expect(soon?.isOverdue).toBe(false);
  expect(late?.isOverdue).toBe(true);
  expect(late && openWords(late)).toMatch(/review overdue since \d+ \w+ \d{4}/iu);
});

test('what is open is told in one sentence, and nothing where nothing is', async () => {
  const [row] = await board('2026-01-15');
  if (!row) throw new Error('No area.');
  const done = { ...row, once: 0, notSettled: 0, isOverdue: false, partly: undefined };
  expect(openWords(done)).toBeUndefined();
  expect(openWords({ ...done, once: 3, notSettled: 2 })).toBe(
    '3 statements read once only and 2 not settled yet.',
  );
  expect(openWords({ ...done, partly: 'Headline facts only.' })).toBe('Headline facts only.');
});
