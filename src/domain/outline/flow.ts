import { STARTS_LINE } from './blocks.ts';
import { columnsOf, gutterOf, regionsOf } from './columns.ts';
import { cutAt, isNumbered, joined, type Row } from './lines.ts';

/** In sizes of type: rows of one table are no further apart. */
const ROW_GAP = 3.5;
/** Lines under each other, or rows of cells. */
export interface Part {
  kind: 'lines' | 'cells';
  rows: Row[];
}

export interface Flow {
  parts: Part[];
  isInColumns: boolean;
  /** False where two sides of a page may be columns of text or cells of a table. */
  isSure: boolean;
}

/** The parts of a page in reading order: what stands across it, then columns one after the other. */
export function flowOf(rows: readonly Row[], width: number): Flow {
  const gutter = gutterOf(rows, width);
  const flow: Flow = { parts: [], isInColumns: false, isSure: true };
  let across: Row[] = [];
  const flush = (): void => {
    flow.parts.push(...partsOf(across));
    across = [];
  };
  for (const region of regionsOf(rows, gutter)) {
    const columns =
      gutter !== undefined && region.isSplit ? columnsOf(region.rows, gutter) : undefined;
    if (columns === 'doubt') flow.isSure = false;
    if (columns === undefined || columns === 'cells' || columns === 'doubt') {
      across.push(...region.rows);
      continue;
    }
    flow.isInColumns = true;
    flush();
    for (const side of columns) flow.parts.push(...partsOf(side));
  }
  flush();
  return flow;
}

/** Lines and tables, in turn. A line of several cells belongs to a table, and so do the lines that go on in a cell. */
function partsOf(rows: readonly Row[]): Part[] {
  const parts: Part[] = [];
  rows.forEach((found, index) => {
    const last = parts.at(-1);
    const row = last?.kind === 'cells' ? inColumns(found, last.rows) : found;
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

/** A line cut where the columns of the table above it begin, where that makes a row of its cells; else as it is. */
function inColumns(row: Row, table: readonly Row[]): Row {
  const starts = table.flatMap((cells) => (cells.length > 1 ? cells.map(({ x }) => x) : []));
  const cut = cutAt(row, starts);
  const above = table.at(-1)?.[0];
  const isNear = above !== undefined && (row[0]?.y ?? Infinity) - above.y < above.size * ROW_GAP;
  return isNear && cut.every(({ x }) => starts.some((start) => Math.abs(start - x) < 4))
    ? cut
    : row;
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
