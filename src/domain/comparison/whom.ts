import { AREA_KIND_LABELS, areaPath, knownAreas, type KnownArea } from '../area/directory.ts';
import { NARROWER } from '../area/map.ts';
import { areasByRegion } from '../area/regions.ts';
import { joinAnd } from '../base/words.ts';
import type { Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { mostAlike, type Alike } from './alike.ts';
import { besidePath } from './pair.ts';

/** How many areas of one list a page names: a reader looks at a few, and no page grows with the collection. */
export const AREAS_NAMED = 6;

/** An area to compare with: the path leads to both side by side where both were read, else to its page. */
export interface Comparable {
  name: string;
  path: string;
  beside: boolean;
}

/** Areas that share something: those that were read first, then the nearest. */
export interface Sharing {
  /** “Same police force area (Sussex) and region (South East)”. */
  title: string;
  areas: readonly Comparable[];
  /** How many more there are, and where all stand; undefined where all are named. */
  rest: { label: string; path: string } | undefined;
}

/** Whom to compare an area with. */
export interface Whom {
  /** The arrangements most alike, each with the path to both side by side. */
  alike: readonly (Alike & { path: string })[];
  sharing: readonly Sharing[];
}

/** Something that areas share. */
interface Trait {
  id: string;
  label: string;
  of: (area: KnownArea) => string;
}

const TRAITS: readonly Trait[] = [
  { id: 'police', label: 'police force area', of: ({ area }) => area.police_force_area },
  { id: 'region', label: 'region', of: ({ area }) => area.region },
  { id: 'kind', label: 'kind of council', of: ({ area }) => AREA_KIND_LABELS[area.kind] },
];

/** Whom an area, by its id, can be compared with. Lists are looked up by what is shared. */
export function whomToCompare(catalogue: Catalogue): (area: string) => Whom {
  const known = knownAreas(catalogue);
  const alike = mostAlike(catalogue);
  const traits = TRAITS.map((trait) => ({ ...trait, areas: Map.groupBy(known, trait.of) }));
  const regions = new Map(areasByRegion(catalogue).map(({ id, name }) => [name, id]));

  const sharingOf = (
    own: readonly KnownArea[],
    partnership: Partnership | undefined,
  ): Sharing[] => {
    const lists = traits.flatMap(({ id, label, of, areas }) => {
      const values = [...new Set(own.map(of))];
      const others = values
        .flatMap((value) => areas.get(value) ?? [])
        .filter(({ entry }) => own.every((one) => one.entry !== entry));
      const region = id === 'region' && values.length === 1 ? regions.get(values[0] ?? '') : '';
      return others.length > 0 ? [{ label: `${label} (${joinAnd(values)})`, others, region }] : [];
    });
    // In London a region, a police force area and a kind of council are the same areas, or nearly.
    const equal = Map.groupBy(lists, ({ others }) =>
      others
        .map(({ area }) => area.id)
        .sort()
        .join(),
    );
    return [...equal.values()].flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const region = same.find((one) => one.region)?.region;
      const left = first.others.length - AREAS_NAMED;
      return [
        {
          title: `Same ${joinAnd(same.map(({ label }) => label))}`,
          areas: inOrder(first.others, own)
            .slice(0, AREAS_NAMED)
            .map((one) => comparableOf(one, partnership, catalogue)),
          rest: left > 0 ? restOf(left, region) : undefined,
        },
      ];
    });
  };

  const alikeOf = (partnership: Partnership | undefined): Whom['alike'] =>
    partnership
      ? (alike.get(partnership.id) ?? []).map((one) => ({
          ...one,
          path: besidePath(catalogue, [partnership.id, one.edition.partnership.id]),
        }))
      : [];

  return (id) => {
    const own = known.filter(({ area }) => area.id === id);
    const read = own[0]?.read;
    return { alike: alikeOf(read), sharing: sharingOf(own, read) };
  };
}

const restOf = (left: number, region: string | undefined): Sharing['rest'] =>
  region
    ? { label: `${left} more in the list of areas`, path: `/areas/#${region}` }
    : { label: `${left} more in the table of areas (CSV)`, path: '/data/areas.csv' };

const comparableOf = (
  { area, read }: KnownArea,
  partnership: Partnership | undefined,
  catalogue: Catalogue,
): Comparable =>
  partnership?.current && read
    ? { name: area.name, path: besidePath(catalogue, [partnership.id, read.id]), beside: true }
    : { name: area.name, path: areaPath(area.id), beside: false };

/** Those that were read first, then the others, each from the nearest to the furthest. */
const inOrder = (areas: readonly KnownArea[], own: readonly KnownArea[]): KnownArea[] =>
  areas.toSorted(
    (a, b) =>
      Number(b.read !== undefined) - Number(a.read !== undefined) || wayTo(a, own) - wayTo(b, own),
  );

/** How far an area is from the nearest of some others, in degrees of latitude. */
const wayTo = ({ area: { point } }: KnownArea, own: readonly KnownArea[]): number =>
  Math.min(
    ...own.map(({ area }) =>
      Math.hypot(point.lat - area.point.lat, (point.long - area.point.long) * NARROWER),
    ),
  );
