import { wordSourceDate } from '../base/dates.ts';
import type { Catalogue, Source } from '../catalogue/catalogue.ts';
import { allEditions } from '../catalogue/editions.ts';
import type { DirectoryEntry } from '../../schemas/index.ts';
import { arrangementsSeen, seenCaution, websiteSeen, type Seen } from './seen.ts';

/** A partnership to ask, with the pages of its own that are known. */
export interface PartnershipToAsk {
  name: string;
  pages: readonly Seen[];
  caution: string | undefined;
}

/** What to ask for where no address of a document is known, and whom. */
export interface ToAskFor {
  /** The document as its publisher would know it: title, kind and date. */
  document: string;
  /** What our copy lacks, if anything. */
  missing: string | undefined;
  partnerships: readonly PartnershipToAsk[];
}

/** What to ask for; undefined where an address of the document is known. */
export function toAskFor(source: Source, catalogue: Catalogue): ToAskFor | undefined {
  if (source.addresses.length > 0) return undefined;
  const { title, extent, dates } = source.record;
  const dated = dates.document ?? dates.published;
  const date = dated ? `, ${wordSourceDate(dated)}` : '';
  return {
    document: `“${title}” (${source.kindLabel}${date})`,
    missing: extent.complete ? undefined : extent.missing,
    partnerships: entriesOf(source, catalogue).map((entry) => {
      const pages = [arrangementsSeen(entry), websiteSeen(entry)].filter(
        (seen) => seen?.address !== undefined,
      );
      return {
        name: entry.name,
        pages: pages.filter((seen) => seen !== undefined),
        caution: pages.length > 0 ? seenCaution(entry) : undefined,
      };
    }),
  };
}

/** The partnerships whose document it is; where none of today is, those that cover its areas now. */
function entriesOf(source: Source, catalogue: Catalogue): DirectoryEntry[] {
  const directory = catalogue.registers.directory.data;
  const bodies = allEditions(catalogue)
    .filter(({ arrangements }) => arrangements.sources.includes(source))
    .map(({ partnership }) => partnership);
  const own = directory.filter(({ read }) => bodies.some(({ id }) => id === read));
  if (own.length > 0) return own;
  const areas = bodies.flatMap(({ record }) => record.areas);
  return directory.filter((entry) => entry.areas.some((area) => areas.includes(area)));
}
