import type { Body, Field, Question, Topic } from '../../schemas/index.ts';
import type { Arrangements, Catalogue, Statement } from '../catalogue/catalogue.ts';
import type { Edition } from '../catalogue/editions.ts';
import { statementsOn } from '../catalogue/statements.ts';
import { bodiesShown, mainBodies, tierShown } from '../catalogue/tiers.ts';
import { mergeEntries, type MergedEntry } from '../cell/merge-entries.ts';
import { entryOf, type ComparisonEntry } from '../comparison/compare.ts';
import { likeWithLike, type LikeWithLike } from '../source/like-with-like.ts';
import { entryOf as lineOf } from '../glance/entry.ts';
import { answerOf, type Answer, type AnsweredEntry } from './answer.ts';
import { chairNeeded } from './chair.ts';
import { providesAny } from './provides.ts';
import { quorumWithout, smallestMeetingOf, whoCanStop } from './quorum.ts';
import { seatsOf } from './seats.ts';
import { tieBreak } from './tie.ts';
import type { AnswerBasis, Verdict } from './verdict.ts';

/** The statements of one area on one field. */
export interface AnswerField {
  topic: Topic;
  field: Field;
  /** Told, where its words stand with another question above on the page. */
  entries: readonly (MergedEntry & { isTold?: boolean })[];
}

/** What one area’s document answers. */
export interface AnswerCard {
  area: LikeWithLike;
  answer: Answer;
  /** Worked out from the statements; undefined where they are the answer themselves. */
  verdict: Verdict | undefined;
  fields: readonly AnswerField[];
}

/** What one area has to answer a question from. */
export interface Answered {
  column: Edition;
  statements: readonly (readonly Statement[])[];
  verdict: Verdict | undefined;
}

/** What one edition has on the places that a question rests on. */
export function answeredIn(
  column: Edition,
  question: Question,
  places: readonly { topic: Topic; field: Field }[],
): Answered {
  const statements = places.map(({ topic, field }) =>
    statementsFor(column.arrangements, topic, field, question.bodies),
  );
  return { column, statements, verdict: verdictOf(question, { ...column, statements }) };
}

/** What one area answers, with the statements it rests on. */
export function cardOf(
  { bodies }: Question,
  places: readonly { topic: Topic; field: Field }[],
  { column, statements, verdict }: Answered,
): AnswerCard {
  const fields = places.map(({ topic, field }, index) => ({
    topic,
    field,
    entries: mergeEntries(entriesOf(statements[index] ?? [], column)),
  }));
  const own = column.arrangements.bodies;
  const expected = [
    ...mainBodies(own),
    ...(bodies === 'leading' ? bodiesShown(own, 'lead') : []),
  ].map(({ id }) => id);
  const labelled = fields.map(({ field, entries }, index) => ({
    label: field.label,
    entries: entries.map((entry) => ({
      ...entry,
      ...unclearIn(entry, statements[index] ?? [], column),
    })),
  }));
  return {
    area: likeWithLike(column),
    answer: answerOf(verdict, labelled, new Set(expected)),
    verdict,
    fields,
  };
}

/** In one line what an entry leaves unclear, as at a glance; nothing of one that is clear. */
function unclearIn(
  { cell: { anchor, lead } }: MergedEntry,
  statements: readonly Statement[],
  { arrangements }: Edition,
): Pick<AnsweredEntry, 'unclear'> {
  const statement =
    lead === undefined ? undefined : statements.find((one) => one.anchor === anchor);
  return statement ? { unclear: lineOf(statement, arrangements, false).words } : {};
}

/** The statements of one area that a question is answered from first, as its page shows them. */
export function answeringStatements(
  question: Question,
  arrangements: Arrangements,
  catalogue: Catalogue,
): Statement[] {
  const [place] = placesOf(question, catalogue);
  return place ? statementsFor(arrangements, place.topic, place.field, question.bodies) : [];
}

/** The topics and fields that a question rests on, the first of which answers it. */
export function placesOf(
  { rests_on }: Question,
  { topics }: Catalogue,
): { topic: Topic; field: Field }[] {
  return rests_on.flatMap((place) => {
    const [topicId, fieldId] = place.split('.');
    const topic = topics.find(({ id }) => id === topicId);
    const field = topic?.fields.find(({ id }) => id === fieldId);
    return topic && field ? [{ topic, field }] : [];
  });
}

export const entriesOf = (
  statements: readonly Statement[],
  { arrangements }: Edition,
): ComparisonEntry[] => statements.map((statement) => entryOf(statement, arrangements));

/**
 * Statements on the whole and on the bodies asked about; where there is none, on the group that leads,
 * and failing that on any body.
 */
function statementsFor(
  arrangements: Arrangements,
  topic: Topic,
  field: Field,
  asked: Question['bodies'],
): Statement[] {
  const own = statementsOn(arrangements, topic.id, field.id);
  const { bodies } = arrangements;
  const leads = asked === 'leading' && bodiesShown(bodies, 'lead').length > 0;
  const on = (tier: Body['tier']): Statement[] =>
    own.filter(
      ({ body }) => body === undefined || asked === 'all' || tierShown(body, bodies) === tier,
    );
  return [on(leads ? 'lead' : 'main'), on('lead'), own].find(({ length }) => length > 0) ?? [];
}

function verdictOf({ computed }: Question, basis: AnswerBasis): Verdict | undefined {
  switch (computed?.answer) {
    case 'quorum-without':
      return quorumWithout(basis, computed.agency_type);
    case 'smallest-meeting':
      return smallestMeetingOf(basis);
    case 'who-can-stop':
      return whoCanStop(basis);
    case 'seats':
      return seatsOf(basis, computed.agency_types);
    case 'chair-needed':
      return chairNeeded(basis);
    case 'tie-break':
      return tieBreak(basis);
    case 'provides':
      return providesAny(basis, computed.terms);
    case undefined:
      return undefined;
  }
}
