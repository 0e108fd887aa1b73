import type { Contributions } from '../../schemas/values/money.ts';
import { seriesOf, type Series } from './series.ts';
import type { DrawingLayout } from '../base/drawing.ts';
import { pounds, yearsOf } from '../base/money.ts';
import { counted, joinAnd } from '../base/words.ts';

/** One agency’s part of a bar. */
export interface Slice {
  x: number;
  width: number;
  pattern: number;
  /** Its letter, where it fits. */
  letter: string | undefined;
}

/** One year. */
export interface Bar {
  year: string;
  /** “£276,550 of £308,050 printed”. */
  label: string;
  y: number;
  slices: readonly Slice[];
  end: number;
  /** Where the printed total stands on the scale. */
  printed: number | undefined;
}

/** A stacked bar for each year, in the units of its view box. */
export interface FundingChart {
  width: number;
  height: number;
  bars: readonly Bar[];
  ticks: readonly { label: string; x: number }[];
  description: string;
}

const SIZES = { wide: { width: 760, ticks: 6 }, narrow: { width: 288, ticks: 4 } } as const;
export const BAR_HEIGHT = 34;
const ROW = BAR_HEIGHT + 44;
const TOP = 24;
const SIDE = 34;
const ROOM_FOR_LETTER = 16;

/** Lays out contributions by year, agencies in the printed order; undefined where none can be drawn. */
export function fundingChart(
  value: Contributions,
  layout: DrawingLayout,
): FundingChart | undefined {
  const series = seriesOf(value);
  const years = yearsOf(value);
  if (series.length === 0) return undefined;
  const sums = years.map((_, index) => sum(series, index));
  const totals = years.map((year) => printedTotal(value, year));
  const { width, ticks } = SIZES[layout];
  const scale = scaleOf(Math.max(...sums, ...totals.map((total) => total ?? 0)), ticks);
  const place = (pence: number): number => round(((width - SIDE) * pence) / scale.end);
  const bars = years.map((year, index): Bar => {
    const total = totals[index];
    return {
      year,
      label: `${pounds(sums[index] ?? 0)}${total === undefined ? '' : ` of ${pounds(total)} printed`}`,
      y: TOP + index * ROW,
      slices: slicesOf(series, index, place),
      end: place(sums[index] ?? 0),
      printed: total === undefined ? undefined : place(total),
    };
  });
  return {
    width,
    height: TOP + years.length * ROW + 20,
    bars,
    ticks: scale.values.map((pence) => ({ label: pounds(pence), x: place(pence) })),
    description: `A bar for each of ${counted(years.length, 'year')}, divided between ${counted(series.length, 'agency', 'agencies')} in the printed order: ${joinAnd(series.map(({ letter, name }) => `${letter}, ${name}`))}. The table after the drawing has every figure.`,
  };
}

const sum = (series: readonly Series[], index: number): number =>
  series.reduce((all, { amounts }) => all + (amounts[index] ?? 0), 0);

/** The total of contributions alone: one that counts other money cannot stand beside the bar. */
const printedTotal = ({ totals }: Contributions, year: string): number | undefined =>
  totals.find((total) => total.year === year && total.of.every((part) => part === 'contribution'))
    ?.pence;

function slicesOf(
  series: readonly Series[],
  index: number,
  place: (pence: number) => number,
): Slice[] {
  let start = 0;
  return series.flatMap(({ letter, pattern, amounts }) => {
    const amount = amounts[index] ?? 0;
    if (amount <= 0) return [];
    const x = place(start);
    start += amount;
    const width = round(place(start) - x);
    return [{ x, width, pattern, letter: width >= ROOM_FOR_LETTER ? letter : undefined }];
  });
}

/** As long as the largest amount, with steps of 1, 2 or 5 and zeros, no more than the limit. */
function scaleOf(most: number, ticks: number): { end: number; values: number[] } {
  const end = Math.max(most, 100);
  const rough = end / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((size) => size * power >= rough) ?? 10);
  const length = Math.floor(end / step) + 1;
  return { end, values: Array.from({ length }, (_, index) => index * step) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Agencies whose part is under a two-hundredth of the longest bar in every year. */
export function thinSeries(value: Contributions): string[] {
  const series = seriesOf(value);
  const longest = Math.max(0, ...yearsOf(value).map((_, index) => sum(series, index)));
  return series
    .filter(({ amounts }) => amounts.every((amount) => amount < longest / 200))
    .map(({ name }) => name);
}
