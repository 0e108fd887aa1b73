import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { copiedAnswer, csvRows, toCsv, toHtml, toTsv } from '../../src/client/export.ts';

const answer = {
  bodies: [
    { name: 'Board', href: '/#board' },
    { name: 'Executive', href: '/#executive' },
  ],
  heading: 'Board, Executive',
  state: 'stated',
  label: 'Stated',
  short: 'Two',
  full: 'Two, “at least”',
  parts: [],
  notes: [],
  quotes: [
    { role: '', words: 'two <members>', place: 'clause 1', source: 'Terms', href: '/#1' },
    { role: '', words: 'or "more"', place: 'clause 2', source: 'Terms', href: '/#2' },
  ],
  readOn: '1 May 2026',
  href: '/#board',
};
const absolute = (href: string): string => `https://example.org${href}`;

test('a file has a row for each body and quotation, and reads back as it was', () => {
  const about = ['Quorum', 'Who?', 'Main meeting', 'North'] as const;
  const rows = csvRows(about, answer, absolute);
  expect(rows).toHaveLength(4);
  expect(rows[0]?.at(-1)).toBe('https://example.org/#board');
  expect(parse(toCsv(rows))).toEqual(rows);
  expect(csvRows(about, { ...answer, quotes: [], bodies: [] }, absolute)).toHaveLength(1);
});

test('a copied answer is what stands on the screen; with words, each has its place and the address', () => {
  expect(copiedAnswer(answer, false, absolute)).toBe('Board, Executive: Two');
  expect(copiedAnswer(answer, true, absolute)).toBe(
    'Board, Executive: Two, “at least” “two <members>” (clause 1, Terms) “or "more"” (clause 2, Terms) https://example.org/#board',
  );
  const silent = {
    ...answer,
    bodies: [],
    heading: '',
    state: 'silent',
    label: 'Not found',
    short: '',
    full: '',
  };
  expect(copiedAnswer({ ...silent, quotes: [] }, false, absolute)).toBe('Not found');
});

test('a copy has its tables, and below them the sources once', () => {
  const sheet = {
    caption: 'Quorum',
    rows: [
      ['Question', 'North'],
      ['Who?', 'two <members>'],
    ],
  };
  expect(toTsv([sheet], ['Sources', 'Cited.'])).toBe(
    'Quorum\nQuestion\tNorth\nWho?\ttwo <members>\nSources\nCited.',
  );
  expect(toHtml([sheet], ['Cited.'])).toBe(
    '<table border="1"><caption>Quorum</caption><tr><th>Question</th><th>North</th></tr><tr><th>Who?</th><td>two &lt;members&gt;</td></tr></table><p>Cited.</p>',
  );
});
