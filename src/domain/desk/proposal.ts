import { isRead, valueFromWords, valueInWords, type ReadWords } from '../phrases/phrases.ts';
import type { PhraseContext } from '../phrases/context.ts';
import type { ValueKind } from '../../schemas/index.ts';
import type { PlacedSection } from '../evidence/outline.ts';
import { selectionAt, stretchOf, type DeskText, type Selection } from './selection.ts';

/** Words that may answer a field, and the value that they give where all of them are read. */
export interface Proposal {
  words: Selection & { at: { start: number; end: number } };
  /** The whole sentence in which they stand. */
  sentence: string;
  /** Undefined where the words are read in part or not at all: then only the words are proposed. */
  value: ReadWords | undefined;
}

/** Who the partners are is said before their list; without that, the first of them would hold it. */
const PARTNERS =
  /^(?:the )?(?:(?:three|statutory) )*safeguarding partners(?: (?:in|for|of) [^,:]*?)? are:? /iu;

/**
 * What a sentence must say to be read as each kind: a heading that names a body is no chair. Kinds whose lists or names
 * could be read out of any sentence are not here, and are never proposed.
 */
const SAYS: Readonly<Partial<Record<ValueKind, RegExp>>> = {
  attendance: /\battend/iu,
  chair: /\bchair/iu,
  deadlines: /\b(?:before|after)\b/iu,
  decision: /\b(?:agree|consensus|decid|decision|majority|unanim|vote)/iu,
  deputies: /\b(?:deput|substitute)/iu,
  'extra-meetings': /\bmeeting/iu,
  frequency: /\bmeet/iu,
  'funding-basis': /\b(?:budget|contribut|fund)/iu,
  posts: PARTNERS,
  quorum: /\b(?:quor|present|represented)/iu,
  review: /\breview/iu,
  'urgent-decision': /\b(?:urgent|cannot wait|between meetings)/iu,
  'without-quorum': /\b(?:quorum|quorate|inquorate)/iu,
};

/** A printed number or bullet before a sentence, and the sign that ends it. */
const NUMBER = /^(?:(?:\d+|[A-Z])(?:\.\d+)*[.)]?\s+(?=\p{Lu}|•)|[A-Z]\d+\s+|[•–-]\s*)+/u;
const STOP = /[\s.,;:]+$/u;

/** Where the words of a sentence stand, without the number before and the stop behind. */
export function unnumbered(
  text: string,
  sentence: { start: number; end: number },
): { start: number; end: number } {
  const printed = text.slice(sentence.start, sentence.end);
  return {
    start: sentence.start + (NUMBER.exec(printed)?.[0].length ?? 0),
    end: sentence.end - (STOP.exec(printed)?.[0].length ?? 0),
  };
}

/**
 * What a sentence of a text proposes for a field that takes these kinds: its words, and the value where all of them are
 * read as one; else, of kinds whose rules stand in one run, the run that is read and nothing around it limits. Without
 * a value where neither is: the part that is not read may be what matters. Undefined where no words can stand as a
 * quotation.
 */
export function proposalFrom(
  text: DeskText,
  sentence: { start: number; end: number },
  kinds: readonly ValueKind[],
  context: PhraseContext,
): Proposal | undefined {
  const { start, end } = unnumbered(text.text, sentence);
  const words = selectionAt(text, start, end);
  const { quotation: said } = words;
  const value = words.fault === undefined ? valueIn(said, kinds, context) : undefined;
  const run = value ? undefined : runIn(text.text.slice(start, end), kinds, context);
  const part = run && selectionAt(text, start + run.start, start + run.end);
  if (part?.at && part.fault === undefined)
    return { words: { ...part, at: part.at }, sentence: said, value: run };
  if (words.fault !== undefined || !words.at) return undefined;
  return { words: { ...words, at: words.at }, sentence: said, value };
}

/** Kinds of which a run of words within a sentence is the rule, and what it must say itself to be one. */
const RUNS: Readonly<Partial<Record<ValueKind, RegExp>>> = {
  decision: /\b(?:consensus|majority)\b/iu,
  deputies: /\b(?:deput|substitute)/iu,
  frequency: /./u,
  quorum: /./u,
  review: /\breview/iu,
  'without-quorum': /./u,
};

function runIn(
  sentence: string,
  kinds: readonly ValueKind[],
  context: PhraseContext,
): (ReadWords & { start: number; end: number }) | undefined {
  for (const kind of kinds) {
    if (SAYS[kind]?.test(sentence) !== true) continue;
    const run = valueInWords(kind, sentence, context);
    if (run && RUNS[kind]?.test(sentence.slice(run.start, run.end)) === true) return run;
  }
  return undefined;
}

