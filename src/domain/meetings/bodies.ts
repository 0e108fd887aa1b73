import { statementOn } from '../catalogue/statements.ts';
import type { Body, State } from '../../schemas/index.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { cellOf } from '../cell/cell.ts';
import type { ComparisonTable } from '../comparison/compare.ts';
import { meetingsNumbers, wordNumber, type MeetingsNumber } from './numbers.ts';
import { STATE_ORDER, STATES } from '../catalogue/states.ts';
import { TIER_NAMES } from '../catalogue/tiers.ts';
import { capitalise, joinAnd } from '../base/words.ts';

/** How often one body meets. */
export interface BodyMeetings {
  id: string;
  name: string;
  tier: Body['tier'];
  tierLabel: string;
  /** The anchor of the statement; undefined where nothing is recorded. */
  anchor: string | undefined;
  state: State | undefined;
  stateLabel: string;
  /** The rule in plain English, whatever the state. */
  rule: string;
  numbers: readonly MeetingsNumber[];
  /** The numbers in words: “At least 8.7”, “6 or 24”, “No number”. */
  number: string;
}

/** The bodies of one area, in the order of the record. */
export interface AreaMeetings {
  partnership: string;
  name: string;
  bodies: readonly BodyMeetings[];
}

/** Every body of every area of a comparison with its meetings a year; no body is left out. */
export const meetingsByArea = ({ columns }: ComparisonTable): AreaMeetings[] =>
  columns.map((column) => ({
    partnership: column.partnership.id,
    name: column.partnership.record.short_name,
    bodies: column.arrangements.bodies.map((body) => bodyMeetings(body, column.arrangements)),
  }));

/** How often one body of a set of arrangements meets. */
export function bodyMeetings(body: Body, arrangements: Arrangements): BodyMeetings {
  const statement = statementOn(arrangements, 'meetings', 'frequency', body.id);
  const numbers = statement ? meetingsNumbers(statement.record) : [];
  const state = statement?.record.state;
  return {
    id: body.id,
    name: body.name,
    tier: body.tier,
    tierLabel: TIER_NAMES[body.tier],
    anchor: statement?.anchor,
    state,
    stateLabel: state === undefined ? 'Nothing recorded' : STATES[state].label,
    rule: statement ? cellOf(statement, arrangements).answer.summary : 'Nothing recorded',
    numbers,
    number: numbers.length === 0 ? 'No number' : capitalise(joinAnd(numbers.map(wordNumber), 'or')),
  };
}

/** Bodies that no drawing can show, under the state they are in: one list for each state. */
export interface BodiesWithoutNumber {
  state: State | undefined;
  label: string;
  count: number;
  areas: readonly { name: string; bodies: readonly string[] }[];
}

/** The bodies for which no number of meetings a year can be given, by state, in words. */
export function withoutNumber(areas: readonly AreaMeetings[]): BodiesWithoutNumber[] {
  const lacking = areas.flatMap(({ bodies }) =>
    bodies.filter(({ numbers }) => numbers.length === 0),
  );
  const states = [...STATE_ORDER, undefined].filter((state) =>
    lacking.some((body) => body.state === state),
  );
  return states.map((state) => {
    const inState = lacking.filter((body) => body.state === state);
    return {
      state,
      label: `${inState[0]?.stateLabel ?? ''}${state === 'stated' ? ', without a number' : ''}`,
      count: inState.length,
      areas: areas.flatMap(({ name, bodies }) => {
        const names = bodies.filter((body) => inState.includes(body)).map((body) => body.name);
        return names.length === 0 ? [] : [{ name, bodies: names }];
      }),
    };
  });
}
