import { error, type Mistake } from '../mistake/mistake.ts';
import { CRITERIA } from '../site/wcag.ts';
import type { Check } from './check.ts';

const KNOWN = new Set(CRITERIA.map(({ id }) => id));

/** The evaluation of access says something on every success criterion, once. */
export const evaluationCriteria: Check = {
  name: 'evaluation-criteria',
  holds: 'The evaluation of access covers each criterion of WCAG 2.2, levels A and AA, once.',
  run: ({ evaluation: { file, data }, unread }) => {
    if (unread.some(({ kind }) => kind === 'evaluation')) return [];
    const numbers = data.criteria.map(({ criterion }) => criterion);
    const unknown = (list: 'criteria' | 'problems'): Mistake[] =>
      data[list].flatMap(({ criterion }, index) =>
        KNOWN.has(criterion)
          ? []
          : [
              error('unknown-criterion', {
                file,
                path: [list, index, 'criterion'],
                found: criterion,
                allowed: 'a success criterion of WCAG 2.2 at level A or AA',
                remedy:
                  'Look the number up in the guidelines; level AAA is not part of the evaluation.',
              }),
            ],
      );
    const missing = CRITERIA.filter(({ id }) => numbers.filter((one) => one === id).length !== 1);
    return [
      ...unknown('criteria'),
      ...unknown('problems'),
      ...missing.map(({ id, name }) =>
        error('criterion-not-covered-once', {
          file,
          path: ['criteria'],
          found: `${numbers.filter((one) => one === id).length} entries on ${id} ${name}`,
          allowed: 'one entry for each success criterion',
          remedy: 'Write what was found on it, or that it does not apply and why.',
        }),
      ),
      ...data.problems.flatMap(({ criterion }, index) =>
        data.criteria.some((one) => one.criterion === criterion && one.outcome === 'supports')
          ? [
              error('problem-on-met-criterion', {
                file,
                path: ['problems', index],
                found: `a problem with ${criterion}, which is said to be met`,
                allowed: 'a problem on a criterion that is partly met',
                remedy: 'Set the outcome to partly-supports, or take the problem out.',
              }),
            ]
          : [],
      ),
    ];
  },
};
