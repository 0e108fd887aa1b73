import type { State } from '../../schemas/index.ts';
import type { Catalogue, Statement } from './catalogue.ts';
import { STATES } from './states.ts';

/** How many statements are in one state. */
export interface StateCount {
  state: State;
  label: string;
  meaning: string;
  count: number;
}

/** Statements by state, every state in its fixed order, also where there are none. */
export const countStates = (statements: readonly Statement[]): StateCount[] =>
  (Object.keys(STATES) as State[]).map((state) => ({
    state,
    ...STATES[state],
    count: statements.filter(({ record }) => record.state === state).length,
  }));

/** The state of the collection in true counts. */
export interface CollectionCounts {
  partnerships: number;
  sources: number;
  bodies: number;
  statements: number;
  quotations: number;
  states: readonly StateCount[];
}

/** Counts over the newest arrangements of every partnership: what the pages show. */
export function countCollection({ partnerships, sources }: Catalogue): CollectionCounts {
  const newest = partnerships.flatMap(({ arrangements }) => arrangements.slice(0, 1));
  const statements = newest.flatMap((arrangements) => arrangements.statements);
  return {
    partnerships: partnerships.length,
    sources: sources.length,
    bodies: newest.reduce((sum, { bodies }) => sum + bodies.length, 0),
    statements: statements.length,
    quotations: statements.reduce((sum, { record }) => sum + quotationsIn(record), 0),
    states: countStates(statements),
  };
}

function quotationsIn(record: Statement['record']): number {
  if (record.state === 'unclear') {
    return record.readings.reduce((sum, { evidence }) => sum + evidence.length, 0);
  }
  return 'evidence' in record ? (record.evidence?.length ?? 0) : 0;
}
