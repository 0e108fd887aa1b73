import type { Body, State } from '../../schemas/index.ts';
import type { GridCell, GridHead, GridRow } from '../base/layout.ts';
import { statementOn } from '../catalogue/statements.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { cellOf } from '../cell/cell.ts';
import type { ComparisonTable } from '../comparison/compare.ts';
import { meetingsNumbers, wordNumber, type MeetingsNumber } from './numbers.ts';
import { TIER_NAMES } from '../catalogue/tiers.ts';
import { capitalise, counted, joinAnd } from '../base/words.ts';

/** How often one body meets. */
export interface BodyMeetings {
  id: string;
  name: string;
  tier: Body['tier'];
  tierLabel: string;
  /** The anchor of the statement; undefined where nothing is recorded. */
  anchor: string | undefined;
  state: State | undefined;
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
    rule: statement ? cellOf(statement, arrangements).answer.summary : 'Nothing recorded',
    numbers,
    number: numbers.length === 0 ? 'No number' : capitalise(joinAnd(numbers.map(wordNumber), 'or')),
  };
}

/**
 * Bodies with a number of meetings a year, a bar for each number, then those without one: no bar is drawn at nought.
 * The longest bar is of the most meetings (method page “Computed values”).
 */
export function byNumber(areas: readonly AreaMeetings[]) {
  const all = areas.flatMap(({ partnership, name, bodies }) =>
    bodies.map((body) => ({ ...body, partnership, area: areas.length > 1 ? name : '' })),
  );
  const most = Math.max(...all.flatMap(({ numbers }) => numbers.map(({ count }) => count)));
  const rowsOf = (bodies: typeof all): GridRow<GridHead, GridCell>[] =>
    bodies.map(({ partnership, area, name, anchor, tierLabel, rule, number, numbers }) => ({
      head: { label: area, partnership, bodies: [{ name, anchor }] },
      cells: [
        tierLabel,
        rule,
        {
          text: number,
          bars: numbers.map(({ count }) => Math.round((1000 * count) / most) / 10),
        },
      ],
    }));
  return [
    { label: 'With a number', rows: rowsOf(all.filter(({ numbers }) => numbers.length > 0)) },
    { label: 'Without a number', rows: rowsOf(all.filter(({ numbers }) => numbers.length === 0)) },
  ].filter(({ rows }) => rows.length > 0);
}

/** True where the copy leaves a number open, and not the document. A state left out does not compile. */
const CANNOT_BE_READ: Readonly<Record<State, boolean>> = {
  stated: false,
  'stated-elsewhere': false,
  silent: false,
  unclear: true,
  'not-applicable': false,
  'not-read': true,
};

/** “The documents name 40 bodies: 9 have a number of meetings a year, or several; 23 have none; …” */
export function bodiesSentence(areas: readonly AreaMeetings[]): string {
  const all = areas.flatMap(({ bodies }) => bodies);
  const withNumber = all.filter(({ numbers }) => numbers.length > 0).length;
  const have = (count: number): string => (count === 1 ? 'has' : 'have');
  const unread = all.filter(
    ({ numbers, state }) => numbers.length === 0 && state !== undefined && CANNOT_BE_READ[state],
  ).length;
  const none = all.length - withNumber - unread;
  return `The documents name ${counted(all.length, 'body', 'bodies')}: ${withNumber} ${have(withNumber)} a number of meetings a year, or several; ${none} ${have(none)} none; of ${unread} the number was not read, or cannot be read in the copy.`;
}
