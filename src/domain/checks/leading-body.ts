import { readExtentOf } from '../catalogue/walk.ts';
import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** Some body leads, or is the meeting of the whole partnership. */
export const leadingBody: Check = {
  name: 'leading-body',
  holds:
    'At least one body is of the tier main or lead, but for an amendment and a document read in part.',
  run: ({ arrangements, sources }) =>
    arrangements.flatMap(({ file, data: { bodies, amends, ...record } }) =>
      amends ||
      readExtentOf(record) !== 'whole' ||
      // In a copy that lacks a part, the part at hand may name sub-groups only.
      sources.some(({ id, data }) => record.sources.includes(id) && !data.extent.complete) ||
      bodies.some(({ tier }) => tier === 'main' || tier === 'lead')
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
