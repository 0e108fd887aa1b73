import type { Quorum, QuorumRule, WithoutQuorum } from '../../schemas/values/quorum.ts';
import { statedValue } from '../catalogue/statements.ts';
import { seatingOf, withoutQuorumIn } from '../quorum/seating.ts';
import { stoppersOf } from '../quorum/stoppers.ts';
import { wordSmallest, wordStoppers } from '../quorum/words.ts';
import { stopVerdict } from './stop.ts';
import { verdict, type AnswerBasis, type Verdict } from './verdict.ts';
import { wordValue } from '../wording/value.ts';

const CANNOT: Verdict['verbs'] = [
  'has a rule that leaves it open',
  'have rules that leave it open',
];

/**
 * Whether a meeting can go ahead without a type of agency (method page “Computed values”, “Questions”);
 * undefined where no quorum is stated.
 */
export function quorumWithout(basis: AnswerBasis, agencyType: string): Verdict | undefined {
  const rule = ruleOf(basis);
  if (!rule) return undefined;
  const { quorum, seating } = rule;
  const { certain, shared, open } = stoppersOf(quorum, seating);
  if (certain.some((one) => one.agencyType === agencyType)) return neededVerdict(rule, basis);
  // Someone who must be there and whose agency is not said may be the one that is asked about.
  const hidden = certain.filter(
    (one) => one.agencyType === undefined && one.printed !== 'the chair',
  );
  const why =
    open ??
    (hidden.length > 0 ? 'it is not said which agency each of those needed is from' : undefined);
  if (why !== undefined) {
    return verdict(
      CANNOT,
      'The rule leaves it open',
      [],
      [
        namesNobody(quorum.rule) ? 'It asks for numbers and names no agency.' : '',
        `It cannot be worked out whether enough others are left: ${why}.`,
      ].filter(Boolean),
    );
  }
  return verdict(
    ['can have a quorum without them', 'can have a quorum without them'],
    'Yes, if enough others come',
    [],
    [
      'The quorum can be met without them.',
      ...(shared.length > 0 ? ['Some places can be filled by any one of several.'] : []),
    ],
  );
}

/** True for a rule that only counts heads or agencies. */
const namesNobody = (rule: QuorumRule): boolean =>
  rule.type === 'all-of' || rule.type === 'any-of'
    ? rule.rules.every(namesNobody)
    : (rule.type === 'count' || rule.type === 'fraction') && rule.of !== 'safeguarding-partners';

/** The answer where the rule cannot be met without them: it follows from what happens without a quorum. */
function neededVerdict({ quorum, consequence }: Rule, { arrangements }: AnswerBasis): Verdict {
  const { override } = quorum;
  if (override) {
    const part = override.scope === 'item-by-item' ? 'single items' : 'the meeting';
    return verdict(
      ['needs them unless someone lets it go on', 'need them unless someone lets it go on'],
      `Only if ${arrangements.names.actor(override.by)} lets ${part} go on`,
      [],
      ['The quorum cannot be met without them.'],
    );
  }
  switch (consequence?.consequence) {
    case 'goes-ahead':
      return verdict(
        [
          'needs them for a quorum, but goes ahead without one',
          'need them for a quorum, but go ahead without one',
        ],
        'Yes, but without a quorum',
        [],
        [`${wordValue(consequence, arrangements.names, undefined).full}.`],
      );
    case 'discussion-only':
      return verdict(
        [
          'takes no decisions without them, and may only discuss',
          'take no decisions without them, and may only discuss',
        ],
        'For discussion only: no decisions are taken',
        [],
        [
          'The quorum cannot be met without them.',
          `${wordValue(consequence, arrangements.names, undefined).full}.`,
        ],
      );
    case 'chair-picks-items':
      return verdict(
        ['needs them unless the chair picks items', 'need them unless the chair picks items'],
        'Only for items the chair picks',
        [],
        ['The quorum cannot be met without them.'],
      );
    case 'does-not-proceed':
    case 'reconvenes':
      return verdict(
        ['does not meet without them', 'do not meet without them'],
        'No',
        [],
        [
          'The quorum cannot be met without them.',
          `${wordValue(consequence, arrangements.names, undefined).full}.`,
        ],
      );
    case undefined:
      return verdict(
        [
          'needs them for a quorum, and no consequence is stated',
          'need them for a quorum, and no consequence is stated',
        ],
        'There is no quorum without them',
        [],
        ['What happens then is not stated.'],
      );
  }
}

const FEWER: Partial<Record<WithoutQuorum['consequence'], readonly string[]>> = {
  'goes-ahead': ['With fewer, the meeting goes ahead without a quorum.'],
  'discussion-only': ['With fewer, the meeting may discuss but takes no decisions.'],
};

const TOLD: Verdict['verbs'] = ['gives enough to tell', 'give enough to tell'];
const BOUND: Verdict['verbs'] = [
  'tells a least number, but not whether it is enough',
  'tell a least number, but not whether it is enough',
];

const VERBS = { number: TOLD, least: BOUND, not: CANNOT } as const;

/** The fewest people who make a quorum; undefined where no quorum is stated. */
export function smallestMeetingOf(basis: AnswerBasis): Verdict | undefined {
  const rule = ruleOf(basis);
  if (!rule) return undefined;
  const { known, ...answer } = wordSmallest(rule.quorum, rule.seating, basis.arrangements.names);
  const fewer = FEWER[rule.consequence?.consequence ?? 'reconvenes'] ?? [];
  return {
    ...answer,
    remarks: [...answer.remarks, ...fewer],
    verbs: VERBS[known],
  };
}

/** Who alone can stop a meeting; undefined where no quorum is stated. */
export function whoCanStop(basis: AnswerBasis): Verdict | undefined {
  const rule = ruleOf(basis);
  if (!rule) return undefined;
  const { quorum, seating, consequence } = rule;
  const { certain, open } = stoppersOf(quorum, seating);
  const answer = wordStoppers(quorum, seating, basis.arrangements.names, consequence?.consequence);
  if (certain.length > 0) return stopVerdict(answer, consequence?.consequence ?? 'not-said');
  const verbs: Verdict['verbs'] =
    open === undefined
      ? ['has a rule that nobody alone can stop', 'have rules that nobody alone can stop']
      : CANNOT;
  return { ...answer, verbs };
}

interface Rule {
  quorum: Quorum;
  seating: ReturnType<typeof seatingOf>;
  consequence: WithoutQuorum | undefined;
}

/** The stated quorum of the first body asked about, with who can come to its meetings. */
export function ruleOf({ partnership, arrangements, statements }: AnswerBasis): Rule | undefined {
  const found = statements[0]?.find(({ record }) => statedValue(record, 'quorum'));
  const quorum = statedValue(found?.record, 'quorum');
  if (!quorum || !found?.body) return undefined;
  return {
    quorum,
    seating: seatingOf(partnership, arrangements, found.body.id),
    consequence: withoutQuorumIn(arrangements, found.body.id),
  };
}
