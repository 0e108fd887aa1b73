import type { Contributions } from '../../schemas/values/money.ts';
import { contributionLines, readable } from './figures.ts';
import { pounds, yearsOf } from '../base/money.ts';
import { counted } from '../base/words.ts';

/** One agency, or the last ones together, as a pattern and a letter. */
export interface Series {
  name: string;
  letter: string;
  /** The number of its pattern, from 1. */
  pattern: number;
  /** In pence, for each year; nothing is drawn where it is 0 or not printed. */
  amounts: readonly number[];
}

/** The number of patterns that a reader can distinguish. */
export const MOST_SERIES = 10;

type Line = Contributions['lines'][number];

const unclear = ({ amounts }: Line): boolean => amounts.some(({ state }) => state !== 'stated');

/**
 * What a chart of contributions draws, in the printed order: every agency all of whose figures could
 * be read. Beyond ten, the last ones are drawn as one.
 */
export function seriesOf(value: Contributions): Series[] {
  const years = yearsOf(value);
  const drawn = contributionLines(value).filter((line) => !unclear(line));
  const single = drawn.length > MOST_SERIES ? drawn.slice(0, MOST_SERIES - 1) : drawn;
  const rest = drawn.slice(single.length);
  const groups = [
    ...single.map((line) => ({ name: line.agency, lines: [line] })),
    ...(rest.length > 0
      ? [{ name: `${counted(rest.length, 'agency', 'agencies')} printed after these`, lines: rest }]
      : []),
  ];
  return groups.map(({ name, lines }, index) => ({
    name,
    letter: String.fromCharCode(65 + index),
    pattern: index + 1,
    amounts: years.map((year) => lines.reduce((sum, line) => sum + (readable(line, year) ?? 0), 0)),
  }));
}

/** What the chart leaves out and why, in sentences; none where it draws every line. */
export function notDrawn(value: Contributions): string[] {
  const lost = contributionLines(value).filter(unclear);
  const others = value.lines.filter(({ nature }) => nature !== 'contribution');
  return [
    lost.length > 0 &&
      `Not drawn, because figures are unclear in the copy: ${names(lost).join('; ')}.`,
    others.length > 0 &&
      `Not drawn, because they are not contributions of a named agency: ${names(others).join('; ')}.`,
  ].filter((text): text is string => typeof text === 'string');
}

const names = (lines: readonly Line[]): string[] => lines.map(({ agency }) => agency);

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
