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

/** A contradiction is said twice, differently; with one reading there is nothing it could differ from. */
export const contradictions: Check = {
  name: 'contradictions',
  holds: 'Every statement that is unclear by contradiction has at least two readings.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) =>
      statementsOf(entry).flatMap(({ statement, path }) =>
        statement.state === 'unclear' &&
        statement.cause === 'contradiction' &&
        statement.readings.length < 2
          ? [
              error('contradiction-with-one-reading', {
                file: entry.file,
                path: [...path, 'readings'],
                found: `a contradiction with ${statement.readings.length} reading`,
                allowed: 'at least two readings, each with its own evidence',
                remedy:
                  'Add the other reading; if there is none, the cause is `ambiguity` or `damage`.',
              }),
            ]
          : [],
      ),
    ),
};
