import { buildCatalogue, type Arrangements, type Catalogue } from '../catalogue/catalogue.ts';
import { coverageOf, type CoverageReport } from '../coverage/coverage.ts';
import type { Entries, GuideEntry } from '../catalogue/entries.ts';

/** A guide with what it is about. */
export interface GuideContext {
  guide: GuideEntry;
  arrangements: Arrangements;
  report: CoverageReport;
}

/** A guide beside the arrangements of its name, with amendments where they are current, or undefined where there are none. */
export function contextOf(guide: GuideEntry, catalogue: Catalogue): GuideContext | undefined {
  const partnership = catalogue.partnerships.find(({ id }) => id === guide.partnership);
  const arrangements = [partnership?.current, ...(partnership?.editions ?? [])].find(
    (one) => one?.id === guide.id,
  );
  return arrangements && { guide, arrangements, report: coverageOf(arrangements, catalogue) };
}

/** Without these nothing that a guide cites could be found, and each citation would be called a mistake. */
const NEEDED: ReadonlySet<string> = new Set(['topics', 'asks', 'requirements']);

const made = new WeakMap<Entries, readonly GuideContext[]>();

/** The guides whose arrangements could be read: joined once for all checks of one run. */
export function guideContexts(entries: Entries): readonly GuideContext[] {
  const known = made.get(entries);
  if (known) return known;
  const isReadable = !entries.unread.some(({ kind }) => NEEDED.has(kind));
  const catalogue = isReadable ? buildCatalogue(entries) : undefined;
  const contexts = entries.guides.flatMap((guide) =>
    catalogue ? (contextOf(guide, catalogue) ?? []) : [],
  );
  made.set(entries, contexts);
  return contexts;
}
