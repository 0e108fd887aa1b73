import { describe, expect, test } from 'vitest';
import { meetingsNumbers, wordNumber } from '../../../src/domain/meetings/numbers.ts';
import { StatementSchema, type StatementRecord } from '../../../src/schemas/statement.ts';

const evidence = [{ source: 'source', locator: '1', quotation: 'meets' }];
const frequency = (rule: object, more: object = {}): object => ({
  kind: 'frequency',
  rule,
  ...more,
});
const stated = (value: object): StatementRecord =>
  StatementSchema.parse({ state: 'stated', value, evidence });
const words = (record: StatementRecord): string[] => meetingsNumbers(record).map(wordNumber);

describe('the numbers a statement can be read to give', () => {
  test.each([
    [{ type: 'every', count: 3, unit: 'month' }, ['4']],
    [{ type: 'every', count: 6, unit: 'week', bound: 'at-least' }, ['at least 8.7']],
    [{ type: 'times', count: 3, bound: 'about' }, ['about 3']],
    [{ type: 'times', count: 2, bound: 'at-most' }, ['at most 2']],
    [{ type: 'word', word: 'bi-monthly' }, ['6', '24']],
    [{ type: 'word', word: 'regularly' }, []],
    [{ type: 'virtual' }, []],
    [{ type: 'with-body', relation: 'before', body: 'board' }, []],
  ])('%j', (rule, numbers) => {
    expect(words(stated(frequency(rule)))).toEqual(numbers);
  });

  test('a rule for one class of members says so', () => {
    const record = stated(
      frequency({ type: 'times', count: 4 }, { attended_by: { role: 'relevant-agencies' } }),
    );
    expect(words(record)).toEqual(['4 for some members']);
  });

  test('each reading of an unclear statement counts once, fewest first', () => {
    const record = StatementSchema.parse({
      state: 'unclear',
      cause: 'contradiction',
      reason: 'Said three ways.',
      readings: [
        { value: frequency({ type: 'times', count: 6 }), evidence },
        { value: frequency({ type: 'times', count: 4 }), evidence },
        { value: frequency({ type: 'every', count: 3, unit: 'month' }), evidence },
        { meaning: 'The number is lost.', evidence },
      ],
    });
    expect(words(record)).toEqual(['4', '6']);
  });

  test('silence gives none', () => {
    const search = { sources: ['source'], terms: ['meet'] };
    expect(meetingsNumbers(StatementSchema.parse({ state: 'silent', search }))).toEqual([]);
  });
});
