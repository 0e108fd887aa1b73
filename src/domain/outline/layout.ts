import { PAGE_MARK, STARTS_LINE, type Piece } from './blocks.ts';
import { areRows, tableOf } from './tables.ts';

/** Words of one style on a page, where they stand: in points from the top left. */
export interface PlacedWords {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
}

export interface PlacedPage {
  width: number;
  height: number;
  words: readonly PlacedWords[];
}

export interface Layout {
  pieces: Piece[];
  /** Pages, counted from 1, that are set in columns. */
  columns: number[];
  /** Pages with a table of which it is not sure what lines are of one row. */
  tables: number[];
  /** Pages without a word. */
  empty: number[];
  /** Lines that stand at the head or foot of most pages, each once; they are left out. */
  running: string[];
  /** The number printed on each page, where one was seen. */
  printed: (number | undefined)[];
  /** The number of all pages, where the pages print it. */
  printedAll: number | undefined;
}

/** A stretch of one line without a wide gap. */
interface Segment extends PlacedWords {
  end: number;
}

type Row = Segment[];

/** Gaps in type sizes: between two words, and between two cells or columns. */
const GAP = { word: 0.18, cell: 1.3 };
/** A gap between lines this much wider than usual ends a paragraph. */
const PARAGRAPH_GAP = 1.35;
/** Larger type than this times the usual is a heading. */
const HEADING_SIZE = 1.12;
const HEADING_WORDS = 18;
/** In sizes of type: rows of one table are no further apart. */
const ROW_GAP = 3.5;
/** In points: a column of running text is no narrower. */
const COLUMN_WIDTH = 120;

/** The words of pages in the order in which a person reads them: head and foot left out, columns one after the other. */
export function layOut(pages: readonly PlacedPage[]): Layout {
  const rows = pages.map(({ words }) => rowsOf(words));
  const { kept, running, printed, printedAll } = withoutRunning(rows, pages);
  const usual = usualSize(kept.flat(2));
  const levels = headingLevels(kept.flat(2), usual);
  const columns: number[] = [];
  const tables = new Set<number>();
  const lines: Flow[] = kept.map((found, index) => {
    const flow = flowOf(found, pages[index]?.width ?? 0);
    if (flow.isInColumns) columns.push(index + 1);
    return flow;
  });
  const hyphened = wordsIn(kept);
  const pieces = lines.flatMap(({ parts }, index) =>
    parts.flatMap((part) => {
      const page = index + 1;
      if (part.kind === 'lines') return paragraphsOf(part.rows, { usual, levels, page, hyphened });
      const table = tableOf(part.rows);
      if (!table.isSure) tables.add(page);
      return table.rows.map((cells): Piece => ({
        kind: 'row',
        text: cells.join(' | ').trim(),
        page,
      }));
    }),
  );
  return {
    pieces: joinAcrossPages(pieces),
    columns,
    tables: [...tables],
    empty: pages.flatMap(({ words }, index) =>
      words.some(({ text }) => text.trim()) ? [] : [index + 1],
    ),
    running,
    printed,
    printedAll,
  };
}

/** The lines of a page from top to bottom, each cut at its wide gaps. */
function rowsOf(words: readonly PlacedWords[]): Row[] {
  const rows: PlacedWords[][] = [];
  for (const word of words.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && Math.abs(row[0].y - word.y) < word.size * 0.4) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => segmentsOf(row.sort((a, b) => a.x - b.x)));
}

function segmentsOf(words: readonly PlacedWords[]): Row {
  const row: Row = [];
  for (const word of words) {
    const last = row.at(-1);
    const gap = last === undefined ? Infinity : word.x - last.end;
    // Bold words that open a line in plain type make no heading of it.
    const mark = last !== undefined && BULLET.test(last.text.trim());
    if (last === undefined || (gap > word.size * GAP.cell && !mark)) {
      row.push({ ...word, end: word.x + word.width });
      continue;
    }
    const space = gap > word.size * GAP.word && !/\s$/u.test(last.text) ? ' ' : '';
    last.text += space + word.text;
    last.end = Math.max(last.end, word.x + word.width);
    last.bold &&= word.bold;
    last.size = Math.max(last.size, word.size);
  }
  return row.map((one) => ({ ...one, text: one.text.replace(/\s+/gu, ' ').trim() }));
}

