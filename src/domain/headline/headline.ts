import type { RelevantAgency } from '../../schemas/index.ts';
import type { GridCell, GridHead } from '../base/layout.ts';
import type { ComparisonTable } from '../comparison/compare.ts';
import { areasWithFigures, type AreaFigures } from '../funding/figures.ts';
import { figureTable } from '../funding/table.ts';
import { chairingLead, fundingLead, meetingsLead } from '../glance/lead-topics.ts';
import { quorumLead } from '../glance/lead-quorum.ts';
import type { Lead } from '../glance/lead.ts';
import { topicOpening } from '../glance/opening.ts';
import { bodiesSentence, meetingsByArea } from '../meetings/bodies.ts';
import { deadlineTables } from '../meetings/deadlines.ts';
import { membershipView } from '../membership/view.ts';
import { scheduleView } from '../membership/schedule.ts';
import { quorumView } from '../quorum/view.ts';
import {
  deadlineGrid,
  meetingsGrid,
  notNamedSentence,
  otherSeatsGrid,
  parentsGrid,
  rulesGrid,
  scheduleGrids,
  seatsGrid,
  yearsGrid,
  type GridTable,
} from './grids.ts';

/** A table as its texts: a head and cells a row. */
export interface TextTable {
  caption: string;
  heads: readonly string[];
  rows: readonly { head: string; cells: readonly string[] }[];
}

/** What a topic’s page says above its questions, over all areas. */
export interface Headline {
  sentences: readonly string[];
  tables: readonly TextTable[];
}

/** The sentences and tables with which a topic opens, as texts; every one of them is on its page. */
export function headlineOf(table: ComparisonTable, schedule: readonly RelevantAgency[]): Headline {
  const own = PARTS[table.topic.id]?.(table, schedule) ?? { sentences: [], tables: [] };
  const { sentence, shares } = topicOpening(table);
  return {
    sentences: [sentence, ...shares, ...own.sentences].filter((told) => told.trim() !== ''),
    tables: own.tables.filter(({ rows }) => rows.length > 0),
  };
}

type Part = (table: ComparisonTable, schedule: readonly RelevantAgency[]) => Headline;

const PARTS: Readonly<Record<string, Part>> = {
  membership: ({ columns }) => {
    const { main, lead, others, limits } = membershipView(columns);
    return {
      sentences: [
        ...limits,
        ...(main.lists.length > 0 ? main.without : []),
        ...(lead?.without ?? []),
      ],
      tables: [
        seatsGrid(main, MAIN_SEATS),
        otherSeatsGrid(others),
        ...(lead && !main.byRows ? [seatsGrid(lead, LEAD_SEATS)] : []),
      ].map(textTable),
    };
  },
  chairing: ({ columns }) => ({ sentences: [], tables: leadTables(chairingLead(columns)) }),
  meetings: (table) => {
    const lead = meetingsLead(table.columns);
    const areas = meetingsByArea(table);
    const around = deadlineTables(table);
    return joined(
      { sentences: [], tables: leadTables(lead) },
      lead.opens && {
        sentences: [bodiesSentence(areas), ...around.map(({ sentence }) => sentence)],
        tables: [meetingsGrid(areas), ...around.map(deadlineGrid)].map(textTable),
      },
    );
  },
  quorum: (table) => {
    const lead = quorumLead(table.columns);
    const view = quorumView(table);
    return joined(
      { sentences: [], tables: leadTables(lead) },
      lead.opens && {
        sentences: view.shapes.length > 0 ? [view.bodies] : [],
        tables: [rulesGrid(view), parentsGrid(view)].map(textTable),
      },
    );
  },
  funding: (table) => {
    const areas = areasWithFigures(table);
    return {
      sentences: areas.flatMap((area) => figureTable(area).notes),
      tables: [
        ...leadTables(fundingLead(table.columns)),
        ...areas.flatMap((area) => {
          const years = yearsGrid(area);
          return [figuresText(area), ...(years ? [textTable(years)] : [])];
        }),
      ],
    };
  },
  'relevant-agencies': (table, schedule) => {
    const view = scheduleView(table, schedule);
    return {
      sentences: [view.sentence, notNamedSentence(view)],
      tables: scheduleGrids(view).map(textTable),
    };
  },
};

/** What the tables of seats are called. */
export const MAIN_SEATS = {
  id: 'who-sits-where',
  caption: 'Who sits at the main meeting, by sector',
  level: 2,
} as const;
export const LEAD_SEATS = {
  id: 'who.lead',
  caption: 'Who sits at the group that leads, by sector',
  level: 3,
} as const;

/** What the table of figures of one area is called. */
export const figuresCaption = ({ name }: Pick<AreaFigures, 'name'>): string =>
  `${name}: what each agency pays`;

const joined = (...parts: readonly (Headline | false)[]): Headline => {
  const own = parts.filter((part) => part !== false);
  return {
    sentences: own.flatMap(({ sentences }) => sentences),
    tables: own.flatMap(({ tables }) => tables),
  };
};

const leadTables = ({ caption, heads, groups }: Lead): TextTable[] =>
  groups.map(({ label, rows }, index) => ({
    caption: index === 0 ? caption : label,
    heads: ['Area', ...heads],
    rows: rows.map(({ area, body, cells }) => ({
      head: lines(area, body?.name),
      cells: cells.map(({ entries }) => lines(...entries.map(({ words }) => words))),
    })),
  }));

const textTable = ({ caption, corner, columns, groups }: GridTable): TextTable => ({
  caption,
  heads: [corner, ...columns.map(headText)],
  rows: groups.flatMap(({ rows }) =>
    rows.map(({ head, cells }) => ({ head: headText(head), cells: cells.map(cellText) })),
  ),
});

const headText = ({ label, bodies, notes = [] }: GridHead): string =>
  lines([label, bodies?.map(({ name }) => name).join('; ')].filter(Boolean).join(': '), ...notes);

const cellText = (cell: GridCell): string =>
  typeof cell === 'string' ? cell : lines(cell.text, ...(cell.more ?? []));

function figuresText(area: AreaFigures): TextTable {
  const { years, rows } = figureTable(area);
  return {
    caption: figuresCaption(area),
    heads: ['Line as printed', ...years],
    rows: rows.map(({ name, remark, cells }) => ({
      head: `${name}${remark === undefined ? '' : ` (${remark})`}`,
      cells: cells.map(({ text, share, reason }) => lines(text, share, reason)),
    })),
  };
}

const lines = (...texts: readonly (string | undefined)[]): string =>
  texts.filter(Boolean).join('\n');
