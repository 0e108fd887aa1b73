import { statementsOn } from '../catalogue/statements.ts';
import {
  apartIn,
  apartWords,
  byLawAndDate,
  currentEditions,
  type Edition,
} from '../catalogue/editions.ts';
import type { Body, Field, Question, Topic } from '../../schemas/index.ts';
import type { Arrangements, Catalogue, Statement } from '../catalogue/catalogue.ts';
import { entryOf, type ComparisonEntry } from '../comparison/compare.ts';
import { likeWithLike, type LikeWithLike } from '../source/like-with-like.ts';
import { mergeEntries, type MergedEntry } from '../cell/merge-entries.ts';
import { answerOf, type Answer } from './answer.ts';
import { chairNeeded } from './chair.ts';
import { providesAny } from './provides.ts';
import { quorumWithout, smallestMeetingOf, whoCanStop } from './quorum.ts';
import { seatsOf } from './seats.ts';
import { questionThemes } from './themes.ts';
import { tieBreak } from './tie.ts';
import type { AnswerBasis, Verdict } from './verdict.ts';
import { classOf, classVerbs, countPhrase } from '../comparison/tally.ts';
import { sortKey } from '../base/letters.ts';
import { compareText } from '../base/order.ts';
import type { AreaPage } from '../base/pages.ts';
import { counted, joinAnd } from '../base/words.ts';

/** The statements of one area on one field. */
export interface AnswerField {
  topic: Topic;
  field: Field;
  entries: readonly MergedEntry[];
}

/** What one area’s document answers. */
export interface AnswerCard {
  area: LikeWithLike;
  answer: Answer;
  /** Worked out from the statements; undefined where they are the answer themselves. */
  verdict: Verdict | undefined;
  fields: readonly AnswerField[];
}

/** One question as one area answers it. */
export interface QuestionAnswer {
  question: Question;
  card: AnswerCard;
}

/** The questions of one theme as one area answers them. */
export interface ThemedAnswers {
  id: string;
  label: string;
  answers: readonly QuestionAnswer[];
}

/** A question with the answer of every area: nothing is left for a component to work out. */
export interface QuestionView {
  question: Question;
  sentence: string;
  /** The sentence without the names of areas. */
  counts: string;
  /**
   * Those that are counted first, then those that stand apart; of each those of the newest law first, and of one
   * law the newest. Answers that are alike stand together.
   */
  cards: readonly AnswerCard[];
  /** Which areas are not counted, and why; undefined where all are. */
  apart: string | undefined;
  topics: readonly Topic[];
  related: readonly Question[];
}

/** A way to the answer of one area, whichever page of its question it is on. */
export interface AreaChoice {
  id: string;
  name: string;
  page: AreaPage;
}

/** Every area that a question can be answered for, by name. */
export const areaChoices = (
  cards: readonly AnswerCard[],
  pages: readonly AreaPage[],
): AreaChoice[] =>
  pages
    .flatMap((page) =>
      cards
        .slice(page.start, page.end)
        .map(({ area }) => ({ id: area.partnership, name: area.name, page })),
    )
    .toSorted((a, b) => compareText(sortKey(a.name), sortKey(b.name)));

/** Cards in two lists: of areas that are counted, and of those that stand apart. */
export const partCounted = (
  cards: readonly AnswerCard[],
): [own: AnswerCard[], apart: AnswerCard[]] => [
  cards.filter(({ area }) => area.counts),
  cards.filter(({ area }) => !area.counts),
];

/** Every question answered from the arrangements shown of every area. */
export const questionViews = (catalogue: Catalogue): QuestionView[] =>
  catalogue.registers.questions.data.map((question) => questionView(question, catalogue));

export function questionView(question: Question, catalogue: Catalogue): QuestionView {
  const places = placesOf(question, catalogue);
  const columns = byLawAndDate(currentEditions(catalogue));
  const answers = columns.map((column) => answeredIn(column, question, places));
  const apart = apartIn(columns);
  const own = answers.filter(({ column }) => !apart.includes(column));
  const named = own.map(({ column, statements, verdict }) => ({
    name: column.partnership.record.short_name,
    verbs: verdict?.verbs ?? stateVerbs(entriesOf(statements[0] ?? [], column)),
  }));
  return {
    question,
    sentence: sentenceOf(named, (names) => ` (${joinAnd(shortened(names))})`),
    counts: sentenceOf(named, () => ''),
    apart: apartWords(apart),
    cards: likeTogether(answers.map((one) => cardOf(question, places, one))),
    topics: [...new Set(places.map(({ topic }) => topic))],
    related: question.related.flatMap(
      (id) => catalogue.registers.questions.data.find((one) => one.id === id) ?? [],
    ),
  };
}

