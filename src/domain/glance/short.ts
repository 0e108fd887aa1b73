import type { Value, ValueOf } from '../../schemas/index.ts';
import { capitalise, commaList, counted, joinAnd, uncapitalise } from '../base/words.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import type { Names } from '../catalogue/names.ts';
import { shortAnswer } from '../cell/short-answer.ts';
import { meetingsNumbers, wordNumber } from '../meetings/numbers.ts';
import { wordAction } from '../wording/decisions.ts';
import { wordFrequency } from '../wording/meetings.ts';
import { wordChair } from '../wording/people.ts';
import { wordValue } from '../wording/value.ts';
import { countMembers, wordLatestYear, wordMemberCounts } from './counts.ts';

/** A value in as few words as say it: what stands in a cell that is one line. */
export function shortValue(
  value: Value,
  { field }: Pick<Statement, 'field'>,
  arrangements: Pick<Arrangements, 'names' | 'bodies'>,
): string {
  const { names } = arrangements;
  switch (value.kind) {
    case 'members':
      return wordMemberCounts([countMembers(value, names)]);
    case 'frequency':
      return shortFrequency(value, arrangements);
    case 'chair':
      return lowerArticles(wordChair(chairKept(value, names), names).summary);
    case 'bodies':
      return joinAnd(value.bodies.map((id) => bodyWords(id, arrangements)));
    case 'contributions':
      return wordLatestYear(value);
    case 'route':
      return shortRoute(value, names);
    default: {
      const wording = wordValue(value, names, field.vocabulary);
      const { summary, full, clauses } = wording;
      if (clauses.length === 0) return summary;
      if (summary === full) return shortAnswer(wording, LETTERS).text;
      // A lead such as “Each of these must be present” says nothing without its parts.
      const text = clauses.join('; ');
      const told = shortAnswer({ ...wording, summary: text, full: text }, LETTERS).text;
      return `${summary}: ${uncapitalise(told)}`;
    }
  }
}

/** About what one line of a wide cell, or three of a narrow one, hold. */
const LETTERS = 160;

/** “Taken up with the chair, then with the inspectorate, then referred to …”: what is done at each step, and to whom. */
function shortRoute({ steps }: ValueOf<'route'>, names: Names): string {
  const told = steps
    .map((step) => wordAction(step, names).replace(/^it is /iu, ''))
    .filter((text, index, all) => text !== all[index - 1]);
  const parts = told.map((text, index) =>
    index > 0 && text.startsWith(RAISED) && told[index - 1]?.startsWith(RAISED)
      ? text.slice(RAISED.length - 'with '.length)
      : text,
  );
  const kept = parts.filter(
    (_, index) => parts.slice(0, index + 1).join(', then ').length <= ROUTE,
  );
  const shown = kept.length > 0 ? kept : parts.slice(0, 1);
  const left = parts.length - shown.length;
  return `${capitalise(shown.join(', then '))}${left === 0 ? '' : `; and ${counted(left, 'more step')}`}`;
}

/** The letters within which a route is told whole: who stands at its end is half the answer. */
const ROUTE = 240;

const RAISED = 'taken up with ';

/** “At least 6 a year”, “4 a year, plus 1 development day a year”; without a number, the rule in words. */
function shortFrequency(
  value: ValueOf<'frequency'>,
  { names }: Pick<Arrangements, 'names'>,
): string {
  const { rule } = value;
  // The rule itself says the number where it is one of times.
  if (rule.type !== 'every')
    return wordFrequency(value, names).summary.replace(/\bmeetings? /u, '');
  const [number] = meetingsNumbers({ state: 'stated', value, evidence: [] });
  return number === undefined
    ? wordFrequency(value, names).summary
    : commaList([
        `${capitalise(wordNumber({ ...number, some: false }))} a year`,
        wordFrequency(value, names).summary.split(/ a year\)(?:, )?/u)[1],
      ]);
}

/**
 * What a cell keeps of a chair: who, and who chose them. To whom they answer stands in what opens. The name of an
 * independent chair that is only “the independent chair” says nothing more.
 */
const chairKept = (value: ValueOf<'chair'>, names: Names): ValueOf<'chair'> => ({
  ...value,
  holders:
    value.arrangement.startsWith('independent') &&
    value.holders.every((holder) => /\bchair\b/iu.test(names.actor(holder)))
      ? []
      : value.holders,
  supported_by: [],
  consulted: [],
  accountable_to: [],
  accountable_via: [],
  appraised_by: [],
  appraised_with: [],
  shared_with_boards: [],
});

/** A printed name within a sentence: “appointed by the partners”. */
export const lowerArticles = (text: string): string =>
  text.replace(/(?<= )(?:The|Each|All|Every)(?= )/gu, (word) => word.toLowerCase());

const bodyWords = (
  id: string,
  { names, bodies }: Pick<Arrangements, 'names' | 'bodies'>,
): string => {
  const tier = bodies.find((body) => body.id === id)?.tier;
  return tier === 'main' ? `${names.body(id)}, the main meeting` : names.body(id);
};
