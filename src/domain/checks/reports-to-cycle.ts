import { warning } from '../finding.ts';
import type { Check } from './check.ts';
import { reportsToEdges, type ReportsToEdge } from './reports-to-edges.ts';

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
        .flatMap(circles)
        .map(({ chain, path }) =>
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

interface Circle {
  chain: readonly string[];
  path: ReportsToEdge['path'];
}

/** Each circle once, with the link that closes it. */
function circles(edges: readonly ReportsToEdge[]): Circle[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const found: Circle[] = [];
  const follow = (body: string, chain: readonly string[]): void => {
    for (const { to, path } of next.get(body) ?? []) {
      const start = chain.indexOf(to);
      if (start >= 0) found.push({ chain: [...chain.slice(start), to], path });
      else if (!done.has(to)) follow(to, [...chain, to]);
    }
    done.add(body);
  };
  for (const body of next.keys()) if (!done.has(body)) follow(body, [body]);
  return found;
}
