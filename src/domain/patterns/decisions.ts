import type { ValueOf } from '../../schemas/index.ts';
import type { Names } from '../catalogue/names.ts';
import { capitalise, unhyphen } from '../base/words.ts';
import { wordAction } from '../wording/decisions.ts';
import { lengthOf, NUMBER, offices, point, settled, type PatternKind } from './pattern.ts';

type DecisionStep = ValueOf<'decision'>['steps'][number];

/** How a decision is made at one step: “the members decide by simple majority”. */
function decisionClause(
  { method, to, partners_for: partners, majority_of: of }: DecisionStep,
  names: Names,
): string {
  const who = to ? offices([to], names) : '[an office]';
  switch (method) {
    case 'consensus':
      return 'decisions are made by consensus';
    case 'simple-majority':
      return `decisions are made by a simple majority of ${of === undefined ? 'votes' : `the ${unhyphen(of)}`}${partners === undefined ? '' : `, with at least ${NUMBER} of the safeguarding partners for it`}`;
    case 'majority-if-all-partners-agree':
      return 'decisions are made by a majority that all the safeguarding partners are part of';
    case 'unanimity-of-partners':
      return 'decisions need the agreement of all the safeguarding partners';
    case 'casting-vote':
      return 'the chair has a casting vote';
    case 'chair-decides':
      return 'the chair decides';
    case 'refer-up':
      return `the matter is referred to ${who}`;
    case 'recommend-only':
      return 'the meeting makes recommendations, and others decide';
    case 'by-correspondence':
      return 'votes may be given in writing, without a meeting';
    case 'lead-settled-by-issue':
      return 'the safeguarding partners settle issue by issue who leads';
    case 'decided-by':
      return `${who} decides`.replace(/^(.*s of .*|.*partners|.*members) decides$/u, '$1 decide');
  }
}

const VOTES = point('votes', 'Votes', 'Has each agency a vote, or each member?');
const RECORDED = point('recorded', 'Recording', 'Is a vote or a dissent written down?');
const TIE = point('tie', 'Equal votes', 'What becomes of a motion with equal votes?');
const FAILING = point('failing', 'No agreement', 'What follows where no decision is reached?');

export const DECISION_PATTERN: PatternKind<'decision'> = {
  clause: ({ steps }, names) =>
    steps.map((step, index) => {
      const clause = decisionClause(step, names);
      return `${index === 0 ? capitalise(clause) : `If that brings no decision, ${clause}`}.`;
    }),
  points: ({ steps, casting_vote: none, tie }) => [
    VOTES,
    RECORDED,
    ...(none || tie ? [TIE] : []),
    ...(steps.length === 1 ? [FAILING] : []),
  ],
  settles: ({ votes, steps, casting_vote: none, tie }) => [
    settled(
      VOTES,
      votes && `Each ${votes === 'one-for-each-agency' ? 'agency' : 'member'} has one vote.`,
    ),
    settled(
      RECORDED,
      steps.some(({ recorded }) => recorded === true) && 'The vote or the dissent is written down.',
    ),
    settled(
      TIE,
      // That the chair has no casting vote does not say what becomes of the motion.
      tie && `${none ? 'The chair has no casting vote. ' : ''}A motion with equal votes is lost.`,
    ),
  ],
};

const JOINTLY = point(
  'jointly',
  'Together or alone',
  'Do they decide together, or any one of them?',
);
const CONSULTING = point('consulting', 'Consulting', 'Who is asked before?');
const URGENT = point('urgent', 'What is urgent', 'When can a decision not wait?');

export const URGENT_DECISION_PATTERN: PatternKind<'urgent-decision'> = {
  clause: ({ by }, names) => [
    `Where a decision cannot wait for a meeting, it may be made by ${offices(by, names)}.`,
  ],
  points: ({ by }) => [...(by.length > 1 ? [JOINTLY] : []), CONSULTING, URGENT],
  settles: ({ by, jointly, consulting, needed_within: within }, names) => [
    settled(JOINTLY, by.length > 1 && jointly && 'They decide together.'),
    settled(
      CONSULTING,
      consulting.length > 0 && `They first consult ${offices(consulting, names)}.`,
    ),
    settled(URGENT, within && `A decision is urgent if it is needed within ${lengthOf(within)}.`),
  ],
};

const TIMES = point('times', 'Time limits', 'How long may each step take?');
const LAST = point('last', 'The last step', 'Which step is only a last resort?');

/** Offices by their role, so that the words of a step name no local office. */
const byRole = (names: Names): Names => ({
  ...names,
  actor: ({ role }) => names.role(role),
});

export const ROUTE_PATTERN: PatternKind<'route'> = {
  clause: ({ steps }, names) =>
    steps.map(({ by, with: together = [], document, after_absences: missed, ...step }, index) => {
      const actors = by ? ` by ${offices([by, ...together], names)}` : '';
      const named = document === undefined ? {} : { document: '[a named policy]' };
      const action = wordAction({ ...step, ...named }, byRole(names), actors).replace(
        'the [a named policy]',
        '[a named policy]',
      );
      const said =
        index === 0 ? action.replace(/^it /u, 'the matter ') : action.replace(/^\[a /u, '[A ');
      return `${missed === undefined ? capitalise(said) : `After ${NUMBER} missed meetings, ${said}`}.`;
    }),
  points: () => [TIMES, LAST],
  settles: ({ steps }) => [
    settled(
      TIMES,
      steps.some(({ within }) => within !== undefined) &&
        (steps.every(({ within }) => within !== undefined)
          ? `Each step is taken within ${NUMBER} [days].`
          : `A step with a limit is taken within ${NUMBER} [days].`),
    ),
    settled(
      LAST,
      steps.some(({ last_resort }) => last_resort) && 'One step is taken only as a last resort.',
    ),
  ],
};
