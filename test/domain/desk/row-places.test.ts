import { describe, expect, test } from 'vitest';
import { placeRows, placeTaken } from '../../../src/domain/desk/row-places.ts';
import { prepareText } from '../../../src/domain/desk/selection.ts';

const TEXT = prepareText(
  `1. Members
The Board is led by Northmere Council. Its members stand in Table 1.
2. Annex
Northmere Police writes the minutes.
Table 1
Northmere Council
Northmere Police
Northmere Trust
3. End
`,
  [
    { id: '1', label: 'clause 1', starts: '1. Members' },
    { id: '2', label: 'clause 2', starts: '2. Annex' },
    { id: 'table-1', label: 'Table 1', starts: 'Table 1 Northmere' },
    { id: '3', label: 'clause 3', starts: '3. End' },
  ],
);

const answers = (locator: string, rows: readonly { name: string; locator?: string }[]) => ({
  'evidence.0.locator': locator,
  'value.members.#': String(rows.length),
  ...Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(row).map(([key, answer]) => [`value.members.${at}.${key}`, answer]),
    ),
  ),
});
const NAMES = ['Northmere Council', 'Northmere Police', 'Northmere Trust'].map((name) => ({
  name,
}));
const places = (given: Record<string, string>, fresh?: number) => {
  const { answers: placed } = placeRows(given, TEXT, fresh);
  return [0, 1, 2].map((at) => placed[`value.members.${at}.locator`] ?? '');
};

test('rows of a table stand in the table, where the words of the list stand elsewhere', () => {
  // The council is named in clause 1 and the police in clause 2, but the table has all three.
  expect(places(answers('1', NAMES), 0)).toEqual(['table-1', 'table-1', 'table-1']);
  expect(placeRows(answers('1', NAMES), TEXT, 0).places).toEqual([{ label: 'Table 1', rows: 3 }]);
});

test('rows in the section of the list’s own words need no place', () => {
  expect(places(answers('table-1', NAMES), 0)).toEqual(['', '', '']);
});

test('where no words are taken yet, each row says where it stands', () => {
  expect(places(answers('', NAMES), 0)).toEqual(['table-1', 'table-1', 'table-1']);
});

test('a row that stands where it says, or where its list does, is left as it is', () => {
  const rows = [NAMES[0], { name: 'Northmere Police', locator: '2' }, NAMES[2]].flatMap(
    (row) => row ?? [],
  );
  expect(places(answers('1', rows))).toEqual(['', '2', 'table-1']);
});

test('a place that does not hold the words is mended', () => {
  const rows = NAMES.map((row) => ({ ...row, locator: '3' }));
  expect(places(answers('1', rows))).toEqual(['table-1', 'table-1', 'table-1']);
});

test('a row of which the text has nothing is told', () => {
  const rows = [...NAMES, { name: 'Northmere College' }];
  expect(placeRows(answers('1', rows), TEXT, 0).lost).toEqual([
    { path: 'value.members.3.quotation', words: 'Northmere College' },
  ]);
});

test('the rows of a reading go by the words of that reading', () => {
  const given = {
    'readings.1.evidence.0.locator': '1',
    'readings.1.value.members.#': '1',
    'readings.1.value.members.0.name': 'Northmere Trust',
  };
  expect(placeRows(given, TEXT).answers['readings.1.value.members.0.locator']).toBe('table-1');
});

describe('totals of a table of money', () => {
  const total = (quotation: string, locator: string) => ({
    'evidence.0.locator': locator,
    'value.totals.#': '1',
    'value.totals.0.quotation': quotation,
  });

  test('stand where their words are', () => {
    const { answers: placed } = placeRows(total('Northmere Trust', '1'), TEXT);
    expect(placed['value.totals.0.locator']).toBe('table-1');
  });

  test('are told where the text has them nowhere', () => {
    expect(placeRows(total('Total £1', '1'), TEXT).lost).toEqual([
      { path: 'value.totals.0.quotation', words: 'Total £1' },
    ]);
  });
});

describe('the words that were taken', () => {
  const taken = (quotation: string, locator: string) => ({
    'evidence.0.source': 'one',
    'evidence.0.quotation': quotation,
    'evidence.0.locator': locator,
  });
  const placeOf = (quotation: string, locator: string) =>
    placeTaken(taken(quotation, locator), () => TEXT)['evidence.0.locator'];

  test('stand where the text has them, where that is one place', () => {
    expect(placeOf('writes the minutes', '1')).toBe('2');
  });

  test('keep their place where they stand in several, in none, or in no text at hand', () => {
    expect(placeOf('Northmere Police', '2')).toBe('2');
    expect(placeOf('no such words', '3')).toBe('3');
    expect(placeTaken(taken('writes the minutes', '1'), () => undefined)).toEqual(
      taken('writes the minutes', '1'),
    );
  });
});
