import { PARTNERSHIP_PAGES, WHOLE_KEY } from '../catalogue/constants.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** The key for the arrangements as a whole is not the id of a body, nor the name of a page that of an edition. */
export const reservedIds: Check = {
  name: 'reserved-ids',
  holds: `No body has the id “${WHOLE_KEY}”, which stands for the arrangements, and no edition the name of a page beside it.`,
  run: ({ arrangements }) =>
    arrangements.flatMap(({ file, id: edition, data }) => [
      ...editionMistakes(file, edition),
      ...data.bodies.flatMap(({ id }, index) =>
        id === WHOLE_KEY
          ? [
              error('reserved-id', {
                file,
                path: ['bodies', index, 'id'],
                found: `“${id}”`,
                allowed: 'any other id',
                remedy: `Give the body another id; “${WHOLE_KEY}” stands for the arrangements as a whole.`,
              }),
            ]
          : [],
      ),
    ]),
};

const editionMistakes = (file: string, id: string): Mistake[] =>
  PARTNERSHIP_PAGES.has(id)
    ? [
        error('reserved-id', {
          file,
          path: [],
          found: `an edition named “${id}”`,
          allowed: `any name but ${[...PARTNERSHIP_PAGES].join(', ')}`,
          remedy: 'Rename the file: a page of the partnership has that address.',
        }),
      ]
    : [];
