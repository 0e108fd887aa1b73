import type { Body, Topic } from '../../schemas/index.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { HEADLINE_TOPICS } from '../catalogue/constants.ts';
import { isPrincipal } from '../catalogue/tiers.ts';
import { cellOf, type Cell } from '../cell/cell.ts';
import { factTable, type FactTable } from './fact-table.ts';
import { mergeEntries, type EntryBody } from '../cell/merge-entries.ts';

/** One row of facts: a field and what the document says on it. */
export interface Fact {
  label: string;
  anchor: string;
  cell: Cell;
  /** A list that reads better as a table. */
  table: FactTable | undefined;
  /** True where it is about groups below the main meeting and the group that leads, and nothing else. */
  isBelow: boolean;
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

/**
 * The statements of a set of arrangements, as its page shows them, the topics with answers of their own first. Every
 * statement is in it once.
 */
export function factsOf(arrangements: Arrangements): TopicFacts[] {
  const topics = [...new Set(arrangements.statements.map(({ topic }) => topic))];
  const isHeadline = ({ id }: Topic): boolean => HEADLINE_TOPICS.has(id);
  return [...topics.filter(isHeadline), ...topics.filter((topic) => !isHeadline(topic))].map(
    (topic) => {
      const own = arrangements.statements.filter((statement) => statement.topic.id === topic.id);
      const shared = sharedFacts(topic, own, arrangements);
      const taken = new Set(shared.flatMap(({ bodies }) => bodies.map(({ anchor }) => anchor)));
      const single = own.filter(({ anchor }) => !taken.has(anchor));
      const facts = (body: Body | undefined): Fact[] =>
        single
          .filter((statement) => statement.body?.id === body?.id)
          .map((statement) => factOf(statement, arrangements));
      return {
        topic,
        count: own.length,
        whole: facts(undefined),
        bodies: arrangements.bodies
          .map((body) => ({ body, facts: facts(body) }))
          .filter((group) => group.facts.length > 0),
        shared,
      };
    },
  );
}

function factOf(statement: Statement, arrangements: Arrangements): Fact {
  return {
    label: statement.field.label,
    anchor: statement.anchor,
    cell: cellOf(statement, arrangements),
    table: factTable(statement, arrangements),
    isBelow: !isPrincipal(statement.body),
  };
}

function sharedFacts(
  topic: Topic,
  statements: readonly Statement[],
  arrangements: Arrangements,
): SharedFact[] {
  return topic.fields.flatMap((field) =>
    mergeEntries(
      statements
        .filter((statement) => statement.field.id === field.id && statement.body !== undefined)
        .map((statement) => ({ body: statement.body, cell: cellOf(statement, arrangements) })),
    )
      .filter(({ bodies }) => bodies.length > 1)
      .map(({ bodies, cell }) => ({
        label: field.label,
        anchor: cell.anchor,
        cell,
        table: undefined,
        isBelow: bodies.every(
          ({ id }) => !isPrincipal(arrangements.bodies.find((b) => b.id === id)),
        ),
        bodies,
      })),
  );
}
