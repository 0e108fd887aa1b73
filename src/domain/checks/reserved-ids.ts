import { PARTNERSHIP_PAGES, REQUIREMENT_PAGES, WHOLE_KEY } from '../catalogue/constants.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** The key for the arrangements as a whole is not the id of a body, nor the name of a page that of a record beside it. */
export const reservedIds: Check = {
  name: 'reserved-ids',
  holds: `No body has the id “${WHOLE_KEY}”, which stands for the arrangements, and no edition or requirement the name of a page beside it.`,
  run: ({ arrangements, requirements }) => [
    ...requirements.flatMap(({ file, data }) =>
      data.flatMap(({ id }, index) => requirementMistakes(file, index, id)),
    ),
    ...arrangements.flatMap(({ file, id: edition, data }) => [
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
  ],
};

const requirementMistakes = (file: string, index: number, id: string): Mistake[] =>
  REQUIREMENT_PAGES.has(id)
    ? [
        error('reserved-id', {
          file,
          path: [index, 'id'],
          found: `“${id}”`,
          allowed: `any id but ${[...REQUIREMENT_PAGES].join(', ')}`,
          remedy: 'Give the requirement another id: a page beside it has that address.',
        }),
      ]
    : [];

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
