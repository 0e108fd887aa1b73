import type { Bound } from '../../schemas/index.ts';
import type { AreaMeetings, BodyMeetings } from './bodies.ts';
import type { DrawingLayout } from '../base/drawing.ts';
import { wordNumber } from './numbers.ts';
import { wrap, counted } from '../base/words.ts';

/** One number as a mark, with its words beside it. */
export interface PlotMark {
  x: number;
  y: number;
  bound: Bound;
  label: string;
  /** Where the words stand from the mark: on its left where it is near the right edge. */
  labelX: number;
  anchor: 'start' | 'end';
}

export interface PlotRow {
  y: number;
  lines: readonly string[];
  detail: string;
  marks: readonly PlotMark[];
  /** Joins the marks of one body where it has several. */
  join: string | undefined;
}

/** A dot plot in the units of its view box. */
export interface MeetingsPlot {
  width: number;
  height: number;
  left: number;
  top: number;
  axis: Axis;
  /** What the drawing shows, in words. */
  description: string;
  areas: readonly { name: string; y: number; rows: readonly PlotRow[] }[];
}

/** Names stand in a column of their own, or above their marks on a narrow page. */
const SIZES = {
  wide: { width: 760, left: 300, letters: 36 },
  narrow: { width: 288, left: 8, letters: 38 },
} as const;
const RIGHT = 46;
const TOP = 44;
const HEADING = 30;
const LINE = 18;
const LANE = 24;
const GAP = 14;
/** About the width of a letter at the size the styles give. */
const LETTER = 7.2;
/** The space that a mark takes, with its arrow or whiskers. */
const labelSpace = (bound: Bound): number => (bound === 'exactly' ? 12 : 24);

/**
 * Lays out meetings a year, a row for each body that has a number, grouped by area (method page
 * “Computed values”). A body without a number is not in it: nothing is plotted at nought.
 */
export function meetingsPlot(areas: readonly AreaMeetings[], layout: DrawingLayout): MeetingsPlot {
  const { width, left } = SIZES[layout];
  const right = width - RIGHT;
  const shown = areas
    .map(({ name, bodies }) => ({
      name,
      bodies: bodies.filter(({ numbers }) => numbers.length > 0),
    }))
    .filter(({ bodies }) => bodies.length > 0);
  const axis = axisOf(
    shown.flatMap(({ bodies }) => bodies.flatMap(({ numbers }) => numbers.map((n) => n.count))),
    (value, end) => round(left + ((right - left) * value) / end),
  );
  let y = TOP;
  const placed = shown.map(({ name, bodies }) => {
    const heading = y + 20;
    y += HEADING;
    const rows = bodies.map((body) => {
      const row = placeRow(body, layout, y, axis, width);
      y += rowHeight(row, layout);
      return row;
    });
    return { name, y: heading, rows };
  });
  return {
    width,
    height: y + 12,
    left,
    top: TOP,
    axis,
    description: descriptionOf(shown.map(({ bodies }) => bodies.length)),
    areas: placed,
  };
}

const descriptionOf = (counts: readonly number[]): string =>
  `A row for each of ${counted(
    counts.reduce((sum, count) => sum + count, 0),
    'body',
    'bodies',
  )} of ${counted(counts.length, 'area')}, grouped by area, with a mark at each number of meetings a year that the document gives. The table after the drawing says the same in words, with the bodies that have no number.`;

function placeRow(
  { name, tierLabel, state, stateLabel, numbers }: BodyMeetings,
  layout: DrawingLayout,
  top: number,
  axis: Axis,
  width: number,
): PlotRow {
  const lines = wrap(name, SIZES[layout].letters);
  const first = layout === 'wide' ? top + LANE / 2 : top + (lines.length + 1) * LINE + LANE / 2;
  const marks = numbers.map((number, lane): PlotMark => {
    const x = axis.place(number.count);
    const label = wordNumber(number);
    const fits = x + labelSpace(number.bound) + label.length * LETTER <= width;
    return {
      x,
      y: first + lane * LANE,
      bound: number.bound,
      label,
      labelX: fits ? labelSpace(number.bound) : -labelSpace(number.bound),
      anchor: fits ? 'start' : 'end',
    };
  });
  return {
    y: top,
    lines,
    detail: state === 'stated' ? tierLabel : `${tierLabel}, ${stateLabel.toLowerCase()}`,
    marks,
    join: marks.length > 1 ? joinOf(marks) : undefined,
  };
}

const rowHeight = ({ lines, marks }: PlotRow, layout: DrawingLayout): number => {
  const text = (lines.length + 1) * LINE;
  const lanes = marks.length * LANE;
  return (layout === 'wide' ? Math.max(text, lanes) : text + lanes) + GAP;
};

/** Down from each mark and across to the next. */
const joinOf = (marks: readonly PlotMark[]): string =>
  marks.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `V${y}H${x}`)).join('');

const round = (value: number): number => Math.round(value * 10) / 10;

/** A scale from zero, with the numbers printed along it. */
export interface Axis {
  ticks: readonly { value: number; x: number }[];
  place: (value: number) => number;
}

const STEPS = [1, 2, 4, 6, 12, 26, 52];
const MOST_TICKS = 7;

/** A scale from zero to at least the largest number, in steps that a year divides into. */
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
