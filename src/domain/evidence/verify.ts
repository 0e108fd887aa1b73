import type { SourceRecord } from '../../schemas/index.ts';
import type { Entry } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { compareText } from '../base/order.ts';
import type { Citation } from './citations.ts';
import type { CitedRecord } from './cited-records.ts';
import { quotationDigest } from './digest.ts';
import { findQuotation } from './find.ts';
import { nearestPassage } from './nearest.ts';
import { normalise, type NormalisedText } from './normalise.ts';
import { placeOutline, type PlacedSection } from './outline.ts';
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
  mistakes: readonly Mistake[];
}

/**
 * Finds every quotation from one source again in its text (design, “Evidence and sources”; method
 * page “Evidence”). What cannot be found comes back as mistakes; nothing is thrown.
 */
export function verifySource(
  source: Entry<SourceRecord>,
  text: SourceText | undefined,
  records: readonly CitedRecord[],
): SourceVerification {
  const base = { id: source.id, sha256: source.data.sha256, readOn: source.data.read_on };
  if (!text) return { ...base, quotations: {}, mistakes: [textMissing(source)] };
  const normalised = normalise(text.text);
  const { sections, unplaced } = placeOutline(source.data.outline, normalised);
  const quotations = new Map<string, number>();
  const mistakes: Mistake[] = [
    ...hashMistakes(source, text.sha256),
    ...flattenOutline(source.data.outline)
      .filter(({ section }) => unplaced.includes(section))
      .map(({ section, path }) => sectionMissing(source.file, section.starts, path, normalised)),
  ];
  for (const { file, citations } of records) {
    for (const citation of citations.filter((cited) => cited.source === source.id)) {
      const search = findQuotation(citation.quotation, citation.locator, normalised, sections);
      if (search.outcome === 'found') {
        quotations.set(quotationDigest(citation.locator, citation.quotation), search.offset);
      } else if (search.outcome === 'elsewhere') {
        mistakes.push(misplaced(file, citation, search.sections));
      } else {
        mistakes.push(notFound(file, citation, normalised));
      }
    }
  }
  const ordered = [...quotations].sort(([a], [b]) => compareText(a, b));
  return { ...base, quotations: Object.fromEntries(ordered), mistakes };
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
    found: `no file ${id}.txt in the folder of source texts`,
    allowed: 'one text file for each registered source',
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
