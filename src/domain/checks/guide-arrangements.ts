import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** A guide has the name of the arrangements it is about. */
export const guideArrangements: Check = {
  name: 'guide-arrangements',
  holds: 'Every guide stands beside the arrangements it is about, under the same name.',
  run: ({ guides, arrangements, unread }) =>
    guides
      .filter(
        ({ id, partnership }) =>
          !arrangements.some((one) => one.id === id && one.partnership === partnership) &&
          !unread.some(
            (one) =>
              one.kind === 'arrangements' && one.id === id && one.partnership === partnership,
          ),
      )
      .map(({ id, file, partnership }) =>
        error('guide-without-arrangements', {
          file,
          path: [],
          found: `a guide named “${id}”`,
          allowed: 'the name of a set of arrangements in the same folder',
          remedy: `Rename it after its arrangements, or write partnerships/${partnership}/${id}.yaml.`,
        }),
      ),
};
