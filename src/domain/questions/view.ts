import type { Question, Topic } from '../../schemas/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import {
  apartIn,
  apartWords,
  byLawAndDate,
  currentEditions,
  type Edition,
} from '../catalogue/editions.ts';
import type { ComparisonEntry } from '../comparison/compare.ts';
import { classOf, classVerbs, countPhrase } from '../comparison/tally.ts';
import { sortKey } from '../base/letters.ts';
import { compareText } from '../base/order.ts';
import type { AreaPage } from '../base/pages.ts';
import { counted, joinAnd } from '../base/words.ts';
import { answeredIn, cardOf, entriesOf, placesOf, type AnswerCard } from './card.ts';
import { questionThemes } from './themes.ts';
import type { Verdict } from './verdict.ts';

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
  /** True of those that are counted: they stand before groups of several areas and earlier law. */
  counts: boolean;
  page: AreaPage;
}

/** Every area that a question can be answered for: those that are counted first, by name. */
export const areaChoices = (
  cards: readonly AnswerCard[],
  pages: readonly AreaPage[],
): AreaChoice[] =>
  pages
    .flatMap((page) =>
      cards
        .slice(page.start, page.end)
        .map(({ area }) => ({ id: area.partnership, name: area.name, counts: area.counts, page })),
    )
    .toSorted(
      (a, b) =>
        Number(b.counts) - Number(a.counts) || compareText(sortKey(a.name), sortKey(b.name)),
    );

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

/** Cards in their order, but like answers beside the first of them; those that stand apart stay last. */
const likeTogether = (cards: readonly AnswerCard[]): AnswerCard[] =>
  partCounted(cards).flatMap((part) =>
    [...Map.groupBy(part, ({ answer }) => answer.likeness).values()].flat(),
  );

/** Every question as one edition answers it, by theme; the words of each statement stand with the first that rests on it. */
export function themedAnswers(edition: Edition, catalogue: Catalogue): ThemedAnswers[] {
  const told = new Set<string>();
  return questionThemes(catalogue.registers.questions.data).map(({ id, label, questions }) => ({
    id,
    label,
    answers: questions.map((question) => {
      const places = placesOf(question, catalogue);
      const card = cardOf(question, places, answeredIn(edition, question, places));
      return { question, card: toldOnce(card, told) };
    }),
  }));
}

/** Marks what is `told` already, and adds to it what the card tells. */
function toldOnce(card: AnswerCard, told: Set<string>): AnswerCard {
  const fields = card.fields.map((field) => ({
    ...field,
    entries: field.entries.map((entry) => {
      const isTold = told.has(entry.cell.anchor);
      told.add(entry.cell.anchor);
      return { ...entry, isTold };
    }),
  }));
  return { ...card, fields };
}

/** What is said of an area by the state of its statements; a statement need not answer in full. */
function stateVerbs(entries: readonly ComparisonEntry[]): Verdict['verbs'] {
  const key = classOf(entries);
  return key === 'stated' ? ['says something on it', 'say something on it'] : classVerbs(key);
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
