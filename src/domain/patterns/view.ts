import type { Field, Topic } from '../../schemas/index.ts';
import { compareText } from '../base/order.ts';
import { counted } from '../base/words.ts';
import type { Edition } from '../catalogue/editions.ts';
import type { Statement } from '../catalogue/model.ts';
import { readingsOf, statementOn, statementsOn, valuesOf } from '../catalogue/statements.ts';
import { quotesOf } from '../cell/cell.ts';
import { wordValue } from '../wording/value.ts';
import { clauseOf, type ClauseOf } from './kinds.ts';
import type { Point } from './pattern.ts';
import { citedRule, type CitedRule } from './quoted.ts';

/** A rule of one document that a pattern was made from. */
export interface PatternUse extends CitedRule {
  /** “8 members from 4 agencies”: what this document says in the gaps. */
  says: string;
}

/** As many rules as one looks up; the page would grow with the collection if it named all. */
const MANY_USES = 20;

/** The first rules of several. */
interface FirstUses<U> {
  uses: readonly U[];
  /** “and 130 more, among the documents’ own words”; undefined where all are named. */
  more: string | undefined;
}

const firstUses = <U>(all: readonly U[]): FirstUses<U> => ({
  uses: all.slice(0, MANY_USES),
  more:
    all.length > MANY_USES
      ? `and ${all.length - MANY_USES} more, among the documents’ own words`
      : undefined,
});

/** A clause in our own words, with the rules of its shape. */
export interface Pattern extends FirstUses<PatternUse> {
  /** More than one where it has steps. */
  sentences: readonly string[];
  /** “2 areas”. */
  areas: string;
}

/** A sentence that settles a point, with the rules that do so. */
export interface PatternAnswer extends FirstUses<CitedRule> {
  sentence: string;
}

/** A point with every way in which it is settled; none where no document that we read settles it. */
export interface PatternPoint extends Point {
  answers: readonly PatternAnswer[];
}

export interface FieldPatterns {
  field: Field;
  /** By the number of areas, then by their words. */
  patterns: readonly Pattern[];
  points: readonly PatternPoint[];
}

interface Found {
  clause: ClauseOf;
  use: PatternUse;
  statement: Statement;
  edition: Edition;
}

/** The patterns of a topic by question; questions whose rules give none are left out. */
export const patternsOf = (topic: Topic, editions: readonly Edition[]): FieldPatterns[] =>
  topic.fields.flatMap((field) => {
    const found = editions.flatMap((edition) => foundIn(edition, topic, field));
    return found.length === 0
      ? []
      : [{ field, patterns: patternsIn(found), points: pointsIn(found) }];
  });

function foundIn(edition: Edition, topic: Topic, field: Field): Found[] {
  const { names } = edition.arrangements;
  return statementsOn(edition.arrangements, topic.id, field.id).flatMap((statement) =>
    readingsOf(statement.record).flatMap(({ value, evidence, reading }) => {
      const clause = clauseOf(value, names, field.id);
      if (!clause) return [];
      const told = wordValue(value, names, field.vocabulary).summary;
      const use = {
        ...citedRule(edition, statement, quotesOf(evidence, edition.arrangements)),
        says: reading === undefined ? told : `${told} (reading ${reading})`,
      };
      return [{ clause, use, statement, edition }];
    }),
  );
}

const areasIn = (uses: readonly CitedRule[]): number =>
  new Set(uses.map(({ partnership }) => partnership)).size;

function patternsIn(found: readonly Found[]): Pattern[] {
  const alike = Map.groupBy(found, ({ clause }) => clause.sentences.join('\n'));
  return [...alike]
    .map(([words, own]) => ({ words, own, count: areasIn(own.map(({ use }) => use)) }))
    .toSorted((a, b) => b.count - a.count || compareText(a.words, b.words))
    .map(({ own, count }) => ({
      sentences: own[0]?.clause.sentences ?? [],
      ...firstUses(own.map(({ use }) => use)),
      areas: counted(count, 'area'),
    }));
}

/** Every point that one of the clauses leaves open, in the order in which they are met. */
function pointsIn(found: readonly Found[]): PatternPoint[] {
  const points = new Map(
    found.flatMap(({ clause }) => clause.points.map((one) => [one.id, one] as const)),
  );
  return [...points.values()].map((one) => {
    const answers = found.flatMap((each) => answersOn(one, each));
    return {
      ...one,
      answers: [...Map.groupBy(answers, ({ sentence }) => sentence)].map(([sentence, own]) => ({
        sentence,
        ...firstUses([...new Map(own.map(({ use }) => [useKey(use), use])).values()]),
      })),
    };
  });
}

const useKey = ({ partnership, anchor }: CitedRule): string => `${partnership} ${anchor}`;

interface Answer {
  sentence: string;
  use: CitedRule;
}

/** How a rule, or another statement on the same body, settles a point. */
function answersOn({ id }: Point, { clause, use, statement, edition }: Found): Answer[] {
  const own = clause.settles.filter(({ point }) => point === id);
  const [topic, field] = clause.beside[id] ?? [];
  const other =
    topic !== undefined && field !== undefined
      ? statementOn(edition.arrangements, topic, field, statement.body?.id)
      : undefined;
  return [
    ...own.map(({ sentence }) => ({ sentence, use })),
    ...valuesOf(other?.record).flatMap((value): Answer[] => {
      const beside = clauseOf(value, edition.arrangements.names, field);
      return other && beside
        ? [{ sentence: beside.sentences.join(' '), use: citedRule(edition, other, []) }]
        : [];
    }),
  ];
}
