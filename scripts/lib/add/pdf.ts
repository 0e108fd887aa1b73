import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { layOut } from '../../../src/domain/outline/layout.ts';
import type { PlacedPage, PlacedWords } from '../../../src/domain/outline/lines.ts';
import { listed, pagesSaid, Refusal, type Note, type Reading } from './reading.ts';

/** More pages than any arrangements have. */
const PAGE_LIMIT = 1_500;
/** A picture is named where it covers at least this share of its page: a logo is none. */
const PICTURE_SHARE = 0.06;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** The words of a PDF, page by page. Throws a refusal where it is locked, too long or no PDF that can be read. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const document = await open(bytes);
  if (document.numPages > PAGE_LIMIT)
    throw new Refusal(
      `It has ${String(document.numPages)} pages; at most ${String(PAGE_LIMIT)} are read. Save the pages that hold the arrangements as a PDF of their own.`,
    );
  const pages: PlacedPage[] = [];
  const pictures: number[] = [];
  const damaged: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      const share = await pictureShare(page);
      pages.push(await placed(page));
      if (share > PICTURE_SHARE) pictures.push(number);
      page.cleanup();
    } catch {
      damaged.push(number);
      pages.push({ width: 0, height: 0, words: [] });
    }
  }
  const metadata = await document.getMetadata().catch(() => undefined);
  const title: unknown = (metadata?.info as Record<string, unknown> | undefined)?.Title;
  return toReading(pages, {
    pictures,
    damaged,
    title: typeof title === 'string' ? title : undefined,
  });
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(bytes, {
      // Nothing is run, and nothing fetched from the network or the system.
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors: false,
      maxImageSize: 20_000_000,
      verbosity: 0,
    });
  } catch (problem) {
    const name = problem instanceof Error ? problem.name : '';
    if (name === 'PasswordException')
      throw new Refusal(
        'It is locked with a password. Ask its publisher for a copy without one; do not unlock it yourself.',
      );
    throw new Refusal(
      'It is no PDF that can be read: the file is damaged or cut short. Open it in a reader of PDFs; if it shows there, save it anew.',
    );
  }
}

async function placed(page: Page): Promise<PlacedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const words: PlacedWords[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = multiplied(
      transform,
      item.transform as number[],
    );
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    // Words that run up or down the page are stamps and water marks.
    if (Math.abs(b) > Math.abs(a)) continue;
    words.push({
      text: item.str,
      x: e,
      y: f,
      width: item.width,
      size: Math.round(size * 10) / 10,
      bold: isBold(page, item.fontName),
    });
  }
  return { width, height, words };
}

const multiplied = (m: number[], n: number[]): number[] => {
  const at = (matrix: number[], index: number): number => matrix[index] ?? 0;
  const cell = (row: number, column: number): number =>
    at(m, row) * at(n, column * 2) +
    at(m, row + 2) * at(n, column * 2 + 1) +
    (column === 2 ? at(m, row + 4) : 0);
  return [cell(0, 0), cell(1, 0), cell(0, 1), cell(1, 1), cell(0, 2), cell(1, 2)];
};

function isBold(page: Page, font: string): boolean {
  try {
    const { name, bold, black } = page.commonObjs.get(font) as {
      name?: string;
      bold?: boolean;
      black?: boolean;
    };
    return bold === true || black === true || /bold|black|heavy|semibold|demi/iu.test(name ?? '');
  } catch {
    return false;
  }
}

/** The share of a page that its pictures cover. Fonts are loaded by the way, so that bold type can be told. */
async function pictureShare(page: Page): Promise<number> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width, height } = page.getViewport({ scale: 1 });
  const painted = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  const stack: number[][] = [];
  let here = [1, 0, 0, 1, 0, 0];
  let area = 0;
  fnArray.forEach((operation, index) => {
    if (operation === OPS.save) stack.push(here);
    else if (operation === OPS.restore) here = stack.pop() ?? [1, 0, 0, 1, 0, 0];
    else if (operation === OPS.transform)
      here = multiplied(here, Array.from(argsArray[index] as ArrayLike<number>));
    else if (painted.has(operation))
      area += Math.abs((here[0] ?? 0) * (here[3] ?? 0) - (here[1] ?? 0) * (here[2] ?? 0));
  });
  return area / (width * height);
}

