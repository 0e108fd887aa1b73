import type { Bound, ValueOf } from '../../schemas/index.ts';
import type { FrequencyRule } from '../../schemas/values/frequency.ts';
import { capitalise, joinAnd, uncapitalise, unhyphen } from '../base/words.ts';
import { eventWords, wordGrounds } from '../wording/meetings.ts';
import { boundWords } from '../wording/period.ts';
import { lengthOf, NUMBER, offices, point, settled, type PatternKind } from './pattern.ts';

const GROUP = 'The [group]';

function frequencyClause(rule: FrequencyRule): string {
  switch (rule.type) {
    case 'every':
      return `meets ${boundWords(rule.bound)}every ${NUMBER} ${rule.unit}s`;
    case 'times':
      return `meets ${boundWords(rule.bound)}${NUMBER} times a year`;
    case 'split':
      return `meets ${boundWords(rule.bound)}${NUMBER} times a year, ${NUMBER} of them at each level`;
    case 'word':
      return rule.word === 'as-required'
        ? 'meets when it is needed'
        : `meets ${unhyphen(rule.word).replace('bi ', 'bi-')}`;
    case 'by-purpose':
      return `meets ${NUMBER} times a year on [one purpose], and otherwise when it is needed`;
    case 'with-body':
      return `meets ${rule.relation} each meeting of [another group]`;
    case 'virtual':
      return 'does its work without meeting in person';
  }
}

const NUMBER_OPEN = point(
  'number',
  'How many meetings',
  'How many meetings a year does that make?',
);
const FURTHER = point(
  'further',
  'Further meetings',
  'Who may call a further meeting, and at what notice?',
);
const PAPERS = point('papers', 'Agenda and papers', 'How long before a meeting are they sent out?');
const EVENTS = point('events', 'Other days', 'Is there a development day or another yearly event?');
const TRIGGERS = point('triggers', 'Grounds for more', 'What brings a meeting beyond the number?');

export const FREQUENCY_PATTERN: PatternKind<'frequency'> = {
  clause: ({ rule }) => [`${GROUP} ${frequencyClause(rule)}.`],
  points: ({ rule }) => [
    ...(rule.type === 'word' || rule.type === 'with-body' ? [NUMBER_OPEN] : []),
    FURTHER,
    PAPERS,
    EVENTS,
    TRIGGERS,
  ],
  settles: ({ plus, triggers }) => [
    settled(
      EVENTS,
      plus.length > 0 &&
        `Each year there is also ${joinAnd(plus.map(({ event }) => withArticle(unhyphen(event))))}.`,
    ),
    settled(
      TRIGGERS,
      triggers.length > 0 && `It also meets ${joinAnd(triggers.map(groundWords), 'or')}.`,
    ),
  ],
  beside: { [FURTHER.id]: ['meetings', 'extra-meetings'], [PAPERS.id]: ['meetings', 'papers'] },
};

const withArticle = (noun: string): string => `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`;

const GROUNDS = point('grounds', 'Grounds', 'For what may a further meeting be called?');
const NOTICE = point('notice', 'Notice', 'How long beforehand are members told?');

export const EXTRA_MEETINGS_PATTERN: PatternKind<'extra-meetings'> = {
  clause: ({ called_by: by, convened }, names) => {
    if (convened)
      return [`A further meeting is convened${by.length > 0 ? ` by ${offices(by, names)}` : ''}.`];
    return [
      by.length > 0
        ? `${capitalise(offices(by, names, 'or'))} may call a further meeting.`
        : 'Further meetings may be called.',
    ];
  },
  points: () => [GROUNDS, NOTICE],
  settles: ({ grounds, notice, convened }) => [
    settled(
      GROUNDS,
      grounds.length > 0 &&
        `A further meeting ${convened ? 'is convened' : 'may be called'} ${joinAnd(grounds.map(groundWords), 'or')}.`,
    ),
    settled(
      NOTICE,
      notice && `Members are told ${boundWords(notice.bound)}${lengthOf(notice)} beforehand.`,
    ),
  ],
};

const groundWords = (ground: ValueOf<'extra-meetings'>['grounds'][number]): string =>
  ground === 'as-required' ? 'when it is needed' : wordGrounds([ground]);

type Deadline = ValueOf<'deadlines'>['deadlines'][number];

const ITEM_CLAUSES: Readonly<Record<Deadline['item'], string>> = {
  notice: 'Notice of a meeting is given',
  agenda: 'The agenda is sent out',
  papers: 'Papers are sent out',
  'agenda-items': 'Items for the agenda are handed in',
  reports: 'Reports are handed in',
  'report-amendments': 'Changes to reports are handed in',
  minutes: 'The minutes are sent out',
  'challenge-to-minutes': 'The minutes may be questioned',
  'dates-of-meetings': 'The dates of meetings are set',
  requests: 'Requests are made',
};

const RELATED: Readonly<Record<Deadline['relation'], string>> = {
  before: 'before',
  after: 'after',
  at: 'at',
};

/** “at least [number] working days before the meeting”, “within [number] weeks after the meeting”. */
function limitWords({ within, relation, event }: Deadline): string {
  const at = `${RELATED[relation]} ${eventWords(event)}`;
  if (!within) return at;
  const bounds: Readonly<Record<Bound, string>> = {
    exactly: '',
    'at-least': 'at least ',
    'at-most': relation === 'after' ? 'within ' : 'at most ',
    about: 'about ',
  };
  return `${bounds[within.bound]}${lengthOf(within)} ${at}`;
}

const TIME = point('time', 'The time', 'How long before or after is that?');
const WHO_SENDS = point('by', 'Who does it', 'Who sends or hands them in?');
const TO_WHOM = point('to', 'To whom', 'Who receives them?');

export const DEADLINES_PATTERN: PatternKind<'deadlines'> = {
  clause: ({ deadlines }) => [
    ...new Set(
      deadlines.map(
        (deadline) =>
          `${deadline.as_a_rule === true ? `As a rule, ${uncapitalise(ITEM_CLAUSES[deadline.item])}` : ITEM_CLAUSES[deadline.item]} ${limitWords(deadline)}.`,
      ),
    ),
  ],
  points: ({ deadlines }) => [
    ...(deadlines.every(({ within }) => within !== undefined) ? [] : [TIME]),
    WHO_SENDS,
    TO_WHOM,
  ],
  settles: ({ deadlines }, names) => {
    const by = deadlines.flatMap(({ by: actor }) => actor ?? []);
    const to = deadlines.flatMap(({ to: actor }) => actor ?? []);
    return [
      settled(WHO_SENDS, by.length > 0 && `This is done by ${offices(by, names)}.`),
      settled(TO_WHOM, to.length > 0 && `They go to ${offices(to, names)}.`),
    ];
  },
};
