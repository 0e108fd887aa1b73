import type { LockedSource, SourceRecord } from '../../schemas/index.ts';
import type { Entry } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { compareText } from '../base/order.ts';
import type { Citation } from './citations.ts';
import { termsSearched, type CitedRecord } from './cited-records.ts';
import { quotationDigest } from './digest.ts';
import { countTerm, findInList, findQuotation, sectionsWith, type TermCount } from './find.ts';
import { nearestPassage } from './nearest.ts';
import { normalise, type NormalisedText } from './normalise.ts';
import { placeOutline, type PlacedSection } from './outline.ts';
import { LEFT_OUT } from '../catalogue/constants.ts';
import { flattenOutline } from '../catalogue/outline.ts';

export interface SourceText {
  text: string;
  sha256: string;
}

export interface SourceVerification {
  id: string;
  sha256: string;
  readOn: string;
  /** Digest → offset in the source text, for every quotation that was found. */
  quotations: Record<string, number>;
  /** Searched term → section → how often it occurs there. */
  terms: Record<string, TermCount>;
  /** Digest → section, for every quotation whose locator is left out. */
  sections: Record<string, string>;
  /** True where the text is not at hand, and the lock has all that the records need. */
  stands: boolean;
  mistakes: readonly Mistake[];
}

/** The sections of quotations whose locator is left out, by digest, and what is wrong with those that have none. */
export type FoundSections = Pick<SourceVerification, 'sections' | 'mistakes'>;

/**
 * Finds the section of every quotation from one source whose locator is left out: the one section that
 * holds the words. Names in a list stand where the list stands, and are not looked for. Without the text,
 * the sections that the lock has.
 */
export function sectionsLeftOut(
  source: Entry<SourceRecord>,
  text: SourceText | undefined,
  records: readonly CitedRecord[],
  locked?: LockedSource,
): FoundSections {
  const asked = records.flatMap(({ file, citations }) =>
    citations
      .filter((one) => one.source === source.id && one.written.locator !== undefined)
      .filter(({ locator }) => locator === LEFT_OUT)
      .map((citation) => ({ file, citation, digest: digestOf(citation) })),
  );
  if (asked.length === 0) return { sections: {}, mistakes: [] };
  if (!text) {
    const known = Object.keys(locked?.sections ?? {});
    const wanted = asked.map(({ digest }) => digest).filter((digest) => known.includes(digest));
    return { sections: pick(locked?.sections ?? {}, wanted) ?? {}, mistakes: [] };
  }
  const normalised = normalise(text.text);
  const placed = placeOutline(source.data.outline, normalised);
  const found = asked.map(({ file, citation, digest }) => {
    const holders = sectionsWith(citation.quotation, normalised, placed.sections);
    return { file, citation, digest, ...holders };
  });
  const sure = found.flatMap(({ digest, inside: [one, second] }) =>
    one && !second ? [[digest, one.id] as const] : [],
  );
  return {
    sections: Object.fromEntries(sure.sort(([a], [b]) => compareText(a, b))),
    mistakes: found.flatMap(({ file, citation, inside, across }): Mistake[] => {
      if (inside.length === 1) return [];
      if (inside.length > 1) return [inSeveral(file, citation, inside)];
      return [
        across.length > 0
          ? acrossSections(file, citation, across)
          : notFound(file, citation, normalised),
      ];
    }),
  };
}

const digestOf = ({ locator, quotation }: Pick<Citation, 'locator' | 'quotation'>): string =>
  quotationDigest(locator, quotation);

/**
 * Finds every quotation from one source again in its text, and counts the terms that were searched for
 * (design, “Evidence and sources”; method page “Evidence”). What cannot be found comes back as mistakes;
 * nothing is thrown. Without the text, its part of the lock is taken where that has all that is needed.
 * `left` has the sections of quotations whose locators are left out, which the records are filled in by.
 */
export function verifySource(
  source: Entry<SourceRecord>,
  text: SourceText | undefined,
  records: readonly CitedRecord[],
  locked?: LockedSource,
  left: FoundSections = { sections: {}, mistakes: [] },
): SourceVerification {
  const { sections: filled } = left;
  const base = {
    id: source.id,
    sha256: source.data.sha256,
    readOn: source.data.read_on,
    sections: filled,
  };
  const searched = [...termsSearched(source.id, records)].sort(compareText);
  if (!text) return { ...base, ...withoutText(source, records, searched, locked) };
  const normalised = normalise(text.text);
  const { sections, unplaced } = placeOutline(source.data.outline, normalised);
  const lost = new Set(unplaced.map(({ id }) => id));
  const quotations = new Map<string, number>();
  const mistakes: Mistake[] = [
    ...hashMistakes(source, text.sha256),
    ...flattenOutline(source.data.outline)
      .filter(({ section }) => unplaced.includes(section))
      .map(({ section, path }) => sectionMissing(source.file, section.starts, path, normalised)),
    ...left.mistakes,
  ];
  for (const { file, citations } of records) {
    for (const citation of citations.filter(
      (cited) => cited.source === source.id && cited.locator !== LEFT_OUT,
    )) {
      // What stands in a list is found with it; a place that is written is held to.
      const find = citation.written.locator === undefined ? findInList : findQuotation;
      const search = find(citation.quotation, citation.locator, normalised, sections);
      if (search.outcome === 'found') {
        quotations.set(digestOf(citation), search.offset);
      } else if (search.outcome === 'elsewhere') {
        // A section that was not found is told itself; whatever is quoted from it only follows.
        if (lost.has(citation.locator)) continue;
        mistakes.push(misplaced(file, citation, search.sections));
      } else {
        mistakes.push(notFound(file, citation, normalised));
      }
    }
  }
  const ordered = [...quotations].sort(([a], [b]) => compareText(a, b));
  return {
    ...base,
    quotations: Object.fromEntries(ordered),
    terms: Object.fromEntries(
      searched.map((term) => [term, countTerm(term, normalised, sections)]),
    ),
    stands: false,
    mistakes,
  };
}