/** Where the list that a section opens may end: at its end, or at that of the last section nested in it, such as a point. */
export function endOfList(section: PlacedSection, text: DeskText): number {
  const { sections } = text.outline;
  const after = sections.slice(sections.indexOf(section) + 1);
  const beyond = after.findIndex(
    ({ trail }) => !section.trail.every((label, index) => trail[index] === label),
  );
  const last = (beyond < 0 ? after : after.slice(0, beyond)).at(-1) ?? section;
  return stretchOf(last, text).end;
}

const CAPTIONED = '[Tt]able|TABLE|[Ff]igure|FIGURE|[Bb]ox|BOX';
const COUNTED = String.raw`(?:\d+(?:\.\d+)*|[A-Z])(?![\p{L}\d])`;

/** A table, figure or box in a sentence, its number, and another number behind it: “Table 1 and 2”. */
const NAMED = new RegExp(
  String.raw`\b(${CAPTIONED}) (${COUNTED})((?:,|,? (?:and|or|to)|\s?[-–]) ?${COUNTED})?`,
  'gu',
);

/**
 * The lines of a list below the words that open it, or of the one table that they name by its caption, as they stand, up
 * to an offset; undefined where the words do neither, name several, or only one line follows.
 */
export function listBelow(
  text: string,
  opening: { start: number; end: number },
  end: number,
): string | undefined {
  const said = text.slice(opening.start, opening.end);
  const below = text.slice(opening.end, end);
  const list = /:\s*$/u.test(said) ? below : underCaption(below, said);
  return list !== undefined && list.trim().split(/\n+/u).length > 1 ? list.trim() : undefined;
}

/** The lines below the caption of the one table that words name: over empty lines, up to what is no row of it. */
function underCaption(text: string, said: string): string | undefined {
  const named = [...said.matchAll(NAMED)];
  const [caption, ...others] = new Set(
    named.map(([, kind = '', number = '']) => captionOf(kind, number)),
  );
  const isOne = others.length === 0 && named.every(([, , , more]) => more === undefined);
  const at = caption !== undefined && isOne ? new RegExp(caption, 'mu').exec(text) : null;
  return at ? rowsIn(text.slice(at.index + at[0].length)) : undefined;
}

/** A pattern of the line that a caption stands in, and the empty lines below it: “Table 1” is not that of “Table 1.2”. */
function captionOf(kind: string, number: string): string {
  const first = kind.charAt(0);
  const rest = kind.slice(1).toLowerCase();
  const word = `[${first.toUpperCase()}${first.toLowerCase()}](?:${rest}|${rest.toUpperCase()})`;
  return String.raw`^${word} ${number.replaceAll('.', String.raw`\.`)}(?![.\d]*\d)(?!\p{L}).*$\n*`;
}

/** What parts the cells of a row. */
const CELLS = /\t|\||\S {2,}\S/u;

/** A line that is no row where it follows an empty one: a caption, a numbered clause, a sentence. */
const NO_ROW = new RegExp(
  String.raw`^(?:(?:${CAPTIONED}) ${COUNTED}|\d+(?:\.\d+)*[.)]?\s+\p{Lu}|(?:\S+\s+){3,}\S*[.;:]\s*$)`,
  'u',
);

/** The number of a page, between the rows of a table that goes over its end. */
const OF_PAGE = /^\s*(?:page )?\d+(?: of \d+)?\s*$/iu;

/** The rows with which a text begins. Of a table in cells, a line without any that follows an empty one is no row. */
function rowsIn(text: string): string {
  const [first = '', ...more] = text.split(/\n\s*\n/u).filter((block) => !OF_PAGE.test(block));
  const isOver = ([line = '']: string[]): boolean =>
    CELLS.test(first) ? !CELLS.test(line) : NO_ROW.test(line);
  const end = more.findIndex((block) => isOver(block.split('\n')));
  return [first, ...(end < 0 ? more : more.slice(0, end))].join('\n');
}

function valueIn(
  sentence: string,
  kinds: readonly ValueKind[],
  context: PhraseContext,
): ReadWords | undefined {
  for (const kind of kinds) {
    if (SAYS[kind]?.test(sentence) !== true) continue;
    const said = kind === 'posts' ? sentence.replace(PARTNERS, '') : sentence;
    const read = valueFromWords(kind, said, context);
    if (isRead(read)) return read;
  }
  return undefined;
}
