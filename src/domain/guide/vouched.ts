import type { StatementRecord } from '../../schemas/index.ts';
import type { Quote } from '../cell/cell.ts';
import { wordSourceDate } from '../base/dates.ts';
import { pounds } from '../base/money.ts';
import { faultsOf } from '../source/facts.ts';
import type { Wording } from '../wording/wording.ts';
import type { Cited, CitedOf } from './cited.ts';
import { figuresIn, type Figure, type FigureKind } from './figures.ts';

/**
 * The figures that a thing vouches for. What a statement’s value says of a kind of figure is all that it
 * says of it: where the value has a number, one that only the quotation still has is refused. So prose
 * cannot outlive a correction of the value. The source’s own words, in quotation marks, may still be quoted.
 */
export function figuresOf(cited: Cited): readonly Figure[] {
  const figures = known.get(cited) ?? readFigures(cited);
  known.set(cited, figures);
  return figures;
}

const known = new WeakMap<Cited, readonly Figure[]>();

function readFigures(cited: Cited): Figure[] {
  switch (cited.kind) {
    case 'statement':
      return statementFigures(cited);
    case 'body':
      return inTexts([cited.label, cited.note, ...quoteTexts(cited.quotes)]);
    case 'requirement': {
      const { requirement, reason, there, lacking, quotes } = cited.row;
      const { title, statement, citation } = requirement;
      return inTexts([title, statement, citation, reason, there, lacking, ...quoteTexts(quotes)]);
    }
    case 'source':
      return sourceFigures(cited);
    case 'record':
      return inTexts(cited.fact.lines);
    case 'count':
      return [
        {
          kind: 'count',
          value: String(cited.counted.count),
          raw: String(cited.counted.count),
          at: 0,
        },
      ];
  }
}

const inTexts = (texts: readonly (string | undefined)[]): Figure[] =>
  texts.flatMap((text) => (text === undefined ? [] : figuresIn(text)));

/** The words of quotations, and the places they stand at. */
const quoteTexts = (quotes: readonly Quote[]): string[] =>
  quotes.flatMap(({ words, place, locator }) => [words, place, `clause ${locator}`]);

const wordingTexts = ({ summary, full, parts }: Wording): string[] => [summary, full, ...parts];

/** Kinds of figure that a value settles. A place in the document is never a value. */
const SETTLED: ReadonlySet<FigureKind> = new Set(['count', 'time', 'money', 'share', 'date']);

function statementFigures(cited: CitedOf<'statement'>): Figure[] {
  const { cell, statement, label } = cited;
  const { record } = statement;
  const value = [
    ...inTexts(wordingTexts(cell.answer)),
    ...cell.readings.flatMap(({ value: reading }) => inTexts(wordingTexts(reading))),
    ...valuesIn(record).flatMap((item) => rawFigures(item)),
  ];
  const settled = new Set(value.map(({ kind }) => kind).filter((kind) => SETTLED.has(kind)));
  const words = inTexts([label, cell.note, cell.explanation, ...quoteTexts(quotesIn(cited))]);
  return [...value, ...words.filter(({ kind }) => !settled.has(kind))];
}

const valuesIn = (record: StatementRecord): unknown[] =>
  record.state === 'stated'
    ? [record.value]
    : record.state === 'unclear'
      ? record.readings.map(({ value }) => value)
      : [];

/**
 * Numbers and texts of a value that its wording may leave out: lines of a table, dates, seats. The words
 * quoted for a row that has a number do not count beside it, so that a corrected amount is all it says.
 */
function rawFigures(node: unknown, key = ''): Figure[] {
  if (typeof node === 'string') return figuresIn(node);
  if (typeof node === 'number') {
    const kind = key === 'pence' ? 'money' : 'count';
    return [
      { kind, value: String(node), raw: key === 'pence' ? pounds(node) : String(node), at: 0 },
    ];
  }
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node)
    .filter(([name]) => name !== 'quotation' || !hasNumber(node))
    .flatMap(([name, item]) => rawFigures(item, name));
}

const hasNumber = (node: unknown): boolean =>
  typeof node === 'number' ||
  (typeof node === 'object' && node !== null && Object.values(node).some(hasNumber));

function sourceFigures({ source }: CitedOf<'source'>): Figure[] {
  const { record, places } = source;
  const { document, published } = record.dates;
  return inTexts([
    record.title,
    record.address_note,
    record.extent.missing,
    record.extent.shared_with,
    document && wordSourceDate(document),
    document && typeof document === 'object' ? document.reason : undefined,
    published && wordSourceDate(published),
    published && typeof published === 'object' ? published.reason : undefined,
    `read on ${record.read_on}`,
    ...record.faults.map(({ description }) => description),
    ...faultsOf(source).flatMap(({ place, locator }) => [place, locator && `clause ${locator}`]),
    ...places.values(),
    String(record.faults.length),
    String(record.outline.length),
  ]);
}

/** True where the figure stands inside quotation marks, and those words inside a quotation of what is cited. */
export function isQuoted(text: string, at: number, cited: readonly Cited[]): boolean {
  const quotation = [...text.matchAll(/“([^”]*)”/gu)].find(
    (match) => match.index < at && at < match.index + match[0].length,
  )?.[1];
  if (quotation === undefined) return false;
  const words = plain(quotation);
  return cited.some((one) => quotesIn(one).some((quote) => plain(quote.words).includes(words)));
}

const plain = (words: string): string => words.toLowerCase().replace(/\s+/gu, ' ').trim();

function quotesIn(cited: Cited): readonly Quote[] {
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
