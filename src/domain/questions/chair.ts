import { uncapitalise } from '../base/words.ts';
import { namesChair } from '../quorum/stoppers.ts';
import { wordValue } from '../wording/value.ts';
import { ruleOf } from './quorum.ts';
import { verdict, type AnswerBasis, type Verdict } from './verdict.ts';

/** Whether the quorum asks for the chair; undefined where no quorum is stated. */
export function chairNeeded(basis: AnswerBasis): Verdict | undefined {
  const rule = ruleOf(basis);
  if (!rule) return undefined;
  const { quorum } = rule;
  const words = [`The quorum: ${uncapitalise(wordValue(quorum, basis.arrangements.names).full)}.`];
  if (quorum.chair_required === 'chair-or-vice-chair') {
    return verdict(
      ['needs the chair or the vice chair', 'need the chair or the vice chair'],
      'Yes, the chair or the vice chair',
      [],
      words,
    );
  }
  if (quorum.chair_required === 'chair' || namesChair(quorum)) {
    return verdict(['needs the chair', 'need the chair'], 'Yes, the chair', [], words);
  }
  return verdict(
    ['has a rule that does not ask for the chair', 'have rules that do not ask for the chair'],
    'Not by its rule',
    [],
    words,
  );
}
