import { PAGE_MARK, STARTS_LINE, type Piece } from './blocks.ts';
import { flowOf, type Flow } from './flow.ts';
import {
  BULLET,
  rowsOf,
  withoutRunning,
  type PlacedPage,
  type Row,
  type Running,
  type Segment,
} from './lines.ts';
import { tableOf } from './tables.ts';
import { itemsOf, type Edges } from './unmarked.ts';

export interface Layout extends Running {
  pieces: Piece[];
  /** Pages, counted from 1, that are set in columns. */
  columns: number[];
  /** Pages with a table of which it is not sure what lines are of one row. */
  tables: number[];
  /** Pages of two sides of which it is not sure whether they are columns of text or a table. */
  doubtful: number[];
  /** Pages with what may be a list whose items, without a mark, run together. */
  lists: number[];
  /** Pages without a word. */
  empty: number[];
}

/** A gap between lines this much wider than usual ends a paragraph. */
const PARAGRAPH_GAP = 1.35;
/** Larger type than this times the usual is a heading. */
const HEADING_SIZE = 1.12;
const HEADING_WORDS = 18;
/** The words of pages in the order in which a person reads them: head and foot left out, columns one after the other. */
export function layOut(pages: readonly PlacedPage[]): Layout {
  const rows = pages.map(({ words }) => rowsOf(words));
  const { kept, running, printed, printedAll } = withoutRunning(rows, pages);
  const usual = usualSize(kept.flat(2));
  const levels = headingLevels(kept.flat(2), usual);
  const columns: number[] = [];
  const doubtful: number[] = [];
  const tables = new Set<number>();
  const lists = new Set<number>();
  const lines: Flow[] = kept.map((found, index) => {
    const flow = flowOf(found, pages[index]?.width ?? 0);
    if (flow.isInColumns) columns.push(index + 1);
    if (!flow.isSure) doubtful.push(index + 1);
    return flow;
  });
  const hyphened = wordsIn(kept);
  const pieces = lines.flatMap(({ parts }, index) =>
    parts.flatMap((part) => {
      const page = index + 1;
      if (part.kind === 'lines')
        return paragraphsOf(part.rows, { usual, levels, page, hyphened, lists });
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
    tables: [...tables].filter((page) => !doubtful.includes(page)),
    doubtful,
    lists: [...lists],
    empty: pages.flatMap(({ words }, index) =>
      words.some(({ text }) => text.trim()) ? [] : [index + 1],
    ),
    running,
    printed,
    printedAll,
  };
}

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

interface Setting {
  usual: number;
  levels: ReadonlyMap<number, number>;
  page: number;
  /** Every word of the text, by which a hyphen at the end of a line is told. */
  hyphened: ReadonlySet<string>;
  /** Pages on which a list is not sure, which this adds to. */
  lists: Set<number>;
}

/** A piece while its lines are put together. */
type Made = Omit<Piece, 'text'> & { lines: Segment[]; size: number; bold: boolean };

function paragraphsOf(rows: readonly Row[], setting: Setting): Piece[] {
  const { usual, levels, page } = setting;
  const lines = rows.flat();
  const right = Math.max(...lines.map(({ end }) => end));
  const left = Math.min(...lines.map(({ x }) => x));
  const gaps = lines
    .slice(1)
    .map(({ y }, index) => y - (lines[index]?.y ?? y))
    .filter((gap) => gap > 0);
  const usualGap = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? usual * 1.2;
  const pieces: Made[] = [];
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
      line.y - above.y <
        Math.max(usualGap * PARAGRAPH_GAP, level === undefined ? 0 : headingGap(line)) &&
      line.y > above.y &&
      !STARTS_LINE.test(line.text) &&
      !(endsShort && /[.:;!?]$/u.test(above.text));
    if (goesOn) {
      piece.lines.push(line);
      return;
    }
    const mark = /^\S\s+/u.exec(line.text)?.[0] ?? '';
    const isPoint = BULLET.test(mark.trim());
    pieces.push({
      kind: isPoint ? 'point' : level === undefined ? 'paragraph' : 'heading',
      lines: [isPoint ? { ...line, text: line.text.slice(mark.length) } : line],
      ...(level !== undefined && !isPoint && { level }),
      page,
      size: line.size,
      bold: line.bold,
    });
  });
  return pieces.flatMap((piece) => written(piece, { left, right }, setting));
}

/** A piece with its words; a list without marks, which reads as one paragraph, as its items. */
function written(
  { lines, size: _size, bold: _bold, ...piece }: Made,
  edges: Edges,
  { page, hyphened, lists }: Setting,
): Piece[] {
  const textOf = (some: readonly Segment[]): string =>
    some.map(({ text }) => text).reduce((above, below) => joinLines(above, below, hyphened));
  if (piece.kind !== 'paragraph') return [{ ...piece, text: textOf(lines) }];
  const { parts, firstItem, isSure } = itemsOf(lines, edges);
  if (!isSure) lists.add(page);
  return parts.map((part, index) => ({
    ...piece,
    kind: firstItem !== undefined && index >= firstItem ? 'point' : 'paragraph',
    text: textOf(part),
  }));
}

/** Between the lines of one heading there is no more, whatever stands between those of the text. */
const headingGap = ({ size }: Segment): number => size * PARAGRAPH_GAP;

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
