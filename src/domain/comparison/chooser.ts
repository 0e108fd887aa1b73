import type { Catalogue } from '../catalogue/catalogue.ts';
import { currentEditions } from '../catalogue/editions.ts';
import { idsOf, pairPath, pairsOf } from './pair.ts';

export interface Choosable {
  id: string;
  label: string;
}

/** What can be chosen, and the pages of two areas that a reader without script goes to. */
export interface ChooserView {
  areas: readonly Choosable[];
  topics: readonly Choosable[];
  /** Each area with those it has a page with; empty where the collection is too large for them. */
  pairs: readonly (Choosable & { others: readonly (Choosable & { path: string })[] })[];
}

/** The areas and topics of a catalogue as the chooser offers them, in the order of the tables. */
export function chooserView(catalogue: Catalogue): ChooserView {
  const pairs = pairsOf(catalogue);
  const areas = currentEditions(catalogue).map(({ partnership, name }) => ({
    id: partnership.id,
    label: name,
  }));
  return {
    areas,
    topics: catalogue.topics.map(({ id, label }) => ({ id, label })),
    pairs: areas
      .map((area) => ({
        ...area,
        others: pairs
          .filter((pair) => idsOf(pair)[0] === area.id)
          .flatMap((pair) =>
            pair
              .filter(({ partnership }) => partnership.id !== area.id)
              .map(({ partnership, name }) => ({
                id: partnership.id,
                label: name,
                path: pairPath(pair),
              })),
          ),
      }))
      .filter(({ others }) => others.length > 0),
  };
}
