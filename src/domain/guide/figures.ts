import { MONTHS } from '../base/dates.ts';
import { NUMBER_WORD, numberOf, ORDINAL_WORD } from './number-words.ts';

/** A figure in running text, told by what it measures so that “six weeks” is not “six members”. */
export interface Figure {
  kind: FigureKind;
  /** The same for every way of writing it: `3 month` for “quarterly” and for “every 3 months”. */
  value: string;
  raw: string;
  /** Where it starts in the text. */
  at: number;
}

/**
 * - `date`: a year, month, day or financial year, as precise as written
 * - `money`: in pence
 * - `share`: a part of one: half is 0.5
 * - `place`: the number of a clause, section or page
 * - `clock`: a time of day
 * - `time`: a number of days, weeks, months, quarters or years
 * - `count`: any other number
 */
export type FigureKind = 'date' | 'money' | 'share' | 'place' | 'clock' | 'time' | 'count';

interface Rule {
  kind: FigureKind;
  pattern: string;
  /** The value, from the parts of the match; undefined where it is no figure after all. */
  value: (parts: Record<string, string | undefined>, raw: string) => string | undefined;
}

const MONTH = `(?:${MONTHS.join('|')})`;
const NUMBER = String.raw`(?:\d[\d,]*(?:\.\d+)?|${NUMBER_WORD})`;
const PLACE = String.raw`\d+(?:\.\d+)*[A-Z]{0,2}`;
const UNIT = '(?:minute|hour|day|week|fortnight|month|quarter|term|year)';

const monthNumber = (name: string | undefined): string =>
  String(MONTHS.findIndex((month) => month.toLowerCase() === name?.toLowerCase()) + 1).padStart(
    2,
    '0',
  );

const two = (day: string | undefined): string => (day ?? '').padStart(2, '0');

const LARGE: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  billion: 1e9,
};

const PERIODS: Readonly<Record<string, string>> = {
  weekly: '1 week',
  fortnight: '2 week',
  fortnightly: '2 week',
  monthly: '1 month',
  quarter: '3 month',
  quarterly: '3 month',
  termly: '1 term',
};

/** One unit of time as often as it is named: “every month”, “each quarter”. */
const inUnits = (count: number, unit: string): string => {
  const known = PERIODS[unit];
  if (known === undefined) return `${count} ${unit}`;
  const [size = '1', name = unit] = known.split(' ');
  return `${count * Number(size)} ${name}`;
};

const SHARES: Readonly<Record<string, number>> = {
  half: 2,
  hal: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
};

