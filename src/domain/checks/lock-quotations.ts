import type { Lock } from '../../schemas/index.ts';
import { flattenOutline } from '../catalogue/outline.ts';
import { LEFT_OUT } from '../catalogue/constants.ts';
import { mentions } from '../catalogue/walk.ts';
import { citedRecords, termsSearched, type CitedRecord } from '../evidence/cited-records.ts';
import { quotationDigest } from '../evidence/digest.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
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
  return citations.flatMap(({ source, locator, quotation, path, written }) => {
    const entry = locked[source];
    if (!entry) return [];
    if (locator === LEFT_OUT) {
      // Names in a list have no place but that of the list: said once.
      return written.locator ? [locatorLeftOut(file, path, quotation)] : [];
    }
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

const locatorLeftOut = (file: string, path: RecordPath, quotation: string): Mistake =>
  error('locator-left-out', {
    file,
    path,
    found: `“${quotation}” without a locator, and no section for the words in the lock`,
    allowed: 'a locator, or none where `npm run verify` has found the one section of the words',
    remedy:
      'Run `npm run verify` with the source text at hand: it finds the section, or says which sections hold the words.',
  });

const staleQuotations = (file: string, source: string, digests: readonly string[]): Mistake =>
  error('stale-quotation-in-lock', {
    file,
    path: ['sources', source, 'quotations', ...digests.slice(0, 1)],
    found: `${digests.length} in the lock from ${source} that no record quotes`,
    allowed: 'quotations that a record makes, and no other',
    remedy: 'Run `npm run verify` again; it writes the lock anew.',
  });

/**
 * Every term that was searched for has been counted in each source searched, and the lock counts no other,
 * nor any in a section that the outline of the source does not have. Sources that the lock does not know at
 * all are for `lock-sources`.
 */
export const lockTerms: Check = {
  name: 'lock-terms',
  holds: 'Every searched term is counted in the lock, and every term in the lock is searched for.',
  run: (entries) => {
    const { lock, sources, unread } = entries;
    if (!lock) return [];
    const records = citedRecords(entries);
    const missing = records.flatMap((record) => uncounted(record, lock.data.sources));
    const stale = sources.flatMap(({ id, data }) => {
      const terms = lock.data.sources[id]?.terms ?? {};
      const searched = termsSearched(id, records);
      const sections = new Set([
        '',
        ...flattenOutline(data.outline).map(({ section }) => section.id),
      ]);
      const unused = Object.entries(terms)
        .filter(
          ([term, counts]) =>
            !searched.has(term) || Object.keys(counts).some((section) => !sections.has(section)),
        )
        .map(([term]) => term);
      return unused.length === 0 || mentions(unread, id) ? [] : [staleTerms(lock.file, id, unused)];
    });
    return [...missing, ...stale];
  },
};

const uncounted = ({ file, searches }: CitedRecord, locked: Lock['sources']): Mistake[] =>
  searches.flatMap(({ search, path }) =>
    search.terms.flatMap((term, index) =>
      search.sources
        .filter((source) => locked[source] && locked[source].terms[term] === undefined)
        .map((source) =>
          error('term-not-in-lock', {
            file,
            path: [...path, 'terms', index],
            found: `“${term}”`,
            allowed: `a term that was counted in the text of ${source}`,
            remedy: 'Run `npm run verify` with the source text at hand.',
          }),
        ),
    ),
  );

const staleTerms = (file: string, source: string, terms: readonly string[]): Mistake =>
  error('stale-term-in-lock', {
    file,
    path: ['sources', source, 'terms', ...terms.slice(0, 1)],
    found: `${terms.length} counted in ${source} that no record searches for, or in a section it does not have`,
    allowed: 'terms that a record searches for, in sections of the outline',
    remedy: 'Run `npm run verify` again; it writes the lock anew.',
  });
