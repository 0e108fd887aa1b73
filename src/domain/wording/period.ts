import type { Bound, Period, ValueOf } from '../../schemas/index.ts';
import { unhyphen } from '../base/words.ts';

type Limit = Pick<ValueOf<'deadlines'>['deadlines'][number], 'within' | 'as_a_rule' | 'relation'>;

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exactly: '',
  'at-least': 'at least ',
  'at-most': 'at most ',
  about: 'about ',
};

/** “at least ” and the like, with the space; nothing for an exact number. */
export const boundWords = (bound: Bound): string => BOUND_WORDS[bound];

/** “at least 5 working days”, “1 year”. */
export const wordPeriod = ({ amount, unit, bound }: Period): string =>
  `${boundWords(bound)}${amount} ${unhyphen(unit)}${amount === 1 ? '' : 's'}`;

/** How long before or after an event: “as a rule, at least 5 working days”, “within 2 weeks”. */
export function wordLimit({ within, as_a_rule, relation }: Limit): string {
  if (!within) return '';
  const time =
    within.bound === 'at-most' && relation === 'after'
      ? `within ${wordPeriod({ ...within, bound: 'exactly' })}`
      : wordPeriod(within);
  return as_a_rule === true ? `as a rule, ${time}` : time;
}

/** “every 3 months”, “every year”, “at least every 12 months”. */
export function wordEvery({ amount, unit, bound }: Period): string {
  const length = amount === 1 ? unhyphen(unit) : `${amount} ${unhyphen(unit)}s`;
  return `${boundWords(bound)}every ${length}`;
}
