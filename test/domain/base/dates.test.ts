import { expect, test } from 'vitest';
import {
  readDay,
  wordDate,
  wordDayOfYear,
  wordNoDay,
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

test.each([
  ['2025', '2025'],
  ['2025-03', '2025-03'],
  ['2025-03-14', '2025-03-14'],
  ['14 March 2025', '2025-03-14'],
  [' 4  march 2025 ', '2025-03-04'],
  ['14th March, 2025', '2025-03-14'],
  ['the 1st of September 2024', '2024-09-01'],
  ['Friday 14 March 2025', '2025-03-14'],
  ['March 14, 2025', '2025-03-14'],
  ['14 Mar 2025', '2025-03-14'],
  ['Sept. 2025', '2025-09'],
  ['March 2025', '2025-03'],
  ['14/03/2025', '2025-03-14'],
  ['4.3.2025', '2025-03-04'],
  ['03/2025', '2025-03'],
  ['29 February 2024', '2024-02-29'],
])('“%s” as a person writes it is %s', (text, date) => {
  expect(readDay(text)).toBe(date);
  expect(isCalendarDate(date)).toBe(true);
});

test.each([
  '',
  'soon',
  '14/03/25',
  '31 February 2025',
  '29 February 2025',
  '0 March 2025',
  '03/14/2025',
  '14 Smarch 2025',
  '14/03.2025',
  '13/2025',
  'about 2025',
  '2025/26',
  'March or April 2025',
])('“%s” is not read as a date, and the right form is shown', (text) => {
  expect(readDay(text)).toBeUndefined();
  expect(wordNoDay(text)).toContain('Write it as “14 March 2025”');
});

test.each(['2019', '2019-06', '2019-06-07', '2020-02-29'])('%s in words is read back', (date) => {
  expect(readDay(wordDate(date))).toBe(date);
});
