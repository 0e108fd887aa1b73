import type { ThemeRows } from './report.ts';
import { countShown, lookOf, SHOWN_ORDER, type Shown } from './shown.ts';
import { counted, joinAnd } from '../base/words.ts';

/** How many requirements of one theme have one finding. */
export interface CoverageSlice {
  shown: Shown;
  count: number;
  x: number;
  width: number;
}

export interface CoverageBar {
  label: string;
  /** Where the words stand, and where the bar does. */
  x: number;
  y: number;
  textY: number;
  slices: readonly CoverageSlice[];
}

/** A stacked bar for each theme, in the units of its view box: one requirement is one unit. */
export interface CoverageChart {
  width: number;
  height: number;
  bars: readonly CoverageBar[];
  description: string;
}

export type CoverageLayout = 'wide' | 'narrow';

export const COVERAGE_BAR = 26;

/** On a wide page the words stand beside the bars; on a phone above them. */
const LAYOUTS = {
  wide: { width: 760, start: 250, step: 36, lift: 0, text: 18 },
  narrow: { width: 288, start: 0, step: 58, lift: 24, text: -7 },
} as const;

/** Lays out the counts by theme; lengths are counts of requirements on one scale, never shares. */
export function coverageChart(themes: readonly ThemeRows[], layout: CoverageLayout): CoverageChart {
  const { width, start, step, lift, text } = LAYOUTS[layout];
  const longest = Math.max(1, ...themes.map(({ rows }) => rows.length));
  const unit = (width - start - 4) / longest;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    width,
    height: themes.length * step + 4,
    bars: themes.map(({ label, rows }, index) => {
      let before = 0;
      const slices = countShown(rows).map(({ shown, count }) => {
        const slice = { shown, count, x: round(start + before * unit), width: round(count * unit) };
        before += count;
        return slice;
      });
      return { label, x: 0, y: index * step + lift, textY: text, slices };
    }),
    description: `A bar for each of ${counted(themes.length, 'theme')}. Its length is the number of requirements; its parts are what was found: ${joinAnd(keysOf(themes).map((shown) => lookOf(shown).label.toLowerCase()))}. The table after the drawing has every count.`,
  };
}

/** The keys that occur in the themes, in the fixed order. */
export function keysOf(themes: readonly ThemeRows[]): Shown[] {
  const all = new Set(countShown(themes.flatMap(({ rows }) => rows)).map(({ shown }) => shown));
  return SHOWN_ORDER.filter((shown) => all.has(shown));
}

/** The table twin: a row for each theme, a number for each key, and the sum of the row. */
export interface CoverageCounts {
  keys: readonly Shown[];
  rows: readonly { label: string; counts: readonly number[]; all: number }[];
  sums: readonly number[];
  all: number;
}

export function coverageCounts(themes: readonly ThemeRows[]): CoverageCounts {
  const keys = keysOf(themes);
  const rows = themes.map(({ label, rows }) => {
    const counts = new Map(countShown(rows).map(({ shown, count }) => [shown, count]));
    return { label, counts: keys.map((key) => counts.get(key) ?? 0), all: rows.length };
  });
  return {
    keys,
    rows,
    sums: keys.map((_, index) => rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)),
    all: rows.reduce((sum, { all }) => sum + all, 0),
  };
}
