import { expect, test } from 'vitest';
import { yearChanges } from '../../../src/domain/funding/changes.ts';
import { figureTable } from '../../../src/domain/funding/table.ts';
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
    figureTable({ value, place, names: plainNames })
      .rows.filter(({ isSum }) => !isSum)
      .map(({ name, remark, place: at, cells }) => [
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

/** The cells of a row: figure, share of the printed total, length of the bar. */
const cellsOf = (name: string) =>
  figureTable({ value, place: undefined, names: plainNames })
    .rows.find((row) => row.name === name)
    ?.cells.map(({ text, share, bar }) => [text, share, bar]);

test('shares are of the printed total, none where no total is printed or the line is no contribution', () => {
  expect(cellsOf('Council')).toEqual([
    ['£300', '86%', 100],
    ['£240', '80%', 80],
    ['£240', undefined, 80],
  ]);
  expect(cellsOf('Brought forward')?.[0]).toEqual(['£7', undefined, undefined]);
});

test('what cannot be read is a part of its own, between the sum and the printed total', () => {
  expect(cellsOf('Sum of the figures we can read')).toEqual([
    ['£300', '86%', undefined],
    ['£320', '107%', undefined],
    ['Not printed', undefined, undefined],
  ]);
  expect(cellsOf('Not readable in our copy')).toEqual([
    ['£50', '14%', 16.7],
    ['-£20', undefined, undefined],
    ['Not printed', undefined, undefined],
  ]);
  expect(cellsOf('Total as printed')?.map(([text]) => text)).toEqual([
    '£350',
    '£300',
    'Not printed',
  ]);
});

test('a share that would round to nothing says so, and other money has no shares', () => {
  const small = (of?: string[]) =>
    ContributionsSchema.parse({
      kind: 'contributions',
      lines: [
        { agency: 'Council', quotation: 'Council', amounts: [stated('2019/20', 999)] },
        { agency: 'Fire', quotation: 'Fire', amounts: [stated('2019/20', 1)] },
      ],
      totals: [
        {
          year: '2019/20',
          pence: 100_000,
          quotation: 'x',
          reconciles: 'yes',
          ...(of && { of }),
        },
      ],
    });
  const shares = (of?: string[]) =>
    figureTable({ value: small(of), place: undefined, names: plainNames });
  expect(shares().rows[1]?.cells[0]?.share).toBe('under 1%');
  expect(shares().rows.map(({ name }) => name)).toContain('Printed total less the sum');
  const other = shares(['contribution', 'carry-forward']);
  expect(other.rows.flatMap(({ cells }) => cells.flatMap(({ share }) => share ?? []))).toEqual([]);
  expect(other.notes).toEqual([
    '2019/20: the printed total of £1,000 counts other money than contributions.',
  ]);
});

test('what the record says of a total stands with its year', () => {
  expect(figureTable({ value, place: undefined, names: plainNames }).notes).toEqual([
    '2017/18: Whether the lines add up cannot be worked out. Lost.',
    '2018/19: The lines do not add up to the printed total.',
  ]);
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
