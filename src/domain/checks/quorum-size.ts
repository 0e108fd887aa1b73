import { warning } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { seatedRules, type SeatedRule } from './quorum-rules.ts';

/**
 * A quorum does not ask for more members or agencies than a closed list has. A row without a number of
 * seats counts as one seat. Lists that are not closed can grow, so they are passed over.
 */
export const quorumSize: Check = {
  name: 'quorum-size',
  holds: 'No quorum asks for more members or agencies than stand in a closed list.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) =>
      seatedRules(entry)
        .filter(({ closed }) => closed)
        .flatMap((seated) =>
          demands(seated)
            .filter(({ count, available }) => count > available)
            .map(({ key, count, of, available }) =>
              warning('quorum-larger-than-list', {
                file: entry.file,
                path: [...seated.path, key],
                found: `${count} ${of}, where the closed list has ${available}`,
                allowed: `at most ${available}`,
                remedy:
                  'Check the number, the seats of each member and whether the list is closed.',
              }),
            ),
        ),
    ),
};

interface Demand {
  key: 'count' | 'from_agencies';
  count: number;
  of: string;
  available: number;
}

function demands({ rule, members }: SeatedRule): Demand[] {
  if (rule.type !== 'count') return [];
  const available: Partial<Record<typeof rule.of, number>> = {
    members: members.reduce((sum, { seats }) => sum + (seats ?? 1), 0),
    agencies: new Set(members.map(({ name }) => name)).size,
    'member-agencies': new Set(members.map(({ name }) => name)).size,
  };
  const own = available[rule.of];
  const agencies = available.agencies ?? 0;
  return [
    ...(own === undefined
      ? []
      : [{ key: 'count' as const, count: rule.count, of: rule.of, available: own }]),
    ...(rule.from_agencies === undefined
      ? []
      : [
          {
            key: 'from_agencies' as const,
            count: rule.from_agencies,
            of: 'agencies',
            available: agencies,
          },
        ]),
  ];
}
