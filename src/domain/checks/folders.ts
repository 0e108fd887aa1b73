import { error } from '../mistake/mistake.ts';
import { compareText } from '../base/order.ts';
import type { Check } from './check.ts';

/** A folder of a partnership holds both who it is and at least one set of its arrangements. */
export const folders: Check = {
  name: 'folders',
  holds:
    'Every folder under partnerships has a partnership.yaml and at least one set of arrangements.',
  run: ({ partnerships, arrangements, unread }) => {
    const named = new Set([
      ...partnerships.map(({ id }) => id),
      ...unread.filter(({ kind }) => kind === 'partnerships').map(({ id }) => id),
    ]);
    const arranged = new Set([
      ...arrangements.map(({ partnership }) => partnership),
      ...unread.filter(({ kind }) => kind === 'arrangements').map(({ partnership }) => partnership),
    ]);
    return [
      ...[...arranged]
        .filter((id) => !named.has(id))
        .sort(compareText)
        .map((id) =>
          error('arrangements-without-partnership', {
            file: `partnerships/${id}/partnership.yaml`,
            path: [],
            found: 'no such file, though the folder has arrangements',
            allowed: 'one partnership.yaml in each folder',
            remedy:
              'Add the file, with name, short_name, kind and areas, or move the arrangements.',
          }),
        ),
      ...partnerships
        .filter(({ id }) => !arranged.has(id))
        .map(({ file }) =>
          error('partnership-without-arrangements', {
            file,
            path: [],
            found: 'a partnership with no arrangements beside it',
            allowed: 'at least one <arrangements>.yaml in the folder',
            remedy: 'Add the arrangements, or name the partnership under `related` of another.',
          }),
        ),
    ];
  },
};
