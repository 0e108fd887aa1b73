import { circlesIn } from '../base/circles.ts';
import type { Entries } from '../catalogue/entries.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** What a requirement succeeds is in the catalogue, and came before it; else its history would have no end. */
export const successions: Check = {
  name: 'successions',
  holds: 'Every requirement succeeds others that are in the catalogue, and none itself.',
  run: (entries) => {
    const steps = stepsOf(entries);
    return [...unknownIn(steps, entries), ...circlesIn(steps).map(circle)];
  },
};

/** A requirement and one that it succeeds. */
interface Step {
  from: string;
  to: string;
  file: string;
  path: RecordPath;
}

const stepsOf = ({ requirements }: Entries): Step[] =>
  requirements.flatMap(({ file, data }) =>
    data.flatMap(({ id: from, succeeds }, row) =>
      succeeds.map(({ id: to }, index) => ({
        from,
        to,
        file,
        path: [row, 'succeeds', index, 'id'],
      })),
    ),
  );

function unknownIn(steps: readonly Step[], { requirements, unread }: Entries): Mistake[] {
  // A list that could not be read may hold any requirement; its own mistake is reported.
  if (unread.some(({ kind }) => kind === 'requirements')) return [];
  const known = new Set(requirements.flatMap(({ data }) => data.map(({ id }) => id)));
  return steps
    .filter(({ to }) => !known.has(to))
    .map(({ to, file, path }) =>
      error('unknown-requirement', {
        file,
        path,
        found: `“${to}”`,
        allowed: listAllowed(known, 'content/requirements'),
        remedy: didYouMean(to, known, 'Use the id of an earlier requirement.'),
      }),
    );
}

const circle = ({ chain, closedBy }: ReturnType<typeof circlesIn<Step>>[number]): Mistake =>
  error('succeeds-in-a-circle', {
    file: closedBy.file,
    path: closedBy.path,
    found: chain.join(' → '),
    allowed: 'a chain that ends with the earliest requirement',
    remedy: 'Only a later requirement succeeds an earlier one: take out the step that goes back.',
  });
