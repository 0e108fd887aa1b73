import type { SourceDate } from '../../schemas/index.ts';

/** The months, in their order. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** “2019”, “June 2019” or “27 June 2019”: no more precise than the date itself. */
export function wordDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && monthName(Number(month)), year]
    .filter(Boolean)
    .join(' ');
}

export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** “9 November” for `11-09`, a day of the year. */
export function wordDayOfYear(day: string): string {
  const [month = '', date = ''] = day.split('-');
  return `${Number(date)} ${monthName(Number(month))}`;
}

/** A source date in words: “June 2019”, or “about 2007” where it is an estimate. */
export const wordSourceDate = (date: SourceDate): string =>
  typeof date === 'string' ? wordDate(date) : `about ${wordDate(date.about)}`;

/** The year of a source date, known or estimated: `2019`. */
export const yearOf = (date: SourceDate): string =>
  (typeof date === 'string' ? date : date.about).slice(0, 4);

/** The same day a year later: `2027-11-21`. The last day of February stands for its leap day. */
export function yearAfter(day: string): string {
  const [year = '', ...rest] = day.split('-');
  return `${Number(year) + 1}-${rest.join('-').replace('02-29', '02-28')}`;
}

/** True where a date, however precise, has begun on a day: `2024-12` has from 1 December 2024. */
export const hasBegun = (date: string, day: string): boolean => day.slice(0, date.length) >= date;

/** True where a date, however precise, is over on a day: `2024-12` is from 1 January 2025. */
export const isOver = (date: string, day: string): boolean => day.slice(0, date.length) > date;

/** When something that was looked at on a day is to be looked at again, and whether that day is past. */
export interface Review {
  /** The last day on which it is in time. */
  by: string;
  isOverdue: boolean;
  /** “To be looked at again by 21 November 2027.” */
  text: string;
}

/** The review of what was last looked at on `last`, as it stands on `day`: everything is looked at again within a year. */
export function reviewOf(last: string, day: string): Review {
  const by = yearAfter(last);
  const isOverdue = day > by;
  return {
    by,
    isOverdue,
    text: isOverdue
      ? `Review overdue: it was to be looked at again by ${wordDate(by)}.`
      : `To be looked at again by ${wordDate(by)}.`,
  };
}
