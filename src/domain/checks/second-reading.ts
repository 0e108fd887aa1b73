import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** The second reading follows the first. */
export const secondReading: Check = {
  name: 'second-reading',
  holds: 'No second reading is dated before the day the statements were first read.',
  run: ({ arrangements }) =>
    arrangements.flatMap(({ file, data: { read_on, second_reading } }) =>
      second_reading !== undefined && second_reading.date < read_on
        ? [
            error('second-reading-too-early', {
              file,
              path: ['second_reading', 'date'],
              found: second_reading.date,
              allowed: `${read_on}, the day of the first reading, or later`,
              remedy: 'Correct the date of one of the two readings.',
            }),
          ]
        : [],
    ),
};
