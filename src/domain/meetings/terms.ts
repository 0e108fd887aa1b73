import type { ValueOf } from '../../schemas/index.ts';
import type { Names } from '../catalogue/names.ts';
import { wordEvery, wordLimit, wordPeriod } from '../wording/period.ts';
import { wordRelations } from '../wording/provisions.ts';
import { capitalise, commaList, joinAnd, unhyphen } from '../base/words.ts';

/** One line of a rule around a meeting, in words; what is not said is said to be so. */
export interface Term {
  what: string;
  time: string;
  who: string;
}

const NO_TIME = 'No time given';
const NOT_SAID = 'Not said';

/** “Papers · at least 5 working days before the meeting · to the members”. */
export const deadlineTerms = ({ deadlines }: ValueOf<'deadlines'>, names: Names): Term[] =>
  deadlines.map((deadline) => {
    const { item, relation, event, by, to } = deadline;
    const time = [wordLimit(deadline), relation, EVENTS[event]].filter(Boolean).join(' ');
    const who = commaList([by && `by ${names.actor(by)}`, to && `to ${names.actor(to)}`]);
    return {
      what: capitalise(unhyphen(item)),
      time: capitalise(time),
      who: capitalise(who || NOT_SAID),
    };
  });

type Event = ValueOf<'deadlines'>['deadlines'][number]['event'];

const EVENTS: Readonly<Record<Event, string>> = {
  meeting: 'the meeting',
  'receipt-of-minutes': 'the minutes arrive',
  'next-meeting': 'the next meeting',
  'start-of-year': 'the start of the year',
  'agreement-of-minutes': 'the minutes are agreed',
  'scrutiny-committee-meeting': 'the meeting of the scrutiny committee',
};

type Ground = ValueOf<'extra-meetings'>['grounds'][number];

const GROUNDS: Readonly<Record<Ground, string>> = {
  any: 'any reason',
  'urgent-matter': 'an urgent matter',
  'specific-review': 'a specific review',
  'specific-issue': 'a specific issue',
  dispute: 'a dispute',
  'requirement-of-the-chair': 'what the chair requires',
  'as-required': 'as required',
};

/** “An urgent matter · at least 10 working days · the chair”. */
export const extraTerms = (value: ValueOf<'extra-meetings'>, names: Names): Term[] => [
  {
    what: capitalise(
      joinAnd(
        value.grounds.map((ground) => GROUNDS[ground]),
        'or',
      ) || NOT_SAID,
    ),
    time: value.notice ? capitalise(wordPeriod(value.notice)) : NOT_SAID,
    who: capitalise(joinAnd(value.called_by.map(names.actor), 'or') || NOT_SAID),
  },
];

/** What is said without a deadline: “Circulated · no time given · not said”. */
export const provisionTerms = (
  { items }: ValueOf<'provisions'>,
  names: Names,
  vocabulary: string | undefined,
): Term[] =>
  items.map(({ term, within, every, ...item }) => ({
    what: capitalise(vocabulary === undefined ? unhyphen(term) : names.term(vocabulary, term)),
    time: capitalise(
      commaList([within && `within ${wordPeriod(within)}`, every && wordEvery(every)]) || NO_TIME,
    ),
    who: capitalise(commaList(wordRelations(item, names)) || NOT_SAID),
  }));

/** What an unclear rule would mean, where no value can be given. */
export const meaningTerm = (meaning: string | undefined): Term => ({
  what: meaning ?? 'No value can be given',
  time: NO_TIME,
  who: NOT_SAID,
});
