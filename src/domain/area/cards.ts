import type { Catalogue } from '../catalogue/catalogue.ts';
import type { AreaCard } from './card.ts';
import { uncapitalise } from '../base/words.ts';
import { areaViews, type AreaReading } from './view.ts';

/** What search says of each area, by its id. */
export const areaCards = (catalogue: Catalogue): Record<string, AreaCard> =>
  Object.fromEntries(
    areaViews(catalogue).map(({ area, entry, state, readings, website, arrangements }) => [
      area.id,
      {
        name: area.name,
        partnership: entry.name,
        state,
        readings: readings.map((one) => ({
          label: labelOf(one),
          path: `/partnerships/${one.partnership}/`,
        })),
        site: website?.address ?? arrangements.address,
      },
    ]),
  );

/** “its constitution, about 2019 (not current)”; with the name of a body that is not the partnership first. */
const labelOf = ({ name, document, arrangements, kind }: AreaReading): string =>
  `${kind === undefined ? '' : `${name}: `}${uncapitalise(document)} (${arrangements.standing.label.toLowerCase()})`;
