import type { State } from '../../schemas/index.ts';
import type { Catalogue, Statement } from './catalogue.ts';
import { evidenceOf } from './statements.ts';
import { apartIn, currentEditions } from './editions.ts';
import { STATE_ORDER, STATES } from './states.ts';

/** How many statements are in one state. */
export interface StateCount {
  state: State;
  label: string;
  meaning: string;
  count: number;
}

/** Statements by state, every state in its fixed order, also where there are none. */
export const countStates = (statements: readonly Statement[]): StateCount[] =>
  STATE_ORDER.map((state) => ({
    state,
    label: STATES[state].label,
    meaning: STATES[state].meaning,
    count: statements.filter(({ record }) => record.state === state).length,
  }));

/** The state of the collection in true counts. */
export interface CollectionCounts {
  /** Those that counts take. */
  partnerships: number;
  /** Groups beside them, and partnerships of earlier law or that have ended. */
  apart: number;
  sources: number;
  bodies: number;
  statements: number;
  quotations: number;
}

/** Counts over the arrangements shown of every partnership: what the pages show. */
export function countCollection(catalogue: Catalogue): CollectionCounts {
  const { partnerships, sources } = catalogue;
  const editions = currentEditions(catalogue);
  const apart = apartIn(editions).length;
  const shown = editions.map(({ arrangements }) => arrangements);
  const statements = shown.flatMap((arrangements) => arrangements.statements);
  return {
    partnerships: partnerships.length - apart,
    apart,
    sources: sources.length,
    bodies: shown.reduce((sum, { bodies }) => sum + bodies.length, 0),
    statements: statements.length,
    quotations: statements.reduce((sum, { record }) => sum + evidenceOf(record).length, 0),
  };
}
