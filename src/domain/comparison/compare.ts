import { apartIn, currentEditions, type Edition } from '../catalogue/editions.ts';
import type { Body, Field, Topic } from '../../schemas/index.ts';
import type { Arrangements, Catalogue, Statement } from '../catalogue/catalogue.ts';
import { cellOf, type Cell } from '../cell/cell.ts';
import { isPrincipal, TIER_LABELS, TIERS, tierShown } from '../catalogue/tiers.ts';

/** What one area says on one row: one entry, or one for each body of the tier. */
export interface ComparisonEntry {
  body: Body | undefined;
  statement: Statement;
  /** Worked out when it is first asked for: counts and relations need none. */
  readonly cell: Cell;
}

export interface ComparisonRow {
  field: Field;
  /** One list for each column, in the order of the columns; empty where there is no such body. */
  entries: readonly (readonly ComparisonEntry[])[];
}

export interface ComparisonGroup {
  id: string;
  label: string;
  /** True for the arrangements as a whole, the main meeting and the group that leads: one answer an area. */
  isPrincipal: boolean;
  rows: readonly ComparisonRow[];
}

/** All chosen areas on one topic. The page, the data file and the tests read the same value. */
export interface ComparisonTable {
  topic: Topic;
  columns: readonly Edition[];
  /** The columns that counts leave out, the last. */
  apart: readonly Edition[];
  groups: readonly ComparisonGroup[];
}

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
  const columns = currentEditions(catalogue).filter(
    ({ partnership: { id } }) => partnershipIds?.includes(id) ?? true,
  );
  return { ...compareEditions(topic, columns), apart: apartIn(columns) };
}

/** Sets editions beside each other on one topic, as `compare` does, in the order given; all are counted. */
export function compareEditions(topic: Topic, columns: readonly Edition[]): ComparisonTable {
  const groups = [
    { id: 'whole', label: 'The arrangements as a whole', tier: undefined },
    ...TIERS.map((tier) => ({ id: tier, label: TIER_LABELS[tier], tier })),
  ].map(({ id, label, tier }) => ({
    id,
    label,
    isPrincipal: isPrincipal(tier && { tier }),
    rows: rowsOf(topic, columns, tier),
  }));
  return { topic, columns, apart: [], groups: groups.filter(({ rows }) => rows.length > 0) };
}

function rowsOf(
  topic: Topic,
  columns: readonly Edition[],
  tier: Body['tier'] | undefined,
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
const entriesOf = (
  arrangements: Arrangements,
  topic: Topic,
  field: Field,
  tier: Body['tier'] | undefined,
): ComparisonEntry[] =>
  (statementsOn(arrangements).get(`${topic.id}.${field.id}`) ?? [])
    .filter(
      ({ body }) => tier === undefined || (body && tierShown(body, arrangements.bodies) === tier),
    )
    .map((statement) => entryOf(statement, arrangements));

/** A statement as an entry of a row. */
export function entryOf(statement: Statement, arrangements: Arrangements): ComparisonEntry {
  let cell: Cell | undefined;
  return {
    body: statement.body,
    statement,
    get cell() {
      return (cell ??= cellOf(statement, arrangements));
    },
  };
}

const indexes = new WeakMap<Arrangements, Map<string, Statement[]>>();

/** Topic and field → the statements on it; looked up for every row of every table. */
function statementsOn(arrangements: Arrangements): Map<string, Statement[]> {
  const known = indexes.get(arrangements);
  if (known) return known;
  const index = Map.groupBy(
    arrangements.statements,
    ({ topic, field }) => `${topic.id}.${field.id}`,
  );
  indexes.set(arrangements, index);
  return index;
}

/** A table without the columns that counts leave out: what every count is made from. */
export function countedTable(table: ComparisonTable): ComparisonTable {
  const { columns, apart, groups } = table;
  if (apart.length === 0) return table;
  const isCounted = (index: number): boolean =>
    apart.every(({ arrangements }) => arrangements !== columns[index]?.arrangements);
  return {
    ...table,
    columns: columns.filter((_, index) => isCounted(index)),
    apart: [],
    groups: groups.map((group) => ({
      ...group,
      rows: group.rows.map(({ field, entries }) => ({
        field,
        entries: entries.filter((_, index) => isCounted(index)),
      })),
    })),
  };
}
