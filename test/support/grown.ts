import { buildCatalogue, type Catalogue } from '../../src/domain/catalogue/catalogue.ts';
import type { Entries } from '../../src/domain/catalogue/entries.ts';
import { readContent } from '../../src/reading/read.ts';
import { ArrangementsSchema, PartnershipSchema } from '../../src/schemas/index.ts';
import { VALID } from './mistakes.ts';

const valid = await readContent(VALID);

/** The fictional collection grown to a number of areas: Northmere and Southmere by turns, under other ids. */
export function grownEntries(areas: number): Entries {
  const { entries } = valid;
  const copies = Array.from({ length: areas }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    const model = entries.partnerships[index % entries.partnerships.length];
    if (!model) throw new Error('The fixtures hold partnerships.');
    return { model, id: `area-${number}`, name: `Fictional area ${number}` };
  });
  return {
    ...entries,
    partnerships: copies.map(({ model, id, name }) => ({
      ...model,
      id,
      data: PartnershipSchema.parse({ ...model.data, name, short_name: name }),
    })),
    arrangements: copies.flatMap(({ model, id }) =>
      entries.arrangements
        .filter(({ partnership }) => partnership === model.id)
        .map((entry) => ({
          ...entry,
          partnership: id,
          data: ArrangementsSchema.parse(entry.data),
        })),
    ),
    assessments: copies.flatMap(({ model, id }) =>
      entries.assessments
        .filter(({ partnership }) => partnership === model.id)
        .map((entry) => ({ ...entry, partnership: id })),
    ),
  };
}

/** Their catalogue. */
export const grown = (areas: number): Catalogue => buildCatalogue(grownEntries(areas));
