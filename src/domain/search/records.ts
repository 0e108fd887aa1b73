import type { Catalogue } from '../catalogue/catalogue.ts';
import { areaRecords } from './area-records.ts';
import { headingId } from '../guide/headings.ts';
import { guideViews } from '../guide/view.ts';
import type { SearchRecord } from './record.ts';
import { sharedRecords } from './shared-records.ts';

/**
 * Every search record of the catalogue: what belongs to no area first, then topic by topic and area
 * by area, so that records of one topic stand together. Every edition is among them, each record once.
 */
export function searchRecords(catalogue: Catalogue): SearchRecord[] {
  const records = [
    ...sharedRecords(catalogue),
    ...catalogue.partnerships.flatMap((partnership) => areaRecords(partnership, catalogue)),
    ...guideRecords(catalogue),
  ];
  const places = new Map(catalogue.topics.map(({ id }, place) => [id, place]));
  // A requirement may have a theme that is no topic of the register.
  const known = records.map((record) =>
    places.has(record.topic ?? '') ? record : { ...record, topic: undefined },
  );
  const placeOf = ({ area, topic = '' }: SearchRecord): number =>
    area === undefined ? -1 : (places.get(topic) ?? places.size);
  return known.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** A record for each section of every guide that has a page, with the words of its blocks. */
const guideRecords = (catalogue: Catalogue): SearchRecord[] =>
  guideViews(catalogue).flatMap(({ guide, partnership }) =>
    guide.data.sections.map(({ heading, blocks }) => ({
      path: `/partnerships/${partnership.id}/guide/#${headingId(heading)}`,
      kind: 'guide',
      area: partnership.id,
      topic: undefined,
      state: undefined,
      regime: undefined,
      title: heading,
      about: `${partnership.record.short_name}: guide`,
      answer: blocks
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/\s+/gu, ' '),
      quotes: [],
      further: '',
    })),
  );
