import { citedRecords, type CitedRecord } from '../evidence/cited-records.ts';
import { quotationDigest } from '../evidence/digest.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { mentions } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

type Locked = Readonly<Record<string, { quotations: Readonly<Record<string, number>> }>>;

/**
 * Every quotation has been found again in its source, and the lock proves no other. Sources that the
 * lock does not know at all are for `lock-sources`: one mistake there, not one for each quotation.
 */
export const lockQuotations: Check = {
  name: 'lock-quotations',
  holds: 'Every quotation is in the lock, and every quotation in the lock is made by a record.',
  run: (entries) => {
    const { lock, unread } = entries;
    if (!lock) return [];
    const locked: Locked = lock.data.sources;
    const made = new Map<string, Set<string>>();
    const missing = citedRecords(entries).flatMap((record) => unproven(record, locked, made));
    const stale = Object.entries(locked).flatMap(([id, { quotations }]) => {
      const known = made.get(id);
      const unused = Object.keys(quotations).filter((digest) => known?.has(digest) !== true);
      return unused.length === 0 || mentions(unread, id)
        ? []
        : [staleQuotations(lock.file, id, unused)];
    });
    return [...missing, ...stale];
  },
};

/** Findings for quotations without proof; notes every digest made under its source. */
function unproven(
  { file, citations }: CitedRecord,
  locked: Locked,
  made: Map<string, Set<string>>,
): Mistake[] {
  return citations.flatMap(({ source, locator, quotation, path }) => {
    const entry = locked[source];
    if (!entry) return [];
    const digest = quotationDigest(locator, quotation);
    const digests = made.get(source) ?? new Set();
    made.set(source, digests.add(digest));
    if (entry.quotations[digest] !== undefined) return [];
    return [
      error('quotation-not-in-lock', {
        file,
        path,
        found: `“${quotation}” in “${locator}”`,
        allowed: `words that were found again in the text of ${source}`,
        remedy: 'Run `npm run verify` with the source text at hand.',
      }),
    ];
  });
}

const staleQuotations = (file: string, source: string, digests: readonly string[]): Mistake =>
  error('stale-quotation-in-lock', {
    file,
    path: ['sources', source, 'quotations', ...digests.slice(0, 1)],
    found: `${digests.length} in the lock from ${source} that no record quotes`,
    allowed: 'quotations that a record makes, and no other',
    remedy: 'Run `npm run verify` again; it writes the lock anew.',
  });
