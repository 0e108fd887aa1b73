import type { FrequencyRule } from '../../schemas/values/frequency.ts';
import { meetingsAYear } from '../wording/a-year.ts';
import { boundWords } from '../wording/period.ts';

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
