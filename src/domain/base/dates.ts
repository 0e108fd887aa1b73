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

const MONTH = '(?<name>[a-z]{3,9})\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +)?(?:the +)?';
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})(?:-(?<number>\d{2})(?:-(?<day>\d{2}))?)?$/u,
  // In England the day comes before the month.
  /^(?<day>\d{1,2})(?<sign>[/.-])(?<number>\d{1,2})\k<sign>(?<year>\d{4})$/u,
  /^(?<number>\d{1,2})\/(?<year>\d{4})$/u,
  new RegExp(`^(?:${WEEKDAY}${DAY} +(?:of +)?)?${MONTH},? +(?<year>\\d{4})$`, 'iu'),
  new RegExp(`^${WEEKDAY}${MONTH} +${DAY},? +(?<year>\\d{4})$`, 'iu'),
];

/**
 * The date that a person wrote, as precise as it is written: “14 March 2025” and “14/03/2025” are `2025-03-14`, “March
 * 2025” is `2025-03`, “2025” is `2025`. Undefined where the text is no such date, the calendar has no such day, or the
 * year has two figures, of which nobody can be sure.
 */
export function readDay(text: string): string | undefined {
  const said = text.trim().replaceAll(/\s+/gu, ' ');
  const groups = FORMS.map((form) => form.exec(said)?.groups).find((one) => one !== undefined);
  if (groups === undefined) return undefined;
  const { year = '', name, number, day } = groups;
  const month = name === undefined ? number && Number(number) : monthNamed(name);
  if (month === undefined) return name === undefined ? year : undefined;
  if (typeof month !== 'number' || month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (day !== undefined && (Number(day) < 1 || Number(day) > last)) return undefined;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The number of a month by its name, whole or cut short (“Mar”, “Sept”); undefined where it is none. */
function monthNamed(said: string): number | undefined {
  const name = said.toLowerCase();
  const at = MONTHS.findIndex((month) => month.toLowerCase().startsWith(name));
  return at < 0 ? undefined : at + 1;
}

/** What to say of a date that `readDay` does not read: what it is, and the forms it may have. */
export const wordNoDay = (text: string): string =>
  `“${text.trim()}” is not read as a date. Write it as “14 March 2025”, or as “March 2025” or “2025” where no more is printed.`;

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
