import { error, warning, type RecordPath } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { circlesIn } from '../base/circles.ts';
import type { ArrangementsEntry } from '../catalogue/entries.ts';
import { statementsOf, placedValuesOf } from '../catalogue/walk.ts';

/** One body answering or reporting to another. */
export interface ReportsToEdge {
  from: string;
  to: string;
  relation: string;
  path: RecordPath;
}

/** Every such link between bodies of the arrangements, in the order of the file. */
export const reportsToEdges = (entry: ArrangementsEntry): ReportsToEdge[] =>
  statementsOf(entry).flatMap((placed) =>
    placedValuesOf(placed).flatMap(({ value, path }) =>
      value.kind === 'reports-to'
        ? value.to.flatMap(({ body, relation }, index) =>
            body === undefined || (relation !== 'accountable' && relation !== 'reports')
              ? []
              : [{ from: placed.body, to: body, relation, path: [...path, 'to', index, 'body'] }],
          )
        : [],
    ),
  );

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
