import { error } from '../mistake/mistake.ts';
import { compareText } from '../base/order.ts';
import type { Check } from './check.ts';
import { BUILT_NAMES } from '../site/built-names.ts';

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

/** What every other rule looks things up in. Where it is gone, nothing else is worth saying. */
export const missingFiles: Check = {
  name: 'missing-files',
  holds:
    'Every register is there, and partnerships, requirements, sources and vocabularies hold a record.',
  run: ({ missing }) =>
    missing.map((file) =>
      error('missing-file', {
        file,
        path: [],
        found: file.endsWith('/') ? 'no such folder, or no record in it' : 'no such file',
        allowed: file.endsWith('/')
          ? 'a folder with the records of that kind'
          : 'one file of that name',
        remedy: 'Put it back from an earlier version; no other rule is tried until it is there.',
      }),
    ),
};

/** A file of `public/` is served as it is; under a name of ours it would stand where a page belongs. */
export const publicFiles: Check = {
  name: 'public-files',
  holds: 'No file in public has the name of a page, folder or file that the build writes.',
  run: ({ publicFiles: files }) =>
    files.flatMap(({ file, served }) => {
      // Some machines take two names that differ in capitals alone for one.
      const name = served.toLowerCase();
      const top = name.split('/')[0] ?? '';
      return BUILT_NAMES.has(top) || BUILT_NAMES.has(name)
        ? [
            error('public-file-in-our-place', {
              file,
              path: [],
              found: `“${served}”, where the build writes a file or folder of its own`,
              allowed: 'files under names that no page, data file or index of ours has',
              remedy: 'Rename the file, or take it out.',
            }),
          ]
        : [];
    }),
};
