import type { Quorum, QuorumRule, WithoutQuorum } from '../../schemas/values/quorum.ts';
import type { Names } from '../catalogue/names.ts';
import { withEveryPartner } from './every-partner.ts';
import type { Seating } from './seating.ts';
import { neededOf, sizeOf } from './size.ts';
import { smallestMeeting } from './smallest.ts';
import { namesChair, stoppersOf } from './stoppers.ts';
import { waysOf } from './ways.ts';
import { capitalise, counted, joinAnd, unhyphen } from '../base/words.ts';

/** An answer in plain English: a line, what it lists, and what limits it. */
export interface QuorumAnswer {
  text: string;
  parts: readonly string[];
  remarks: readonly string[];
}

/** The fewest people who make a quorum: how sure the number is. */
export type SmallestAnswer = QuorumAnswer & { known: 'number' | 'least' | 'not' };

/** “8 people”, with how it was counted and when fewer may do; or why it is not known. */
export function wordSmallest(quorum: Quorum, seating: Seating, names: Names): SmallestAnswer {
  const found = smallestMeeting(quorum, seating);
  if ('why' in found) {
    return { text: OPEN, parts: [], remarks: [sentence(found.why)], known: 'not' };
  }
  const { people, unlessApart } = found;
  return {
    text: `${unlessApart ? 'At least ' : ''}${counted(people, 'person', 'people')}`,
    parts: [],
    known: unlessApart ? 'least' : 'number',
    remarks: [
      ...(unlessApart ? [UNLESS_APART[unlessApart]] : howCounted(quorum.rule, seating)),
      quorum.chair_required && !namesChair(quorum)
        ? `The ${unhyphen(quorum.chair_required)} is counted as one of them.`
        : '',
      overrideWords(quorum, names),
    ].filter(Boolean),
  };
}

const OPEN = 'Cannot be worked out';

const UNLESS_APART = {
  partners:
    'More where the partners do not count among the number asked for: it is not said whether they do.',
  named:
    'More where those named do not count among the number asked for: it is not said whether they do.',
  counted:
    'More where the same people do not count for both numbers: it is not said whether they do.',
} as const;

function howCounted(rule: QuorumRule, seating: Seating): string[] {
  switch (rule.type) {
    case 'all-partners':
      return ['One for each partner.'];
    case 'agencies':
      return ['One for each agency named.'];
    case 'set-by':
      return [];
    case 'roles':
      if (
        rule.roles.length === 1 &&
        waysOf(rule).every((way) => withEveryPartner(way, seating).allPartners)
      )
        return ['One for each partner.'];
      return rule.roles.some(({ any_of }) => any_of.length > 1)
        ? ['One for each role; where any of several will do, one is counted.']
        : ['One for each role.'];
    case 'count':
      return rule.of === 'members' || rule.of === 'voting-members' ? [] : ['One for each of them.'];
    case 'fraction': {
      const found = sizeOf(rule, seating);
      const needed = neededOf(rule, seating);
      return typeof found === 'string' || typeof needed === 'string'
        ? []
        : [`${needed} of the ${found.size} in the list.`];
    }
    case 'all-of':
      return rule.rules.some((inner) => 'named' in inner && inner.named === 'besides')
        ? ['Those who are others come on top of those named.']
        : ['Whoever meets several of the rules is counted once.'];
    case 'any-of':
      return ['By the rule that asks for the fewest.'];
  }
}

const overrideWords = ({ override }: Quorum, names: Names): string =>
  override === undefined
    ? ''
    : `Fewer will do where ${names.actor(override.by)} lets ${override.scope === 'item-by-item' ? 'single items' : 'the meeting'} go on.`;

/** What stands against the stop where a meeting may go on without a quorum. */
const STILL: Readonly<Record<WithoutQuorum['consequence'], string>> = {
  'does-not-proceed': '',
  'goes-ahead': 'The meeting then goes ahead all the same, without a quorum.',
  'discussion-only': 'The meeting may then still discuss, but takes no decisions.',
  'chair-picks-items': 'The chair may then still let items go ahead.',
  reconvenes: '',
};

/** Who alone can stop a meeting, with what is not known and who cannot. */
export function wordStoppers(
  quorum: Quorum,
  seating: Seating,
  names: Names,
  consequence?: WithoutQuorum['consequence'],
): QuorumAnswer {
  const { certain, shared, open } = stoppersOf(quorum, seating);
  const limits = [
    shared.length > 0 ? `Not one alone: ${joinAnd(shared)}; any one will do.` : '',
    certain.length > 0 ? overrideWords(quorum, names) : '',
    certain.length > 0 && consequence ? STILL[consequence] : '',
  ].filter(Boolean);
  if (certain.length > 0) {
    return {
      text: certain.length === 1 ? 'This one' : `Each of these ${certain.length}`,
      parts: certain.map(({ printed }) => capitalise(printed)),
      remarks:
        open === undefined ? limits : [`Of others this cannot be worked out: ${open}.`, ...limits],
    };
  }
  return open === undefined
    ? { text: 'No single agency', parts: [], remarks: ['Enough others are left.', ...limits] }
    : { text: OPEN, parts: [], remarks: [sentence(open), ...limits] };
}

const sentence = (text: string): string => `${capitalise(text)}.`;
