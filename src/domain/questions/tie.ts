import type { ValueOf } from '../../schemas/index.ts';
import { statedValue, statementOn } from '../catalogue/statements.ts';
import { mainBodies } from '../catalogue/tiers.ts';
import { verdict, type AnswerBasis, type Verdict } from './verdict.ts';
import { wordDecision } from '../wording/decisions.ts';

const CASTING = verdict(
  ['gives the chair a casting vote', 'give the chair a casting vote'],
  'The chair, by a casting vote',
);

/** Who breaks a tie; undefined where neither the rule of decision nor the chair’s vote is stated. */
export function tieBreak({ arrangements, statements }: AnswerBasis): Verdict | undefined {
  const rules = (statements[0] ?? []).flatMap(
    ({ record }) => statedValue(record, 'decision') ?? [],
  );
  if (rules.some(({ steps }) => steps.some(({ method }) => method === 'casting-vote'))) {
    return CASTING;
  }
  const told = rules.map(outcomeOf).find((one) => one !== undefined);
  if (told) return told;
  const bodies = mainBodies(arrangements.bodies);
  const votes = bodies.map(({ id }) => statementOn(arrangements, 'chairing', 'chair', id)?.record);
  if (votes.some((record) => statedValue(record, 'chair')?.vote === 'casting')) return CASTING;
  const [rule] = rules;
  if (!rule) return undefined;
  const last = rule.steps.at(-1);
  if (last && SETTLES.has(last.method)) {
    const words = wordDecision({ kind: 'decision', steps: [last] }, arrangements.names);
    return verdict(
      ['sends what cannot be agreed to others', 'send what cannot be agreed to others'],
      words.summary,
      [],
      ['Nobody is said to break a tie at the meeting itself.'],
    );
  }
  return verdict(
    [
      'says how it decides, but not who breaks a tie',
      'say how they decide, but not who breaks a tie',
    ],
    'Not said',
    [],
    ['The document says how decisions are made, but not who breaks a tie.'],
  );
}

/** What a rule says of equal votes: that the motion is lost, or only that the chair does not decide. */
function outcomeOf({ tie, casting_vote: none }: ValueOf<'decision'>): Verdict | undefined {
  const chair = none ? ['The chair has no casting vote.'] : [];
  if (tie) {
    return verdict(
      ['says that a motion with equal votes is lost', 'say that a motion with equal votes is lost'],
      'Nobody: a motion with equal votes is lost',
      [],
      chair,
    );
  }
  return none
    ? verdict(
        ['says that the chair has no casting vote', 'say that the chair has no casting vote'],
        'Not the chair, who has no casting vote',
        [],
        ['Who else might is not said.'],
      )
    : undefined;
}

/** Steps after which something is decided by someone. */
const SETTLES: ReadonlySet<ValueOf<'decision'>['steps'][number]['method']> = new Set([
  'chair-decides',
  'refer-up',
  'decided-by',
]);