const textOf = (row: Row): string => row.map(({ text }) => text).join(' ');

const BULLET = /^[•·‣⁃∙▪▫■□◦●○◆◇❖►▶➢➤✓✔\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC*o–-]$/u;
const PAGE_NUMBER =
  /(?:^|\bpage\s+|[|–-]\s*)(\d{1,3})(?:\s*(?:of|\/)\s*(\d{1,3}))?(?:\s*[|–-])?$/iu;
const alike = (text: string): string => text.replace(/\d+/gu, '#');

/** Leaves out lines that stand first or last on most pages, and reads the numbers of the pages from them. */
function withoutRunning(
  pages: readonly Row[][],
  sizes: readonly PlacedPage[],
): Pick<Layout, 'running' | 'printed' | 'printedAll'> & { kept: Row[][] } {
  const edgesOf = (rows: readonly Row[], page: number): Row[] => {
    const height = sizes[page]?.height ?? 0;
    return [...rows.slice(0, 2), ...rows.slice(-2)].filter(
      ([first]) => first !== undefined && (first.y < height * 0.12 || first.y > height * 0.88),
    );
  };
  const counts = new Map<string, number>();
  pages.forEach((rows, page) => {
    for (const line of new Set(edgesOf(rows, page).map((row) => alike(textOf(row)))))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  });
  const least = Math.max(2, Math.ceil(pages.filter((rows) => rows.length > 0).length * 0.4));
  const isRunning = (row: Row): boolean =>
    (counts.get(alike(textOf(row))) ?? 0) >= least || PAGE_ALONE.test(textOf(row));
  const running = new Set<string>();
  const printed: (number | undefined)[] = [];
  let printedAll: number | undefined;
  const kept = pages.map((rows, page) => {
    const out = new Set(edgesOf(rows, page).filter(isRunning));
    for (const row of out) {
      const line = textOf(row);
      const [, number, all] = PAGE_NUMBER.exec(line) ?? [];
      if (number !== undefined) printed[page] = Number(number);
      if (all !== undefined) printedAll = Number(all);
      if (!PAGE_ALONE.test(line)) running.add(alike(line));
    }
    return rows.filter((row) => !out.has(row));
  });
  return {
    kept,
    running: [...running],
    printed: pages.map((_, page) => printed[page]),
    printedAll,
  };
}

const PAGE_ALONE = /^(?:page\s+)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/iu;

