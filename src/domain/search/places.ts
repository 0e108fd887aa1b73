import type { Suggestion } from '../area/match.ts';

/** Names of places as they are fetched: all names, then all that is said beside them, and so on, which packs smaller. */
export interface PackedPlaces {
  names: readonly Suggestion[0][];
  contexts: readonly Suggestion[1][];
  areas: readonly Suggestion[2][];
  kinds: readonly Suggestion[3][];
}

export const packPlaces = (places: readonly Suggestion[]): PackedPlaces => ({
  names: places.map(([name]) => name),
  contexts: places.map(([, context]) => context),
  areas: places.map(([, , area]) => area),
  kinds: places.map(([, , , kind]) => kind),
});

/** The names of places in the order in which they were packed. */
export const unpackPlaces = ({ names, contexts, areas, kinds }: PackedPlaces): Suggestion[] =>
  names.map((name, at) => [name, contexts[at] ?? '', areas[at] ?? '', kinds[at] ?? 'area']);
