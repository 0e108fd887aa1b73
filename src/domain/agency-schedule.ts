import type { AgencyType, RelevantAgency } from '../schemas/index.ts';
import type { Arrangements } from './catalogue.ts';
import type { ComparisonTable } from './compare.ts';
import { STATES } from './states.ts';
import { valueReadings } from './value-readings.ts';
import { capitalise, counted } from './wording/words.ts';

/** A type of agency that some area names, beside the list in the regulations. */
export interface ScheduleRow {
  type: string;
  /** Entries of the Schedule it may stand under: “4 maintained schools”; none where it has no entry. */
  entries: readonly string[];
  /** One for each area: how many printed names, in words. */
  cells: readonly string[];
}

export interface ScheduleView {
  columns: readonly string[];
  onList: readonly ScheduleRow[];
  /** Named, and of a type that is not on the list; the three partners are not relevant agencies. */
  offList: readonly ScheduleRow[];
  /** Entries under which no area’s names can stand. */
  notNamed: readonly string[];
  sentence: string;
}

/**
 * The relevant agencies each area names, beside the 38 entries of SI 2018/789 (method page “Computed
 * values”). Types are told by the printed name, so one type may stand under several entries.
 */
export function scheduleView(
  { columns, topic }: ComparisonTable,
  schedule: readonly RelevantAgency[],
): ScheduleView {
  const named = columns.map(({ arrangements }) => namedTypes(arrangements, topic.id));
  const types = columns[0]?.arrangements.names.agencyTypes ?? [];
  const rows = types
    .filter(({ id }) => named.some(({ names }) => names.has(id)))
    .map((type) => ({ type, row: rowOf(type, schedule, named) }));
  const used = new Set(rows.map(({ type }) => type.id));
  const total = named.filter(({ names }) => names.size > 0).length;
  return {
    columns: columns.map(({ partnership }) => partnership.record.short_name),
    onList: rows.filter(({ row }) => row.entries.length > 0).map(({ row }) => row),
    offList: rows.filter(({ row }) => row.entries.length === 0).map(({ row }) => row),
    notNamed: schedule
      .filter((entry) => !entry.types.some((type) => used.has(type)))
      .map(entryLabel),
    sentence: `Of ${counted(columns.length, 'set')} of arrangements, ${total} ${total === 1 ? 'names' : 'name'} relevant agencies one by one or by kind, and ${columns.length - total} ${columns.length - total === 1 ? 'does' : 'do'} not.`,
  };
}

const entryLabel = ({ number, label }: RelevantAgency): string => `${number} ${label}`;

interface Named {
  /** Type of agency → printed names, each once. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is said of an area that names none. */
  otherwise: string;
}

function namedTypes({ statements }: Arrangements, topic: string): Named {
  const statement = statements.find(
    ({ topic: { id }, field }) => id === topic && field.id === 'named-agencies',
  );
  const names = new Map<string, Set<string>>();
  const values = statement ? valueReadings(statement.record) : [];
  for (const value of values) {
    if (value.kind !== 'agencies') continue;
    for (const { name, agency_type } of value.groups.flatMap(({ agencies }) => agencies)) {
      names.set(agency_type, (names.get(agency_type) ?? new Set()).add(name));
    }
  }
  const state = statement?.record.state ?? 'not-read';
  const partial = values.some((value) => value.kind === 'agencies' && value.missing !== undefined);
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
