import type { Body, Topic } from '../../schemas/index.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { isPrincipal } from '../catalogue/tiers.ts';
import { cellOf, type Cell } from '../cell/cell.ts';
import { factTable, type FactTable } from './fact-table.ts';
import { homesOf, topicsOf } from './homes.ts';
import { mergeEntries, type EntryBody } from '../cell/merge-entries.ts';

/** One row of facts: a field and what the document says on it. */
export interface Fact {
  label: string;
  anchor: string;
  cell: Cell;
  /** A list that reads better as a table. */
  table: FactTable | undefined;
  /** The page that has its evidence: that of its edition, or that edition’s page of groups. */
  home: string;
  /** True where a page has no room for the evidence too: the answer leads to it. */
  isBrief: boolean;
}

/** One answer that holds for several bodies: as a rule, that the document is silent on all of them. */
export interface SharedFact extends Fact {
  bodies: readonly EntryBody[];
}

/** All that is known on one topic, about the arrangements, body by body, and for several at once. */
export interface TopicFacts {
  topic: Topic;
  count: number;
  whole: readonly Fact[];
  bodies: readonly { body: Body; facts: readonly Fact[] }[];
  shared: readonly SharedFact[];
}

/** The page on which facts stand, which tells those whole that have it as their home, and the editions they were written in. */
interface FactsPage {
  /** Undefined for the page of the partnership. */
  here?: string | undefined;
  editions?: readonly Arrangements[];
}

/**
 * The statements of a set of arrangements, as a page shows them, the topics with answers of their own first. Every
 * statement is in it once; on the page of its groups, those that have it as their home.
 */
export function factsOf(
  arrangements: Arrangements,
  { here, editions = [arrangements] }: FactsPage = {},
): TopicFacts[] {
  const homes = new Map(editions.map((edition) => [edition.id, homesOf(edition)]));
  const placed = (fact: Unplaced, topic: Topic, bodies: readonly (Body | undefined)[]): Fact => {
    const { edition } = fact.cell;
    const own = homes.get(edition);
    const isBelow = bodies.every((body) => !isPrincipal(body));
    const home = (isBelow || own?.apart.has(topic.id) ? own?.groups : undefined) ?? edition;
    return { ...fact, home, isBrief: home !== here };
  };
  const all = allFacts(arrangements, placed);
  const own = homes.get(arrangements.id);
  return own && here === own.groups && own.groups !== own.edition ? keptHere(all) : all;
}

/** The topics with those facts alone whose home is here. */
const keptHere = (topics: readonly TopicFacts[]): TopicFacts[] =>
  topics.flatMap(({ topic, whole, bodies, shared }) => {
    const kept = <Of extends Fact>(facts: readonly Of[]): Of[] =>
      facts.filter(({ isBrief }) => !isBrief);
    const groups = bodies
      .map(({ body, facts }) => ({ body, facts: kept(facts) }))
      .filter(({ facts }) => facts.length > 0);
    const left = { whole: kept(whole), bodies: groups, shared: kept(shared) };
    const count = [left.whole, ...groups.map(({ facts }) => facts), left.shared].flat().length;
    return count > 0 ? [{ topic, count, ...left }] : [];
  });

/** A fact before it is known on which page it stands. */
type Unplaced = Omit<Fact, 'home' | 'isBrief'>;
type Place = (fact: Unplaced, topic: Topic, bodies: readonly (Body | undefined)[]) => Fact;

function allFacts(arrangements: Arrangements, placed: Place): TopicFacts[] {
  return topicsOf(arrangements).map((topic) => {
    const own = arrangements.statements.filter((statement) => statement.topic.id === topic.id);
    const shared = sharedFacts(topic, own, arrangements, placed);
    const taken = new Set(shared.flatMap(({ bodies }) => bodies.map(({ anchor }) => anchor)));
    const single = own.filter(({ anchor }) => !taken.has(anchor));
    const facts = (body: Body | undefined): Fact[] =>
      single
        .filter((statement) => statement.body?.id === body?.id)
        .map((statement) => placed(factOf(statement, arrangements), topic, [statement.body]));
    return {
      topic,
      count: own.length,
      whole: facts(undefined),
      bodies: arrangements.bodies
        .map((body) => ({ body, facts: facts(body) }))
        .filter((group) => group.facts.length > 0),
      shared,
    };
  });
}

function factOf(statement: Statement, arrangements: Arrangements): Unplaced {
  return {
    label: statement.field.label,
    anchor: statement.anchor,
    cell: cellOf(statement, arrangements),
    table: factTable(statement, arrangements),
  };
}

function sharedFacts(
  topic: Topic,
  statements: readonly Statement[],
  arrangements: Arrangements,
  placed: Place,
): SharedFact[] {
  return topic.fields.flatMap((field) =>
    mergeEntries(
      statements
        .filter((statement) => statement.field.id === field.id && statement.body !== undefined)
        .map((statement) => ({ body: statement.body, cell: cellOf(statement, arrangements) })),
    )
      .filter(({ bodies }) => bodies.length > 1)
      .map(({ bodies, cell }) => {
        const fact = { label: field.label, anchor: cell.anchor, cell, table: undefined };
        const asked = bodies.map(({ id }) => arrangements.bodies.find((body) => body.id === id));
        return { ...placed(fact, topic, asked), bodies };
      }),
  );
}
