import { idsOf } from '../catalogue/entries.ts';
import { citedRecords } from '../evidence/cited-records.ts';
import { RULES_VERSION } from '../evidence/normalise.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** A lock made under other rules proves nothing under these. */
export const lockRules: Check = {
  name: 'lock-rules',
  holds: 'The lock was made under the present normalisation rules.',
  run: ({ lock }) =>
    lock === undefined || lock.data.rules === RULES_VERSION
      ? []
      : [
          error('lock-rules-differ', {
            file: lock.file,
            path: ['rules'],
            found: `a lock made under version “${lock.data.rules}” of the rules`,
            allowed: `version “${RULES_VERSION}”`,
            remedy: 'Run `npm run verify` again with the source texts at hand.',
          }),
        ],
};

/** The lock was made from the registered sources, each as it was read. */
export const lockSources: Check = {
  name: 'lock-sources',
  holds:
    'Every source that is quoted or searched has an entry in the lock, with the SHA-256 and day of its register entry.',
  run: (entries) => {
    const { sources, lock, unread } = entries;
    if (unread.some(({ kind }) => kind === 'lock')) return [];
    const locked = lock?.data.sources ?? {};
    const used = new Set(
      citedRecords(entries).flatMap(({ citations, searches }) => [
        ...citations.map(({ source }) => source),
        ...searches.flatMap(({ search }) => search.sources),
      ]),
    );
    const known = idsOf(entries, 'sources');
    return [
      ...sources.flatMap(({ id, file, data }): Mistake[] => {
        const entry = locked[id];
        if (!entry) return used.has(id) ? [notInLock(id, file, lock !== undefined)] : [];
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

const notInLock = (id: string, file: string, hasLock: boolean): Mistake =>
  error('source-not-in-lock', {
    file,
    path: [],
    found: hasLock
      ? `no entry for “${id}” in evidence.lock.json`
      : 'no evidence.lock.json that can be read',
    allowed:
      'an entry that proves what is quoted from this source and counts what was searched for',
    remedy: 'Run `npm run verify` with the source texts at hand.',
  });
