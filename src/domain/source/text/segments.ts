import type { LeftOut, Mark, PrivateKind, Stretch } from './stretches.ts';

/** A run of a text that is marked alike from end to end. */
export interface Segment extends Stretch {
  /** What is shown; empty for the rest of something that was left out. */
  text: string;
  /** The quotations it is part of. */
  marks: readonly string[];
  /** Those of them that start here. */
  opens: readonly string[];
  leftOut: PrivateKind | undefined;
}

/**
 * A text cut wherever a quotation, or something left out, starts or ends. Quotations may overlap. Put
 * together again, the segments are the text, but for what is left out. `cuts` are further places to cut.
 */
export function segmentsOf(
  text: string,
  marks: readonly Mark[],
  leftOut: readonly LeftOut[],
  cuts: readonly number[] = [],
): Segment[] {
  const edges = [...marks, ...leftOut].flatMap(({ start, end }) => [start, end]);
  const inside = [...edges, ...cuts].filter((edge) => edge > 0 && edge < text.length);
  const points = [...new Set([0, ...inside, text.length])].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? text.length;
    const covers = (stretch: Stretch): boolean => stretch.start <= start && end <= stretch.end;
    const hidden = leftOut.find(covers);
    const here = marks.filter(covers);
    return {
      start,
      end,
      text: hidden ? placeholder(hidden, start) : text.slice(start, end),
      marks: here.map(({ id }) => id),
      opens: here.filter((mark) => mark.start === start).map(({ id }) => id),
      leftOut: hidden?.what,
    };
  });
}

const placeholder = ({ start, what }: LeftOut, at: number): string =>
  at === start ? `[${what} left out]` : '';
