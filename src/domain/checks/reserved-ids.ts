import { WHOLE_KEY } from '../catalogue/constants.ts';
import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** The key for the arrangements as a whole is not the id of a body. */
export const reservedIds: Check = {
  name: 'reserved-ids',
  holds: `No body has the id “${WHOLE_KEY}”, which stands for the arrangements.`,
  run: ({ arrangements }) =>
    arrangements.flatMap(({ file, data }) =>
      data.bodies.flatMap(({ id }, index) =>
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
    ),
};
