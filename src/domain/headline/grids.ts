import { wordHeads, type GridCell, type GridHead, type GridRow } from '../base/layout.ts';
import { joinAnd } from '../base/words.ts';
import { yearChanges } from '../funding/changes.ts';
import type { AreaFigures } from '../funding/figures.ts';
import { byNumber, type AreaMeetings } from '../meetings/bodies.ts';
import type { DeadlineTable } from '../meetings/deadlines.ts';
import { turnGrid } from '../base/layout.ts';
import type { ScheduleView } from '../membership/schedule.ts';
import type { OtherSeats, SeatTable } from '../membership/view.ts';
import type { QuorumView } from '../quorum/view.ts';
import type { QuorumAnswer } from '../quorum/words.ts';

/** A table of words above the questions of a topic, ready to be shown. */
export interface GridTable {
  /** An anchor. */
  id: string;
  caption: string;
  /** The level of a heading above the table; without one its caption is shown. */
  level?: 2 | 3;
  /** What the rows are. */
  corner: string;
  columns: readonly GridHead[];
  groups: readonly { label?: string; rows: readonly GridRow<GridHead, GridCell>[] }[];
  /** True where it has more columns than a page has room for, and scrolls. */
  wide?: boolean;
}

/** Every body with its meetings a year. */
export const meetingsGrid = (areas: readonly AreaMeetings[]): GridTable => ({
  id: 'meetings-table',
  caption: 'Meetings a year of every body',
  corner: 'Body',
  columns: wordHeads('Kind', 'Rule', 'Meetings a year'),
  groups: byNumber(areas),
});

/** The rules of one kind around a meeting. */
export const deadlineGrid = ({ field, heads, rows }: DeadlineTable): GridTable => ({
  id: `around.${field.id}`,
  caption: field.label,
  level: 3,
  corner: 'Area and body',
  columns: wordHeads(...heads),
  groups: [{ rows }],
});

/** What follows from each rule on quorum. */
export const rulesGrid = ({ shapes }: QuorumView): GridTable => ({
  id: 'follows',
  caption: 'What follows from each rule',
  level: 3,
  corner: 'Body',
  columns: wordHeads(
    'Who must be there',
    'Smallest meeting that meets the rule',
    'Whose absence alone leaves it without a quorum',
  ),
  groups: shapes.map(({ label, rows }) => ({
    label,
    rows: rows.map(({ area, partnership, body, anchor, reading, note, ...answers }) => ({
      head: {
        label: area,
        partnership,
        bodies: [{ name: body.name, anchor }],
        notes: reading === undefined ? [] : [reading],
      },
      cells: [linesOf(answers.must, note), linesOf(answers.smallest), linesOf(answers.stoppers)],
    })),
  })),
});

const linesOf = ({ text, parts, remarks }: QuorumAnswer, note?: string): GridCell => ({
  text,
  more: [parts.join('; '), ...remarks, note === undefined ? '' : `Our note: ${note}`].filter(
    Boolean,
  ),
});

/** The quorum of each group beside that of the body above it. */
export const parentsGrid = ({ parents }: QuorumView): GridTable => ({
  id: 'parents',
  caption: 'The quorum of each group, and of the body above it',
  level: 3,
  corner: 'Group',
  columns: wordHeads('Its own quorum', 'The body above it, and that body’s quorum'),
  groups: parents.map(({ area, partnership, rows }) => ({
    rows: rows.map(({ bodies, rule, parents: above, instead = '' }) => ({
      head: { label: area, partnership, bodies },
      cells: [
        rule,
        { text: instead, more: above.map((one) => `${one.name} (${one.relation}): ${one.rule}`) },
      ],
    })),
  })),
});

/** Sectors by area, the seat names in the cells; of many lists the areas are the rows. */
export function seatsGrid(
  { lists, sectors, byRows }: SeatTable,
  table: Required<Pick<GridTable, 'id' | 'caption' | 'level'>>,
): GridTable {
  const bySector = {
    columns: lists.map(({ area, body, count, ...at }): GridHead => {
      const { partnership, anchor } = at;
      return { label: area, notes: [body, count], partnership, anchor };
    }),
    rows: sectors.map(({ label, cells }): GridRow<GridHead, GridCell> => ({
      head: { label },
      cells,
    })),
  };
  const { columns, rows } = byRows ? turnGrid(bySector) : bySector;
  return {
    ...table,
    corner: byRows ? 'Area' : 'Sector',
    columns,
    groups: [{ rows }],
    wide: byRows,
  };
}

/** Seats that some lists have and others have not. */
export const otherSeatsGrid = (others: readonly OtherSeats[]): GridTable => ({
  id: 'other-seats',
  caption: 'Seats that only some lists have',
  level: 3,
  corner: 'Sector',
  columns: wordHeads('Seats', 'No member from the sector'),
  groups: [
    {
      rows: others.map(({ sector, seats, lacking }) => ({
        head: { label: sector },
        cells: [seats.join('; '), lacking],
      })),
    },
  ],
});

/** What each line of one area’s money changed by from year to year; undefined where there is one year. */
export function yearsGrid({ partnership, name, value }: AreaFigures): GridTable | undefined {
  const { spans, rows } = yearChanges(value);
  if (spans.length === 0) return undefined;
  return {
    id: `changes.${partnership}`,
    caption: `${name}: change from year to year`,
    corner: 'Line as printed',
    columns: wordHeads(...spans),
    groups: [{ rows: rows.map(({ name: label, cells }) => ({ head: { label }, cells })) }],
  };
}

/** The kinds of agency that areas name, beside the list in the regulations. */
export const scheduleGrids = ({ tables }: ScheduleView): GridTable[] =>
  tables.map(({ caption, byRows, columns, rows }, order) => ({
    id: `schedule-table-${order + 1}`,
    caption,
    corner: byRows ? 'Area' : 'Kind of agency',
    columns,
    groups: [{ rows }],
    wide: byRows,
  }));

/** Entries of the regulations under which no printed name can stand, in a sentence. */
export const notNamedSentence = ({ notNamed }: ScheduleView): string =>
  `Entries that no printed name points to: ${joinAnd(notNamed)}.`;
