import type { Left, Value } from '../../schemas/index.ts';
import { unhyphen } from '../base/words.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { WHOLE_KEY } from '../catalogue/constants.ts';
import type { Names } from '../catalogue/names.ts';
import { isSameLeft, type TwiceRead } from '../catalogue/read-twice.ts';
import { STATES } from '../catalogue/states.ts';
import { wordValue } from '../wording/value.ts';
import { sharedEntries, STATEMENT_RULES } from './agreement.ts';

/** One difference between two readers. */
export interface StatementDifference {
  about: string;
  /** The anchor of the statement, where the record has one. */
  anchor: string | undefined;
  first: string;
  second: string;
  /** “4 of 5 terms alike”, where both gave a list. */
  shared: string | undefined;
  /** How it was settled, or that it is not settled yet. */
  settled: string;
  rule: string | undefined;
  reason: string | undefined;
}

/** What two readers left on one field, what of it they share, and how it was settled. */
export function differenceOf(pair: TwiceRead, arrangements: Arrangements): StatementDifference {
  const { byAnchor, names } = arrangements;
  const vocabulary = vocabularyOf(pair, arrangements);
  const { first, second, settled } = pair;
  const shared = sharedEntries(first, second);
  const [a, b] = shared
    ? shared.only.map((value) => wordRest(value, names, vocabulary))
    : [first, second].map((left) => wordLeft(left, names, vocabulary));
  return {
    about: aboutOf(pair, arrangements),
    anchor: byAnchor.has(pair.anchor) ? pair.anchor : undefined,
    first: a ?? '',
    second: b ?? '',
    shared: shared && `${shared.both} of ${shared.all} ${shared.noun} alike`,
    settled: tellSettled(pair),
    rule: settled && STATEMENT_RULES[settled.rule],
    reason: settled?.reason,
  };
}

const fieldOf = (
  { topic, field }: TwiceRead,
  { statements }: Arrangements,
): Arrangements['statements'][number] | undefined =>
  statements.find((one) => one.topic.id === topic && one.field.id === field);

const vocabularyOf = (pair: TwiceRead, arrangements: Arrangements): string | undefined =>
  fieldOf(pair, arrangements)?.field.vocabulary;

const aboutOf = (pair: TwiceRead, arrangements: Arrangements): string => {
  const label = fieldOf(pair, arrangements)?.field.label ?? pair.field;
  return pair.body === WHOLE_KEY ? label : `${label}, ${arrangements.names.body(pair.body)}`;
};

/** How a difference was settled, told by which reader’s statement the record now has. */
function tellSettled({ now, first, second, settled, kind }: TwiceRead): string {
  if (kind === 'not-settled' || settled === undefined) return 'Not settled yet.';
  const state = STATES[settled.state].label.toLowerCase();
  if (isSameLeft(now, second)) return `Settled as the second reader had it: ${state}.`;
  if (isSameLeft(now, first)) return `Settled as the first reader had it: ${state}.`;
  return `Settled otherwise than either had it: ${state}.`;
}

/** The rest of a list, beside what both readers have. */
const wordRest = (value: Value | undefined, names: Names, vocabulary?: string): string =>
  value === undefined
    ? 'Nothing more'
    : `Also: ${wordValue(value, withNewTerms(names), vocabulary).full}`;

/** What a reader left, in plain English. */
export function wordLeft(left: Left, names: Names, vocabulary?: string): string {
  const word = (value: Value): string => wordValue(value, withNewTerms(names), vocabulary).full;
  switch (left.state) {
    case 'stated':
      return word(left.value);
    case 'unclear':
      return [
        STATES.unclear.label,
        ...(left.readings ?? []).map(({ value }, index) => `(${index + 1}) ${word(value)}`),
      ].join(' ');
    default:
      return STATES[left.state].label;
  }
}

/** How a second reader marks a term that the vocabulary lacks. */
export const NEW_TERM = 'new-';

/** Names in which a term that a second reader missed is its own words. */
const withNewTerms = (names: Names): Names => ({
  ...names,
  term: (vocabulary, id) =>
    id.startsWith(NEW_TERM)
      ? `${unhyphen(id.slice(NEW_TERM.length))} (not in our list of terms)`
      : names.term(vocabulary, id),
});
