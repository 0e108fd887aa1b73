import type { Entries } from '../../src/domain/catalogue/entries.ts';
import { citedRecords } from '../../src/domain/evidence/cited-records.ts';
import { quotationDigest } from '../../src/domain/evidence/digest.ts';
import { RULES_VERSION } from '../../src/domain/evidence/normalise.ts';
import {
  sectionsLeftOut,
  verifySource,
  type SourceVerification,
} from '../../src/domain/evidence/verify.ts';
import { compareText } from '../../src/domain/base/order.ts';
import { LEFT_OUT } from '../../src/domain/catalogue/constants.ts';
import { withLocators } from '../../src/reading/left-out.ts';
import { readSourceText } from '../../src/reading/source-text.ts';
import type { Lock, LockedSource } from '../../src/schemas/index.ts';

/**
 * Finds the quotations from every source, or from some, again in the source texts of a folder. The entries
 * are as their authors wrote them: locators that are left out are found here.
 */
export async function verifyContent(
  entries: Entries,
  folder: string,
  only?: ReadonlySet<string>,
): Promise<SourceVerification[]> {
  const written = citedRecords(entries);
  const sources = await Promise.all(
    entries.sources
      .filter(({ id }) => only?.has(id) ?? true)
      .map(async (source) => {
        const text = await readSourceText(folder, source.id);
        const locked = entries.lock?.data.sources[source.id];
        return { source, text, locked, left: sectionsLeftOut(source, text, written, locked) };
      }),
  );
  const sections = new Map(sources.map(({ source, left }) => [source.id, left.sections]));
  const locate = (source: string, quotation: string): string | undefined =>
    sections.get(source)?.[quotationDigest(LEFT_OUT, quotation)];
  const records = citedRecords({
    arrangements: withLocators(entries.arrangements, locate),
    assessments: withLocators(entries.assessments, locate),
  });
  return sources.map(({ source, text, locked, left }) =>
    verifySource(source, text, records, locked, left),
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
      ...results.map((result) => [result.id, lockedSource(result)] as const),
    ].sort(([a], [b]) => compareText(a, b)),
  ),
});

const lockedSource = ({
  sha256,
  readOn,
  quotations,
  sections,
  terms,
}: SourceVerification): LockedSource => ({
  sha256,
  read_on: readOn,
  quotations,
  ...(Object.keys(sections).length > 0 && { sections }),
  terms,
});