interface Answered {
  column: Edition;
  statements: readonly (readonly Statement[])[];
  verdict: Verdict | undefined;
}

function answeredIn(
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
function cardOf(
  { bodies }: Question,
  places: readonly { topic: Topic; field: Field }[],
  { column, statements, verdict }: Answered,
): AnswerCard {
  const fields = places.map(({ topic, field }, index) => ({
    topic,
    field,
    entries: mergeEntries(entriesOf(statements[index] ?? [], column)),
  }));
  const expected = column.arrangements.bodies
    .filter(({ tier }) => tier === 'main' || (bodies === 'leading' && tier === 'lead'))
    .map(({ id }) => id);
  const labelled = fields.map(({ field, entries }) => ({ label: field.label, entries }));
  return {
    area: likeWithLike(column),
    answer: answerOf(verdict, labelled, new Set(expected)),
    verdict,
    fields,
  };
}

/** Cards in their order, but like answers beside the first of them; those that stand apart stay last. */
const likeTogether = (cards: readonly AnswerCard[]): AnswerCard[] =>
  partCounted(cards).flatMap((part) =>
    [...Map.groupBy(part, ({ answer }) => answer.likeness).values()].flat(),
  );

/** Every question as one edition answers it, by theme. */
export const themedAnswers = (edition: Edition, catalogue: Catalogue): ThemedAnswers[] =>
  questionThemes(catalogue.registers.questions.data).map(({ id, label, questions }) => ({
    id,
    label,
    answers: questions.map((question) => {
      const places = placesOf(question, catalogue);
      const card = cardOf(question, places, answeredIn(edition, question, places));
      return { question, card };
    }),
  }));

/** The statements of one area that a question is answered from first, as its page shows them. */
export function answeringStatements(
  question: Question,
  arrangements: Arrangements,
  catalogue: Catalogue,
): Statement[] {
  const [place] = placesOf(question, catalogue);
  return place ? statementsFor(arrangements, place.topic, place.field, question.bodies) : [];
}

function placesOf({ rests_on }: Question, { topics }: Catalogue): { topic: Topic; field: Field }[] {
  return rests_on.flatMap((place) => {
    const [topicId, fieldId] = place.split('.');
    const topic = topics.find(({ id }) => id === topicId);
    const field = topic?.fields.find(({ id }) => id === fieldId);
    return topic && field ? [{ topic, field }] : [];
  });
}

/** What is said of an area by the state of its statements; a statement need not answer in full. */
function stateVerbs(entries: readonly ComparisonEntry[]): Verdict['verbs'] {
  const key = classOf(entries);
  return key === 'stated' ? ['says something on it', 'say something on it'] : classVerbs(key);
}

const entriesOf = (
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
  const leads = asked === 'leading' && arrangements.bodies.some(({ tier }) => tier === 'lead');
  const on = (tier: Body['tier']): Statement[] =>
    own.filter(({ body }) => body === undefined || asked === 'all' || body.tier === tier);
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

/**
 * “Of 6 sets of arrangements, 2 state it (Kirklees and Newham); …”: every one is counted once, and the
 * numbers add up to the first (method page “Computed values”, “Counting sentences”).
 */
function sentenceOf(
  answers: readonly { name: string; verbs: Verdict['verbs'] }[],
  naming: (names: readonly string[]) => string,
): string {
  const groups = new Map<string, { verbs: Verdict['verbs']; names: string[] }>();
  for (const { name, verbs } of answers) {
    const names = [...(groups.get(verbs[1])?.names ?? []), name];
    groups.set(verbs[1], { verbs, names });
  }
  const parts = [...groups.values()]
    .toSorted((a, b) => b.names.length - a.names.length)
    .map(({ verbs, names }) => `${countPhrase(names.length, verbs)}${naming(names)}`);
  return `Of ${counted(answers.length, 'set')} of arrangements, ${parts.join('; ')}.`;
}

/** As many names as a sentence can hold. */
const NAMES = 10;

const shortened = (names: readonly string[]): readonly string[] =>
  names.length <= NAMES
    ? names
    : [...names.slice(0, NAMES - 1), `${names.length - NAMES + 1} more`];
