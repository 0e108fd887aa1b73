import { areaPages, type AreaPage } from '../base/pages.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import {
  columnsOf,
  compare,
  type ComparisonTable,
  type ComparisonEntry,
  type ComparisonGroup,
} from './compare.ts';
import { summarise, type ComparisonSummary, type RowSummary } from './summary.ts';
import type { Topic, Field, Body } from '../../schemas/index.ts';
import { turnGrid, type Grid, type TableLayout } from '../base/layout.ts';
import { type LikeWithLike, likeWithLike } from '../source/like-with-like.ts';
import type { RowRelation } from './relation.ts';
import { statementsOn } from '../catalogue/statements.ts';
import { currentEditions, type Edition } from '../catalogue/editions.ts';
import { mergeEntries, type MergedEntry } from '../cell/merge-entries.ts';
import { TIER_LABELS } from '../catalogue/tiers.ts';
import { counted } from '../base/words.ts';

/** One area on one row: its entries, and in words whatever would otherwise be blank. */
export interface ComparisonCell {
  name: string;
  entries: readonly MergedEntry[];
  remark: string | undefined;
  /** From which the chooser works out how the chosen areas compare. */
  key: string | undefined;
}

/** As many entries as stand open in a cell; a document may answer for a dozen sub-groups. */
const OPEN_ENTRIES = 2;

/** The entries of a cell that stand open, those of the main bodies first, and those closed below them. */
export const splitEntries = (
  entries: readonly MergedEntry[],
): { open: readonly MergedEntry[]; closed: readonly MergedEntry[]; closedLabel: string } => {
  const open = entries.length <= OPEN_ENTRIES ? entries : entries.slice(0, 1);
  const closed = entries.slice(open.length);
  return { open, closed, closedLabel: `${closed.length} more bodies` };
};

export interface ComparisonViewRow {
  field: Field;
  tally: string;
  relation: RowRelation;
  cells: readonly ComparisonCell[];
}

/** A comparison ready to be shown: nothing is left for a component to work out. */
export interface ComparisonView {
  topic: ComparisonTable['topic'];
  sentence: string;
  /** Which areas are not counted, and why; undefined where all are. */
  apart: string | undefined;
  layout: TableLayout;
  columns: readonly LikeWithLike[];
  groups: readonly {
    id: string;
    label: string;
    isPrincipal: boolean;
    rows: readonly ComparisonViewRow[];
  }[];
}

/**
 * A comparison with its words. A page that shows some of its areas hands over those, and the summary of
 * all: counts, relations and layout are those of the whole.
 */
export function comparisonView(
  table: ComparisonTable,
  summary: ComparisonSummary = summarise(table),
): ComparisonView {
  return {
    topic: table.topic,
    sentence: summary.sentence,
    apart: summary.apart,
    layout: summary.layout,
    columns: table.columns.map(likeWithLike),
    groups: table.groups.map((group) => ({
      id: group.id,
      label: group.label,
      isPrincipal: group.isPrincipal,
      rows: group.rows.map((row) => ({
        field: row.field,
        ...summaryOf(summary, `${group.id}.${row.field.id}`),
        cells: table.columns.map((column, index) => {
          const entries = row.entries[index] ?? [];
          return {
            name: column.name,
            entries: mergeEntries(entries),
            remark: remarkOf(table, group, row.field, column, entries),
            key: summary.keyOf(`${group.id}.${row.field.id}`, column),
          };
        }),
      })),
    })),
  };
}

function summaryOf({ rows }: ComparisonSummary, id: string): RowSummary {
  const row = rows.get(id);
  if (!row) throw new Error(`The summary has no row “${id}”: it is that of another table.`);
  return row;
}

const NO_BODY: Readonly<Record<string, string>> = {
  main: 'No main meeting in this document',
  lead: 'No separate group that leads in this document',
  subgroup: 'No sub-group in this document',
  network: 'No network in this document',
  support: 'No support office in this document',
};

/** What a cell says where a body, or every body, of the group has no statement of its own. */
function remarkOf(
  { topic }: ComparisonTable,
  group: ComparisonGroup,
  field: Field,
  { arrangements }: Edition,
  entries: readonly ComparisonEntry[],
): string | undefined {
  const bodies = arrangements.bodies.filter(({ tier }) => (tier as string) === group.id);
  if (group.id !== 'whole' && bodies.length === 0) return NO_BODY[group.id];
  if (entries.length > 0) {
    const left = bodies.length - entries.length;
    return field.scope === 'body' && left > 0
      ? `Nothing recorded for ${counted(left, 'other body', 'other bodies')}`
      : undefined;
  }
  const elsewhere = statementsOn(arrangements, topic.id, field.id);
  if (field.scope !== 'either' || elsewhere.length === 0)
    return 'Nothing recorded on this question';
  return `See “${[...new Set(elsewhere.map(({ body }) => groupLabel(body)))].join('” and “')}”`;
}

const groupLabel = (body: Body | undefined): string =>
  body === undefined ? 'The arrangements as a whole' : TIER_LABELS[body.tier];

/** A question as the heading of a column. */
export interface QuestionHead {
  /** The anchor of the row that it would be in a table with areas as columns. */
  id: string;
  group: string;
  field: Field;
  /** The question, with what it is asked of where the topic has several groups. */
  title: string;
  tally: string;
  relation: RowRelation;
}

/** A comparison with areas as rows and questions as columns. */
export function comparisonRows({
  columns,
  groups,
}: Pick<ComparisonView, 'columns' | 'groups'>): Grid<QuestionHead, LikeWithLike, ComparisonCell> {
  const rows = groups.flatMap((group) =>
    group.rows.map(({ field, tally, relation, cells }) => ({
      head: {
        id: `${group.id}.${field.id}`,
        group: group.label,
        field,
        title: groups.length > 1 ? `${group.label}: ${field.label}` : field.label,
        tally,
        relation,
      },
      cells,
    })),
  );
  return turnGrid({ columns, rows });
}

/** One page of a comparison: the areas it shows, and what is said of all. */
export interface ComparisonPage {
  page: AreaPage;
  pages: readonly AreaPage[];
  table: ComparisonTable;
  summary: ComparisonSummary;
}

/**
 * The pages of a comparison of all areas, each made when it is asked for: a whole comparison of hundreds of
 * areas would not fit in memory with all its words.
 */
export function comparisonPages(
  catalogue: Catalogue,
  topic: Topic,
): { page: AreaPage; make: () => ComparisonPage }[] {
  let whole: { table: ComparisonTable; summary: ComparisonSummary } | undefined;
  const total = currentEditions(catalogue).length;
  const pages = areaPages(total);
  let left = pages.length;
  return pages.map((page) => ({
    page,
    make: () => {
      const table = whole?.table ?? compare(catalogue, topic);
      whole ??= { table, summary: summarise(table) };
      const { summary } = whole;
      // Pages are made in order and once: after the last, nothing needs the whole.
      if (--left === 0) whole = undefined;
      return { page, pages, table: columnsOf(table, page.start, page.end), summary };
    },
  }));
}
