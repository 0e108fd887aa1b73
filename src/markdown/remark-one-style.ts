import type { Root } from 'mdast';
import { MONTHS, wordDate } from '../domain/base/dates.ts';
import { pounds } from '../domain/base/money.ts';
import { eachText } from './each-text.ts';

const MONTH = MONTHS.join('|');

/** Dates as “27 June 2019” and money as “£11,000”, however they were typed. */
export const remarkOneStyle = () => (tree: Root) => {
  eachText(tree, inOneStyle);
};

const DAY_MONTH = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})(?:,? (\d{4}))?\b`,
  'gu',
);
const MONTH_DAY = new RegExp(String.raw`\b(${MONTH}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`, 'gu');
const ISO = /(?<![\w/-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])/gu;
const SLASHES = /(?<![\w/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\w/])/gu;
const MONEY =
  /£ ?(\d{1,3}(?:,?\d{3})*(?:\.\d{1,2})?)(?![\d.,]*\d)(?! ?(?:k|m|thousand|million|billion)\b)/gu;

/** A day and its month stay on one line. */
const dated = (day: string, month: string, year = ''): string =>
  `${Number(day)}\u00A0${month}${year && ` ${year}`}`;

const fromNumbers = (year: string, month: string, day: string): string =>
  wordDate(`${year}-${month.padStart(2, '0')}-${day}`).replace(' ', '\u00A0');

const inOneStyle = (text: string): string =>
  text
    .replace(ISO, (_, year: string, month: string, day: string) => fromNumbers(year, month, day))
    .replace(SLASHES, (_, day: string, month: string, year: string) =>
      fromNumbers(year, month, day),
    )
    .replace(MONTH_DAY, (_, month: string, day: string, year: string) => dated(day, month, year))
    .replace(DAY_MONTH, (_, day: string, month: string, year?: string) => dated(day, month, year))
    .replace(MONEY, (_, amount: string) =>
      pounds(Math.round(Number(amount.replaceAll(',', '')) * 100)),
    );
