import type { Member } from '../../schemas/values/membership.ts';
import type { QuorumRule } from '../../schemas/values/quorum.ts';
import type { ArrangementsEntry } from '../catalogue/entries.ts';
import type { RecordPath } from '../mistake/mistake.ts';
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
