/** A stretch of one line without a wide gap, where it stands: in points from the top left. */
export interface Cell {
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
}

export interface Table {
  /** The cells of each row, in the order of the columns; empty where a row has none. */
  rows: string[][];
  /** False where it could not be told for sure which lines are of one row. */
  isSure: boolean;
}

/**
 * In sizes of type: lines of one cell are no further apart than this, or than the second where no row begins as near
 * under another. Rows are this much further apart than lines.
 */
const LINE = { most: 1.45, open: 2, apart: 1.2 };
/** Places this near, in points, are one. */
const NEAR = 4;

interface Column {
  x: number;
  end: number;
}

/** Lines of a cell that stand right under each other. */
interface Block {
  column: number;
  top: number;
  bottom: number;
  text: string;
}

/**
 * The rows of a table from its printed lines, whose cells may go on over several: cells by where they stand across, rows
 * by the gaps between them. Where all lines stand equally far apart and some are not full, a row begins at each line
 * that has a first cell; that is not sure.
 */
export function tableOf(lines: readonly (readonly Cell[])[]): Table {
  const columns = columnsOf(lines);
  const width = columns.length;
  const placed = lines.map((line) =>
    line.map((cell) => ({ cell, column: columnOf(cell, columns) })),
  );
  const isFull = placed.every((line) => new Set(line.map(({ column }) => column)).size === width);
  if (isFull) return { rows: placed.map((line) => rowOf(line, width)), isSure: true };
  const rows = byGaps(blocksOf(placed.flat(), fullRowsAt(placed, width)), width);
  return rows === undefined || rows.length === 1
    ? { rows: byFirstCell(placed, width), isSure: false }
    : { rows, isSure: true };
}

/** The columns by the lines that have most cells, each as wide as its widest cell there. */
function columnsOf(lines: readonly (readonly Cell[])[]): Column[] {
  const most = lines.reduce((count, { length }) => Math.max(count, length), 0);
  const full = lines.filter(({ length }) => length === most);
  return Array.from({ length: most }, (_, index) => {
    const cells = full.flatMap((line) => line[index] ?? []);
    return {
      x: Math.min(...cells.map(({ x }) => x)),
      end: Math.max(...cells.map(({ end }) => end)),
    };
  });
}

/** The column that a cell shares most of its width with, else the one that begins nearest. */
function columnOf(cell: Cell, columns: readonly Column[]): number {
  const sameStart = columns.findIndex(({ x }) => Math.abs(x - cell.x) < NEAR);
  if (sameStart >= 0) return sameStart;
  const ranked = columns
    .map(({ x, end }, index) => ({
      index,
      shared: Math.min(end, cell.end) - Math.max(x, cell.x),
      away: Math.abs(x - cell.x),
    }))
    .sort((a, b) => Math.max(0, b.shared) - Math.max(0, a.shared) || a.away - b.away);
  return ranked[0]?.index ?? 0;
}

interface Placed {
  cell: Cell;
  column: number;
}

/** How far each line with all its cells, which begins a row, stands under the line above it. */
const fullRowsAt = (lines: readonly (readonly Placed[])[], width: number): number[] =>
  lines.flatMap((line, index) => {
    const [here, above] = [line[0]?.cell.y, lines[index - 1]?.[0]?.cell.y];
    const isFull = new Set(line.map(({ column }) => column)).size === width;
    return isFull && here !== undefined && above !== undefined ? [here - above] : [];
  });

/**
 * Lines of one column that stand no further apart than its closest lines do. Lines in wide spacing may be rows: they are
 * of one cell only where it is told how far rows stand under each other, and all of those further.
 */
function blocksOf(placed: readonly Placed[], rowGaps: readonly number[] = []): Block[] {
  const byColumn = [...Map.groupBy(placed, ({ column }) => column).values()].map((cells) =>
    cells.toSorted((a, b) => a.cell.y - b.cell.y),
  );
  const gaps = byColumn.flatMap((cells) =>
    cells.slice(1).map(({ cell }, index) => cell.y - (cells[index]?.cell.y ?? cell.y)),
  );
  const size = Math.max(...placed.map(({ cell }) => cell.size));
  const closest = Math.min(...gaps.filter((gap) => gap > size * 0.5), Infinity);
  const isOpen = rowGaps.length > 0 && rowGaps.every((gap) => gap > closest * LINE.apart);
  const limit = closest > size * (isOpen ? LINE.open : LINE.most) ? 0 : closest * LINE.apart;
  return byColumn.flatMap((cells) => {
    const blocks: Block[] = [];
    for (const { cell, column } of cells) {
      const above = blocks.at(-1);
      if (above !== undefined && cell.y - above.bottom <= limit) {
        above.text += ` ${cell.text}`;
        above.bottom = cell.y;
      } else blocks.push({ column, top: cell.y, bottom: cell.y, text: cell.text });
    }
    return blocks;
  });
}

/** Rows of blocks that stand beside each other; undefined where one row would have two of a column. */
function byGaps(blocks: readonly Block[], width: number): string[][] | undefined {
  const rows: { bottom: number; cells: Block[] }[] = [];
  for (const block of blocks.toSorted((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    if (row !== undefined && block.top <= row.bottom + NEAR / 2) {
      row.cells.push(block);
      row.bottom = Math.max(row.bottom, block.bottom);
    } else rows.push({ bottom: block.bottom, cells: [block] });
  }
  const isTwice = rows.some(
    ({ cells }) => new Set(cells.map(({ column }) => column)).size < cells.length,
  );
  return isTwice
    ? undefined
    : rows.map(({ cells }) =>
        rowOf(
          cells.map(({ column, text }) => ({ column, cell: { text } })),
          width,
        ),
      );
}

/** A row for each line with a first cell; the lines below it that have none go on in its cells. */
function byFirstCell(lines: readonly (readonly Placed[])[], width: number): string[][] {
  const rows: Placed[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row === undefined || line.some(({ column }) => column === 0)) rows.push([...line]);
    else row.push(...line);
  }
  return rows.map((row) => rowOf(row, width));
}

const rowOf = (
  cells: readonly { column: number; cell: Pick<Cell, 'text'> }[],
  width: number,
): string[] =>
  Array.from({ length: width }, (_, column) =>
    cells
      .filter((one) => one.column === column)
      .map(({ cell }) => cell.text)
      .join(' '),
  );

/**
 * True where the lines on both sides of a gap through a page are rows of cells and not columns of running text: what
 * begins on one side begins beside something on the other, three times at least.
 */
export function areRows(left: readonly Cell[], right: readonly Cell[]): boolean {
  const [ours, theirs] = [left, right].map((side, column) =>
    blocksOf(side.map((cell) => ({ cell, column }))).map(({ top }) => top),
  );
  if (ours === undefined || theirs === undefined || Math.min(ours.length, theirs.length) < 3)
    return false;
  const paired = ours.filter((top) => theirs.some((other) => Math.abs(top - other) < NEAR / 2));
  return paired.length >= Math.max(ours.length, theirs.length) * 0.9;
}
