import type { ArrangementsEntry } from '../catalogue/entries.ts';
import type { RecordPath } from '../mistake/mistake.ts';
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
            body === undefined || relation === 'overseen'
              ? []
              : [{ from: placed.body, to: body, relation, path: [...path, 'to', index, 'body'] }],
          )
        : [],
    ),
  );
