import { warning } from '../mistake/mistake.ts';
import { listAllowed } from '../base/suggest.ts';
import { mappingsIn, mentions } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** The register of roles holds those that the documents read so far need. */
export const unusedRoles: Check = {
  name: 'unused-roles',
  holds: 'Every role is named by some statement.',
  run: ({ arrangements, registers: { roles }, unread }) => {
    const used = new Set(
      arrangements.flatMap(({ data }) =>
        [...mappingsIn(data.statements, [])].flatMap(({ mapping }) =>
          typeof mapping.role === 'string' ? [mapping.role] : [],
        ),
      ),
    );
    const unused = roles.data
      .map(({ id }) => id)
      .filter((id) => !used.has(id) && !mentions(unread, id));
    if (unused.length === 0) return [];
    return [
      warning('unused-role', {
        file: roles.file,
        path: [roles.data.findIndex(({ id }) => id === unused[0]), 'id'],
        found: `${unused.length} not used: ${listAllowed(unused, 'all')}`,
        allowed: 'roles that some statement names',
        remedy: 'Name them where a document says so, or take them out.',
      }),
    ];
  },
};
