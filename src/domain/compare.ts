import type { BODY_TIERS, Body, Field, Topic } from '../schemas/index.ts';
import type { Arrangements, Catalogue, Partnership } from './catalogue.ts';
import { cellOf, type Cell } from './cell.ts';

type Tier = (typeof BODY_TIERS)[number];

/** One area’s column. */
export interface ComparisonColumn {
  partnership: Partnership;
  arrangements: Arrangements;
}

/** What one area says on one row: one entry, or one for each body of the tier. */
export interface ComparisonEntry {
  body: Body | undefined;
  cell: Cell;
}

export interface ComparisonRow {
  field: Field;
  /** One list for each column, in the order of the columns; empty where there is no such body. */
  entries: readonly (readonly ComparisonEntry[])[];
}

export interface ComparisonGroup {
  id: string;
  label: string;
  rows: readonly ComparisonRow[];
}

/** All chosen areas on one topic. The page, the data file and the tests read the same value. */
export interface ComparisonTable {
  topic: Topic;
  columns: readonly ComparisonColumn[];
  groups: readonly ComparisonGroup[];
}

/** How each tier of body is headed in a comparison. */
export const TIER_LABELS: Readonly<Record<Tier, string>> = {
  main: 'Main meeting',
  lead: 'Group that leads',
  subgroup: 'Sub-groups',
  network: 'Networks',
  support: 'Offices that support',
};
const TIER_ORDER = Object.keys(TIER_LABELS) as Tier[];

/**
 * Sets areas beside each other on one topic (design, “Return a table, not markup”). Every row holds
 * something for every column: an entry in one of the six states, or no entry because the document
 * sets up no body of that tier. Order of columns follows the catalogue, not the argument.
 */
export function compare(
  catalogue: Catalogue,
  topic: Topic,
  partnershipIds?: readonly string[],
): ComparisonTable {
  const columns = catalogue.partnerships
    .filter(({ id }) => partnershipIds?.includes(id) ?? true)
    .flatMap((partnership) => {
      const arrangements = partnership.arrangements[0];
      return arrangements ? [{ partnership, arrangements }] : [];
    });
  const groups = [
    { id: 'whole', label: 'The arrangements as a whole', tier: undefined },
    ...TIER_ORDER.map((tier) => ({ id: tier, label: TIER_LABELS[tier], tier })),
  ].map(({ id, label, tier }) => ({ id, label, rows: rowsOf(topic, columns, tier) }));
  return { topic, columns, groups: groups.filter(({ rows }) => rows.length > 0) };
}

function rowsOf(
  topic: Topic,
  columns: readonly ComparisonColumn[],
  tier: Tier | undefined,
): ComparisonRow[] {
  return topic.fields
    .filter(({ scope }) => (scope === 'body') === (tier !== undefined))
    .map((field) => ({
      field,
      entries: columns.map(({ arrangements }) => entriesOf(arrangements, topic, field, tier)),
    }))
    .filter(({ entries }) => entries.some((list) => list.length > 0));
}

/** Entries of one area on one row. A field that bodies share with the whole shows all its answers. */
function entriesOf(
  arrangements: Arrangements,
  topic: Topic,
  field: Field,
  tier: Tier | undefined,
): ComparisonEntry[] {
  return arrangements.statements
    .filter(
      (statement) =>
        statement.topic.id === topic.id &&
        statement.field.id === field.id &&
        (tier === undefined || statement.body?.tier === tier),
    )
    .map((statement) => ({ body: statement.body, cell: cellOf(statement, arrangements) }));
}
