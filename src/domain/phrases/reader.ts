import type { Bound } from '../../schemas/index.ts';
import { readDay } from '../base/dates.ts';

/** Stands where words were taken out: a sign that no text has. */
const TAKEN = '\uE000';

/** The groups of a pattern, in the letters of the text; the first is all that was matched. */
export interface Taken {
  readonly at: number;
  readonly groups: readonly (string | undefined)[];
}

/** A text of which pattern after pattern takes its words, so that what is left over can be told. */
export interface Reader {
  /** Takes out the first match, where `read` makes something of it, and returns that. */
  take: <Found>(pattern: RegExp, read: (taken: Taken) => Found | undefined) => Found | undefined;
  /** Takes out the first match; returns whether there was one. */
  has: (pattern: RegExp) => boolean;
  /** Takes out every match that `read` makes something of, in the order of the text. */
  all: <Found>(pattern: RegExp, read: (taken: Taken) => Found | undefined) => Found[];
  /** The stretches not taken yet, in the letters of the text. */
  pieces: () => { text: string; at: number }[];
  /** Takes out so many letters from a place. */
  drop: (at: number, length: number) => void;
  /** Where the words taken stand as one run; undefined where other words stand between them, or none was taken. */
  run: () => { start: number; end: number } | undefined;
  /** The words not taken yet, from first to last; undefined where only glue is left. */
  left: () => { words: string; at: number } | undefined;
}

