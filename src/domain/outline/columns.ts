import { isNumbered, joined, type Row, type Segment } from './lines.ts';
import { areRows } from './tables.ts';

/** In points: a column of running text is no narrower. */
const COLUMN_WIDTH = 120;
/** Of the lines of a column: no more have wide gaps. */
const FEW = 0.1;
/** In sizes of type: a line that is stretched to the edge of its column has no wider gaps. */
const STRETCH = 3;
/** In sizes of type: two columns end together where one ends no further below the other. */
const LEVEL = 4;

/** Where a page is divided from top to bottom: the x that fewest lines cross, with lines on both sides. */
export function gutterOf(rows: readonly Row[], width: number): number | undefined {
  const segments = rows.flat();
  let best: { x: number; crossed: number } | undefined;
  for (let x = width * 0.3; x <= width * 0.7; x += 2) {
    const crossed = segments.filter(({ x: from, end }) => from < x && end > x).length;
    const right = segments.filter(({ x: from }) => from >= x).length;
    const left = segments.filter(({ end }) => end <= x).length;
    if (Math.min(left, right) < 2 || crossed > Math.min(left, right)) continue;
    if (best === undefined || crossed < best.crossed) best = { x, crossed };
  }
  return best?.x;
}

interface Region {
  rows: Row[];
  isSplit: boolean;
}

/** Stretches of lines that keep clear of the gutter, and such as cross it. */
export function regionsOf(rows: readonly Row[], gutter: number | undefined): Region[] {
  const regions: Region[] = [];
  for (const row of rows) {
    const isSplit = gutter !== undefined && row.every(({ x, end }) => end <= gutter || x >= gutter);
    const region = regions.at(-1);
    if (region?.isSplit === isSplit) region.rows.push(row);
    else regions.push({ rows: [row], isSplit });
  }
  return regions.flatMap((region, index) =>
    gutter !== undefined && region.isSplit
      ? withoutEdges(region, gutter, regions[index + 1] !== undefined)
      : [region],
  );
}

/**
 * A region of columns without the short lines above and below that keep clear of the gutter only because they are
 * short: headings in larger type than anything beside the gutter. One below ends the columns where both sides end about
 * there and lines across the page follow; else it is of the left column.
 */
function withoutEdges({ rows }: Region, gutter: number, isFollowed: boolean): Region[] {
  const isRight = (row: Row): boolean => row.some(({ x }) => x >= gutter);
  const first = rows.findIndex(isRight);
  if (first < 0) return [{ rows, isSplit: false }];
  const last = rows.findLastIndex(isRight);
  const largest = sizeOf(rows.slice(first, last + 1).flat());
  const top = rows.slice(0, first).findLastIndex((row) => sizeOf(row) > largest) + 1;
  const below = rows.slice(last + 1).findIndex((row) => sizeOf(row) > largest);
  const beyond = (rows[last + below]?.[0]?.y ?? 0) - (rows[last]?.[0]?.y ?? 0);
  const isAcross = isFollowed && below >= 0 && beyond < largest * LEVEL;
  const end = isAcross ? last + 1 + below : rows.length;
  return [
    { rows: rows.slice(0, top), isSplit: false },
    { rows: rows.slice(top, end), isSplit: true },
    { rows: rows.slice(end), isSplit: false },
  ].filter((region) => region.rows.length > 0);
}

const sizeOf = (segments: readonly Segment[]): number =>
  Math.max(...segments.map(({ size }) => size));

/**
 * The two sides of the gutter, where both are lines of running text; cells where they are those of a table. In doubt
 * where neither is plain: many lines of a side have gaps, or few go on with a sentence, and the sides do not stand line
 * by line.
 */
export function columnsOf(
  rows: readonly Row[],
  gutter: number,
): [Row[], Row[]] | 'cells' | 'doubt' {
  const sideOf = (isLeft: boolean): Row[] =>
    withWholeLines(
      rows
        .map((row) => row.filter(({ x }) => x < gutter === isLeft))
        .filter((row) => row.length > 0),
    );
  const [left, right] = [sideOf(true), sideOf(false)];
  const [ours, theirs] = [left.map(joined), right.map(joined)];
  const lines = [...ours, ...theirs];
  if (Math.min(widthOf(ours), widthOf(theirs)) < COLUMN_WIDTH) return 'cells';
  if (Math.min(ours.length, theirs.length) < 2 || lines.length < 6 || areRows(ours, theirs))
    return 'cells';
  const withGaps = [...left, ...right].filter((row) => row.length > 1).length;
  const isWhole = withGaps <= lines.length * FEW;
  const goOn = lines.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  if (isWhole && goOn >= lines.length * 0.3) return [left, right];
  const beside = ours.filter(({ y }) => theirs.some((other) => Math.abs(other.y - y) < 2)).length;
  return beside < Math.min(ours.length, theirs.length) * 0.5 ? 'doubt' : 'cells';
}

const widthOf = (lines: readonly Segment[]): number =>
  Math.max(...lines.map(({ end }) => end)) - Math.min(...lines.map(({ x }) => x));

/**
 * The lines of one side, a number with its words as one, and so a line that was stretched to both edges of the column
 * and has wide gaps between its words. Where many have gaps, they are cells and stay.
 */
function withWholeLines(side: readonly Row[]): Row[] {
  const rows = side.map((row) => (isNumbered(row) ? [joined(row)] : row));
  const edges = {
    x: Math.min(...rows.flat().map(({ x }) => x)),
    end: Math.max(...rows.flat().map(({ end }) => end)),
  };
  const isStretched = (row: Row): boolean =>
    row.length > 1 &&
    (row[0]?.x ?? 0) < edges.x + (edges.end - edges.x) * 0.2 &&
    (row.at(-1)?.end ?? 0) > edges.end - 4 &&
    row.every(
      ({ x, size }, index) => index === 0 || x - (row[index - 1]?.end ?? x) < size * STRETCH,
    );
  return rows.filter(isStretched).length > Math.max(1, rows.length * FEW)
    ? rows
    : rows.map((row) => (isStretched(row) ? [joined(row)] : row));
}
