import { type NormalisedText, normalise } from './normalise.ts';
import type { PlacedSection } from './outline.ts';

export type Search =
  | { outcome: 'found'; /** Offset in the original text. */ offset: number }
  | { outcome: 'elsewhere'; sections: readonly PlacedSection[] }
  | { outcome: 'absent' };

/**
 * Looks for a quotation in the section its locator names. `elsewhere` lists the sections that do
 * hold the words; `absent` means that the text does not hold them at all.
 */
export function findQuotation(
  quotation: string,
  locator: string,
  source: NormalisedText,
  sections: readonly PlacedSection[],
): Search {
  const wanted = normalise(quotation).text;
  const starts = occurrences(source.text, wanted);
  const holders = starts.map((start) => ({
    start,
    section: sections.findLast((section) => section.start <= start),
  }));
  const inPlace = holders.find(
    ({ start, section }) => section?.id === locator && start + wanted.length <= section.end,
  );
  if (inPlace) return { outcome: 'found', offset: source.offsets[inPlace.start] ?? 0 };
  if (starts.length === 0) return { outcome: 'absent' };
  const elsewhere = holders.flatMap(({ section }) => (section ? [section] : []));
  return { outcome: 'elsewhere', sections: [...new Set(elsewhere)] };
}

/**
 * Looks for a name or figure printed in a list. It may stand in the section of the list or, where that has it
 * nowhere, in one of the sections nested in it, such as a table of its own: there it must stand once.
 */
export function findInList(
  printed: string,
  locator: string,
  source: NormalisedText,
  sections: readonly PlacedSection[],
): Search {
  const direct = findQuotation(printed, locator, source, sections);
  if (direct.outcome !== 'elsewhere') return direct;
  const list = sections.find(({ id }) => id === locator);
  const nested = new Set(sections.filter((one) => list !== undefined && isNestedIn(one, list)));
  const wanted = normalise(printed).text;
  const [first, second] = occurrences(source.text, wanted).filter((start) =>
    [...nested].some((one) => one.start <= start && start + wanted.length <= one.end),
  );
  return first === undefined || second !== undefined
    ? direct
    : { outcome: 'found', offset: source.offsets[first] ?? 0 };
}

const isNestedIn = ({ trail }: PlacedSection, list: PlacedSection): boolean =>
  trail.length > list.trail.length && list.trail.every((label, index) => trail[index] === label);

/** The sections that hold words as a whole, and those in which they begin and do not end. */
export function sectionsWith(
  quotation: string,
  source: NormalisedText,
  sections: readonly PlacedSection[],
): { inside: PlacedSection[]; across: PlacedSection[] } {
  const wanted = normalise(quotation).text;
  const inside = new Set<PlacedSection>();
  const across = new Set<PlacedSection>();
  for (const start of occurrences(source.text, wanted)) {
    const section = sections.findLast((one) => one.start <= start);
    if (section) (start + wanted.length <= section.end ? inside : across).add(section);
  }
  return { inside: [...inside], across: [...across] };
}

/** Starts of whole-word occurrences, so that “art” is not found in “part”. */
function occurrences(text: string, wanted: string): number[] {
  const starts: number[] = [];
  if (wanted === '') return starts;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (isWordEdge(text, at) && isWordEdge(text, at + wanted.length)) starts.push(at);
  }
  return starts;
}

const WORD = /[\p{L}\p{N}]/u;

function isWordEdge(text: string, index: number): boolean {
  return !(WORD.test(text.charAt(index - 1)) && WORD.test(text.charAt(index)));
}

/** Section id → how often a term occurs in it; `''` for words before the first section. */
export type TermCount = Readonly<Record<string, number>>;

/**
 * How often a searched term occurs in each section of a text (method page “Evidence”): as a word or phrase,
 * capitals aside, hyphenated, spaced and joined forms alike, each word with ordinary endings. Sections in
 * which it does not occur are left out; a hit belongs to the innermost section that holds its first letter.
 */
export function countTerm(
  term: string,
  source: NormalisedText,
  sections: readonly PlacedSection[],
): TermCount {
  const counts: Record<string, number> = {};
  for (const index of placesOfTerm(term, source)) {
    const id = sections.findLast(({ start }) => start <= index)?.id ?? '';
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** Where a searched term occurs, in the same sense: offsets in the normalised text. */
export const placesOfTerm = (term: string, { text }: NormalisedText): number[] =>
  [...text.matchAll(patternOf(term))].map(({ index }) => index);

/** A letter or digit, not the edge of a word. */
const LETTER = String.raw`[\p{L}\p{N}]`;

/** The words between the breaks of a term, each with its endings; a final `*` leaves the ending open. */
function patternOf(term: string): RegExp {
  const open = term.endsWith('*');
  const words = normalise(term).text.split(/[ -]+/).filter(Boolean);
  const phrase = words
    .map((word, index) =>
      open && index === words.length - 1 ? `${lettersOf(word)}${LETTER}*` : wordOf(word),
    )
    .join('[ -]?');
  const starts = new RegExp(`^${LETTER}`, 'u').test(words[0] ?? '') ? `(?<!${LETTER})` : '';
  const ends = new RegExp(`${LETTER}$`, 'u').test(words.at(-1) ?? '') ? `(?!${LETTER})` : '';
  return new RegExp(`${starts}${phrase}${ends}`, 'giu');
}

/** A word with its ordinary endings: plural, possessive, -ed and -ing; e and y give way to them. */
function wordOf(word: string): string {
  const letters = lettersOf(word);
  if (!/^\p{L}{3,}$/u.test(word)) return letters;
  const last = word.slice(-1);
  const most = lettersOf(word.slice(0, -1));
  if (/e/i.test(last)) return `(?:${letters}(?:'s|s'?|d)?|${most}ing)`;
  if (/y/i.test(last)) return `(?:${letters}(?:'s|s'?|ed|ing)?|${most}ie(?:s'?|d))`;
  return `${letters}(?:'s|s'?|es|${last}?(?:ed|ing))?`;
}

/** The letters of a word, which a hyphen may part anywhere and a space where each piece has three letters. */
const lettersOf = (word: string): string =>
  Array.from(word)
    .map((letter, index, all) => {
      const escaped = letter.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`);
      if (index === all.length - 1) return escaped;
      return `${escaped}${index >= 2 && all.length - index > 3 ? '[ -]?' : '-?'}`;
    })
    .join('');
