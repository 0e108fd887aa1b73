import { buildCatalogue, type Arrangements, type Catalogue } from '../catalogue.ts';
import { coverageOf, type CoverageReport } from '../coverage.ts';
import type { Entries, GuideEntry } from '../entries.ts';

/** A guide with what it is about. */
export interface GuideContext {
  guide: GuideEntry;
  arrangements: Arrangements;
  report: CoverageReport;
}

/** A guide beside the arrangements of its name, or undefined where there are none. */
export function contextOf(guide: GuideEntry, catalogue: Catalogue): GuideContext | undefined {
  const arrangements = catalogue.partnerships
    .find(({ id }) => id === guide.partnership)
    ?.arrangements.find(({ id }) => id === guide.id);
  return arrangements && { guide, arrangements, report: coverageOf(arrangements, catalogue) };
}

const made = new WeakMap<Entries, readonly GuideContext[]>();

/** The guides whose arrangements could be read: joined once for all checks of one run. */
export function guideContexts(entries: Entries): readonly GuideContext[] {
  const known = made.get(entries);
  if (known) return known;
  const catalogue = entries.guides.length === 0 ? undefined : buildCatalogue(entries);
  const contexts = entries.guides.flatMap((guide) =>
    catalogue ? (contextOf(guide, catalogue) ?? []) : [],
  );
  made.set(entries, contexts);
  return contexts;
}
