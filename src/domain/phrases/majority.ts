import type { ValueInputOf } from '../../schemas/index.ts';
import type { Taken } from './reader.ts';

type Step = ValueInputOf<'decision'>['steps'][number];

const PRESENT = '(?:(?:the |those )?members|those) (?:who are )?present';

/** Of whom a majority is counted, the longer words before those that they begin with. */
const OF: readonly (readonly [string, NonNullable<Step['majority_of']>])[] = [
  [`${PRESENT} and voting`, 'members-present-and-voting'],
  [PRESENT, 'members-present'],
  ['(?:the |those )?voting members (?:who are )?present', 'voting-members-present'],
  ['(?:the |those )?voting members', 'voting-members'],
  ['(?:the |those )?members', 'members'],
];

const PARTNERS =
  ',? (?:with|provided(?: that)?|including) (?:at least )?(one|two|all) (?:of the )?three (?:statutory |delegated |lead )?(?:safeguarding )?partners(?: (?:for it|in favour|(?:are |is )?(?:in|among|part of) (?:the|that) majority|(?:have |has )?(?:vote[sd]?|voted) for it)|(?<=including [^,;.]{3,60}))';

/** “By a simple majority of the members present, with two of the three partners for it”; “of the votes” is of nobody. */
export const MAJORITY = `(?:by )?(?:a )?(?:simple )?majority(?: vote)?(?: of (?:${OF.map(([said]) => `(${said})`).join('|')}|(?:the |those )?votes))?(?:${PARTNERS})?`;

/** The way to decide that the groups of `MAJORITY` say. */
export function majorityStep([, ...groups]: Taken['groups']): Step {
  const of = OF.find((_, at) => groups[at] !== undefined)?.[1];
  const partners = { one: 1, two: 2, all: 3 }[groups[OF.length]?.toLowerCase() ?? ''];
  return {
    method: 'simple-majority',
    ...(of && { majority_of: of }),
    ...(partners !== undefined && { partners_for: partners }),
  };
}