function usualSize(segments: readonly Segment[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of segments) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The rank of each size of heading: 1 the largest; bold type of the usual size comes last. */
function headingLevels(segments: readonly Segment[], usual: number): Map<number, number> {
  const sizes = segments
    .filter(
      ({ size, bold, text }) =>
        (size > usual * HEADING_SIZE || (bold && size >= usual * 0.97)) && /\p{L}/u.test(text),
    )
    .map(({ size }) => Math.round(size * 2) / 2);
  return new Map([...new Set(sizes)].sort((a, b) => b - a).map((size, index) => [size, index + 1]));
}

/** Lines under each other, or rows of cells. */
interface Part {
  kind: 'lines' | 'cells';
  rows: Row[];
}

interface Flow {
  parts: Part[];
  isInColumns: boolean;
}

/** The parts of a page in reading order: what stands across it, then columns one after the other. */
function flowOf(rows: readonly Row[], width: number): Flow {
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
      const isTableBelow = below !== undefined && below.some((one) => Math.abs(one.x - next.x) < 4);
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

interface Setting {
  usual: number;
  levels: ReadonlyMap<number, number>;
  page: number;
  /** Every word of the text, by which a hyphen at the end of a line is told. */
  hyphened: ReadonlySet<string>;
}

function paragraphsOf(rows: readonly Row[], { usual, levels, page, hyphened }: Setting): Piece[] {
  const lines = rows.flat();
  const right = Math.max(...lines.map(({ end }) => end));
  const left = Math.min(...lines.map(({ x }) => x));
  const gaps = lines
    .slice(1)
    .map(({ y }, index) => y - (lines[index]?.y ?? y))
    .filter((gap) => gap > 0);
  const usualGap = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? usual * 1.2;
  const pieces: (Piece & { size: number; bold: boolean })[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const piece = pieces.at(-1);
    const level = levelOf(line, usual, levels);
    const isSame =
      piece?.size === line.size && (piece.bold === line.bold || piece.kind !== 'heading');
    const endsShort = above !== undefined && above.end < right - (right - left) * 0.18;
    const goesOn =
      piece !== undefined &&
      above !== undefined &&
      isSame &&
      (level === undefined) === (piece.kind !== 'heading') &&
      line.y - above.y < usualGap * PARAGRAPH_GAP &&
      line.y > above.y &&
      !STARTS_LINE.test(line.text) &&
      !(endsShort && /[.:;!?]$/u.test(above.text));
    if (goesOn) {
      piece.text = joinLines(piece.text, line.text, hyphened);
      return;
    }
    const mark = /^\S\s+/u.exec(line.text)?.[0] ?? '';
    const isPoint = BULLET.test(mark.trim());
    pieces.push({
      kind: isPoint ? 'point' : level === undefined ? 'paragraph' : 'heading',
      text: isPoint ? line.text.slice(mark.length) : line.text,
      ...(level !== undefined && !isPoint && { level }),
      page,
      size: line.size,
      bold: line.bold,
    });
  });
  return pieces.map(({ size: _size, bold: _bold, ...piece }) => piece);
}

function levelOf(
  line: Segment,
  usual: number,
  levels: ReadonlyMap<number, number>,
): number | undefined {
  const { text, size, bold } = line;
  if (text.split(' ').length > HEADING_WORDS || /[.;,]$/u.test(text) || !/\p{L}{2}/u.test(text))
    return undefined;
  if (size <= usual * HEADING_SIZE && !(bold && size >= usual * 0.97)) return undefined;
  return levels.get(Math.round(size * 2) / 2);
}

/** Two lines as one; a hyphen that only the end of the line made is left out. */
function joinLines(above: string, below: string, words: ReadonlySet<string>): string {
  const [, end] = /(\p{L}+)[-\u00AD]$/u.exec(above) ?? [];
  const [start] = /^\p{Ll}+/u.exec(below) ?? [];
  if (end === undefined || start === undefined) return `${above} ${below}`;
  return words.has((end + start).toLowerCase()) ? above.slice(0, -1) + below : above + below;
}

const wordsIn = (pages: readonly Row[][]): Set<string> =>
  new Set(
    pages
      .flat(2)
      .map(({ text }) => text)
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu),
  );

/** A paragraph that goes on over a page, as one with the mark of the page in it. */
function joinAcrossPages(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const lastPage =
      last === undefined ? 0 : (last.page ?? 1) + last.text.split(PAGE_MARK).length - 1;
    const goesOn =
      last !== undefined &&
      last.kind !== 'row' &&
      last.kind !== 'heading' &&
      piece.kind === 'paragraph' &&
      !/[.:;!?]$/u.test(last.text) &&
      /^[\p{Ll}(]/u.test(piece.text) &&
      !STARTS_LINE.test(piece.text);
    if (goesOn)
      last.text +=
        (PAGE_MARK.repeat(Math.max(0, (piece.page ?? 1) - lastPage)) || ' ') + piece.text;
    else whole.push({ ...piece });
  }
  return whole;
}
