import type { ValueOf } from '../../schemas/index.ts';
import type { Names } from '../catalogue/names.ts';
import { wordPeriod } from './period.ts';
import { capitalise, commaList, counted, joinAnd, numberWord, unhyphen } from '../base/words.ts';
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
  'by-correspondence': 'by votes in writing, without a meeting',
  'lead-settled-by-issue': 'issue by issue, the partners settle who leads',
};

/** “By consensus, then by simple majority (recorded), then by the chair’s casting vote”. */
export function wordDecision(value: ValueOf<'decision'>, names: Names): Wording {
  const votes = [
    value.votes &&
      `one vote for each ${value.votes === 'one-for-each-agency' ? 'agency' : 'member'}`,
    value.casting_vote && 'the chair has no casting vote',
    value.tie && 'a motion with equal votes is lost',
  ].filter((part) => part !== undefined);
  return steps(
    value.steps.map(({ method, to, recorded, partners_for: partners, majority_of: whom }) => {
      const target = to && ` ${method === 'refer-up' ? 'to' : 'by'} ${names.actor(to)}`;
      const lead = method === 'chair-decides' && to ? `by ${names.actor(to)}` : undefined;
      const of = [
        whom === undefined ? '' : ` of the ${unhyphen(whom)}`,
        partners === undefined ? '' : ` with ${partnersFor(partners)} for it`,
      ].join('');
      return `${lead ?? `${METHOD_WORDS[method]}${of}${target ?? ''}`}${recorded === true ? ' (recorded)' : ''}`;
    }),
    votes.join(', and ') || undefined,
  );
}

/** “At least two of the three safeguarding partners”. */
const partnersFor = (count: number): string =>
  count === 3
    ? 'all three safeguarding partners'
    : `at least ${numberWord(count)} of the three safeguarding partners`;

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

/** What is done, as the parts of a sentence: “it is referred by … to …”; the third part never joins the actor before it. */
const ACTION_WORDS: Readonly<Record<Action, readonly [what: string, done: string, to: string]>> = {
  'raise-at-meeting': ['it', 'raised at a meeting', 'with'],
  'raise-with': ['it', 'taken up', 'with'],
  'bring-to-attention': ['it', 'brought', 'to the attention of'],
  meet: ['a meeting', 'held', 'with'],
  'special-meeting': ['a special meeting', 'called', 'with'],
  investigate: ['it', 'looked into', 'with'],
  refer: ['it', 'referred', 'to'],
  'seek-guidance': ['guidance or clarification', 'sought', 'from'],
  'serve-notice': ['a formal notice', 'served', 'on'],
  'follow-policy': ['a separate policy', 'followed', 'with'],
  'resolve-locally': ['it', 'worked out locally', 'with'],
  'enquire-and-challenge': ['it', 'enquired into and, where appropriate, challenged', 'with'],
  monitor: ['it', 'monitored', 'with'],
  write: ['it', 'put in writing', 'to'],
  notify: ['word of it', 'sent', 'to'],
  suspend: ['the membership', 'suspended', 'with'],
  remove: ['the name', 'taken off the list of members', 'with'],
};

type Step = ValueOf<'route'>['steps'][number];

/** What is referred, where it is not the dispute. */
export const WHAT_WORDS: Readonly<Record<NonNullable<Step['what']>, string>> = {
  'non-compliance': 'anything not complied with',
};

/** What is done and to whom, and by whom where that is given: “it may be referred by the manager to the chair”. */
export function wordAction(
  { action, to, possible, document, what: named }: Omit<Step, 'by' | 'with'>,
  names: Names,
  by = '',
): string {
  const [subject, done, link] = ACTION_WORDS[action];
  const policy = action === 'follow-policy' && document !== undefined;
  const what = policy ? withThe(document) : named ? WHAT_WORDS[named] : subject;
  const whom = to.length > 0 ? ` ${link} ${joinAnd(to.map(names.actor))}` : '';
  return `${what} ${possible ? 'may be' : 'is'} ${done}${by}${whom}`;
}

/** Steps in order: “It is raised at a meeting, then it is referred by the manager to the chair”. */
export const wordRoute = (
  { steps: route, missing, excludes = [] }: ValueOf<'route'>,
  names: Names,
): Wording =>
  steps(
    route.map((step) => stepWords(step, names)),
    commaList([
      missing !== undefined && 'what follows is missing from the copy',
      excludes.length > 0 && `not for ${wordExcluded(excludes)}`,
    ]) || undefined,
  );

const EXCLUDED_WORDS = {
  'inside-one-agency': 'disputes inside one agency',
  conduct: 'the conduct of a person',
  complaints: 'complaints',
  'single-cases': 'single cases',
} as const;

/** What a route is not for: “complaints or single cases”. */
export const wordExcluded = (excludes: readonly (keyof typeof EXCLUDED_WORDS)[]): string =>
  joinAnd(
    excludes.map((one) => EXCLUDED_WORDS[one]),
    'or',
  );

/** The condition on which a step follows. */
export const WHEN_WORDS = {
  'not-agreed': 'if that is not agreed',
  'no-answer': 'if there is no answer',
  'no-change': 'if there is no change',
  'not-effective': 'if that is not effective',
  'progress-insufficient': 'where progress is insufficient',
  'if-necessary': 'if necessary',
  urgent: 'if it is urgent',
  persistent: 'where non-attendance is persistent',
  'no-decision':
    'where a decision is split or none is reached on a matter that should not be deferred',
} as const;

const AFTER_WORDS = { receipt: ' of receipt', 'step-before': ' of the step before' } as const;

function stepWords(step: Step, names: Names): string {
  const { by, with: together = [], within, stage, after_absences, document, last_resort } = step;
  const { when, after } = step;
  const others = together.length > 0 ? ` together with ${joinAnd(together.map(names.actor))}` : '';
  const before = [
    stage !== undefined && `${/^\d/u.test(stage) ? 'stage ' : ''}${stage}:`,
    after_absences !== undefined && `after ${counted(after_absences, 'missed meeting')}`,
    when && `${WHEN_WORDS[when]},`,
    last_resort && 'as a last resort',
  ];
  const said = [...before, wordAction(step, names, by && ` by ${names.actor(by)}${others}`)];
  return commaList([
    said.filter((part) => typeof part === 'string').join(' '),
    document !== undefined && step.action !== 'follow-policy' && `under ${withThe(document)}`,
    within && `within ${wordPeriod(within)}${after ? AFTER_WORDS[after] : ''}`,
  ]);
}

const withThe = (document: string): string =>
  document.startsWith('the ') ? document : `the ${document}`;
