import type { AreaPage } from '../base/pages.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { idsOf, pairPath, pairsOf } from './pair.ts';

export interface Choosable {
  id: string;
  label: string;
}

/** What can be chosen, and the pages of two areas that a reader without script goes to. */
export interface ChooserView {
  /** True where areas are left out that stand on other pages. */
  isPart: boolean;
  areas: readonly Choosable[];
  topics: readonly Choosable[];
  /** Each area with those it has a page with; empty where the collection is too large for them. */
  pairs: readonly (Choosable & { others: readonly (Choosable & { path: string })[] })[];
}

/**
 * The areas and topics of a catalogue as the chooser offers them, in the order of the tables: on one page
 * of a large collection, the areas that stand there.
 */
export function chooserView(catalogue: Catalogue, page?: AreaPage): ChooserView {
  const pairs = pairsOf(catalogue);
  const areas = catalogue.partnerships
    .filter(({ current }) => current !== undefined)
    .map(({ id, record }) => ({ id, label: record.short_name }))
    .slice(page?.start, page?.end);
  return {
    isPart: page !== undefined && page.end - page.start < page.total,
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
