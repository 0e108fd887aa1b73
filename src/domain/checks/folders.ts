import { idsOf, type Entries } from '../catalogue/entries.ts';
import { error } from '../mistake/mistake.ts';
import { compareText } from '../base/order.ts';
import type { Check } from './check.ts';
import { BUILT_NAMES } from '../site/built-names.ts';

/** A folder of a partnership holds both who it is and at least one set of its arrangements. */
export const folders: Check = {
  name: 'folders',
  holds:
    'Every folder under partnerships has a partnership.yaml and at least one set of arrangements.',
  run: (entries) => {
    const { partnerships, arrangements, unread } = entries;
    const named = idsOf(entries, 'partnerships');
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
    'Every register is there, and method, partnerships, requirements, sources and vocabularies hold a file; every law with findings has its catalogue.',
  run: (entries) =>
    (entries.missing.length > 0 ? entries.missing : lawsWithoutCatalogue(entries)).map((file) =>
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

/** The catalogues of requirements that findings are written on, and that are not there. */
function lawsWithoutCatalogue(entries: Entries): string[] {
  const { arrangements, assessments, registers, requirements, unread } = entries;
  const known = new Set(
    [...requirements, ...unread.filter(({ kind }) => kind === 'requirements')].map(({ id }) => id),
  );
  const laws = arrangements.flatMap(({ id, partnership, data: { regime } }) =>
    assessments.some(
      (one) =>
        one.id === id &&
        one.partnership === partnership &&
        Object.keys(one.data.assessments).length > 0,
    )
      ? [regime]
      : [],
  );
  return registers.regimes.data
    .filter(({ id }) => laws.includes(id) && !known.has(id))
    .map(({ id }) => `requirements/${id}.yaml`);
}

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
