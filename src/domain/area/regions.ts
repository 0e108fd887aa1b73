import { sortKey } from '../base/letters.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { AREA_STATES, knownAreas, type AreaState, type KnownArea } from './directory.ts';

/** The areas of one region. */
export interface RegionAreas {
  id: string;
  name: string;
  areas: readonly KnownArea[];
}

/** The areas by region, from north to south; a region without any is left out. */
export function areasByRegion(catalogue: Catalogue): RegionAreas[] {
  const groups = Map.groupBy(knownAreas(catalogue), ({ area }) => area.region);
  return [...groups]
    .map(([name, areas]) => ({ id: sortKey(name).replaceAll(' ', '-'), name, areas }))
    .sort((a, b) => northOf(b.areas) - northOf(a.areas));
}

/** The mean latitude of some areas. */
const northOf = (areas: readonly KnownArea[]): number =>
  areas.reduce((sum, { area }) => sum + area.point.lat, 0) / areas.length;

/** How many areas are in each state, in the order in which states are told. */
export const stateCounts = (
  areas: readonly KnownArea[],
): { state: AreaState; label: string; count: number }[] =>
  (Object.keys(AREA_STATES) as AreaState[]).map((state) => ({
    state,
    label: AREA_STATES[state],
    count: areas.filter((one) => one.state === state).length,
  }));
