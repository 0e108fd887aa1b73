import type { AgencyType, RelevantAgency } from '../../schemas/index.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { countedTable, type ComparisonTable } from '../comparison/compare.ts';
import { areRows, turnGrid, wordHeads, type Grid, type GridHead } from '../base/layout.ts';
import { STATES } from '../catalogue/states.ts';
import { statementsOn, valuesOfKind } from '../catalogue/statements.ts';
import { capitalise, counted, joinAnd, uncapitalise } from '../base/words.ts';

/** A type of agency that some area names, beside the list in the regulations. */
export interface ScheduleRow {
  type: string;
  /** Entries of the Schedule it may stand under: “4 maintained schools”; none where it has no entry. */
  entries: readonly string[];
  /** One for each area: how many printed names, in words. */
  cells: readonly string[];
}

/** The kinds of one group: as rows, or of many areas as columns. */
export interface ScheduleTable extends Grid<GridHead, GridHead, string> {
  caption: string;
  byRows: boolean;
}

export interface ScheduleView {
  columns: readonly string[];
  /** A table for each group of types. */
  tables: readonly ScheduleTable[];
  onList: readonly ScheduleRow[];
  /** Named, and of a type that is not on the list; the three partners are not relevant agencies. */
  offList: readonly ScheduleRow[];
  /** Entries under which no area’s names can stand. */
  notNamed: readonly string[];
  sentence: string;
}

/**
 * The relevant agencies each area names, beside the 38 entries of SI 2018/789 (method page “Computed
 * values”). Types are recognised by the printed name, so one type may stand under several entries.
 */
export function scheduleView(
  table: ComparisonTable,
  schedule: readonly RelevantAgency[],
): ScheduleView {
  const named = table.columns.map(({ arrangements }) => namedTypes(arrangements, table.topic.id));
  const types = table.columns[0]?.arrangements.names.agencyTypes ?? [];
  const rows = types
    .filter(({ id }) => named.some(({ names }) => names.has(id)))
    .map((type) => ({ type, row: rowOf(type, schedule, named) }));
  const used = new Set(rows.map(({ type }) => type.id));
  const columns = table.columns.map(({ partnership }) => partnership.record.short_name);
  const onList = rows.filter(({ row }) => row.entries.length > 0).map(({ row }) => row);
  const offList = rows.filter(({ row }) => row.entries.length === 0).map(({ row }) => row);
  const own = countedTable(table).columns.map(({ arrangements }) =>
    namedTypes(arrangements, table.topic.id),
  );
  const total = own.filter(({ names }) => names.size > 0).length;
  const others = own.length - total;
  return {
    columns,
    tables: tablesOf(columns, [
      ['May stand on the list in the regulations', onList],
      ['Named, and not of a kind on the list', offList],
    ]),
    onList,
    offList,
    notNamed: schedule
      .filter((entry) => !entry.types.some((type) => used.has(type)))
      .map(entryLabel),
    sentence: `Of ${counted(own.length, 'set')} of arrangements, ${total} ${total === 1 ? 'names' : 'name'} relevant agencies one by one or by kind, and ${others} ${others === 1 ? 'does' : 'do'} not.`,
  };
}

const CAPTION = 'Kinds of agency named as relevant agencies';

const tablesOf = (
  areas: readonly string[],
  groups: readonly (readonly [label: string, rows: readonly ScheduleRow[]])[],
): ScheduleTable[] =>
  groups
    .filter(([, rows]) => rows.length > 0)
    .map(([label, rows]) => {
      const grid = {
        columns: wordHeads(...areas),
        rows: rows.map(({ type, entries, cells }) => ({
          head: { label: type, notes: [entries.length > 0 ? joinAnd(entries) : 'no entry'] },
          cells,
        })),
      };
      const byRows = areRows(areas.length);
      return {
        caption: `${CAPTION}: ${uncapitalise(label)}`,
        byRows,
        ...(byRows ? turnGrid<GridHead, GridHead, string>(grid) : grid),
      };
    });

const entryLabel = ({ number, label }: RelevantAgency): string => `${number} ${label}`;

interface Named {
  /** Type of agency → printed names, each once. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is said of an area that names none. */
  otherwise: string;
}

function namedTypes(arrangements: Arrangements, topic: string): Named {
  const [statement] = statementsOn(arrangements, topic, 'named-agencies');
  const names = new Map<string, Set<string>>();
  const values = valuesOfKind(statement?.record, 'agencies');
  for (const { name, agency_type } of values.flatMap(({ groups }) =>
    groups.flatMap(({ agencies }) => agencies),
  )) {
    names.set(agency_type, (names.get(agency_type) ?? new Set()).add(name));
  }
  const state = statement?.record.state ?? 'not-read';
  const partial = values.some(({ missing }) => missing !== undefined);
  const none = partial ? 'none in the part we have' : 'none named';
  return { names, otherwise: names.size > 0 ? none : STATES[state].label.toLowerCase() };
}

const rowOf = (
  { id, label }: AgencyType,
  schedule: readonly RelevantAgency[],
  named: readonly Named[],
): ScheduleRow => ({
  type: capitalise(label),
  entries: schedule.filter(({ types }) => types.includes(id)).map(entryLabel),
  cells: named.map(({ names, otherwise }) => {
    const count = names.get(id)?.size ?? 0;
    return count === 0 ? otherwise : counted(count, 'name');
  }),
});
