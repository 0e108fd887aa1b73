import type { Field, Topic } from '../../schemas/index.ts';
import { wordDate, wordSourceDate } from '../base/dates.ts';
import { listPages, PAGE_AREAS, type ListPage } from '../base/pages.ts';
import { uncapitalise } from '../base/words.ts';
import { writtenIn, type Edition } from '../catalogue/editions.ts';
import type { Statement } from '../catalogue/model.ts';
import { evidenceOf, statementsOn } from '../catalogue/statements.ts';
import { cellOf, type Quote } from '../cell/cell.ts';
import { firstQuotes } from '../cell/quote-groups.ts';
import { shortAnswer } from '../cell/short-answer.ts';

/** A rule of one document, with what a citation names. */
export interface CitedRule {
  /** The short name of the area. */
  area: string;
  partnership: string;
  /** The edition it was written in, on whose page its address is. */
  edition: string;
  anchor: string;
  /** Undefined for the arrangements as a whole. */
  body: string | undefined;
  /** All but the address: “Kirklees Safeguarding Children Partnership, “Constitution”, about 2019 (not current), part 4.” */
  source: string;
}

/** A rule as the document words it. */
export interface QuotedRule extends CitedRule {
  /** “Stated”. */
  state: string;
  answer: string;
  quotes: readonly Quote[];
  /** “and 47 more quotations at the statement”; undefined where all stand here. */
  more: string | undefined;
}

export interface QuotedField {
  field: Field;
  rules: readonly QuotedRule[];
}

/** A statement as one cites it, by the places of the words given. */
export function citedRule(
  { name, partnership, arrangements }: Edition,
  statement: Statement,
  quotes: readonly Quote[],
): CitedRule {
  const { id, record, standing } = writtenIn(statement, arrangements);
  const documents = [...Map.groupBy(quotes, ({ sourceTitle }) => sourceTitle)].map(
    ([title, own]) => `“${title}”, ${[...new Set(own.map(({ place }) => place))].join('; ')}`,
  );
  const edition = `edition of ${wordSourceDate(record.date)} (${uncapitalise(standing.label)})`;
  return {
    area: name,
    partnership: partnership.id,
    edition: id,
    anchor: statement.anchor,
    body: statement.body?.name,
    source: `${partnership.record.name}, ${documents.length > 0 ? documents.join('; ') : `“${record.title}”`}, ${edition}, read on ${wordDate(record.read_on)}.`,
  };
}

/** The words of each document on each question of a topic, as they are quoted anywhere on the site. */
export const quotedWords = (topic: Topic, editions: readonly Edition[]): QuotedField[] =>
  topic.fields.flatMap((field) => {
    const rules = editions.flatMap((edition) => rulesIn(edition, topic, field));
    return rules.length === 0 ? [] : [{ field, rules }];
  });

/** True for a topic on which a document is quoted. */
export const isQuoted = (topic: Topic, editions: readonly Edition[]): boolean =>
  editions.some(({ arrangements }) =>
    arrangements.statements.some(
      (one) => one.topic.id === topic.id && evidenceOf(one.record).length > 0,
    ),
  );

/** As many as one works from; a clause that rests on more is read at its statement. */
const MANY_QUOTATIONS = 4;

/** As many as one page tells of several editions. */
const PAGE_QUOTATIONS = 500;

/** The editions in pages, by how many of them and of their quotations on a topic stand on one. */
export const wordingPages = (topic: Topic, editions: readonly Edition[]): ListPage<Edition>[] =>
  listPages(editions, PAGE_AREAS, {
    of: ({ arrangements }) =>
      arrangements.statements
        .filter((one) => one.topic.id === topic.id)
        .reduce((sum, { record }) => sum + Math.min(MANY_QUOTATIONS, evidenceOf(record).length), 0),
    most: PAGE_QUOTATIONS,
  });

function rulesIn(edition: Edition, topic: Topic, field: Field): QuotedRule[] {
  const { arrangements } = edition;
  return statementsOn(arrangements, topic.id, field.id).flatMap((statement) => {
    const cell = cellOf(statement, arrangements);
    const all = [...cell.quotes, ...cell.readings.flatMap((reading) => reading.quotes)];
    if (all.length === 0) return [];
    const { quotes, more } = firstQuotes(all, MANY_QUOTATIONS);
    return [
      {
        ...citedRule(edition, statement, quotes),
        state: cell.stateLabel,
        answer: shortAnswer(cell.answer).text,
        quotes,
        more: more && `and ${more} at the statement`,
      },
    ];
  });
}
