import type { State } from '../../schemas/index.ts';
import type { ComparisonTable } from '../comparison/compare.ts';
import { statementOn } from '../catalogue/statements.ts';
import { type Edition } from '../catalogue/editions.ts';
import { rulesBesideParents, type ParentGroup } from './parents.ts';
import { rulesByShape, type ShapeGroup } from './rules.ts';
import type { TallyClass } from '../comparison/tally.ts';
import { counted, joinAnd } from '../base/words.ts';

/** What stands above the table of the topic “Quorum”. */
export interface QuorumView {
  /** All bodies, each counted once. */
  bodies: string;
  shapes: readonly ShapeGroup[];
  parents: readonly ParentGroup[];
}

export function quorumView(table: ComparisonTable): QuorumView {
  const tally = bodyTally(table.columns);
  const total = tally.reduce((sum, { bodies }) => sum + bodies, 0);
  return {
    bodies: `Of ${counted(total, 'body', 'bodies')} in these documents, ${joinAnd(tally.map(({ text }) => text))}.`,
    shapes: rulesByShape(table.columns),
    parents: rulesBesideParents(table.columns),
  };
}

type Verbs = Readonly<Record<TallyClass, readonly [one: string, many: string]>>;

const BODIES: Verbs = {
  stated: ['has a stated quorum', 'have a stated quorum'],
  unclear: ['has one that is unclear', 'have one that is unclear'],
  'stated-elsewhere': ['is left to another document', 'are left to another document'],
  silent: ['has none stated in the document', 'have none stated in the document'],
  'not-applicable': ['is one to which it does not apply', 'are ones to which it does not apply'],
  'not-read': ['is in a part that was not read', 'are in parts that were not read'],
  'no-entry': ['has nothing recorded', 'have nothing recorded'],
};

interface BodyTally {
  bodies: number;
  text: string;
}

function bodyTally(columns: readonly Edition[]): BodyTally[] {
  const found = columns.flatMap(({ arrangements }) =>
    arrangements.bodies.map(
      ({ id }) =>
        statementOn(arrangements, 'quorum', 'quorum', id)?.record.state ?? ('no-entry' as const),
    ),
  );
  return (Object.keys(BODIES) as (State | 'no-entry')[]).flatMap((key) => {
    const own = found.filter((state) => state === key);
    if (own.length === 0) return [];
    const text = `${own.length} ${BODIES[key][own.length === 1 ? 0 : 1]}`;
    return [{ bodies: own.length, text }];
  });
}
