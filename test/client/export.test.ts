import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvRows, flip, toCsv, toHtml, toTsv } from '../../src/client/export.ts';

const answer = {
  bodies: [
    { name: 'Board', url: 'https://example.org/#board' },
    { name: 'Executive', url: 'https://example.org/#executive' },
  ],
  state: 'Stated',
  answer: 'Two, “at least”',
  quotations: [
    { words: 'two <members>', place: 'clause 1', source: 'Terms', url: 'https://example.org/#1' },
    { words: 'or "more"', place: 'clause 2', source: 'Terms', url: 'https://example.org/#2' },
  ],
};
const sheet = {
  caption: 'Quorum',
  rows: [
    ['Question', 'North'],
    ['Who?', [answer]],
  ],
};

test('a file has a row for each body and quotation, and reads back as it was', () => {
  const about = ['Quorum', 'Who?', 'Main meeting', 'North'] as const;
  const rows = csvRows(about, answer);
  expect(rows).toHaveLength(4);
  expect(parse(toCsv(rows))).toEqual(rows);
  expect(csvRows(about, { ...answer, quotations: [] })).toHaveLength(2);
});

test('a copy has state, answer, words, place, source and address in each cell', () => {
  const line =
    'Board, Executive: Stated: Two, “at least” “two <members>” (clause 1, Terms, https://example.org/#1) “or "more"” (clause 2, Terms, https://example.org/#2)';
  expect(toTsv([sheet], 'Cited.')).toBe(`Quorum\nQuestion\tNorth\nWho?\t${line}\nCited.`);
  const html = toHtml([sheet], 'Cited.');
  expect(html).toContain('<th>Who?</th><td>Board, Executive: Stated');
  expect(html).toContain('“two &lt;members&gt;” (clause 1, Terms, https://example.org/#1)<br>');
  expect(html).toMatch(/<p>Cited\.<\/p>$/u);
});

test('a turned copy has areas as rows', () => {
  expect(flip(sheet).rows).toEqual([
    ['Question', 'Who?'],
    ['North', [answer]],
  ]);
  expect(flip(flip(sheet))).toEqual(sheet);
});
