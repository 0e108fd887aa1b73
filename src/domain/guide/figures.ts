import type { Quote } from '../cell/cell.ts';
import { wordSourceDate } from '../base/dates.ts';
import type { Wording } from '../wording/wording.ts';
import type { Cited } from './cited.ts';

/** A number as a text writes it: digits with what belongs to them, or a number word. */
export interface Figure {
  raw: string;
  /** The same for digits and words: “6” for “six”. */
  value: string;
  /** Where it starts in the text. */
  at: number;
}

const WORDS = (
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen twenty'
).split(' ');

/** “£60,000”, “2018/19”, “7.1”, “16E”, “50%”, “six”. */
const FIGURE = new RegExp(
  String.raw`£?\d+(?:[.,:/]\d+)*(?:%|[A-Z]\b)?|\b(?:${WORDS.join('|')}|twice)\b`,
  'giu',
);

/** Every figure of a text, in its order. */
export const figuresIn = (text: string): Figure[] =>
  [...text.matchAll(FIGURE)].map(({ 0: raw, index }) => ({ raw, value: valueOf(raw), at: index }));

function valueOf(raw: string): string {
  const word = raw.toLowerCase();
  if (word === 'twice') return '2';
  const number = WORDS.indexOf(word) + 1;
  return number > 0 ? String(number) : word.replaceAll(',', '');
}

/**
 * The figures of a cited thing. Where the wording of a value has any, they are all: a figure that only a
 * quotation or note still has is refused, so that prose never outlives a corrected value.
 */
export function figuresOf(cited: Cited): Figure[] {
  const worded = inTexts(wordingOf(cited));
  return [...inTexts([cited.label]), ...(worded.length > 0 ? worded : inTexts(textsAround(cited)))];
}

const inTexts = (texts: readonly (string | undefined)[]): Figure[] =>
  texts.flatMap((text) => figuresIn(text ?? ''));

function wordingOf(cited: Cited): string[] {
  if (cited.kind !== 'statement') return [];
  const { answer, readings } = cited.cell;
  return [answer, ...readings.map(({ value }) => value)].flatMap(textsOf);
}

const textsOf = ({ summary, full, parts }: Wording): string[] => [summary, full, ...parts];

function textsAround(cited: Cited): (string | undefined)[] {
  const quoted = quotesOf(cited).flatMap(({ words, place }) => [words, place]);
  switch (cited.kind) {
    case 'statement':
      return [cited.cell.note, cited.cell.explanation, ...quoted];
    case 'body':
      return [cited.note, ...quoted];
    case 'requirement': {
      const { requirement, reason, there, lacking } = cited.row;
      const { title, statement, citation } = requirement;
      return [title, statement, citation, reason, there, lacking, ...quoted];
    }
    case 'source': {
      const { title, extent, dates, address_note, faults } = cited.source.record;
      return [
        title,
        address_note,
        extent.missing,
        extent.shared_with,
        ...[dates.document, dates.published].map((date) => date && wordSourceDate(date)),
        ...faults.map(({ description }) => description),
      ];
    }
    case 'record':
      return [...cited.fact.lines];
    case 'count':
      return [String(cited.counted.count)];
  }
}

/** True where the words stand in a quotation of what is cited, letter for letter but for capitals and spaces. */
export const isQuoted = (words: string, cited: readonly Cited[]): boolean =>
  cited.some((one) => quotesOf(one).some((quote) => plain(quote.words).includes(plain(words))));

const plain = (words: string): string => words.toLowerCase().replace(/\s+/gu, ' ').trim();

function quotesOf(cited: Cited): readonly Quote[] {
  switch (cited.kind) {
    case 'statement':
      return [...cited.cell.quotes, ...cited.cell.readings.flatMap(({ quotes }) => quotes)];
    case 'body':
      return cited.quotes;
    case 'requirement':
      return cited.row.quotes;
    default:
      return [];
  }
}
