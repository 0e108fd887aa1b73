/** The lines of pages, from words where they stand; what stands at the head and foot of most pages is left out. */

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

/** A stretch of one line without a wide gap. */
export interface Segment extends PlacedWords {
  end: number;
  /** The words that it is made of. */
  of: readonly PlacedWords[];
}

export type Row = Segment[];

export interface Running {
  /** Lines that stand at the head or foot of most pages, each once; they are left out. */
  running: string[];
  /** The number printed on each page, where one was seen. */
  printed: (number | undefined)[];
  /** The number of all pages, where the pages print it. */
  printedAll: number | undefined;
}

/**
 * Gaps in type sizes: between two words, between two cells or columns, between two cells of which the second stands where
 * a column is known to begin, and between a bullet inside a line and its words.
 */
const GAP = { word: 0.18, cell: 1.3, inColumn: 0.7, bullet: 3 };
/** Places this near, in points, are one. */
const NEAR = 2;

/** The lines of a page from top to bottom, each cut at its wide gaps. */
export function rowsOf(words: readonly PlacedWords[]): Row[] {
  const rows: PlacedWords[][] = [];
  for (const word of words.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && Math.abs(row[0].y - word.y) < word.size * 0.4) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => segmentsOf(row.sort((a, b) => a.x - b.x)));
}

function segmentsOf(words: readonly PlacedWords[], starts: readonly number[] = []): Row {
  const groups: PlacedWords[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    if (group === undefined || isApart(group, word, { isFirst: groups.length === 1, starts }))
      groups.push([word]);
    else group.push(word);
  }
  return groups.map(segmentOf);
}

/** True where a wide gap parts a word from those before it, or a lesser one where a column begins. */
function isApart(
  group: readonly PlacedWords[],
  word: PlacedWords,
  { isFirst, starts }: { isFirst: boolean; starts: readonly number[] },
): boolean {
  const gap = word.x - endOf(group);
  if (gap > word.size * GAP.inColumn && starts.some((x) => Math.abs(x - word.x) < NEAR))
    return true;
  if (gap <= word.size * GAP.cell) return false;
  // Bold words that open a line in plain type make no heading of it. A dash alone in a cell is no bullet.
  const isMark = group.length === 1 && BULLET.test(group[0]?.text.trim() ?? '');
  return !isMark || (!isFirst && gap > word.size * GAP.bullet);
}

const endOf = (words: readonly PlacedWords[]): number =>
  Math.max(...words.map(({ x, width }) => x + width));

function segmentOf(words: readonly PlacedWords[]): Segment {
  const [first, ...others] = words;
  if (first === undefined) throw new Error('A stretch of a line has words.');
  const text = others.reduce((said, word, index) => {
    const gap = word.x - endOf(words.slice(0, index + 1));
    return `${said}${gap > word.size * GAP.word && !/\s$/u.test(said) ? ' ' : ''}${word.text}`;
  }, first.text);
  return {
    ...first,
    text: text.replace(/\s+/gu, ' ').trim(),
    end: endOf(words),
    bold: words.every(({ bold }) => bold),
    size: Math.max(...words.map(({ size }) => size)),
    of: words,
  };
}

/** A line cut also where its words stand at one of the places at which columns begin, after more than the gap of words. */
export const cutAt = (row: Row, starts: readonly number[]): Row =>
  segmentsOf(
    row.flatMap(({ of }) => of),
    starts,
  );

const textOf = (row: Row): string => row.map(({ text }) => text).join(' ');

/** A number, letter or bullet with its words after a gap is one line. */
export const isNumbered = (row: Row): boolean =>
  row.length === 2 &&
  /^(?:\d{1,2}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-z]{1,4}[.)]|\W)$/iu.test(row[0]?.text ?? '');

/** The segments of a line as one. Throws where it has none. */
export function joined(row: Row): Segment {
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

/** The mark of a bullet, alone. */
export const BULLET = /^[•·‣⁃∙▪▫■□◦●○◆◇❖►▶➢➤✓✔\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC*o–-]$/u;
const PAGE_NUMBER =
  /(?:^|\bpage\s+|[|–-]\s*)(\d{1,3})(?:\s*(?:of|\/)\s*(\d{1,3}))?(?:\s*[|–-])?$/iu;
const alike = (text: string): string => text.replace(/\d+/gu, '#');

/** Leaves out lines that stand first or last on most pages, and reads the numbers of the pages from them. */
export function withoutRunning(
  pages: readonly Row[][],
  sizes: readonly PlacedPage[],
): Running & { kept: Row[][] } {
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
