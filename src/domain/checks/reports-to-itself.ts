import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { reportsToEdges } from './reports-to-edges.ts';

/** No body reports to itself. */
export const reportsToItself: Check = {
  name: 'reports-to-itself',
  holds: 'No body answers or reports to itself.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) =>
      reportsToEdges(entry)
        .filter(({ from, to }) => from === to)
        .map(({ from, path }) =>
          error('reports-to-itself', {
            file: entry.file,
            path,
            found: `“${from}”, the body the statement is about`,
            allowed: 'another body, or an actor',
            remedy: 'Name the body it reports to, or move the statement to the body that reports.',
          }),
        ),
    ),
};
