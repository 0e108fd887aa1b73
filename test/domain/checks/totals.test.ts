import { expect, test } from 'vitest';
import { codesOf, entriesWith } from '../../support/entries.ts';

const VALUE = ['statements', 'funding', 'whole', 'contributions', 'value'];
const CELL = [...VALUE, 'lines', 1, 'amounts', 0];
const TOTAL = [...VALUE, 'totals', 0];

const UNCLEAR = { year: '2020/21', state: 'unclear', reason: 'The cell is smudged.' };
const NIL = { year: '2020/21', state: 'stated', pence: 0 };
/** The lines come to £90,000.50, of which £30,000.50 stand in the second. */
const total = (pence: number, reconciles: string, reason?: string) =>
  [
    TOTAL,
    {
      year: '2020/21',
      pence,
      of: ['contribution'],
      quotation: 'Total £90,000.50',
      reconciles,
      reason,
    },
  ] as const;

test.each([
  { says: 'lines that add up, marked yes', changes: [total(9000050, 'yes')], codes: [] },
  {
    says: 'lines that add up, marked no',
    changes: [total(9000050, 'no')],
    codes: ['total-adds-up'],
  },
  {
    says: 'lines that add up, marked not to tell',
    changes: [total(9000050, 'cannot-be-told', 'A line may be lost.')],
    codes: ['total-adds-up'],
  },
  {
    says: 'lines that do not add up, marked yes',
    changes: [total(9000000, 'yes')],
    codes: ['total-does-not-add-up'],
  },
  { says: 'lines that do not add up, marked no', changes: [total(9000000, 'no')], codes: [] },
  {
    says: 'lines that do not add up, marked not to tell without a reason',
    changes: [total(9000000, 'cannot-be-told')],
    codes: ['total-can-be-told'],
  },
  {
    says: 'lines that do not add up, marked not to tell with a reason',
    changes: [total(9000000, 'cannot-be-told', 'A line may be lost.')],
    codes: [],
  },
  {
    says: 'a cell unclear, marked not to tell',
    changes: [total(9000050, 'cannot-be-told'), [CELL, UNCLEAR] as const],
    codes: [],
  },
  {
    says: 'a cell unclear, marked no, where it could make up the difference',
    changes: [total(9000050, 'no'), [CELL, UNCLEAR] as const],
    codes: ['total-cannot-be-told'],
  },
  {
    says: 'a cell unclear, marked no, where the others already come to more',
    changes: [total(5000000, 'no'), [CELL, UNCLEAR] as const],
    codes: [],
  },
  {
    says: 'a cell unclear, marked yes, where the others add up without it',
    changes: [total(6000000, 'yes'), [CELL, UNCLEAR] as const],
    codes: [],
  },
  {
    says: 'a cell unclear, marked yes, where the others do not add up',
    changes: [total(9000050, 'yes'), [CELL, UNCLEAR] as const],
    codes: ['total-does-not-add-up'],
  },
  {
    says: 'a stated nil counts as a cell that can be read',
    changes: [total(6000000, 'yes'), [CELL, NIL] as const],
    codes: [],
  },
  {
    says: 'no cell of the year, marked not to tell',
    changes: [
      [[...TOTAL, 'year'], '2030/31'] as const,
      [[...TOTAL, 'reconciles'], 'cannot-be-told'] as const,
    ],
    codes: [],
  },
])('$says', ({ changes, codes }) => {
  expect(codesOf(entriesWith('arrangements-2020', changes))).toEqual(codes);
});
