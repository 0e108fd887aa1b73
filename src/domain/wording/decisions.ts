import type { ValueOf } from '../../schemas/index.ts';
import type { Names } from '../catalogue/names.ts';
import { wordPeriod } from './period.ts';
import { capitalise, commaList, counted, joinAnd } from '../base/words.ts';
import { line, steps, type Wording } from './wording.ts';

type Method = ValueOf<'decision'>['steps'][number]['method'];
type Action = ValueOf<'route'>['steps'][number]['action'];

export const METHOD_WORDS: Readonly<Record<Method, string>> = {
  consensus: 'by consensus',
  'simple-majority': 'by simple majority',
  'majority-if-all-partners-agree': 'by majority, provided all safeguarding partners agree',
  'unanimity-of-partners': 'by agreement of all safeguarding partners',
  'casting-vote': 'by the chair’s casting vote',
  'chair-decides': 'by the chair',
  'refer-up': 'referred',
  'recommend-only': 'recommended, to be decided elsewhere',
  'decided-by': 'decided',
};

/** “By consensus, then by simple majority (recorded), then by the chair’s casting vote”. */
export function wordDecision(value: ValueOf<'decision'>, names: Names): Wording {
  const votes =
    value.votes &&
    `one vote for each ${value.votes === 'one-for-each-agency' ? 'agency' : 'member'}`;
  return steps(
    value.steps.map(({ method, to, recorded }, index) => {
      const target = to && ` ${method === 'refer-up' ? 'to' : 'by'} ${names.actor(to)}`;
      const lead = method === 'chair-decides' && to ? `by ${names.actor(to)}` : undefined;
      const text = `${lead ?? `${METHOD_WORDS[method]}${target ?? ''}`}${recorded === true ? ' (recorded)' : ''}`;
      return index === 0 ? capitalise(text) : text;
    }),
    votes,
  );
}

/** “The chair, consulting the manager; urgent means needed within 10 working days”. */
export const wordUrgentDecision = (value: ValueOf<'urgent-decision'>, names: Names): Wording =>
  line(
    capitalise(
      commaList([
        joinAnd(value.by.map(names.actor), value.jointly ? 'and' : 'or'),
        value.consulting.length > 0 && `consulting ${joinAnd(value.consulting.map(names.actor))}`,
        value.needed_within &&
          `where a decision is needed within ${wordPeriod(value.needed_within)}`,
      ]),
    ),
  );

/** What is done, and the same where the document says only that it may be. */
const ACTION_WORDS: Readonly<Record<Action, readonly [fixed: string, possible: string]>> = {
  'raise-at-meeting': ['raised at a meeting', 'may be raised at a meeting'],
  'raise-with': ['taken up with', 'may be taken up with'],
  meet: ['a meeting with', 'there may be a meeting with'],
  'special-meeting': ['a special meeting is called', 'a special meeting may be called'],
  investigate: ['looked into', 'may be looked into'],
  refer: ['referred to', 'may be referred to'],
  'seek-guidance': [
    'guidance or clarification is sought from',
    'guidance or clarification may be sought from',
  ],
  'serve-notice': ['a formal notice is served on', 'a formal notice may be served on'],
  'follow-policy': ['a separate policy is followed', 'a separate policy may be followed'],
  'resolve-locally': ['worked out locally', 'may be worked out locally'],
  'enquire-and-challenge': ['enquiries and challenge', 'there may be enquiries and challenge'],
  monitor: ['monitored', 'may be monitored'],
  write: ['written to', 'may be written to'],
};

type Step = ValueOf<'route'>['steps'][number];

/** What is done and to whom: “referred to the chair”, “may be referred to the chair”. */
export const wordAction = ({ action, to, possible }: Step, names: Names): string =>
  `${ACTION_WORDS[action][possible ? 1 : 0]}${to.length > 0 ? ` ${joinAnd(to.map(names.actor))}` : ''}`;

/** Steps in order: “Raised at a meeting, then …”. */
export const wordRoute = ({ steps: route }: ValueOf<'route'>, names: Names): Wording =>
  steps(
    route.map((step) => {
      const { by, with: together, within, stage, after_absences, document, last_resort } = step;
      return capitalise(
        commaList([
          `${stage === undefined ? '' : `${stage}: `}${wordAction(step, names)}`,
          by && `by ${names.actor(by)}`,
          together && together.length > 0 && `together with ${joinAnd(together.map(names.actor))}`,
          document !== undefined && `under the ${document}`,
          after_absences !== undefined && `after ${counted(after_absences, 'missed meeting')}`,
          within && `within ${wordPeriod(within)}`,
          last_resort && 'as a last resort',
        ]),
      );
    }),
  );
