import type { Entries } from '../../src/domain/catalogue/entries.ts';
import { citedRecords } from '../../src/domain/evidence/cited-records.ts';
import { RULES_VERSION } from '../../src/domain/evidence/normalise.ts';
import { verifySource, type SourceVerification } from '../../src/domain/evidence/verify.ts';
import { compareText } from '../../src/domain/base/order.ts';
import { readSourceText } from '../../src/reading/source-text.ts';
import type { Lock } from '../../src/schemas/index.ts';

/** Finds the quotations from every source, or from one, again in the source texts of a folder. */
export function verifyContent(
  entries: Entries,
  folder: string,
  only?: string,
): Promise<SourceVerification[]> {
  const records = citedRecords(entries);
  return Promise.all(
    entries.sources
      .filter(({ id }) => only === undefined || id === only)
      .map(async (source) =>
        verifySource(
          source,
          await readSourceText(folder, source.id),
          records,
          entries.lock?.data.sources[source.id],
        ),
      ),
  );
}

/** The lock that a verification proves, in a fixed order. Sources that were not verified stay as they are in `before`. */
export const lockOf = (results: readonly SourceVerification[], before?: Lock): Lock => ({
  rules: RULES_VERSION,
  sources: Object.fromEntries(
    [
      ...Object.entries(before?.sources ?? {}).filter(
        ([id]) => !results.some((result) => result.id === id),
      ),
      ...results.map(
        ({ id, sha256, readOn, quotations, terms }) =>
          [id, { sha256, read_on: readOn, quotations, terms }] as const,
      ),
    ].sort(([a], [b]) => compareText(a, b)),
  ),
});
