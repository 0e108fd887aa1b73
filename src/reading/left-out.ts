import { LEFT_OUT } from '../domain/catalogue/constants.ts';
import { quotationDigest } from '../domain/evidence/digest.ts';
import type { ContentKind, Lock } from '../schemas/index.ts';

/** A record with the set of arrangements it is, or is about. */
interface Owned {
  id: string;
  partnership: string;
  data: unknown;
}

/** The section that holds a quotation whose locator is left out; undefined where none is known. */
export type SectionOf = (source: string, quotation: string) => string | undefined;

/** Sections as the lock has them. */
export const sectionsIn =
  (lock: Lock | undefined): SectionOf =>
  (source, quotation) =>
    lock?.sources[source]?.sections?.[quotationDigest(LEFT_OUT, quotation)];

/**
 * Records with their sources filled in: of evidence without one, the source of the arrangements where they
 * rest on one; of a search without any, all of them. What cannot be filled in stays as it is.
 */
export const withSources = <One extends Owned & { kind: ContentKind }>(
  records: readonly One[],
): One[] => {
  const known = new Map(
    records
      .filter(({ kind }) => kind === 'arrangements')
      .map((one) => [keyOf(one), (one.data as { sources: readonly string[] }).sources] as const),
  );
  return records.map((one) => {
    const sources = CITING.has(one.kind) ? known.get(keyOf(one)) : undefined;
    return sources ? { ...one, data: changed(one.data, sourceFilled(sources)) } : one;
  });
};

/** The kinds of record that quote and search. */
export const CITING: ReadonlySet<ContentKind> = new Set(['arrangements', 'assessments']);

const keyOf = ({ partnership, id }: Owned): string => `${partnership}/${id}`;

/** A record with the locators of its evidence filled in, as far as the section is known. */
export const withLocators = <Data>(data: Data, sectionOf: SectionOf): Data =>
  changed(data, (one) =>
    isEvidence(one) && one.locator === LEFT_OUT
      ? { ...one, locator: sectionOf(one.source, one.quotation) ?? LEFT_OUT }
      : one,
  ) as Data;

interface Evidence {
  source: string;
  locator: string;
  quotation: string;
}

const isEvidence = (node: object): node is Evidence =>
  'source' in node && 'locator' in node && 'quotation' in node;

const isSearch = (node: object): node is { sources: readonly string[] } =>
  'terms' in node && 'sources' in node && Array.isArray(node.sources);

const sourceFilled =
  (sources: readonly string[]) =>
  (node: object): object => {
    const [only, second] = sources;
    if (isEvidence(node) && node.source === LEFT_OUT && only !== undefined && !second) {
      return { ...node, source: only };
    }
    return isSearch(node) && node.sources.length === 0 ? { ...node, sources } : node;
  };

/** A tree of data with each of its mappings changed, the innermost first. What is not changed is the same object. */
function changed(node: unknown, change: (mapping: object) => object): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) {
    const was: readonly unknown[] = node;
    const is = was.map((item) => changed(item, change));
    return is.some((item, index) => item !== was[index]) ? is : was;
  }
  const was = Object.entries(node);
  const is = was.map(([key, item]) => [key, changed(item, change)] as const);
  const isSame = was.every(([, item], index) => item === is[index]?.[1]);
  return change(isSame ? node : Object.fromEntries(is));
}

/** The sections of a source that hold words as a whole; none where its text is not at hand. */
export type HoldersOf = (source: string, quotation: string) => readonly string[];

/**
 * Data of a record without what the reader fills in: the source of evidence where there is one only, a locator where
 * the words stand in that section alone, and the sources of a search that are all of them.
 */
export const withoutFilledIn = <Data>(
  data: Data,
  sources: readonly string[],
  holdersOf: HoldersOf,
): Data =>
  changed(data, (node) => {
    // A name in a list has a place of its own only where that is another than the list’s: it stays.
    if ('quotation' in node && Object.keys(node).every((key) => EVIDENCE.has(key))) {
      const { source, locator, ...rest } = node as Partial<Evidence>;
      const holders = holdersOf(source ?? sources[0] ?? '', rest.quotation ?? '');
      return {
        ...(source !== undefined && !isOnly(source, sources) && { source }),
        ...(locator !== undefined && !isOnly(locator, holders) && { locator }),
        ...rest,
      };
    }
    if (!isSearch(node)) return node;
    const { sources: searched, ...rest } = node;
    const isAll =
      searched.length === sources.length && sources.every((id) => searched.includes(id));
    return isAll ? rest : node;
  }) as Data;

const EVIDENCE: ReadonlySet<string> = new Set(['source', 'locator', 'quotation', 'role', 'for']);

const isOnly = (one: string, all: readonly string[]): boolean => all.length === 1 && all[0] === one;
