import type { WithoutQuorum } from '../../schemas/values/quorum.ts';
import type { Verdict } from './verdict.ts';
import type { QuorumAnswer } from '../quorum/words.ts';

const STOPPED: Verdict['verbs'] = [
  'has a rule that someone alone can stop',
  'have rules that someone alone can stop',
];

/** How one absence counts, by what is said to follow without a quorum. */
const ONE_ABSENCE: Readonly<Record<WithoutQuorum['consequence'] | 'not-said', Verdict['verbs']>> = {
  'does-not-proceed': STOPPED,
  reconvenes: STOPPED,
  'goes-ahead': [
    'can lose its quorum by one absence, but goes ahead without one',
    'can lose their quorum by one absence, but go ahead without one',
  ],
  'discussion-only': [
    'can be kept from deciding by one absence, and then only discusses',
    'can be kept from deciding by one absence, and then only discuss',
  ],
  'chair-picks-items': [
    'can lose its quorum by one absence, but has items the chair picks',
    'can lose their quorum by one absence, but have items the chair picks',
  ],
  'not-said': [
    'can lose its quorum by one absence, and no consequence is stated',
    'can lose their quorum by one absence, and no consequence is stated',
  ],
};

/** What is answered where an absence is not said to stop the meeting. */
const TEXTS: Partial<Record<keyof typeof ONE_ABSENCE, (who: string) => string>> = {
  'goes-ahead': (who) => `Nobody, but ${who.toLowerCase()} can leave it without a quorum`,
  'discussion-only': (who) => `${who} can keep it from deciding`,
  'not-said': (who) => `${who} can leave it without a quorum`,
};

/** One absence leaves no quorum; whether that stops the meeting depends on the stated consequence. */
export const stopVerdict = (
  { text, parts, remarks }: QuorumAnswer,
  follows: keyof typeof ONE_ABSENCE,
): Verdict => ({
  text: TEXTS[follows]?.(text) ?? text,
  parts,
  remarks:
    follows === 'not-said' ? [...remarks, 'What happens without a quorum is not stated.'] : remarks,
  verbs: ONE_ABSENCE[follows],
});
