import type { Area, AreaKind, DirectoryEntry } from '../../schemas/index.ts';
import { sortKey } from '../base/letters.ts';
import { compareText } from '../base/order.ts';
import type { Catalogue, Partnership } from '../catalogue/catalogue.ts';

/** How much is known of the arrangements of an area. */
export type AreaState = 'read' | 'not-read' | 'nothing-known';

/** The states in words, in the order of keys and counts. */
export const AREA_STATES: Readonly<Record<AreaState, string>> = {
  read: 'read',
  'not-read': 'not read yet',
  'nothing-known': 'without a known page',
};

/** An area with the partnership that covers it. */
export interface KnownArea {
  area: Area;
  entry: DirectoryEntry;
  /** The others that the partnership covers. */
  joinedWith: readonly Area[];
  /** The partnership whose documents we have read, where it is the one that covers the area. */
  read: Partnership | undefined;
  /** Other bodies over the area whose documents we have read: a group of areas, an earlier trust. */
  others: readonly Partnership[];
  state: AreaState;
}

/** Every area of the register with its partnership, in the order of their names. */
export function knownAreas({ registers, partnerships }: Catalogue): KnownArea[] {
  const { areas, directory } = registers;
  const byId = new Map(areas.data.map((area) => [area.id, area]));
  const entries = new Map(
    directory.data.flatMap((entry) => entry.areas.map((id) => [id, entry] as const)),
  );
  return areas.data
    .toSorted((a, b) => compareText(sortKey(a.name), sortKey(b.name)))
    .flatMap((area) => {
      const entry = entries.get(area.id);
      if (!entry) return [];
      const bodies = partnerships.filter(
        (one) => one.record.areas.includes(area.id) && one.current !== undefined,
      );
      const read = bodies.find(({ id }) => id === entry.read);
      return [
        {
          area,
          entry,
          joinedWith: entry.areas.flatMap((id) => (id === area.id ? [] : (byId.get(id) ?? []))),
          read,
          others: bodies.filter((one) => one !== read),
          state: stateOf(entry, read),
        },
      ];
    });
}

const stateOf = (
  { website, arrangements }: DirectoryEntry,
  read: Partnership | undefined,
): AreaState => {
  if (read) return 'read';
  return website || arrangements ? 'not-read' : 'nothing-known';
};

/** Where the page of an area stands, below the base of the site. */
export const areaPath = (id: string): string => `/areas/${id}/`;

/** What an authority of each kind is called in running text. */
export const AREA_KIND_LABELS: Readonly<Record<AreaKind, string>> = {
  county: 'county council',
  unitary: 'unitary authority',
  metropolitan: 'metropolitan district',
  'london-borough': 'London borough',
  'city-of-london': 'City of London',
};