/** What the lock has of a source whose text is not at hand: all that the records need, or a mistake. */
function withoutText(
  source: Entry<SourceRecord>,
  records: readonly CitedRecord[],
  searched: readonly string[],
  locked: LockedSource | undefined,
): Pick<SourceVerification, 'quotations' | 'terms' | 'stands' | 'mistakes'> {
  const digests = records
    .flatMap(({ citations }) => citations.filter((cited) => cited.source === source.id))
    .map(digestOf);
  const quotations = pick(locked?.quotations ?? {}, digests);
  const terms = pick(locked?.terms ?? {}, searched);
  const stands =
    locked?.sha256 === source.data.sha256 &&
    locked.read_on === source.data.read_on &&
    quotations !== undefined &&
    terms !== undefined;
  return stands
    ? { quotations, terms, stands, mistakes: [] }
    : { quotations: {}, terms: {}, stands, mistakes: [textMissing(source)] };
}

/** The values of these keys, in the order of the keys; undefined where one of them has none. */
function pick<T>(
  values: Readonly<Record<string, T>>,
  keys: readonly string[],
): Record<string, T> | undefined {
  const picked = [...new Set(keys)].sort(compareText).flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return picked.length === new Set(keys).size ? Object.fromEntries(picked) : undefined;
}

function hashMistakes(source: Entry<SourceRecord>, sha256: string): Mistake[] {
  if (source.data.sha256 === sha256) return [];
  return [
    error('source-changed', {
      file: source.file,
      path: ['sha256'],
      found: `a text whose SHA-256 is ${sha256}`,
      allowed: source.data.sha256,
      remedy: 'Read the changed text again, then write its SHA-256 and the day of reading here.',
    }),
  ];
}

const textMissing = ({ id, file }: Entry<SourceRecord>): Mistake =>
  error('source-text-missing', {
    file,
    path: [],
    found: `no file ${id}.txt in the folder of source texts, and not all that is needed in the lock`,
    allowed:
      'one text file for each source that is new, or of which something new is quoted or searched',
    remedy: 'Point SOURCES_DIR at the folder that holds the source texts.',
  });

const sectionMissing = (
  file: string,
  starts: string,
  path: readonly (string | number)[],
  source: NormalisedText,
): Mistake =>
  error('section-not-found', {
    file,
    path: ['outline', ...path, 'starts'],
    found: `“${starts}”, not in the text after the section before it`,
    allowed: 'the opening words of the section, verbatim, in the order of the text',
    remedy: `Nearest passage: ${nearestPassage(starts, source).marked}`,
  });

const misplaced = (
  file: string,
  { path, locator, quotation }: Citation,
  sections: readonly PlacedSection[],
): Mistake =>
  error('quotation-misplaced', {
    file,
    path,
    found: `“${quotation}”, not in “${locator}”`,
    allowed:
      sections.length > 0
        ? `the words stand in: ${sections.map(({ id }) => id).join(', ')}`
        : 'the words stand before the first section of the outline',
    remedy: 'Correct the locator; the words must stand wholly inside one section.',
  });

const inSeveral = (
  file: string,
  { path, quotation }: Citation,
  sections: readonly PlacedSection[],
): Mistake =>
  error('quotation-in-several-sections', {
    file,
    path,
    found: `“${quotation}” without a locator; the words stand in ${sections.map(({ id }) => id).join(', ')}`,
    allowed: 'a locator left out where the words stand in one section only',
    remedy: `Add \`locator\` with the section that is meant, such as \`locator: '${sections[0]?.id ?? ''}'\`, or quote a word more.`,
  });

const acrossSections = (
  file: string,
  { path, quotation }: Citation,
  sections: readonly PlacedSection[],
): Mistake =>
  error('quotation-misplaced', {
    file,
    path,
    found: `“${quotation}”, in no section as a whole`,
    allowed: `words wholly inside one section; these begin in ${sections.map(({ id }) => id).join(', ')}`,
    remedy: 'Quote only words of one section, or correct the outline where a section starts.',
  });

function notFound(file: string, { path, quotation }: Citation, source: NormalisedText): Mistake {
  const nearest = nearestPassage(quotation, source);
  return error('quotation-not-found', {
    file,
    path,
    found: `“${quotation}”`,
    allowed: `words of the source; the nearest passage is “${nearest.passage}”`,
    remedy: `Correct the quotation: ${nearest.marked} ([-only quoted-] {+only in the source+}).`,
  });
}
