import { warning } from '../mistake/mistake.ts';
import { listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';
import { seatedRules, type SeatedRule } from './quorum-rules.ts';

/**
 * An agency that must be there for a quorum has a seat. A document can ask for the impossible, so this
 * only points to it; bodies whose members are not stated are passed over.
 */
export const quorumSeats: Check = {
  name: 'quorum-seats',
  holds: 'Every type of agency a quorum names is a type of some member of the body.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) =>
      seatedRules(entry).flatMap((seated) => {
        const seats = new Set(seated.members.map(({ agency_type }) => agency_type));
        return wanted(seated)
          .filter(({ types }) => !types.some((type) => seats.has(type)))
          .map(({ types, path }) =>
            warning('quorum-agency-without-seat', {
              file: entry.file,
              path,
              found: `${types.map((type) => `“${type}”`).join(' or ')}, with no seat on the body`,
              allowed: listAllowed(seats, 'the members of the body'),
              remedy:
                'Check the type of agency here and in the list of members; the document may say both.',
            }),
          );
      }),
    ),
};

interface Wanted {
  /** Any one of these will do. */
  types: readonly string[];
  path: SeatedRule['path'];
}

function wanted({ rule, path }: SeatedRule): Wanted[] {
  if (rule.type === 'agencies') {
    return rule.agencies.map(({ agency_type }, index) => ({
      types: [agency_type],
      path: [...path, 'agencies', index, 'agency_type'],
    }));
  }
  if (rule.type !== 'roles') return [];
  return rule.roles.flatMap(({ any_of }, index) => {
    const types = any_of.flatMap(({ agency_type }) => agency_type ?? []);
    // A role without a type could sit anywhere.
    return types.length < any_of.length ? [] : [{ types, path: [...path, 'roles', index] }];
  });
}
