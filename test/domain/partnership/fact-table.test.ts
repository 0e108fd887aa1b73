import { expect, test } from 'vitest';
import { factTable } from '../../../src/domain/partnership/fact-table.ts';
import { fictional, newest } from '../../support/catalogue.ts';

const northmere = newest(await fictional(), 'northmere');
const tableOf = (anchor: string) => {
  const statement = northmere.statements.find((one) => one.anchor === anchor);
  return statement && factTable(statement, northmere);
};

test('members as printed, with kind, capacity, seats and place', () => {
  expect(tableOf('membership.board.members')).toMatchObject({
    kind: 'members',
    body: 'The Board',
    rows: [
      { name: 'Northmere Council', capacity: 'Member', seats: 'no number given' },
      {},
      {},
      { name: 'Head teachers', seats: '2', place: { locator: '2.1' } },
    ],
  });
});

test('contributions by year, with printed total, sum and difference', () => {
  expect(tableOf('funding.whole.contributions')).toMatchObject({
    kind: 'contributions',
    years: ['2020/21'],
    rows: [{ cells: [{ text: '£60,000' }] }, { cells: [{ text: '£30,000.50' }] }],
    totals: [{ printed: '£90,000.50', sum: '£90,000.50', difference: 'None' }],
  });
});

test('what is no list of members or of money has no table', () => {
  expect(tableOf('status.whole.dates')).toBeUndefined();
  expect(tableOf('membership.executive.members')).toBeUndefined();
});

test('a figure that the copy lost is named, and the source is not corrected', () => {
  const statement = northmere.statements.find(({ anchor }) => anchor.startsWith('funding.'));
  if (statement?.record.state !== 'stated') throw new Error('The fixture has changed.');
  const { value } = statement.record;
  if (value.kind !== 'contributions') throw new Error('The fixture has changed.');
  const lost = {
    ...value,
    lines: value.lines.map((line, index) => ({
      ...line,
      amounts: line.amounts.map((amount) =>
        index === 1
          ? { year: amount.year, state: 'unclear' as const, reason: 'The cell is empty.' }
          : amount,
      ),
    })),
  };
  const table = factTable(
    { ...statement, record: { ...statement.record, value: lost } },
    northmere,
  );
  expect(table).toMatchObject({
    rows: [{}, { cells: [{ text: 'unclear', unclear: true }] }],
    unclear: ['Northmere Constabulary, 2020/21: The cell is empty.'],
    totals: [{ printed: '£90,000.50', sum: '£60,000', difference: '£30,000.50' }],
  });
  const remark = table?.kind === 'contributions' ? table.totals[0]?.remark : '';
  expect(remark).toContain(
    'The figures of 1 agency cannot be set against the year (Northmere Constabulary)',
  );
});
