import { isRead, valueFromWords, type ReadWords } from '../phrases/phrases.ts';
import type { PhraseContext } from '../phrases/context.ts';
import type { ValueKind } from '../../schemas/index.ts';
import type { PlacedSection } from '../evidence/outline.ts';
import { selectionAt, stretchOf, type DeskText, type Selection } from './selection.ts';

/** Words that may answer a field, and the value that they give where all of them are read. */
export interface Proposal {
  words: Selection & { at: { start: number; end: number } };
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
 * read as one. A sentence of which a part is not read gives no value: that part may be what matters. Undefined where
 * the words cannot stand as a quotation.
 */
export function proposalFrom(
  text: DeskText,
  sentence: { start: number; end: number },
  kinds: readonly ValueKind[],
  context: PhraseContext,
): Proposal | undefined {
  const { start, end } = unnumbered(text.text, sentence);
  const words = selectionAt(text, start, end);
  if (words.fault !== undefined || !words.at) return undefined;
  return { words: { ...words, at: words.at }, value: valueIn(words.quotation, kinds, context) };
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

/** The number of a table, figure or box, in a sentence or its caption. */
const CAPTION = /\b(?:table|figure|box) (?:\d+|[A-Z])\b/iu;

/**
 * The lines of a list below the words that open it, or of the table that they name by its caption, as they stand, up to
 * an offset; undefined where the words do neither, or only one line follows.
 */
export function listBelow(
  text: string,
  opening: { start: number; end: number },
  end: number,
): string | undefined {
  const said = text.slice(opening.start, opening.end);
  const below = text.slice(opening.end, end);
  const list = /:\s*$/u.test(said) ? below : underCaption(below, CAPTION.exec(said)?.[0]);
  return list !== undefined && list.trim().split(/\n+/u).length > 1 ? list.trim() : undefined;
}

/** What stands below the caption that begins with such words, up to the next empty line. */
function underCaption(text: string, caption: string | undefined): string | undefined {
  if (caption === undefined) return undefined;
  const at = new RegExp(`^${caption}\\b.*$\\n*`, 'imu').exec(text);
  return at ? text.slice(at.index + at[0].length).split(/\n{2,}/u)[0] : undefined;
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
