import { contributionLines, readable, type Contributions } from './figures.ts';
import { yearsOf } from '../base/money.ts';
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

/** As many as patterns that can be told apart. */
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
