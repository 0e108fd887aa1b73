import type { Evaluation } from '../../schemas/index.ts';
import { CRITERIA, type Criterion } from './wcag.ts';

const OUTCOMES = {
  supports: 'Met',
  'partly-supports': 'Partly met',
  'does-not-apply': 'Does not apply',
} as const;

const BY = {
  machine: 'by the tests',
  hand: 'by hand',
  both: 'by the tests and by hand',
} as const;

/** A row of the table of criteria. */
export interface CriterionRow extends Criterion {
  outcome: string;
  by: string;
  found: string;
}

/** The criteria of WCAG 2.2 with what the evaluation found on each; a check holds it complete. */
export const criterionRows = ({ criteria }: Evaluation): CriterionRow[] =>
  CRITERIA.flatMap((criterion) =>
    criteria
      .filter((one) => one.criterion === criterion.id)
      .map(({ outcome, by, found }) => ({
        ...criterion,
        outcome: OUTCOMES[outcome],
        by: BY[by],
        found,
      })),
  );

/** “Of 55 success criteria, 40 are met, 2 are partly met and 13 do not apply.” */
export function criterionSentence({ criteria }: Evaluation): string {
  const count = (outcome: keyof typeof OUTCOMES): number =>
    criteria.filter((one) => one.outcome === outcome).length;
  const be = (number: number): string => `${number} ${number === 1 ? 'is' : 'are'}`;
  const none = count('does-not-apply');
  return `Of ${criteria.length} success criteria, ${be(count('supports'))} met, ${be(count('partly-supports'))} partly met and ${none} ${none === 1 ? 'does' : 'do'} not apply.`;
}

/** How far the site meets the criteria, as a sentence that says no more than was tried. */
export function conformanceSentence({ criteria, problems }: Evaluation): string {
  const isMet =
    problems.length === 0 && criteria.every(({ outcome }) => outcome !== 'partly-supports');
  const status = isMet
    ? 'In what we tried, the site meets WCAG 2.2 at level AA'
    : 'In what we tried, the site meets WCAG 2.2 at level AA in part';
  return `${status}. We evaluated it ourselves, and parts were not tried: this is no certificate.`;
}
