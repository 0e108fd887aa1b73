import type { ValueOf } from '../../schemas/index.ts';
import { wordDate } from '../base/dates.ts';
import { meetingsAYear } from './a-year.ts';
import type { Names } from '../catalogue/names.ts';
import { boundWords, wordLimit, wordPeriod } from './period.ts';
import { capitalise, commaList, counted, joinAnd, unhyphen } from '../base/words.ts';
import { line, list, type Wording } from './wording.ts';

/** “At least 6 meetings a year”, “Every 6 weeks or more often (at least 8.7 a year)”. */
export function wordFrequency(value: ValueOf<'frequency'>, names: Names): Wording {
  const extras = [
    ...value.plus.map(
      ({ event, count }) =>
        `plus ${counted(count, unhyphen(event))}${event.startsWith('annual') ? '' : ' a year'}`,
    ),
    ...frequencyConditions(value),
    value.attended_by && `for ${names.actor(value.attended_by)}`,
  ];
  return line(commaList([capitalise(ruleWords(value, names)), ...extras]));
}

/** What the pace depends on, and what adds to it: “to begin with”, “and more for an urgent matter”. */
export const frequencyConditions = ({
  initially,
  initially_until: until,
  triggers,
}: ValueOf<'frequency'>): string[] => [
  ...(initially ? [`to begin with${until === undefined ? '' : `, until ${wordDate(until)}`}`] : []),
  ...(triggers.length > 0 ? [`and more ${wordGrounds(triggers)}`] : []),
];

function ruleWords({ rule }: ValueOf<'frequency'>, names: Names): string {
  switch (rule.type) {
    case 'every': {
      const derived = meetingsAYear(rule);
      const every = rule.count === 1 ? `every ${rule.unit}` : `every ${rule.count} ${rule.unit}s`;
      const pace =
        rule.bound === 'at-least' ? `${every} or more often` : `${boundWords(rule.bound)}${every}`;
      return derived ? `${pace} (${boundWords(derived.bound)}${derived.count} a year)` : pace;
    }
    case 'times':
      return `${boundWords(rule.bound)}${counted(rule.count, 'meeting')} a year`;
    case 'split':
      return `${boundWords(rule.bound)}${joinAnd(rule.parts.map(({ level, count }) => `${count} ${level}`))} a year`;
    case 'word':
      return rule.word === 'bi-monthly'
        ? '“bi-monthly”: every two months or twice a month'
        : `“${unhyphen(rule.word)}”, no number given`;
    case 'by-purpose':
      return rule.parts
        .map((part) =>
          'times' in part
            ? `${counted(part.times, 'time')} a year on ${PURPOSE_WORDS[part.for]}`
            : 'otherwise as required',
        )
        .join(', ');
    case 'with-body':
      return `${rule.relation} each meeting of the ${names.body(rule.body)}`;
    case 'virtual':
      return 'works without meeting in person';
  }
}

type ByPurpose = Extract<ValueOf<'frequency'>['rule'], { type: 'by-purpose' }>;
type Purpose = Extract<ByPurpose['parts'][number], { times: number }>['for'];

const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  reviews: 'reviews',
  quality: 'quality',
  finance: 'finance',
  learning: 'learning',
  planning: 'planning',
  'all-members': 'business of all members',
};

/** “For an urgent matter or if the chair requires it”. */
export function wordGrounds(grounds: readonly string[]): string {
  const reasons = grounds.filter((ground) => ground !== BY_CHAIR);
  const named = reasons.map((ground) =>
    ground === 'any' ? 'any reason' : `a ${unhyphen(ground)}`.replace(/^a (u)/, 'an $1'),
  );
  return joinAnd(
    [
      named.length > 0 && `for ${joinAnd(named, 'or')}`,
      reasons.length < grounds.length && 'if the chair requires it',
    ].filter((part) => part !== false),
    'or',
  );
}
const BY_CHAIR = 'requirement-of-the-chair';

/** “Agenda and papers to the members: at least 5 working days before the meeting”. */
export function wordDeadlines({ deadlines }: ValueOf<'deadlines'>, names: Names): Wording {
  const alike = Map.groupBy(deadlines, (deadline) => {
    const { relation, event, by, to } = deadline;
    const who = [by && ` from ${names.actor(by)}`, to && ` to ${names.actor(to)}`];
    const when = [wordLimit(deadline), relation, eventWords(event)].filter(Boolean).join(' ');
    return `${who.filter(Boolean).join('')}: ${when}`;
  });
  return list(
    [...alike].map(([rule, items]) => `${joinAnd(items.map(({ item }) => unhyphen(item)))}${rule}`),
  );
}

const EVENT_WORDS: Readonly<Record<string, string>> = {
  meeting: 'the meeting',
  'receipt-of-minutes': 'the minutes arrive',
  'next-meeting': 'the next meeting',
  'start-of-year': 'the start of the year',
  'agreement-of-minutes': 'the minutes are agreed',
};
export const eventWords = (event: string): string => EVENT_WORDS[event] ?? `the ${unhyphen(event)}`;

function wordCalling({ called_by: callers, convened }: ValueOf<'extra-meetings'>, names: Names) {
  if (callers.length === 0) return convened ? 'One is convened' : 'One may be called';
  return convened
    ? `One is convened by ${joinAnd(callers.map(names.actor))}`
    : `${capitalise(joinAnd(callers.map(names.actor), 'or'))} may call one`;
}

/** “The chair may call one, for an urgent matter, with notice of 10 working days”. */
export function wordExtraMeetings(value: ValueOf<'extra-meetings'>, names: Names): Wording {
  const { notice } = value;
  const grounds = value.grounds.filter((ground) => ground !== 'as-required');
  return line(
    commaList([
      wordCalling(value, names),
      grounds.length < value.grounds.length && 'as required',
      grounds.length > 0 && wordGrounds(grounds),
      notice && `with notice of ${wordPeriod(notice)}`,
    ]),
  );
}
