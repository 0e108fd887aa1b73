import type { State } from '../../schemas/index.ts';
import { countedTable, type ComparisonTable } from '../comparison/compare.ts';
import { statementOn } from '../catalogue/statements.ts';
import { type Edition } from '../catalogue/editions.ts';
import { rulesBesideParents, type ParentGroup } from './parents.ts';
import { rulesByShape, type QuorumRuleRow, type ShapeGroup } from './rules.ts';
import { mainMeetingSentence, type TallyClass } from '../comparison/tally.ts';
import { counted, joinAnd } from '../base/words.ts';

/** Bodies whose quorum is not stated, for one reason. */
export interface WithoutRule {
  text: string;
  /** “Portsmouth 6”, area by area. */
  areas: string;
}

/** What stands above the table of the topic “Quorum”. */
export interface QuorumView {
  sentence: string;
  /** All bodies, each counted once. */
  bodies: string;
  /** Whether deputies count, over all rules. */
  deputies: string;
  shapes: readonly ShapeGroup[];
  without: readonly WithoutRule[];
  parents: readonly ParentGroup[];
}

export function quorumView(table: ComparisonTable): QuorumView {
  const tally = bodyTally(table.columns);
  const shapes = rulesByShape(table.columns);
  const total = tally.reduce((sum, { bodies }) => sum + bodies, 0);
  return {
    sentence: mainMeetingSentence(countedTable(table), 'quorum', [
      'states a quorum for its main meeting',
      'state a quorum for their main meeting',
    ]),
    bodies: `Of ${counted(total, 'body', 'bodies')} in these documents, ${joinAnd(tally.map(({ text }) => text))}.`,
    deputies: deputiesSentence(shapes),
    shapes,
    without: tally
      .filter(({ key }) => key !== 'stated' && key !== 'unclear')
      .map(({ text, areas }) => ({ text, areas })),
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
  'not-read': ['is in a part that could not be read', 'are in parts that could not be read'],
  'no-entry': ['has nothing recorded', 'have nothing recorded'],
};

interface BodyTally extends WithoutRule {
  key: TallyClass;
  bodies: number;
}

function bodyTally(columns: readonly Edition[]): BodyTally[] {
  const found = columns.flatMap(({ partnership, arrangements }) =>
    arrangements.bodies.map(({ id }) => ({
      area: partnership.record.short_name,
      state:
        statementOn(arrangements, 'quorum', 'quorum', id)?.record.state ?? ('no-entry' as const),
    })),
  );
  return (Object.keys(BODIES) as (State | 'no-entry')[]).flatMap((key) => {
    const own = found.filter(({ state }) => state === key);
    if (own.length === 0) return [];
    const areas = [...new Set(own.map(({ area }) => area))].map(
      (area) => `${area} ${own.filter((one) => one.area === area).length}`,
    );
    const text = `${own.length} ${BODIES[key][own.length === 1 ? 0 : 1]}`;
    return [{ key, bodies: own.length, text, areas: areas.join(', ') }];
  });
}

/** “Of 7 rules, 1 counts deputies and 6 do not say whether deputies count.” */
function deputiesSentence(shapes: readonly ShapeGroup[]): string {
  const rules = shapes.flatMap(({ rows }) => rows);
  const count = (deputies: QuorumRuleRow['deputies']): number =>
    rules.filter((rule) => rule.deputies === deputies).length;
  const parts = (
    [
      [count('counted'), 'counts deputies', 'count deputies'],
      [count('not-counted'), 'does not count deputies', 'do not count deputies'],
      [
        count(undefined),
        'does not say whether deputies count',
        'do not say whether deputies count',
      ],
    ] as const
  ).flatMap(([number, one, many]) =>
    number === 0 ? [] : [`${number} ${number === 1 ? one : many}`],
  );
  const apart = rules.some(({ reading }) => reading) ? ', each reading of one counted apart' : '';
  return rules.length === 0
    ? ''
    : `Of ${counted(rules.length, 'rule')}${apart}, ${joinAnd(parts)}.`;
}
