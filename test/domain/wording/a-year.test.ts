import { expect, test } from 'vitest';
import { FREQUENCY_EXAMPLES } from '../../../src/domain/meetings/numbers.ts';
import { meetingsAYear } from '../../../src/domain/wording/a-year.ts';

test('the worked examples of the method page', () => {
  expect(FREQUENCY_EXAMPLES).toEqual([
    { rule: 'Every month', number: '12' },
    { rule: 'Every six weeks or more often', number: 'at least 8.7' },
    { rule: 'Every three months', number: '4' },
    { rule: 'At least six times a year', number: 'at least 6' },
    { rule: 'About three times a year', number: 'about 3' },
    { rule: '“Bi-monthly”', number: 'no number can be given' },
    { rule: '“Regularly”', number: 'no number can be given' },
  ]);
});

test('meetings split by level are added', () => {
  const parts = [
    { level: 'regional', count: 2 },
    { level: 'local', count: 1 },
  ];
  expect(meetingsAYear({ type: 'split', parts, bound: 'exactly' })).toEqual({
    count: 3,
    bound: 'exactly',
  });
});

test('a rule that follows another body gives no number', () => {
  expect(meetingsAYear({ type: 'with-body', relation: 'before', body: 'board' })).toBeUndefined();
});
