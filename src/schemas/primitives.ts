import { z } from 'zod';

/** Small shapes that every other schema builds on: identifiers, dates, money, short notes. */

/** The rules of a shape that have a kind of mistake of their own. */
export type RuleCode = 'impossible-date' | 'quotation-too-long' | 'opening-too-long';

/** What a refinement says where it is broken: its code, and what is allowed. */
export const broken = (code: RuleCode, allowed: string) => ({ error: allowed, params: { code } });

/** Lower-case words joined by hyphens; the file or key name is the identity of a record. */
export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id: lower-case letters and digits joined by hyphens')
  .describe('An id: lower-case letters and digits joined by single hyphens.');

/** True when the text names a day, month or year that exists in the calendar. */
export const isCalendarDate = (text: string): boolean => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [parts[1], parts[2] ?? '01', parts[3] ?? '01'].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** A date as precise as the source prints it: `2019`, `2019-06` or `2019-06-27`. */
export const PreciseDateSchema = z
  .string()
  .refine(
    isCalendarDate,
    broken('impossible-date', 'a date that exists: 2019, 2019-06 or 2019-06-27'),
  )
  .describe('A date kept at the precision the source prints: 2019, 2019-06 or 2019-06-27.');

/** A date the source prints, or an estimate that carries its reason. */
export const SourceDateSchema = z
  .union([
    PreciseDateSchema,
    z.strictObject({
      about: PreciseDateSchema.describe('The estimate.'),
      reason: z.string().min(1).describe('The internal markers the estimate rests on.'),
    }),
  ])
  .describe('A printed date, or `about` with the reason for the estimate.');
export type SourceDate = z.output<typeof SourceDateSchema>;

/** A full calendar day, for dates of our own reading. */
export const DaySchema = z
  .string()
  .refine(
    (text) => text.length === 10 && isCalendarDate(text),
    broken('impossible-date', 'a day that exists: 2026-11-21'),
  )
  .describe('A full day in ISO form: 2026-11-21.');

/** True where the text names a day that some year has: `02-29` is one. */
const isDayOfYear = (text: string): boolean => text.length === 5 && isCalendarDate(`2024-${text}`);

/** A day of any year, month first: `04-01`. */
export const DayOfYearSchema = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'a day of the year such as 04-01')
  .refine(isDayOfYear, broken('impossible-date', 'a day that exists in the year: 04-01'));

/** The days that may follow a day of the year: two after 28 February, for a leap year. */
export const daysAfter = (day: string): string[] =>
  [2023, 2024].map((year) => {
    const date = new Date(Date.UTC(year, Number(day.slice(0, 2)) - 1, Number(day.slice(3)) + 1));
    return date.toISOString().slice(5, 10);
  });

/** Money in integers of pence, so that sums are exact. */
export const PenceSchema = z
  .int('whole pence: £1,234.50 is 123450')
  .describe('An amount in whole pence: £1,234.50 is 123450.');

/** An English financial year, first and last calendar year: `2018/19`. */
export const FinancialYearSchema = z
  .string()
  .regex(/^\d{4}\/\d{2}$/, 'a financial year such as 2018/19')
  .refine(
    (text) => (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5)),
    'a financial year whose second part follows the first: 2018/19',
  )
  .describe('A financial year such as 2018/19.');

/** One or two sentences of our own. Never a value: comparison does not read it. */
export const NoteSchema = z
  .string()
  .min(1)
  .describe('A sentence or two in our own words. Comparison never reads it.');

export const BoundSchema = z
  .enum(['exactly', 'at-least', 'at-most', 'about'])
  .describe('How firm a number is in the source: exactly, at-least, at-most or about.');
export type Bound = z.output<typeof BoundSchema>;

const WEB_ADDRESS = 'a web address such as https://www.newham.gov.uk/page, with %20 for a space';

export const PublicAddressSchema = z
  .url({ protocol: /^https?$/, error: WEB_ADDRESS })
  .regex(/^\S*$/u, WEB_ADDRESS)
  // JSON Schema has one pattern: that of the white space would take the place of the form of an address.
  .meta({
    description: 'A public web address, http or https.',
    format: 'uri',
    pattern: '^https?://\\S*$',
  });
