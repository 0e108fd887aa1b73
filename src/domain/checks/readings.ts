import { error, type Mistake } from '../mistake/mistake.ts';
import { statementsOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** A reading says what the source would mean on it: a typed value, or a meaning in our words. */
export const readings: Check = {
  name: 'readings',
  holds: 'Every reading of an unclear statement has a value or a meaning.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) =>
      statementsOf(entry).flatMap(({ statement, path }): Mistake[] => {
        if (statement.state !== 'unclear') return [];
        return statement.readings.flatMap(({ value, meaning }, index) =>
          value === undefined && meaning === undefined
            ? [
                error('reading-without-content', {
                  file: entry.file,
                  path: [...path, 'readings', index],
                  found: 'a reading with evidence only',
                  allowed: 'a reading with `value`, `meaning` or both',
                  remedy: 'Say what the words would mean on this reading.',
                }),
              ]
            : [],
        );
      }),
    ),
};
