import type { Contributions } from '../../schemas/values/money.ts';
import { contributionLines, readable } from './figures.ts';
import { pounds, yearsOf } from '../base/money.ts';

/** Change from each year to the next, in pounds and per cent. */
export interface Changes {
  /** “2016/17 to 2017/18”. */
  spans: readonly string[];
  rows: readonly { name: string; cells: readonly string[] }[];
}

/** The change of each line, of the lines that could be read in both years, and of printed totals. */
export function yearChanges(value: Contributions): Changes {
  const years = yearsOf(value);
  const pairs = years.slice(1).map((to, index) => [years[index] ?? to, to] as const);
  const lines = contributionLines(value);
  const total = (year: string): number | undefined =>
    value.totals.find((one) => one.year === year)?.pence;
  const row = (name: string, at: (year: string) => number | undefined) => ({
    name,
    cells: pairs.map(([from, to]) => change(at(from), at(to))),
  });
  return {
    spans: pairs.map(([from, to]) => `${from} to ${to}`),
    rows: [
      ...lines.map((line) => row(line.agency, (year) => readable(line, year))),
      {
        name: 'All lines that could be read in both years',
        cells: pairs.map(([from, to]) => {
          const both = lines.filter(
            (line) => readable(line, from) !== undefined && readable(line, to) !== undefined,
          );
          const sum = (year: string): number =>
            both.reduce((all, line) => all + (readable(line, year) ?? 0), 0);
          return both.length === 0 ? CANNOT : change(sum(from), sum(to));
        }),
      },
      ...(value.totals.length > 0 ? [row('Total as printed', total)] : []),
    ],
  };
}

const CANNOT = 'Cannot be worked out';

/** “+£20,000 (+15.4%)”, “No change”, or “Cannot be worked out” where a year could not be read. */
function change(from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined) return CANNOT;
  const difference = to - from;
  if (difference === 0) return 'No change';
  const sign = difference > 0 ? '+' : '−';
  const amount = `${sign}${pounds(Math.abs(difference))}`;
  if (from <= 0) return `${amount} (no per cent of ${pounds(from)})`;
  return `${amount} (${sign}${((100 * Math.abs(difference)) / from).toFixed(1)}%)`;
}
