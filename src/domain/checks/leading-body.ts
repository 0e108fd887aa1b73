import { placedValuesOf, readExtentOf, statementsOf } from '../catalogue/walk.ts';
import { error, warning } from '../mistake/mistake.ts';
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

/** A tier assumed from a name gives way to the answer on who leads: the two must agree. */
export const leadDoesLead: Check = {
  name: 'lead-does-lead',
  holds: 'A body of the tier lead is one of those that the record says lead.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) => {
      const leading = statementsOf(entry)
        .filter(({ field }) => field === 'leading-body')
        .flatMap((placed) => placedValuesOf(placed))
        .flatMap(({ value }) => (value.kind === 'bodies' ? value.bodies : []));
      if (leading.length === 0) return [];
      return entry.data.bodies.flatMap(({ id, name, tier }, index) =>
        tier !== 'lead' || leading.includes(id)
          ? []
          : [
              warning('lead-does-not-lead', {
                file: entry.file,
                path: ['bodies', index, 'tier'],
                found: `${name} with the tier lead, while “Group that leads” names ${leading.join(', ')}`,
                allowed: 'the tier lead for those that lead',
                remedy:
                  'Look which body leads by the document. Mend the tier, or the answer to “Group that leads”.',
              }),
            ],
      );
    }),
};