/** Tried in this order at every place; the first that fits takes its words. */
const RULES: readonly Rule[] = [
  {
    kind: 'date',
    pattern: String.raw`\b(?<isoYear>\d{4})-(?<isoMonth>\d{2})(?:-(?<isoDay>\d{2}))?\b`,
    value: ({ isoYear, isoMonth, isoDay }) => [isoYear, isoMonth, isoDay].filter(Boolean).join('-'),
  },
  {
    kind: 'date',
    pattern: String.raw`\b(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>\d{4})\b`,
    value: ({ d, m, y }) => `${y ?? ''}-${two(m)}-${two(d)}`,
  },
  {
    kind: 'date',
    pattern: String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH})(?:,? (?<year>\d{4}))?\b`,
    value: ({ day, month, year }) => `${year ?? '-'}-${monthNumber(month)}-${two(day)}`,
  },
  {
    kind: 'date',
    pattern: String.raw`\b(?<monthOf>${MONTH}),? (?<yearOf>\d{4})\b`,
    value: ({ monthOf, yearOf }) => `${yearOf ?? ''}-${monthNumber(monthOf)}`,
  },
  {
    kind: 'date',
    pattern: String.raw`\b(?<from>(?:19|20)\d\d)[/–-](?<to>\d\d)\b`,
    value: ({ from, to }) => `${from ?? ''}/${to ?? ''}`,
  },
  {
    kind: 'money',
    pattern: String.raw`£ ?(?<sum>\d[\d,]*(?:\.\d+)?)(?: ?(?<large>thousand|million|billion|k|m)\b)?`,
    value: ({ sum, large }) =>
      String(Math.round(numberOf(sum ?? '') * (LARGE[large?.toLowerCase() ?? ''] ?? 1) * 100)),
  },
  {
    kind: 'share',
    pattern: String.raw`(?<percent>${NUMBER}) ?(?:%|per ?cent\b)`,
    value: ({ percent }) => String(numberOf(percent ?? '') / 100),
  },
  {
    kind: 'share',
    pattern: String.raw`\b(?:(?<parts>${NUMBER})[- ](?<many>halves|thirds?|quarters?|fifths?)|a (?<part>third|quarter|fifth)(?= of\b)|(?<half>half)(?![- ](?:day|year|term)))\b`,
    value: ({ parts, many, part, half }) => {
      const name = (half ?? part ?? many ?? '').replace(/ves$/u, '').replace(/s$/u, '');
      return String(
        (parts === undefined ? 1 : numberOf(parts)) / (SHARES[name.toLowerCase()] ?? 1),
      );
    },
  },
  {
    kind: 'place',
    pattern: String.raw`(?<=\b(?:clauses?|sections?|ss?\.|paragraphs?|pages?|parts?|chapters?|appendix|annex|schedules?|items?|regulations?)[  ](?:${PLACE}(?:, | and | to | or |–))*)(?<place>${PLACE})\b`,
    value: ({ place }) => place?.toUpperCase(),
  },
  {
    kind: 'place',
    pattern: String.raw`\b(?<dotted>\d+(?:\.\d+){2,}|\d+[A-Z]{1,2})\b`,
    value: ({ dotted }) => dotted?.toUpperCase(),
  },
  {
    kind: 'clock',
    pattern: String.raw`\b(?<hour>\d{1,2})[:.](?<minute>\d\d)(?: ?(?<half24>am|pm))?\b(?=[^\d]|$)(?<=[:]\d\d|m)|\b(?<hourOnly>\d{1,2}) ?(?<ampm>am|pm)\b`,
    value: (_, raw) => raw.toLowerCase().replace(/\s/g, '').replace('.', ':'),
  },
  {
    kind: 'date',
    pattern: String.raw`\b(?<!£)(?<onlyYear>(?:19|20)\d\d)\b(?![,.]\d)`,
    value: ({ onlyYear }) => onlyYear,
  },
  {
    kind: 'time',
    pattern: String.raw`\b(?<often>once|twice|thrice) (?:a|each|every|per|in a) (?<oftenUnit>week|fortnight|month|quarter|term)\b`,
    value: ({ often, oftenUnit }) =>
      often?.toLowerCase() === 'once'
        ? inUnits(1, oftenUnit?.toLowerCase() ?? '')
        : `${numberOf(often ?? '')} in ${oftenUnit?.toLowerCase() ?? ''}`,
  },
  {
    kind: 'time',
    pattern: String.raw`\b(?<length>${NUMBER}|(?<=every )${ORDINAL_WORD}|(?<=every )\d+(?:st|nd|rd|th))(?: or more)?[- ](?<of>(?:working|calendar|clear|school|business)[- ])?(?<unit>${UNIT})(?:s|ly)?\b`,
    value: ({ length, of, unit }) =>
      of === undefined
        ? inUnits(numberOf(length ?? ''), unit?.toLowerCase() ?? '')
        : `${numberOf(length ?? '')} ${of.toLowerCase().replace('-', ' ')}${unit?.toLowerCase() ?? ''}`,
  },
  {
    kind: 'time',
    pattern: String.raw`\b(?:(?:every|each|per|within a|a calendar) (?<each>day|week|fortnight|month|quarter|term)|(?<!half-)(?<adverb>weekly|fortnightly|monthly|quarterly|termly))\b`,
    value: ({ each, adverb }) =>
      each === undefined ? PERIODS[adverb?.toLowerCase() ?? ''] : inUnits(1, each.toLowerCase()),
  },
  {
    kind: 'count',
    pattern: String.raw`\b(?<times>twice|thrice)\b|\b(?<once>once)(?= (?:a|every|each|per)\b)`,
    value: ({ times, once }) => String(numberOf(times ?? once ?? '')),
  },
  {
    kind: 'count',
    pattern: String.raw`(?<![\p{L}\p{N}.])(?<count>\d[\d,]*\d(?:\.\d+)?|\d(?:\.\d+)?|${NUMBER_WORD})(?:st|nd|rd|th)?(?![\p{L}\p{N}])`,
    value: ({ count }) => String(numberOf(count ?? '')),
  },
];

const ANY = new RegExp(
  RULES.map(({ pattern }, index) => `(?<rule${index}>${pattern})`).join('|'),
  'giu',
);

/**
 * “one” that counts nothing: “one another”, “no one”, “the one”, “one of them”, “one clause says … another
 * says …”. Parts of the text of a document are ours to point at, not figures of the document.
 */
const NO_FIGURE_BEFORE = /(?:\b(?:no|any|every|some|each|this|that|which|another|the|one by)\s)$/iu;
const NO_FIGURE_AFTER =
  /^(?:[’']|\s(?:another|or (?:more|the other)|by one|side|hand|thing|way|that|who|which|clause|list|place|part|paragraph|sentence|section|page|entry)\b)/iu;

/** Every figure in a text, in its order. Years, dates and amounts are taken whole. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(ANY)].flatMap((match) => {
    const { groups = {}, index } = match;
    const raw = match[0];
    const rule = RULES.find((_, number) => groups[`rule${number}`] !== undefined);
    if (!rule || isLooseOne(raw, text, index)) return [];
    const value = rule.value(groups, raw);
    return value === undefined ? [] : [{ kind: rule.kind, value, raw, at: index }];
  });
}

const isLooseOne = (raw: string, text: string, at: number): boolean =>
  raw.toLowerCase() === 'one' &&
  (NO_FIGURE_BEFORE.test(text.slice(0, at)) || NO_FIGURE_AFTER.test(text.slice(at + raw.length)));

/** True where what is written is what is cited, or less precise: “2019” of 27 June 2019. */
export function agrees(written: Figure, cited: Figure): boolean {
  if (written.kind !== cited.kind) return false;
  if (written.value === cited.value) return true;
  if (written.kind !== 'date') return false;
  return (
    cited.value.startsWith(`${written.value}-`) ||
    cited.value.startsWith(`${written.value}/`) ||
    (written.value.startsWith('--') && cited.value.endsWith(written.value.slice(1)))
  );
}
