import { error } from '../mistake/mistake.ts';
import { statementsOf, placedValuesOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** A line of a table of contributions has one cell for a year. */
export const contributionYears: Check = {
  name: 'contribution-years',
  holds: 'No line of contributions gives the same financial year twice.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) =>
      statementsOf(entry)
        .flatMap(placedValuesOf)
        .flatMap(({ value, path }) => {
          if (value.kind !== 'contributions') return [];
          return value.lines.flatMap(({ agency, amounts }, line) => {
            const seen = new Set<string>();
            return amounts.flatMap(({ year }, index) => {
              if (!seen.has(year)) {
                seen.add(year);
                return [];
              }
              return [
                error('year-twice', {
                  file: entry.file,
                  path: [...path, 'lines', line, 'amounts', index, 'year'],
                  found: `${year} a second time for “${agency}”`,
                  allowed: 'each financial year once in a line',
                  remedy: 'Correct the year, or make a line of its own.',
                }),
              ];
            });
          });
        }),
    ),
};
