import type { Value } from '../../schemas/index.ts';
import { error, type RecordPath } from '../mistake/mistake.ts';
import { statementsOf, placedValuesOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

interface Row {
  name: string;
  /** Everything that tells one row from another; notes do not. */
  key: string;
  path: RecordPath;
}

/** A row stands once in its list; two seats of one kind are one row with `seats: 2`. */
export const duplicateMembers: Check = {
  name: 'duplicate-members',
  holds: 'No row stands twice in one list of members or one group of agencies.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) =>
      statementsOf(entry)
        .flatMap(placedValuesOf)
        .flatMap(({ value, path }) => listsOf(value, path))
        .flatMap((rows) => {
          const seen = new Set<string>();
          return rows.flatMap(({ name, key, path }) => {
            if (!seen.has(key)) {
              seen.add(key);
              return [];
            }
            return [
              error('duplicate-member', {
                file: entry.file,
                path,
                found: `“${name}” a second time, with nothing to tell the rows apart`,
                allowed: 'one row for each seat-holder the source lists',
                remedy:
                  'Take the row out, or say what differs: seats, role, capacity, group or locator.',
              }),
            ];
          });
        }),
    ),
};

function listsOf(value: Value, path: RecordPath): Row[][] {
  if (value.kind === 'members') {
    return [
      value.members.map((member, index) => ({
        name: member.name,
        key: keyOf(member),
        path: [...path, 'members', index],
      })),
    ];
  }
  if (value.kind !== 'agencies') return [];
  return value.groups.map(({ agencies }, g) =>
    agencies.map((agency, a) => ({
      name: agency.name,
      key: keyOf(agency),
      path: [...path, 'groups', g, 'agencies', a],
    })),
  );
}

const keyOf = (row: object): string =>
  JSON.stringify(Object.entries({ ...row, note: undefined, seats: undefined }).sort());
