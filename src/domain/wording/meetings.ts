import type { ValueOf } from '../../schemas/index.ts';
import { meetingsAYear } from './a-year.ts';
import type { Names } from '../catalogue/names.ts';
import { boundWords, wordLimit, wordPeriod } from './period.ts';
import { capitalise, commaList, counted, joinAnd, unhyphen } from '../base/words.ts';
import { line, list, type Wording } from './wording.ts';

/** “At least 6 meetings a year”, “Every 6 weeks or more often (at least 8.7 a year)”. */
export function wordFrequency(value: ValueOf<'frequency'>, names: Names): Wording {
  const extras = [
    ...value.plus.map(({ event, count }) => `plus ${counted(count, unhyphen(event))} a year`),
    value.initially && 'to begin with',
    value.triggers.length > 0 && `and more for ${joinAnd(value.triggers.map(triggerWords), 'or')}`,
    value.attended_by && `for ${names.actor(value.attended_by)}`,
  ];
  return line(commaList([capitalise(ruleWords(value, names)), ...extras]));
}

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
    case 'with-body':
      return `${rule.relation} each meeting of the ${names.body(rule.body)}`;
    case 'virtual':
      return 'works without meeting in person';
  }
}

const triggerWords = (trigger: string): string =>
  `a ${unhyphen(trigger)}`.replace(/^a (u)/, 'an $1');

/** “Papers: at least 5 working days before a meeting”. */
export function wordDeadlines({ deadlines }: ValueOf<'deadlines'>, names: Names): Wording {
  return list(
    deadlines.map((deadline) => {
      const { item, relation, event, by, to } = deadline;
      const when = [wordLimit(deadline), relation, eventWords(event)].filter(Boolean).join(' ');
      const who = commaList([by && `by ${names.actor(by)}`, to && `to ${names.actor(to)}`]);
      return capitalise(`${unhyphen(item)}: ${when}${who && `, ${who}`}`);
    }),
  );
}

const EVENT_WORDS: Readonly<Record<string, string>> = {
  meeting: 'the meeting',
  'receipt-of-minutes': 'the minutes arrive',
  'next-meeting': 'the next meeting',
  'start-of-year': 'the start of the year',
  'agreement-of-minutes': 'the minutes are agreed',
};
const eventWords = (event: string): string => EVENT_WORDS[event] ?? `the ${unhyphen(event)}`;

/** “May be called by the chair, for an urgent matter, at 10 working days’ notice”. */
export function wordExtraMeetings(value: ValueOf<'extra-meetings'>, names: Names): Wording {
  const grounds = value.grounds.map((ground) =>
    ground === 'any'
      ? 'any reason'
      : ground === 'as-required'
        ? 'what is required'
        : triggerWords(ground),
  );
  return line(
    commaList([
      value.called_by.length > 0
        ? `May be called by ${joinAnd(value.called_by.map(names.actor), 'or')}`
        : 'May be called',
      grounds.length > 0 && `for ${joinAnd(grounds, 'or')}`,
      value.notice && `with notice of ${wordPeriod(value.notice)}`,
    ]),
  );
}
