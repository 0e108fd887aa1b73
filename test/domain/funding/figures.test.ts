import { describe, expect, test } from 'vitest';
import { yearChanges } from '../../../src/domain/funding/changes.ts';
import { lineRows } from '../../../src/domain/funding/lines.ts';
import {
  reconciliationRows,
  yearsWithoutTotal,
} from '../../../src/domain/funding/reconciliation.ts';
import { sharesOf } from '../../../src/domain/funding/series.ts';
import { ContributionsSchema } from '../../../src/schemas/values/money.ts';
import { plainNames } from '../../support/names.ts';

const stated = (year: string, pounds: number): object => ({
  year,
  state: 'stated',
  pence: pounds * 100,
});
const unclear = (year: string, reason = 'The cell is lost.'): object => ({
  year,
  state: 'unclear',
  reason,
});
const value = ContributionsSchema.parse({
  kind: 'contributions',
  lines: [
    {
      agency: 'Council',
      quotation: 'Council',
      amounts: [stated('2017/18', 300), stated('2018/19', 240), stated('2019/20', 240)],
    },
    {
      agency: 'Fire',
      quotation: 'Fire',
      amounts: [stated('2017/18', 0), stated('2018/19', 80)],
    },
    {
      agency: 'Police',
      quotation: 'Police',
      paid_by: { role: 'commissioner' },
      locator: 'displaced',
      amounts: [
        unclear('2017/18'),
        unclear('2018/19'),
        unclear('2019/20', 'Two figures are printed.'),
      ],
    },
    {
      agency: 'Brought forward',
      nature: 'carry-forward',
      quotation: 'Brought forward',
      amounts: [stated('2017/18', 7)],
    },
  ],
  totals: [
    {
      year: '2017/18',
      pence: 35_000,
      quotation: 'x',
      reconciles: 'cannot-be-told',
      reason: 'Lost.',
    },
    { year: '2018/19', pence: 30_000, quotation: 'x', reconciles: 'no' },
  ],
});

test('every cell stands in the printed order; neighbours with one reason are told once', () => {
  const place = { source: 'source', locator: 'table' };
  expect(
    lineRows({ value, place, names: plainNames }).map(({ name, remark, place: at, cells }) => [
      name,
      remark,
      at?.locator,
      ...cells.map(({ text, span, reason }) => [text, span, reason]),
    ]),
  ).toEqual([
    [
      'Council',
      undefined,
      'table',
      ...['£300', '£240', '£240'].map((text) => [text, 1, undefined]),
    ],
    ['Fire', undefined, 'table', ...['£0', '£80', 'Not printed'].map((t) => [t, 1, undefined])],
    [
      'Police',
      'paid by commissioner',
      'displaced',
      ['Unclear in 2 years', 2, 'The cell is lost.'],
      ['Unclear', 1, 'Two figures are printed.'],
    ],
    [
      'Brought forward',
      'carry forward',
      'table',
      ...['£7', 'Not printed', 'Not printed'].map((text) => [text, 1, undefined]),
    ],
  ]);
});

test('shares are of what could be read, and say of how many lines', () => {
  expect(sharesOf(value)).toEqual({
    years: ['2017/18', '2018/19', '2019/20'],
    rows: [
      { name: 'Council', cells: ['100.0%', '75.0%', '100.0%'] },
      { name: 'Fire', cells: ['0%', '25.0%', 'Cannot be worked out'] },
      {
        name: 'Police',
        cells: ['Cannot be worked out', 'Cannot be worked out', 'Cannot be worked out'],
      },
    ],
    sums: ['£300', '£320', '£240'],
    read: ['2 of 3', '2 of 3', '1 of 3'],
  });
});

test('changes are told only where both years could be read', () => {
  expect(yearChanges(value)).toEqual({
    spans: ['2017/18 to 2018/19', '2018/19 to 2019/20'],
    rows: [
      { name: 'Council', cells: ['−£60 (−20.0%)', 'No change'] },
      { name: 'Fire', cells: ['+£80 (no per cent of £0)', 'Cannot be worked out'] },
      { name: 'Police', cells: ['Cannot be worked out', 'Cannot be worked out'] },
      {
        name: 'All lines that could be read in both years',
        cells: ['+£20 (+6.7%)', 'No change'],
      },
      { name: 'Total as printed', cells: ['−£50 (−14.3%)', 'Cannot be worked out'] },
    ],
  });
});

describe('reconciliation', () => {
  test('sets each printed total beside the sum, with what was lost and what the record says', () => {
    expect(reconciliationRows(value)).toEqual([
      {
        year: '2017/18',
        printed: '£350',
        sum: '£300',
        read: '2 of 3',
        difference: 'Printed total £50 above the sum',
        lost: 'Police',
        says: 'Whether the lines add up cannot be worked out. Lost.',
      },
      {
        year: '2018/19',
        printed: '£300',
        sum: '£320',
        read: '2 of 3',
        difference: 'Printed total £20 below the sum',
        lost: 'Police',
        says: 'The lines do not add up to the printed total.',
      },
    ]);
  });

  test('names the years without a printed total', () => {
    expect(yearsWithoutTotal(value)).toEqual(['2019/20']);
  });
});
