import { circlesIn } from '../base/circles.ts';
import { warning } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { reportsToEdges } from './reports-to-edges.ts';

/**
 * Following “reports to” from body to body does not lead back. Each relation (answering, reporting) is
 * followed by itself. A document can truly go in a circle, and then the record must say so: a warning.
 */
export const reportsToCycle: Check = {
  name: 'reports-to-cycle',
  holds: 'No chain of bodies that report, or answer, to one another leads back to its start.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) => {
      const edges = reportsToEdges(entry).filter(({ from, to }) => from !== to);
      return [...Map.groupBy(edges, ({ relation }) => relation).values()]
        .flatMap(circlesIn)
        .map(({ chain, closedBy: { path } }) =>
          warning('reports-to-cycle', {
            file: entry.file,
            path,
            found: chain.join(' → '),
            allowed: 'a chain that ends',
            remedy: 'Check each step against the source. If the document says so, leave it.',
          }),
        );
    }),
};
