import { typesOf } from '../wording/people.ts';
import { warning, type RecordPath } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { listAllowed } from '../base/suggest.ts';
import type { Member } from '../../schemas/values/membership.ts';
import type { QuorumRule } from '../../schemas/values/quorum.ts';
import type { ArrangementsEntry } from '../catalogue/entries.ts';
import { statementsOf, placedValuesOf } from '../catalogue/walk.ts';

/** One rule of a quorum beside the list of members of its body, where that list is stated. */
export interface SeatedRule {
  rule: QuorumRule;
  path: RecordPath;
  closed: boolean;
  members: readonly Member[];
}

/** Every quorum rule, inner rules too, of each body whose members are stated. */
export function seatedRules(entry: ArrangementsEntry): SeatedRule[] {
  const placed = statementsOf(entry);
  return placed.flatMap((quorum) => {
    const lists = placed
      .filter(({ body, statement }) => body === quorum.body && statement.state === 'stated')
      .flatMap(placedValuesOf)
      .flatMap(({ value }) => (value.kind === 'members' ? [value] : []));
    const list = lists[0];
    if (!list) return [];
    return placedValuesOf(quorum).flatMap(({ value, path }) =>
      value.kind === 'quorum'
        ? flatten(value.rule, [...path, 'rule']).map((found) => ({
            ...found,
            closed: list.closed,
            members: list.members,
          }))
        : [],
    );
  });
}

const flatten = (rule: QuorumRule, path: RecordPath): { rule: QuorumRule; path: RecordPath }[] => [
  { rule, path },
  ...('rules' in rule
    ? rule.rules.flatMap((inner, index) => flatten(inner, [...path, 'rules', index]))
    : []),
];

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
        const seats = new Set(seated.members.flatMap(typesOf));
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
