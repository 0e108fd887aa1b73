import type { OutlineSection } from '../../schemas/source.ts';
import { findQuotation } from '../evidence/find.ts';
import { nearestPassage } from '../evidence/nearest.ts';
import { normalise, type NormalisedText } from '../evidence/normalise.ts';
import { placeOutline, type PlacedOutline, type PlacedSection } from '../evidence/outline.ts';
import { privateIn } from '../source/text/private.ts';
import type { LeftOut } from '../source/text/stretches.ts';

/** The text of a source, ready to be selected in. */
export interface DeskText {
  text: string;
  normalised: NormalisedText;
  outline: PlacedOutline;
  /** Where it tells of persons. */
  personal: readonly LeftOut[];
}

/** Words of a text as a quotation would have them. */
export interface Selection {
  quotation: string;
  /** The id of the section that holds them; empty where none does. */
  locator: string;
  /** How a reader would name the place. */
  place: string;
  words: number;
  /** Offsets in the original text; undefined where the words were not found. */
  at: { start: number; end: number } | undefined;
  /** Of words that stand in two sections: the part in each, where both can stand as quotations. */
  parts?: readonly [Selection, Selection];
  /** Why they cannot stand as they are, in a sentence with what to do; undefined where they can. */
  fault: string | undefined;
}

/** The longest quotation, in words; the schema of evidence holds the same. */
export const WORD_LIMIT = 25;

export const prepareText = (
  text: string,
  outline: readonly OutlineSection[],
  registered: readonly LeftOut[] = [],
): DeskText => {
  const normalised = normalise(text);
  return {
    text,
    normalised,
    outline: placeOutline(outline, normalised),
    personal: privateIn(text, registered),
  };
};

/** Where a section stands in the original text. */
export function stretchOf(
  { start, end }: Pick<PlacedSection, 'start' | 'end'>,
  { text, normalised: { offsets } }: DeskText,
): { start: number; end: number } {
  return { start: offsets[start] ?? text.length, end: offsets[end] ?? text.length };
}

const LETTER = /[\p{L}\p{N}]/u;

/** The stretch widened to whole words, without the spaces around it. */
function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [Math.max(0, Math.min(start, end)), Math.min(text.length, Math.max(start, end))];
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  if (from === to) return { start: from, end: to };
  while (from > 0 && LETTER.test(text.charAt(from)) && LETTER.test(text.charAt(from - 1)))
    from -= 1;
  while (to < text.length && LETTER.test(text.charAt(to - 1)) && LETTER.test(text.charAt(to)))
    to += 1;
  return { start: from, end: to };
}

const countWords = (words: string): number =>
  words.split(/\s+/u).filter((word) => LETTER.test(word)).length;

/** What the words between two offsets are as a quotation. */
export function selectionAt(text: DeskText, start: number, end: number): Selection {
  const at = wholeWords(text.text, start, end);
  const printed = text.text.slice(at.start, at.end).replaceAll(/\s+/gu, ' ');
  const holder = text.outline.sections.findLast(
    (section) => stretchOf(section, text).start <= at.start,
  );
  const isFound = (words: string): boolean =>
    holder !== undefined &&
    findQuotation(words, holder.id, text.normalised, text.outline.sections).outcome === 'found';
  const plain = normalise(printed).text;
  const quotation = isFound(printed) || !isFound(plain) ? printed : plain;
  const found = isFound(quotation);
  const parts = holder && !found ? partsOf(text, at) : undefined;
  return {
    ...(parts && { parts }),
    quotation,
    locator: holder?.id ?? '',
    place: holder?.label ?? '',
    words: countWords(quotation),
    at,
    fault: (parts && wordParts(parts)) ?? faultOf(text, quotation, at, holder, found),
  };
}

function faultOf(
  { personal }: DeskText,
  quotation: string,
  at: { start: number; end: number },
  holder: PlacedSection | undefined,
  found: boolean,
): string | undefined {
  const words = countWords(quotation);
  if (words === 0) return 'No words are selected. Select the words that carry the point.';
  if (words > WORD_LIMIT)
    return `${words} words; a quotation has at most ${WORD_LIMIT}. Select fewer, or take two short quotations.`;
  if (personal.some(({ start, end }) => start < at.end && at.start < end))
    return 'The words tell of a person. Select words that name an office or an organisation.';
  if (!holder)
    return 'The words stand before the first section of the outline. Make a section that starts there.';
  if (!found) return wordOver(holder.label);
  return undefined;
}

/** That words run over the end of a section, where they cannot be taken as two quotations. */
export const wordOver = (place: string): string =>
  `The words run over the end of ${place}. Select words inside one section.`;

const wordParts = ([one, other]: NonNullable<Selection['parts']>): string =>
  `The words stand in ${one.place} and ${other.place}. “Take these words” takes the part in each as a quotation of its own.`;

/** What of a stretch stands in each of two sections; undefined where it runs over more, or a part cannot be quoted. */
function partsOf(
  text: DeskText,
  { start, end }: { start: number; end: number },
): Selection['parts'] {
  const [border, ...others] = text.outline.sections
    .map((section) => stretchOf(section, text).start)
    .filter((one) => start < one && one < end);
  if (border === undefined || others.length > 0) return undefined;
  const parts = [selectionAt(text, start, border), selectionAt(text, border, end)] as const;
  // A number alone says nothing.
  const says = ({ fault, quotation }: Selection): boolean =>
    fault === undefined && /\p{L}{2}/u.test(quotation);
  return parts.every(says) ? parts : undefined;
}

/** Looks for words that were typed or pasted. Where they are not in the text, the fault names the nearest passage. */
export function findWords(text: DeskText, words: string, preferred = ''): Selection {
  const wanted = normalise(words).text;
  const { sections } = text.outline;
  const places = [preferred, ...sections.map(({ id }) => id)].filter(Boolean);
  for (const locator of wanted === '' ? [] : places) {
    const found = findQuotation(words, locator, text.normalised, sections);
    if (found.outcome === 'found') {
      const first = text.normalised.offsets.indexOf(found.offset);
      const last = text.normalised.offsets[first + wanted.length - 1] ?? found.offset;
      const selection = selectionAt(text, found.offset, last + 1);
      return { ...selection, quotation: words.trim().replaceAll(/\s+/gu, ' '), locator };
    }
  }
  const nearest = wanted === '' ? undefined : nearestPassage(words, text.normalised).passage;
  return {
    quotation: words,
    locator: '',
    place: '',
    words: countWords(words),
    at: undefined,
    fault:
      nearest === undefined
        ? 'No words are given. Type or select words of the text.'
        : `These words are not in one section of the text. The nearest are: “${nearest}”.`,
  };
}

/** A number behind which a stop ends no sentence, since a clause begins with it: not the number of a table or of another part. */
const CLAUSE_NUMBER =
  '(?:^|(?<!\\b(?:annex|appendix|box|chart|clause|diagram|figure|paragraph|part|schedule|section|table)s?)\\s)\\d{1,2}';

/** Where each sentence of a stretch starts and ends, in the original text: a line that ends in no stop is one too. */
export function sentencesIn(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const pattern = new RegExp(
    `\\S[^\\n]*?(?:(?<!${CLAUSE_NUMBER})[.!?;:](?=\\s|$)|(?=\\n|$))`,
    'giu',
  );
  const part = text.slice(start, end);
  for (const { index, 0: words } of part.matchAll(pattern)) {
    if (words.trim() !== '')
      found.push({ start: start + index, end: start + index + words.length });
  }
  return found;
}
