import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** Some body leads, or is the meeting of the whole partnership. */
export const leadingBody: Check = {
  name: 'leading-body',
  holds: 'At least one body is of the tier main or lead, but for an amendment.',
  run: ({ arrangements }) =>
    arrangements.flatMap(({ file, data: { bodies, amends } }) =>
      amends || bodies.some(({ tier }) => tier === 'main' || tier === 'lead')
        ? []
        : [
            error('no-leading-body', {
              file,
              path: ['bodies'],
              found: `no tiers but ${[...new Set(bodies.map(({ tier }) => tier))].join(', ')}`,
              allowed: 'at least one body of the tier main or lead',
              remedy:
                'Look for the meeting of the whole partnership and for the group that leads it.',
            }),
          ],
    ),
};
