import type { ValueOf } from '../../schemas/index.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { monthName, wordDayOfYear } from '../base/dates.ts';
import { valuesOf } from '../catalogue/statements.ts';
import { joinAnd } from '../base/words.ts';

/** A span of months on the strip, counted from its first month; one month for a point in the year. */
export interface StripRow {
  label: string;
  /** What the document says, in words: “1 April to 31 March”, “June”. */
  when: string;
  first: number;
  months: number;
}

/** Twelve months with what the document ties to them. */
export interface YearStrip {
  months: readonly string[];
  rows: readonly StripRow[];
  description: string;
}

interface Dated {
  label: string;
  when: string;
  /** 1 to 12. */
  from: number;
  until: number;
}

/** The months that the document names; undefined where it names none. Nothing else is placed. */
export function yearStrip(arrangements: Arrangements): YearStrip | undefined {
  const dated = datedIn(arrangements);
  const start = dated.find(({ from, until }) => from !== until)?.from ?? 1;
  if (dated.length === 0) return undefined;
  return {
    months: Array.from({ length: 12 }, (_, index) => monthName(((start - 1 + index) % 12) + 1)),
    rows: dated.map(({ label, when, from, until }) => ({
      label,
      when,
      first: (from - start + 12) % 12,
      months: ((until - from + 12) % 12) + 1,
    })),
    description: `Twelve months from left to right. ${joinAnd(dated.map(({ label, when }) => `${label}: ${when}`))}.`,
  };
}

function datedIn({ statements }: Arrangements): Dated[] {
  return statements
    .flatMap(({ record }) => valuesOf(record))
    .flatMap((value): Dated[] => {
      if (value.kind === 'budget-year' && value.starts !== undefined && value.ends !== undefined) {
        return [
          {
            label: 'Budget year',
            when: `${wordDayOfYear(value.starts)} to ${wordDayOfYear(value.ends)}`,
            from: Number(value.starts.slice(0, 2)),
            until: Number(value.ends.slice(0, 2)),
          },
        ];
      }
      if (value.kind !== 'report') return [];
      return [
        ...yearCovered(value.covers),
        ...(value.month === undefined
          ? []
          : [
              {
                label: 'Yearly report',
                when: monthName(value.month),
                from: value.month,
                until: value.month,
              },
            ]),
      ];
    });
}

/** The year that a report covers: only where both its length and its last month are given. */
function yearCovered(covers: ValueOf<'report'>['covers']): Dated[] {
  const { months, until_month: until } = covers ?? {};
  if (months === undefined || until === undefined || months > 12) return [];
  const from = ((until - months + 12) % 12) + 1;
  const when = from === until ? monthName(until) : `${monthName(from)} to ${monthName(until)}`;
  return [{ label: 'Covered by the yearly report', when, from, until }];
}
