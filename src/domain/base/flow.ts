import { DRAWING_WIDTHS, type DrawingLayout } from './drawing.ts';
import { wrap } from './words.ts';

/** A point on a vertical line: a step, a deadline, the meeting itself. */
export interface FlowItem {
  /** The number in its mark; undefined for a dot. */
  number?: number;
  /** True for the point from which the others are measured. */
  centre?: boolean;
  lead: string;
  details: readonly string[];
}

export interface FlowText {
  y: number;
  words: string;
  kind: 'name' | 'remark';
}

/** Items on a line, in the units of its view box. Distances mean nothing but order. */
export interface Flow {
  width: number;
  height: number;
  /** Where the line stands from the left. */
  x: number;
  items: readonly {
    y: number;
    number: number | undefined;
    centre: boolean;
    texts: readonly FlowText[];
  }[];
}

const TEXT = 40;
const LINE = 19;
const GAP = 16;
/** About the width of a letter, at the sizes the styles give. */
const LETTER = { name: 8, remark: 6.9 } as const;

/** Lays items out one below the other. */
export function flowOf(items: readonly FlowItem[], layout: DrawingLayout): Flow {
  const width = DRAWING_WIDTHS[layout];
  let y = 14;
  const placed = items.map(({ number, centre = false, lead, details }) => {
    const lines = [
      ...wrapped(lead, 'name', width),
      ...details.flatMap((detail) => wrapped(detail, 'remark', width)),
    ];
    const top = y;
    y += lines.length * LINE + GAP;
    return {
      y: top,
      number,
      centre,
      texts: lines.map((line, index) => ({ ...line, y: top + 5 + index * LINE })),
    };
  });
  return { width, height: Math.max(0, y - GAP), x: 14, items: placed };
}

const wrapped = (words: string, kind: FlowText['kind'], width: number): Omit<FlowText, 'y'>[] =>
  wrap(words, Math.floor((width - TEXT) / LETTER[kind])).map((line) => ({ words: line, kind }));
