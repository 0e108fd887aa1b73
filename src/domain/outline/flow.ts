import { STARTS_LINE } from './blocks.ts';
import type { Row, Segment } from './lines.ts';
import { areRows } from './tables.ts';

/** In sizes of type: rows of one table are no further apart. */
const ROW_GAP = 3.5;
/** In points: a column of running text is no narrower. */
const COLUMN_WIDTH = 120;

/** Lines under each other, or rows of cells. */
export interface Part {
  kind: 'lines' | 'cells';
  rows: Row[];
}

export interface Flow {
  parts: Part[];
  isInColumns: boolean;
}

/** The parts of a page in reading order: what stands across it, then columns one after the other. */
export function flowOf(rows: readonly Row[], width: number): Flow {
  const gutter = gutterOf(rows, width);
  const parts: Part[] = [];
  let isInColumns = false;
  for (const region of regionsOf(rows, gutter)) {
    if (gutter !== undefined && region.isSplit && isColumns(region.rows, gutter)) {
      isInColumns = true;
      for (const side of [0, 1]) {
        const column = region.rows
          .map((row) => row.filter(({ x }) => (x < gutter ? 0 : 1) === side))
          .filter((row) => row.length > 0);
        parts.push(...partsOf(column));
      }
    } else parts.push(...partsOf(region.rows));
  }
  return { parts, isInColumns };
}

/** Where a page is divided from top to bottom: the x that fewest lines cross, with lines on both sides. */
function gutterOf(rows: readonly Row[], width: number): number | undefined {
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

function regionsOf(rows: readonly Row[], gutter: number | undefined): Region[] {
  const regions: Region[] = [];
  for (const row of rows) {
    const isSplit = gutter !== undefined && row.every(({ x, end }) => end <= gutter || x >= gutter);
    const region = regions.at(-1);
    if (region?.isSplit === isSplit) region.rows.push(row);
    else regions.push({ rows: [row], isSplit });
  }
  return regions;
}

/** True where both sides of the gutter are lines of running text, and not the cells of a table. */
function isColumns(rows: readonly Row[], gutter: number): boolean {
  const sides = [
    rows.flat().filter(({ x }) => x < gutter),
    rows.flat().filter(({ x }) => x >= gutter),
  ];
  if (rows.some((row) => row.length > 2)) return false;
  const widths = sides.map(
    (side) => Math.max(...side.map(({ end }) => end)) - Math.min(...side.map(({ x }) => x)),
  );
  if (Math.min(...widths) < COLUMN_WIDTH || Math.min(...sides.map(({ length }) => length)) < 2)
    return false;
  const [left = [], right = []] = sides;
  if (areRows(left, right)) return false;
  const lines = sides.flat();
  const goOn = lines.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return lines.length >= 6 && goOn >= lines.length * 0.3;
}

/** Lines and tables, in turn. A line of several cells belongs to a table, and so do the lines that go on in a cell. */
function partsOf(rows: readonly Row[]): Part[] {
  const parts: Part[] = [];
  rows.forEach((row, index) => {
    const last = parts.at(-1);
    const isCells = row.length > 1 && !isNumbered(row);
    if (
      isCells ||
      (last?.kind === 'cells' && goesOnInCell(row, rows[index - 1], rows[index + 1], last.rows))
    ) {
      if (last?.kind === 'cells') last.rows.push(row);
      else parts.push({ kind: 'cells', rows: [row] });
    } else {
      const line = row.length > 1 ? [joined(row)] : row;
      if (last?.kind === 'lines') last.rows.push(line);
      else parts.push({ kind: 'lines', rows: [line] });
    }
  });
  return parts;
}

/**
 * True for a line under a table that stands in one of its columns. In the first, where a paragraph may begin too, only
 * right under it and as narrow as its cells, or where the table goes on below.
 */
function goesOnInCell(
  row: Row,
  above: Row | undefined,
  below: Row | undefined,
  table: readonly Row[],
): boolean {
  const [cell, ...others] = row;
  if (cell === undefined || others.length > 0 || above?.[0] === undefined) return false;
  const gap = cell.y - above[0].y;
  if (gap >= cell.size * ROW_GAP || STARTS_LINE.test(cell.text)) return false;
  const isRightUnder = gap < cell.size * 1.5;
  return table.some((cells) =>
    cells.some(({ x, bold }, index) => {
      if (Math.abs(x - cell.x) >= 4) return false;
      const next = cells[index + 1];
      if (index > 0) return true;
      if (next === undefined || cell.end >= next.x) return false;
      const isTableBelow = below?.some((one) => Math.abs(one.x - next.x) < 4) === true;
      return isTableBelow || (isRightUnder && cell.bold === bold);
    }),
  );
}

/** A number, letter or bullet with its words after a gap is one line. */
const isNumbered = (row: Row): boolean =>
  row.length === 2 &&
  /^(?:\d{1,2}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-z]{1,4}[.)]|\W)$/iu.test(row[0]?.text ?? '');

function joined(row: Row): Segment {
  const [first, ...others] = row;
  if (first === undefined) throw new Error('A line has words.');
  return others.reduce(
    (line, next) => ({
      ...line,
      text: `${line.text} ${next.text}`,
      end: next.end,
      bold: line.bold && next.bold,
    }),
    first,
  );
}
