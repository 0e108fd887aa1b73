/** A scale from nought, with the numbers printed along it. */
export interface Axis {
  ticks: readonly { value: number; x: number }[];
  place: (value: number) => number;
}

const STEPS = [1, 2, 4, 6, 12, 26, 52];
const MOST_TICKS = 7;

/** A scale from nought to at least the largest number, in steps that a year divides into. */
export function axisOf(
  counts: readonly number[],
  at: (value: number, end: number) => number,
): Axis {
  const most = Math.max(1, ...counts);
  const step = STEPS.find((size) => most / size < MOST_TICKS) ?? Math.ceil(most / MOST_TICKS);
  const end = Math.ceil(most / step) * step;
  const values = Array.from({ length: end / step + 1 }, (_, index) => index * step);
  const place = (value: number): number => at(value, end);
  return { ticks: values.map((value) => ({ value, x: place(value) })), place };
}
