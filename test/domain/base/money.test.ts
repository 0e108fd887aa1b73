import { describe, expect, test } from 'vitest';
import { pounds, reconcile, yearsOf } from '../../../src/domain/base/money.ts';
import { ContributionsSchema, type Contributions } from '../../../src/schemas/values/money.ts';

const contributions = (totals: unknown[]): Contributions =>
  ContributionsSchema.parse({
    kind: 'contributions',
    lines: [
      {
        agency: 'Council',
        agency_type: 'local-authority',
        quotation: 'Council 100 200',
        amounts: [
          { year: '2018/19', state: 'stated', pence: 10_000 },
          { year: '2019/20', state: 'stated', pence: 20_000 },
        ],
      },
      {
        agency: 'Police',
        agency_type: 'police',
        quotation: 'Police 50',
        amounts: [
          { year: '2018/19', state: 'stated', pence: 5_000 },
          { year: '2019/20', state: 'unclear', reason: 'The cell is lost in the copy.' },
        ],
      },
      {
        agency: 'Brought forward',
        nature: 'carry-forward',
        quotation: 'Brought forward 7',
        amounts: [{ year: '2018/19', state: 'stated', pence: 700 }],
      },
    ],
    totals,
  });

describe('pounds', () => {
  test.each([
    [0, '£0'],
    [1, '£0.01'],
    [123_450, '£1,234.50'],
    [30_805_000, '£308,050'],
    [-2_000, '-£20'],
  ])('%i pence is %s', (pence, words) => {
    expect(pounds(pence)).toBe(words);
  });
});

describe('reconcile', () => {
  test('sets the printed total beside the sum of contributions, carry-forward left out', () => {
    const total = { year: '2018/19', pence: 15_000, quotation: 'Total 150', reconciles: 'yes' };
    expect(reconcile(contributions([total]))).toEqual([
      {
        year: '2018/19',
        printed: 15_000,
        sum: 15_000,
        difference: 0,
        cells: 2,
        unread: [],
        deduced: [],
        stated: 'yes',
        reason: undefined,
      },
    ]);
  });

  test('names the agencies whose cell could not be read and does not fill it', () => {
    const total = {
      year: '2019/20',
      pence: 26_000,
      quotation: 'Total 260',
      reconciles: 'cannot-be-told',
      reason: 'One cell is lost.',
    };
    expect(reconcile(contributions([total]))).toMatchObject([
      { sum: 20_000, difference: 6_000, unread: ['Police'] },
    ]);
  });

  test('adds the carry-forward where the total says that it is of both', () => {
    const total = {
      year: '2018/19',
      pence: 15_700,
      of: ['contribution', 'carry-forward'],
      quotation: 'Total 157',
      reconciles: 'yes',
    };
    expect(reconcile(contributions([total]))).toMatchObject([{ sum: 15_700, difference: 0 }]);
  });
});

test('yearsOf lists each year of lines and totals once, in order', () => {
  const total = { year: '2017/18', pence: 1, quotation: 'x', reconciles: 'cannot-be-told' };
  expect(yearsOf(contributions([total]))).toEqual(['2017/18', '2018/19', '2019/20']);
});

test('a figure deduced from a printed total is in no sum, and not among the unread', () => {
  const [total] = reconcile(
    ContributionsSchema.parse({
      kind: 'contributions',
      lines: [
        {
          agency: 'Council',
          quotation: 'Council £600',
          amounts: [{ year: '2020/21', state: 'stated', pence: 60000 }],
        },
        {
          agency: 'Police',
          quotation: 'Police',
          amounts: [{ year: '2020/21', state: 'deduced', pence: 30000, from: '£900 less £600' }],
        },
      ],
      totals: [
        { year: '2020/21', pence: 90000, quotation: 'Total £900', reconciles: 'cannot-be-told' },
      ],
    }),
  );
  expect(total).toMatchObject({ sum: 60000, difference: 30000, unread: [], deduced: ['Police'] });
});
