import { breaksIn, type Break } from './run-together.ts';

/**
 * What a stretch of a text is, before it is known where it belongs. clause: a paragraph whose number is known to be
 * one. part: of a paragraph whose line breaks are lost.
 */
export type BlockKind = 'heading' | 'paragraph' | 'clause' | 'point' | 'row' | 'part';

/** A stretch of the text of a source: a heading, a paragraph, a point of a list or the row of a table. */
export interface Block {
  kind: BlockKind;
  /** Its words as they stand in the text, without the mark of a bullet. */
  text: string;
  /** Offset of its first word in the text, in UTF-16 units. */
  start: number;
  /** Of a heading whose rank the file tells: 1 is the highest. */
  level?: number | undefined;
}

/** What a reader of files takes out of one, in the order in which a person reads it. */
export interface Piece {
  kind: BlockKind;
  text: string;
  level?: number | undefined;
  /** The page it begins on, from 1; where it goes on over a page, its text holds the mark of one. */
  page?: number | undefined;
}

/** Stands between two pages of a text; the rules of evidence pass over it as white space. */
export const PAGE_MARK = '\f';

const BULLET = '[•·‣⁃∙▪▫■□◦●○◆◇❖►▶➢➤✓✔\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC]';
/** The mark of a bullet at the start of a line. */
const POINT = new RegExp(`^(?:${BULLET}+\\s*|(?:[-*–]|o)\\s+)+`, 'u');

/** Longest line that may be a heading. */
const HEADING_WORDS = 16;
/** A line longer than this was a page or more before its line breaks were lost; so were shorter ones, where most are. */
const RUN_TOGETHER = { one: 900, most: 250 };
/** A line at least this long that ends without a stop was broken by the width of the page. */
const WRAPPED = 55;

