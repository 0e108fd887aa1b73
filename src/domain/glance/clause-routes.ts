import type { ValueOf } from '../../schemas/index.ts';
import { commaList, counted, numberWord } from '../base/words.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import type { Names } from '../catalogue/names.ts';
import { WHAT_WORDS, WHEN_WORDS, wordExcluded } from '../wording/decisions.ts';
import { wordPeriod } from '../wording/period.ts';
import { byRole } from './by-role.ts';

type Named = Pick<Arrangements, 'names'>;

/** How decisions are made and disputes settled, as verb phrases that follow the name of an area. */

/** “decides by consensus, then by majority”. */
export const decisionWords = ({ steps }: ValueOf<'decision'>, { names }: Named): string =>
  `decides ${steps
    .map(({ method, to, partners_for: partners }) => {
      const whom = to && byRole([to], names);
      return {
        consensus: 'by consensus',
        'simple-majority':
          partners === undefined ? 'by majority' : 'by majority with enough partners for it',
        'majority-if-all-partners-agree': 'by majority if all partners agree',
        'by-correspondence': 'by votes in writing',
        'lead-settled-by-issue': 'issue by issue',
        'unanimity-of-partners': 'by agreement of all partners',
        'casting-vote': 'by the chair’s casting vote',
        'chair-decides': `through ${whom ?? 'the chair'}`,
        'refer-up': 'by referral upwards',
        'recommend-only': 'by recommending to others who decide',
        'decided-by': `through ${whom ?? 'others'}`,
      }[method];
    })
    .join(', then ')}`;

/**
 * “has three steps for a dispute, the last a referral to the Secretary of State”. A step that may be taken is not
 * counted among those that are, and stages are counted as they are printed.
 */
export function routeWords(
  { steps, missing, excludes = [] }: ValueOf<'route'>,
  { names }: Named,
): string {
  const sure = steps.filter(({ possible }) => !possible);
  const own = sure.length > 0 ? sure : steps;
  const last = own.at(-1);
  if (!last) return '';
  const [alone, noun] = actionWords(last, names);
  const { when, within, after_absences: missed } = last;
  const isOnly = own.length === 1;
  const isUndecided = isOnly && when === 'no-decision';
  const told = isOnly
    ? alone.replace('a dispute', isUndecided ? UNDECIDED : 'a dispute')
    : `has ${countWords(own)} for a dispute, the last ${last.last_resort ? 'resort ' : ''}${noun}`;
  return commaList([
    told,
    when && !isUndecided && (isOnly || !FOLLOWS.has(when)) && WHEN_WORDS[when],
    last.last_resort && isOnly && 'as a last resort',
    last.possible && 'if it comes to that',
    missed !== undefined && `after ${counted(missed, 'missed meeting')}`,
    within && `within ${wordPeriod(within)}`,
    excludes.length > 0 && `not for ${wordExcluded(excludes)}`,
    missing !== undefined && 'and what follows is missing from our copy',
  ]);
}

/** Conditions that a later step has by being one: the step before did not settle it. */
const FOLLOWS: ReadonlySet<keyof typeof WHEN_WORDS> = new Set([
  'not-agreed',
  'no-answer',
  'no-change',
  'not-effective',
]);

/** What a route is for whose only step is on the condition `no-decision`: both halves of it. */
const UNDECIDED = 'a split decision, or one not reached that should not be deferred,';

/** “three stages”, “four steps”. */
function countWords(steps: ValueOf<'route'>['steps']): string {
  const stages = new Set(steps.flatMap(({ stage }) => stage ?? [])).size;
  return stages === 0
    ? `${numberWord(steps.length)} steps`
    : `${numberWord(stages)} ${stages === 1 ? 'stage' : 'stages'}`;
}

/** What a step is, as the only one and as the last of several. */
function actionWords(
  { action, to: receivers, what: named }: ValueOf<'route'>['steps'][number],
  names: Names,
): readonly [alone: string, noun: string] {
  const whom = byRole(receivers, names).replace(/^(the lead representatives) of .*/u, '$1');
  const what = named && WHAT_WORDS[named];
  const to = (link: string): string => (whom === '' ? '' : ` ${link} ${whom}`);
  return (
    {
      'raise-at-meeting': ['raises a dispute at a meeting', 'a meeting'],
      'raise-with': [`takes a dispute up${to('with')}`, `a talk${to('with')}`],
      'bring-to-attention': [
        `brings a dispute to the attention${to('of')}`,
        `bringing it to the attention${to('of')}`,
      ],
      meet: [`holds a meeting${to('with')} on a dispute`, `a meeting${to('with')}`],
      'special-meeting': [
        `calls a special meeting${to('of')} on a dispute`,
        `a special meeting${to('of')}`,
      ],
      investigate: [`looks into a dispute${to('with')}`, 'an inquiry'],
      // Of several steps a sentence on two areas has no room for what is referred, and says nothing of it.
      refer: [`refers ${what ?? 'a dispute'}${to('to')}`, `a referral${to('to')}`],
      'seek-guidance': [
        `seeks guidance on a dispute${to('from')}`,
        `to seek guidance${to('from')}`,
      ],
      'serve-notice': [`serves a formal notice${to('on')}`, `a formal notice${to('to')}`],
      'follow-policy': ['has a separate policy for disputes', 'a separate policy'],
      'resolve-locally': ['settles a dispute locally', 'a local settlement'],
      'enquire-and-challenge': [`challenges${to('with')}`, `a challenge${to('with')}`],
      monitor: ['watches over a dispute', 'watching over it'],
      notify: [`sends word of it${to('to')}`, `word of it${to('to')}`],
      suspend: ['suspends the membership', 'suspending the membership'],
      remove: ['takes the name off the list of members', 'taking the name off the list'],
      write: [`puts a dispute in writing${to('to')}`, `in writing${to('to')}`],
    } as const
  )[action];
}
