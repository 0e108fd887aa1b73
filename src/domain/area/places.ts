import type { Catalogue } from '../catalogue/catalogue.ts';
import { sortKey } from '../base/letters.ts';
import { joinAnd } from '../base/words.ts';
import { knownAreas, type KnownArea } from './directory.ts';
import type { PlaceKind, Suggestion } from './match.ts';

/** A name that leads to an area, or to each of several. */
export interface Place {
  name: string;
  kind: PlaceKind;
  /** What is said beside the name: “in Essex”, “now Cumberland”, “covers Hackney”; empty for an area’s own name. */
  context: string;
  /** The areas it leads to: their ids and names. */
  areas: readonly { id: string; name: string }[];
}

/** Every name of an area, district, former council or partnership, with what it leads to; no order is promised. */
export function placesOf(catalogue: Catalogue): Place[] {
  const known = knownAreas(catalogue);
  return [
    ...known.flatMap(namesOf),
    ...known.flatMap(districtsOf),
    ...formerCouncils(known),
    ...partnerships(known),
  ];
}

/** The name that people use, and that of official statistics where it is not the same but for a sign. */
function namesOf({ area }: KnownArea): Place[] {
  const areas = [{ id: area.id, name: area.name }];
  const { ons_name: official = area.name } = area;
  return [
    { name: area.name, kind: 'area', context: '', areas },
    ...(sortKey(official) === sortKey(area.name)
      ? []
      : [{ name: official, kind: 'area' as const, context: area.name, areas }]),
  ];
}

const districtsOf = ({ area }: KnownArea): Place[] =>
  area.districts.map((name) => ({
    name,
    kind: 'district',
    context: `in ${area.name}`,
    areas: [{ id: area.id, name: area.name }],
  }));

/** Councils abolished: one may have gone into several areas, and one of an area’s own name is left out. */
function formerCouncils(known: readonly KnownArea[]): Place[] {
  const gone = Map.groupBy(
    known.flatMap(({ area }) => (area.replaced?.councils ?? []).map((name) => ({ name, area }))),
    ({ name }) => name,
  );
  return [...gone].flatMap(([name, into]) => {
    const areas = into.map(({ area }) => ({ id: area.id, name: area.name }));
    return areas.some((area) => area.name === name)
      ? []
      : [
          {
            name,
            kind: 'former council' as const,
            context: `now ${joinAnd(areas.map((area) => area.name))}`,
            areas,
          },
        ];
  });
}

/** Partnerships by their names and other names, each with the areas it covers. */
function partnerships(known: readonly KnownArea[]): Place[] {
  const byEntry = Map.groupBy(known, ({ entry }) => entry);
  return [...byEntry].flatMap(([entry, covered]) => {
    const areas = covered.map(({ area }) => ({ id: area.id, name: area.name }));
    const context = `covers ${joinAnd(areas.map(({ name }) => name))}`;
    return [entry.name, ...entry.other_names].map((name) => ({
      name,
      kind: 'partnership' as const,
      context,
      areas,
    }));
  });
}

/** Every name as the box for areas suggests it: one for each area that a name leads to, but for a partnership its first. */
export const suggestionsOf = (catalogue: Catalogue): Suggestion[] =>
  placesOf(catalogue).flatMap(({ name, kind, context, areas }) =>
    (kind === 'partnership' ? areas.slice(0, 1) : areas).map((area): Suggestion => [
      name,
      kind === 'former council' ? `former council, now ${area.name}` : context,
      area.id,
      kind,
    ]),
  );
