import type { FrequencyRule, Frequency } from '../../schemas/values/frequency.ts';
import { joinAnd } from '../base/words.ts';
import { valuesOfKind } from '../catalogue/statements.ts';
import { meetingsAYear, type MeetingsAYear } from '../wording/a-year.ts';
import { boundWords } from '../wording/period.ts';
import type { Bound, StatementRecord } from '../../schemas/index.ts';

/** One number of meetings a year that can be read from a statement. */
export interface MeetingsNumber extends MeetingsAYear {
  /** True where the rule is for one class of members only. */
  some: boolean;
}

/** The firmest first. */
const BOUNDS: readonly Bound[] = ['exactly', 'at-least', 'at-most', 'about'];

/** Words that stand for two numbers a year: every two months, or twice a month. */
const TWO_NUMBERS: Readonly<Record<string, readonly number[]>> = { 'bi-monthly': [6, 24] };

/**
 * Every number of meetings a year that a statement can be read to give, fewest first and each once:
 * none where it gives no number, several where it can be read in several ways (method page
 * “Computed values”).
 */
export function meetingsNumbers(record: StatementRecord): MeetingsNumber[] {
  const numbers = valuesOfKind(record, 'frequency').flatMap(numbersOf);
  return [...new Map(numbers.map((number) => [wordNumber(number), number])).values()].sort(
    (a, b) =>
      a.count - b.count ||
      Number(a.some) - Number(b.some) ||
      BOUNDS.indexOf(a.bound) - BOUNDS.indexOf(b.bound),
  );
}

function numbersOf({ rule, attended_by }: Frequency): MeetingsNumber[] {
  const some = attended_by !== undefined;
  const single = meetingsAYear(rule);
  if (single) return [{ ...single, some }];
  const counts = rule.type === 'word' ? (TWO_NUMBERS[rule.word] ?? []) : [];
  return counts.map((count) => ({ count, bound: 'exactly', some }));
}

/** The numbers of the word that an answer begins with, in its quotation marks; none of any other answer. */
export const numbersOfWord = (answer: string): readonly number[] =>
  TWO_NUMBERS[/^“([^”]+)”/u.exec(answer)?.[1] ?? ''] ?? [];

/** “at least 8.7”, “4 for some members”. */
export const wordNumber = ({ count, bound, some }: MeetingsNumber): string =>
  `${boundWords(bound)}${count}${some ? ' for some members' : ''}`;

/** Numbers that are read in several ways, each with its bound: “3 or at least 3 a year, or 4 for some members”. */
export function wordNumbers(numbers: readonly MeetingsNumber[], unit: string): string {
  const told = (some: boolean): string =>
    joinAnd(
      numbers
        .filter((number) => number.some === some)
        .map((number) => wordNumber({ ...number, some: false })),
      'or',
    );
  const [all, few] = [told(false), told(true)];
  if (few === '') return `${all} ${unit}`;
  return all === ''
    ? `${few} ${unit} for some members`
    : `${all} ${unit}, or ${few} for some members`;
}

const RULES: readonly { rule: string; value: FrequencyRule }[] = [
  { rule: 'Every month', value: { type: 'every', count: 1, unit: 'month', bound: 'exactly' } },
  {
    rule: 'Every six weeks or more often',
    value: { type: 'every', count: 6, unit: 'week', bound: 'at-least' },
  },
  {
    rule: 'Every three months',
    value: { type: 'every', count: 3, unit: 'month', bound: 'exactly' },
  },
  { rule: 'At least six times a year', value: { type: 'times', count: 6, bound: 'at-least' } },
  { rule: 'About three times a year', value: { type: 'times', count: 3, bound: 'about' } },
  { rule: '“Bi-monthly”', value: { type: 'word', word: 'bi-monthly' } },
  { rule: '“Regularly”', value: { type: 'word', word: 'regularly' } },
];

/** Worked examples for the method page, computed by the rule they explain. */
export const FREQUENCY_EXAMPLES = RULES.map(({ rule, value }) => {
  const derived = meetingsAYear(value);
  return {
    rule,
    number: derived ? `${boundWords(derived.bound)}${derived.count}` : 'no number can be given',
  };
});
