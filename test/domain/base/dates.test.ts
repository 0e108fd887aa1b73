import { expect, test } from 'vitest';
import {
  wordDate,
  wordDayOfYear,
  wordSourceDate,
  yearAfter,
} from '../../../src/domain/base/dates.ts';
import { isCalendarDate, PreciseDateSchema } from '../../../src/schemas/primitives.ts';

test.each([
  ['2019', '2019'],
  ['2019-06', 'June 2019'],
  ['2019-06-07', '7 June 2019'],
])('%s is worded no more precisely than it is: %s', (date, words) => {
  expect(wordDate(date)).toBe(words);
});

test('an estimate is marked', () => {
  expect(wordSourceDate({ about: '2007', reason: 'markers in the text' })).toBe('about 2007');
});

test('a day of the year', () => {
  expect(wordDayOfYear('03-31')).toBe('31 March');
});

test.each(['2019-02-30', '2019-13', '2019-00', '19', '2019-6', 'June 2019', '2019-06-07T00:00'])(
  '%s is not a date',
  (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(PreciseDateSchema.safeParse(text).success).toBe(false);
  },
);

test('29 February exists in leap years only', () => {
  expect(isCalendarDate('2020-02-29')).toBe(true);
  expect(isCalendarDate('2019-02-29')).toBe(false);
});

test.each([
  ['2026-11-21', '2027-11-21'],
  ['2028-02-29', '2029-02-28'],
])('the same day a year after %s is %s', (day, later) => {
  expect(yearAfter(day)).toBe(later);
});
