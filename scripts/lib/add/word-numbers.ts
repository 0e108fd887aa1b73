import { child, listsOf, parsed, type Level, type Placed } from './word-lists.ts';

/** The parts of a Word file that its numbers depend on, as XML. */
export interface NumberedParts {
  document: string;
  numbering: string;
  styles: string;
}

export interface Numbered {
  /** document.xml, in which numbers are words like others. */
  document: string;
  /** How many numbers were written. */
  written: number;
  /** How many may differ from what Word prints, or could not be worked out and are left out. */
  unsure: number;
}

/** Numbers that Word works out while it prints, beside those of lists. */
const FIELDS = /\b(?:LISTNUM|AUTONUM(?:LGL|OUT)?)\b/gu;

/** Writes the numbers that Word prints before paragraphs into the document. Bullets stay as they are. */
export function withNumbers({ document: xml, numbering, styles }: NumberedParts): Numbered {
  const document = parsed(xml);
  const placeOf = listsOf(numbering, styles);
  const count = counter();
  let written = 0;
  let unsure = xml.match(FIELDS)?.length ?? 0;
  for (const paragraph of document.getElementsByTagName('w:p')) {
    const properties = child(paragraph, 'w:pPr');
    // A copy for older programs, and a paragraph that is struck out.
    if (isInside(paragraph, 'mc:Fallback')) continue;
    if (child(child(properties, 'w:rPr'), 'w:del') !== undefined) continue;
    const place = placeOf(paragraph);
    if (place === undefined) continue;
    const { text, isSure } = count(place);
    if (!isSure) unsure += 1;
    if (place.list.levels.get(place.level)?.format === 'bullet') continue;
    if (text !== '') written += 1;
    write(document, paragraph, text);
  }
  return { document: document.documentElement.outerHTML, written, unsure };
}

function isInside(element: Element, name: string): boolean {
  let above = element.parentElement;
  while (above !== null && above.tagName !== name) above = above.parentElement;
  return above !== null;
}

/** Puts a number before the words of a paragraph, and takes the paragraph out of its list. */
function write(document: Document, paragraph: Element, number: string): void {
  const made = (name: string, ...inside: (Element | string)[]): Element => {
    const element = document.createElement(name);
    element.append(...inside);
    return element;
  };
  const set = (name: string, value: string): Element => {
    const element = document.createElement(name);
    element.setAttribute('w:val', value);
    return element;
  };
  const properties = child(paragraph, 'w:pPr') ?? made('w:pPr');
  child(properties, 'w:numPr')?.remove();
  properties.append(made('w:numPr', set('w:ilvl', '0'), set('w:numId', '0')));
  const bold = child(child(child(paragraph, 'w:r'), 'w:rPr'), 'w:b');
  const text = made('w:t', `${number} `);
  text.setAttribute('xml:space', 'preserve');
  const run = made('w:r', ...(bold ? [made('w:rPr', bold.cloneNode() as Element)] : []), text);
  if (number !== '') paragraph.prepend(run);
  paragraph.prepend(properties);
}

/** Counts paragraphs of lists, in the order of the document. */
function counter(): (place: Placed) => { text: string; isSure: boolean } {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ list, level }) => {
    const own = list.levels.get(level);
    if (own === undefined) return { text: '', isSure: false };
    const numbers = counts.get(list.kind) ?? [];
    counts.set(list.kind, numbers);
    const key = `${list.id} ${String(level)}`;
    const anew = begun.has(key) ? undefined : list.startAt.get(level);
    begun.add(key);
    const last = numbers[level];
    numbers[level] = anew ?? (last === undefined ? own.start : last + 1);
    for (const [lower, { restart }] of list.levels)
      if (lower > level && (restart === undefined || level < restart)) numbers[lower] = undefined;
    return own.format === 'bullet'
      ? { text: '', isSure: true }
      : printed(own, numbers, list.levels);
  };
}

/** In letters: what a level prints is no longer, in any document. */
const LONGEST = 200;

/** A number as its level prints it. Not sure where a level above was not begun, or numbers are of an unknown form. */
function printed(
  own: Level,
  numbers: readonly (number | undefined)[],
  levels: ReadonlyMap<number, Level>,
): { text: string; isSure: boolean } {
  if (own.text.length > LONGEST) return { text: '', isSure: false };
  let [isSure, isKnown] = [true, true];
  const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = levels.get(index);
    const number = numbers[index];
    if (number === undefined) isSure = false;
    const format = own.isLegal ? 'decimal' : (level?.format ?? 'decimal');
    const said = inFormat(number ?? level?.start ?? 1, format);
    if (said === undefined) isKnown = false;
    return said ?? '';
  });
  return { text: isKnown ? text.trim() : '', isSure: isSure && isKnown };
}

/** A number in a form of Word; undefined where the form is not known here. */
function inFormat(number: number, format: string): string | undefined {
  if (format === 'none') return '';
  if (format === 'decimal') return String(number);
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  const isUpper = format.startsWith('upper');
  const cased = (text: string): string => (isUpper ? text.toUpperCase() : text);
  // After z come aa and bb. Nought has no letter and no roman number.
  if (/^(?:lower|upper)Letter$/u.test(format) && number > 0 && number <= 780)
    return cased(String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26)));
  if (/^(?:lower|upper)Roman$/u.test(format) && number > 0 && number < 4000)
    return cased(roman(number));
  return undefined;
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(number: number): string {
  let [rest, text] = [number, ''];
  for (const [value, letters] of ROMAN)
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  return text;
}
