import { contributionLines, readable, type Contributions } from './figures.ts';
import { pounds, yearsOf } from '../base/money.ts';

/** Shares of what could be read, by year; never of a total that could not be checked. */
export interface Shares {
  years: readonly string[];
  rows: readonly { name: string; cells: readonly string[] }[];
  /** For each year, the sum the shares are of. */
  sums: readonly string[];
  /** For each year, “6 of 10”: the lines that could be read. */
  read: readonly string[];
}

/** What each agency’s figure is of all figures that could be read for the year. */
export function sharesOf(value: Contributions): Shares {
  const years = yearsOf(value);
  const lines = contributionLines(value);
  const known = years.map((year) => lines.flatMap((line) => readable(line, year) ?? []));
  const sums = known.map((amounts) => amounts.reduce((sum, pence) => sum + pence, 0));
  return {
    years,
    rows: lines.map((line) => ({
      name: line.agency,
      cells: years.map((year, index) => share(readable(line, year), sums[index] ?? 0)),
    })),
    sums: sums.map(pounds),
    read: known.map((amounts) => `${amounts.length} of ${lines.length}`),
  };
}

/** To one decimal; a share that would round to nothing says so. */
function share(pence: number | undefined, sum: number): string {
  if (pence === undefined || sum <= 0) return 'Cannot be worked out';
  if (pence === 0) return '0%';
  const percent = (100 * pence) / sum;
  return Math.abs(percent) < 0.05 ? 'Less than 0.1%' : `${percent.toFixed(1)}%`;
}
