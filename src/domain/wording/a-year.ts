import type { Bound } from '../../schemas/index.ts';
import type { FrequencyRule } from '../../schemas/values/frequency.ts';

/** Meetings a year derived from a rule, with how firm the number is (method page “Computed values”). */
export interface MeetingsAYear {
  count: number;
  bound: Bound;
}

const A_YEAR = { week: 52, month: 12, year: 1 } as const;

/** The number a rule stands for, to one decimal; undefined where the words give none, or two. */
export function meetingsAYear(rule: FrequencyRule): MeetingsAYear | undefined {
  switch (rule.type) {
    case 'every':
      return { count: toOneDecimal(A_YEAR[rule.unit] / rule.count), bound: rule.bound };
    case 'times':
      return { count: rule.count, bound: rule.bound };
    case 'split':
      return { count: rule.parts.reduce((sum, { count }) => sum + count, 0), bound: rule.bound };
    // How many meetings serve one purpose does not say how many there are.
    case 'by-purpose':
    case 'word':
    case 'with-body':
    case 'virtual':
      return undefined;
  }
}

const toOneDecimal = (value: number): number => Math.round(value * 10) / 10;
