import { citedRecords } from '../evidence/cited-records.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** The lock was made from the registered sources, each as it was read. */
export const lockSources: Check = {
  name: 'lock-sources',
  holds:
    'Every source that is quoted has an entry in the lock, with the SHA-256 and day of its register entry.',
  run: (entries) => {
    const { sources, lock, unread } = entries;
    const locked = lock?.data.sources ?? {};
    const quoted = Map.groupBy(
      citedRecords(entries).flatMap(({ citations }) => citations),
      ({ source }) => source,
    );
    const known = new Set([
      ...sources.map(({ id }) => id),
      ...unread.filter(({ kind }) => kind === 'sources').map(({ id }) => id),
    ]);
    return [
      ...sources.flatMap(({ id, file, data }): Mistake[] => {
        const entry = locked[id];
        const count = quoted.get(id)?.length ?? 0;
        if (!entry) return count === 0 ? [] : [notInLock(id, file, count, lock !== undefined)];
        return (['sha256', 'read_on'] as const)
          .filter((key) => entry[key] !== data[key])
          .map((key) =>
            error('lock-source-differs', {
              file,
              path: [key],
              found: `${data[key]}, where the lock has ${entry[key]}`,
              allowed: 'the same in both',
              remedy: 'Run `npm run verify` with the source text at hand.',
            }),
          );
      }),
      ...Object.keys(locked)
        .filter((id) => !known.has(id))
        .map((id) =>
          error('lock-unknown-source', {
            file: lock?.file ?? '',
            path: ['sources', id],
            found: `“${id}”`,
            allowed: listAllowed(known, 'content/sources'),
            remedy: didYouMean(id, known, 'Register the source, or run `npm run verify` again.'),
          }),
        ),
    ];
  },
};

const notInLock = (id: string, file: string, count: number, hasLock: boolean): Mistake =>
  error('source-not-in-lock', {
    file,
    path: [],
    found: hasLock
      ? `no entry for “${id}” in evidence.lock.json`
      : 'no evidence.lock.json that can be read',
    allowed: `an entry that proves the ${count} quotations from this source`,
    remedy: 'Run `npm run verify` with the source texts at hand.',
  });