/** Signs that are written in several ways, each put in one letter for one. */
const alike = (text: string): string =>
  text
    .replaceAll(/[‘’`´]/gu, "'")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/\s/gu, ' ');

/** Signs and words that say nothing of their own where they are left over. */
const BEFORE = /^(?:[\s.,;:()"-]|(?:the|an?|and)(?![\p{L}\p{N}'-]))+/iu;
const AFTER = /(?:[\s.,;:()"-]|(?<![\p{L}\p{N}'-])(?:the|an?|and))+$/iu;

/** Returns a reader of a text, which takes words whatever their capitals, quotation marks and hyphens. */
export function readerOf(text: string): Reader {
  let rest = alike(text);
  const find = (pattern: RegExp, from: number): Taken | undefined => {
    const found = new RegExp(pattern.source, 'iudg');
    found.lastIndex = from;
    const match = found.exec(rest);
    if (!match) return undefined;
    const groups = (match.indices ?? []).map(
      (span: [number, number] | undefined) => span && text.slice(...span).trim(),
    );
    return { at: match.index, groups };
  };
  const remove = (at: number, length: number): void => {
    rest = `${rest.slice(0, at)}${TAKEN.repeat(length)}${rest.slice(at + length)}`;
  };
  const take: Reader['take'] = (pattern, read) => {
    for (let taken = find(pattern, 0); taken; taken = find(pattern, taken.at + 1)) {
      const made = read(taken);
      if (made !== undefined) {
        const whole = new RegExp(pattern.source, 'iug');
        whole.lastIndex = taken.at;
        remove(taken.at, whole.exec(rest)?.[0].length ?? 0);
        return made;
      }
    }
    return undefined;
  };
  return {
    take,
    has: (pattern) => take(pattern, () => true) === true,
    all: (pattern, read) => {
      const made = [];
      for (let one = take(pattern, read); one !== undefined; one = take(pattern, read)) {
        made.push(one);
      }
      return made;
    },
    pieces: () =>
      [...rest.matchAll(new RegExp(`[^${TAKEN}]+`, 'gu'))].map(({ index, 0: piece }) => ({
        text: text.slice(index, index + piece.length),
        at: index,
      })),
    drop: remove,
    run: () => {
      const start = rest.indexOf(TAKEN);
      const end = rest.lastIndexOf(TAKEN) + 1;
      const inner = rest.slice(start, end).replaceAll(TAKEN, ' ');
      return start >= 0 && inner.replace(BEFORE, '').replace(AFTER, '') === ''
        ? { start, end }
        : undefined;
    },
    left: () => {
      for (const piece of rest.matchAll(new RegExp(`[^${TAKEN}]+`, 'gu'))) {
        const start = piece[0].replace(BEFORE, '');
        const said = start.replace(AFTER, '');
        if (said === '') continue;
        const at = piece.index + piece[0].length - start.length;
        return { words: text.slice(at, at + said.length), at };
      }
      return undefined;
    },
  };
}

/**
 * A pattern of words: a space is any white space, and it starts and ends at the edge of a word. `{n}` is a number,
 * `{bound}` how firm one is, `{period}` a length of time (three groups), `{who}` those who act, `{all who}` a whole list of
 * them, `{date}` a date.
 */
export const words = (source: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${source
      .replaceAll('{period}', `(?:({bound}) )?(${COUNT}|an?) (${UNIT})`)
      .replaceAll('{bound}', BOUND)
      .replaceAll('{n}', COUNT)
      .replaceAll('{who}', WHO)
      .replaceAll('{all who}', ALL_WHO)
      .replaceAll('{date}', DATE)
      .replaceAll(' ?', '\\s*')
      .replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
    'iu',
  );

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const COUNT = `\\d{1,4}|${NUMBERS.toReversed().join('|')}`;

const AT_LEAST =
  'at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|minimum';
const AT_MOST = 'at most|no more than|not more than|up to|a maximum of|maximum of|maximum';
const ABOUT = 'about|around|approximately|roughly';
const BOUND = `${AT_LEAST}|${AT_MOST}|${ABOUT}|exactly`;

const UNIT =
  "(?:(?:working|business|calendar) )?days?'?|hours?'?|weeks?'?|fortnights?'?|months?'?|quarters?'?|years?'?";

/** Words with which another part of a rule begins after a comma. */
const NEXT =
  'accountable|after|and|appointed|appraised|as|at|but|by|changing|chosen|consulting|elected|every|for|if|in|not|or|supported|shared|then|through|under|until|where|wherever|which|with|within|without|received|written|covers|published|changes|approved|the first';

const NAME = `[^,;:.()${TAKEN}]+?`;
const WHO_ENDS = `(?=\\s*(?:[,;.)(${TAKEN}]|$))`;
const WHO = `(${NAME}(?:, (?!(?:${NEXT}) )${NAME})*?)${WHO_ENDS}`;
/** All those of a list, however many commas part them. */
const ALL_WHO = `(${NAME}${WHO_ENDS}(?:, (?!(?:${NEXT}) )${NAME}${WHO_ENDS})*)`;

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december';
const MONTH_WORD = `(?:${MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)`;
/** What may be a date; `dateIn` tells whether it is one. */
const DATE = [
  `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH_WORD},? \\d{4}`,
  `(?:${MONTH_WORD} (?:\\d{1,2}(?:st|nd|rd|th)?,? )?)?\\d{4}(?![/-]\\d)`,
  '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}/\\d{4}|\\d{4}-\\d{2}(?:-\\d{2})?',
].join('|');

/** The number that a word or figure says; “a” is 1. NaN where it says none. */
export function numberIn(word: string | undefined): number {
  const said = (word ?? '').toLowerCase();
  if (/^an?$/u.test(said)) return 1;
  return NUMBERS.includes(said) ? NUMBERS.indexOf(said) + 1 : Number(said === '' ? NaN : said);
}

/** How firm a number is; undefined where nothing is said, as in a record. */
export function boundIn(said: string | undefined): Exclude<Bound, 'exactly'> | undefined {
  const bound = (said ?? '').toLowerCase().replaceAll(/\s+/gu, ' ');
  if (AT_LEAST.split('|').includes(bound)) return 'at-least';
  if (AT_MOST.split('|').includes(bound)) return 'at-most';
  return ABOUT.split('|').includes(bound) ? 'about' : undefined;
}

/** `{ bound }` for a record, or nothing where the number is exact. */
export const bounded = (said: string | undefined): { bound?: Exclude<Bound, 'exactly'> } => {
  const bound = boundIn(said);
  return bound === undefined ? {} : { bound };
};

const UNITS = ['hour', 'day', 'working-day', 'week', 'month', 'year'] as const;

/** A length of time from the groups of `{period}`. */
export function periodIn(
  said: string | undefined,
  count: string | undefined,
  unit = '',
): { amount: number; unit: (typeof UNITS)[number]; bound?: Exclude<Bound, 'exactly'> } {
  const plain = unit.toLowerCase().replaceAll(/\s+/gu, ' ').replace(/'$/u, '').replace(/s$/u, '');
  const [times, name] = (
    {
      fortnight: [2, 'week'],
      quarter: [3, 'month'],
      'working day': [1, 'working-day'],
      'business day': [1, 'working-day'],
      'calendar day': [1, 'day'],
    } as const
  )[plain] ?? [1, plain];
  return {
    amount: numberIn(count) * times,
    unit: UNITS.find((one) => one === name) ?? 'day',
    ...bounded(said),
  };
}

/** The date of a `{date}`, as precise as it is said; undefined where the calendar has no such day. */
export const dateIn = (said: string | undefined): string | undefined => readDay(said ?? '');

/** The number of a month in two digits. */
export const monthIn = (name: string): string =>
  String(MONTH.split('|').indexOf(name.toLowerCase()) + 1).padStart(2, '0');

/** The names of the months as alternatives of a pattern. */
export const MONTH_NAMES = MONTH;

/** How often, for `everyIn`: “every two years”, “at least quarterly”. */
export const EVERY =
  '(?:({bound}) )?(?:every(?: ({n}))? (year|month|week|quarter)s?|(annually|yearly|quarterly|monthly|each year))';

/** The period of the groups of `EVERY`; undefined where they give none. */
export function everyIn([bound, count, unit, word]: readonly (string | undefined)[]): ReturnType<
  typeof periodIn
> {
  const said = word?.toLowerCase();
  const of =
    said === undefined
      ? unit
      : said === 'monthly'
        ? 'month'
        : said === 'quarterly'
          ? 'quarter'
          : 'year';
  return periodIn(bound, count ?? '1', of);
}
