import type { Catalogue } from '../catalogue/catalogue.ts';
import { areaRecords } from './area-records.ts';
import type { SearchRecord } from './record.ts';
import { sharedRecords } from './shared-records.ts';

/**
 * Every search record of the catalogue: what belongs to no area first, then topic by topic and area
 * by area, so that records of one topic stand together. Only the newest arrangements of a
 * partnership have a page to open.
 */
export function searchRecords(catalogue: Catalogue): SearchRecord[] {
  const records = [
    ...sharedRecords(catalogue),
    ...catalogue.partnerships.flatMap(({ arrangements }) =>
      arrangements.slice(0, 1).flatMap((newest) => areaRecords(newest, catalogue)),
    ),
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