const DATE =
  /^(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?$/u;
const VERB =
  /\s(?:will|shall|is|are|was|were|must|should|may|can|has|have|had|be|been)(?=[\s:]|$)/iu;
const QUESTION_HEADING = /^(?:how|who|what|when|where|why)\s/iu;

interface Line {
  text: string;
  start: number;
  afterBlank: boolean;
  isRow: boolean;
}

/** The lines of a text that hold words, with their places. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let afterBlank = true;
  for (const raw of text.split(/\n|\f/u)) {
    const lead = raw.length - raw.trimStart().length;
    const words = raw.trim();
    if (words === '') afterBlank = true;
    else {
      lines.push({
        text: words,
        start: start + lead,
        afterBlank,
        isRow: /\S\s*(?:\t|\s\|\s)\s*\S/u.test(raw) || /^\|.*\|$/u.test(words),
      });
      afterBlank = false;
    }
    start += raw.length + 1;
  }
  return lines;
}

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** What a table or a picture is called: no heading, since what follows it is of the section around it. */
const CAPTION = /^(?:table|figure|box|chart|diagram) (?:\d{1,2}|[A-Z])\b/iu;

/** True where a line reads as a heading: short, without a stop at its end, and no sentence. */
export function readsAsHeading(text: string): boolean {
  const bare = text.replace(/^\(?[\divx]+[.)\d]*\s+/iu, '');
  if (!/^[\p{Lu}‘“'"]/u.test(bare) || /[.;,]$/u.test(bare) || CAPTION.test(bare)) return false;
  if (DATE.test(bare) || wordsIn(bare) > HEADING_WORDS || bare.length > 130) return false;
  if (bare.endsWith(':') && wordsIn(bare) > 8) return false;
  return QUESTION_HEADING.test(bare) || !VERB.test(bare);
}

/** True where a line goes on with what the one before it began. */
function continues(line: Line, before: Line | undefined): boolean {
  if (before === undefined || before.isRow || line.isRow || POINT.test(line.text)) return false;
  if (/^\(?(?:[a-z]|[ivx]{1,5})[.)]\s/u.test(line.text)) return false;
  if (!line.afterBlank && /^\d/u.test(line.text) && CITED.test(before.text)) return true;
  if (/^[\p{Ll},;]/u.test(line.text)) return true;
  return (
    !line.afterBlank &&
    !STARTS_CLAUSE.test(line.text) &&
    before.text.length >= WRAPPED &&
    !/[.:;!?]$/u.test(before.text)
  );
}

/** What opens a line of its own: a bullet, the number of a clause, a letter. */
export const STARTS_LINE = new RegExp(
  `^(?:${BULLET}|[-*–o]\\s|\\d{1,2}(?:\\.\\d{1,3})+[.)]?\\s+\\S|\\d{1,2}[.)]?\\s+[\\p{Lu}‘“]|\\(?(?:[a-z]|[ivx]{1,5})[.)]\\s)`,
  'u',
);
/** A line that ends so has the number of a table on the next. */
const CITED = /\b(?:table|figure|box|chart|diagram)s?$/iu;
const STARTS_CLAUSE = /^\d{1,2}(?:\.\d{1,3})*[.)]?(?:\s|$)/u;

/** The lines in which the line breaks of a text are lost. */
function runTogether(lines: readonly Line[]): { start: number; end: number }[] {
  const longer = (limit: number): Line[] => lines.filter(({ text }) => text.length > limit);
  const lengthOf = (some: readonly Line[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const long = longer(RUN_TOGETHER.one);
  return (lengthOf(long) * 2 > lengthOf(lines) ? longer(RUN_TOGETHER.most) : long).map(
    ({ text: { length }, start }) => ({ start, end: start + length }),
  );
}

/** The stretches of a text of which nothing is known but its lines. */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  const runs = runTogether(lines);
  const breaks = new Map(
    breaksIn(text, runs, (words) => wordsIn(words) > 1 && readsAsHeading(words.trim())).map(
      (found, index) => [runs[index]?.start, found],
    ),
  );
  lines.forEach((line, index) => {
    if (continues(line, lines[index - 1]) && blocks.length > 0) {
      const last = blocks.at(-1);
      if (last) {
        last.text = `${last.text} ${line.text}`;
        if (last.kind === 'heading') last.kind = 'paragraph';
      }
      return;
    }
    const mark = POINT.exec(line.text)?.[0].length ?? 0;
    const words = line.text.slice(mark);
    const start = line.start + mark;
    if (words === '') return;
    if (line.isRow) blocks.push({ kind: 'row', text: words, start });
    else if (breaks.has(line.start)) blocks.push(...cut(text, line, breaks.get(line.start) ?? []));
    else if (mark > 0 && !STARTS_CLAUSE.test(words) && !LETTERED.test(words))
      blocks.push({ kind: 'point', text: words, start });
    else {
      const kind = readsAsHeading(words) && mark === 0 ? 'heading' : 'paragraph';
      blocks.push({ kind, text: words, start });
    }
  });
  return blocks;
}

const LETTERED = /^\(?(?:[a-z]|[ivx]{1,5})[.)]\s/u;

/** The stretches of a long line whose line breaks are lost. */
const cut = (text: string, line: Line, breaks: readonly Break[]): Block[] =>
  breaks.map(({ at, kind }, index) => ({
    kind,
    text: text.slice(at, breaks[index + 1]?.at ?? line.start + line.text.length).trim(),
    start: at,
  }));

/** A text made of pieces, a line or a paragraph each, with the place of every piece in it. */
export function writeText(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  let text = '';
  let page = 1;
  const blocks: Block[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const isList = piece.kind === before?.kind && (piece.kind === 'point' || piece.kind === 'row');
    if (text !== '') text += isList ? '\n' : '\n\n';
    const turned = Math.max(0, (piece.page ?? page) - page);
    if (turned > 0) text += `${PAGE_MARK.repeat(turned)}\n`;
    if (piece.kind === 'point') text += '• ';
    blocks.push({
      kind: piece.kind,
      text: piece.text.replaceAll(PAGE_MARK, ' '),
      start: text.length,
      level: piece.level,
    });
    text += piece.text;
    page += turned + piece.text.split(PAGE_MARK).length - 1;
  });
  return { text: `${text}\n`, blocks };
}