interface Found {
  pictures: number[];
  damaged: number[];
  title: string | undefined;
}

function toReading(pages: readonly PlacedPage[], { pictures, damaged, title }: Found): Reading {
  const { pieces, columns, tables, doubtful, lists, empty, running, printed, printedAll } =
    layOut(pages);
  const missing = missingPages(printed, printedAll, pages.length);
  const scanned = empty.filter((page) => pictures.includes(page) && !damaged.includes(page));
  const withPictures = pictures.filter((page) => !empty.includes(page));
  const blank = empty.filter((page) => !pictures.includes(page) && !damaged.includes(page));
  const notes: Note[] = [
    ...note(damaged, 'damaged', (all) => `The file is damaged at ${all}: nothing was read there.`),
    ...note(
      scanned,
      'no-text',
      (all) =>
        `A picture stands at ${all} and no text: probably a scan. Nothing was read there. Have the page read by a program for scans, or type it.`,
    ),
    ...note(blank, 'no-text', (all) => `No text stands at ${all}: blank, or a drawing.`),
    ...note(
      withPictures,
      'pictures',
      (all) => `Pictures stand at ${all}. Words inside a picture are not read.`,
    ),
    ...note(
      columns,
      'columns',
      (all) =>
        `The text is set in columns at ${all}; they were put one after the other. Look whether the order is right.`,
    ),
    ...note(
      tables,
      'table',
      (all) =>
        `Our reading of ${all} is not sure: a table stands there, and it could not be told which lines are of one row. Compare its rows with the document.`,
    ),
    ...note(
      doubtful,
      'order',
      (all) =>
        `Our reading of ${all} is not sure: what stands side by side may be columns of text or a table, and was read line by line. Compare the order with the document.`,
    ),
    ...note(
      lists,
      'list',
      (all) =>
        `List at ${all}: items may run together. They have no mark, and the layout does not tell them apart. Compare them with the document.`,
    ),
    ...(missing === undefined
      ? []
      : [
          {
            kind: 'pages-missing' as const,
            says: `By the printed numbers, ${missing.numbers.length > 0 ? `${pagesSaid(missing.numbers)} of ${String(missing.all)}` : 'pages'} are not in the file.`,
          },
        ]),
    ...(running.length === 0
      ? []
      : [
          {
            kind: 'running-lines' as const,
            says: `Lines that stand at the head or foot of the pages are left out: ${listed(running.map((line) => `“${line}”`))}.`,
          },
        ]),
  ];
  return { kind: 'pdf', pieces, pages: pages.length, missing, title, notes };
}

const note = (pages: number[], kind: Note['kind'], says: (pages: string) => string): Note[] =>
  pages.length === 0 ? [] : [{ kind, pages, says: says(pagesSaid(pages)) }];

/** Pages that the printed numbers count and the file has not. Undefined where none is seen to be missing. */
function missingPages(
  printed: readonly (number | undefined)[],
  printedAll: number | undefined,
  count: number,
): Reading['missing'] {
  const numbered = printed.flatMap((number, page) =>
    number === undefined ? [] : [{ number, page }],
  );
  const last = numbered.at(-1);
  const isRising = numbered.every(
    ({ number }, index) => number > (numbered[index - 1]?.number ?? 0),
  );
  if (last === undefined || numbered.length < 2 || !isRising) return undefined;
  // Pages without a printed number stand between two others, and are the ones that seem to lack.
  const between = numbered.slice(1).flatMap(({ number, page }, index) => {
    const before = numbered[index] ?? { number: 0, page: 0 };
    return range(before.number + page - before.page, number);
  });
  const after = range(last.number + count - last.page, (printedAll ?? 0) + 1);
  const lacking = [...between, ...after];
  return lacking.length === 0
    ? undefined
    : { numbers: lacking, all: printedAll ?? Math.max(count + lacking.length, last.number) };
}

/** Whole numbers from one up to another, that one left out. */
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
