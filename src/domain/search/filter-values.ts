import type { Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { yearOf } from '../base/dates.ts';
import { FORCES } from '../coverage/findings.ts';
import { lookOf, SHOWN_ORDER } from '../coverage/shown.ts';
import { STATES } from '../catalogue/states.ts';
import type { FilterValue, FilterValues } from './columns.ts';
import { KIND_LABELS, type SearchRecord } from './record.ts';

const entriesOf = (labels: Readonly<Record<string, string>>): FilterValue[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

/** What each filter offers for these records, in the order of the registers; nothing that is empty. */
export function filterValues(
  { partnerships, topics, registers }: Catalogue,
  records: readonly SearchRecord[],
): FilterValues {
  const used = (name: keyof FilterValues, all: readonly FilterValue[]): FilterValue[] => {
    const ids = new Set(records.map((record) => record[name]));
    return all.filter(({ id }) => ids.has(id));
  };
  return {
    area: used(
      'area',
      partnerships.map(({ id, record }) => ({ id, label: record.short_name })),
    ),
    topic: used(
      'topic',
      topics.map(({ id, label }) => ({ id, label })),
    ),
    kind: used('kind', entriesOf(KIND_LABELS)),
    state: used('state', [
      ...Object.entries(STATES).map(([id, { label }]) => ({ id, label })),
      ...SHOWN_ORDER.map((shown) => ({ id: `finding-${shown}`, label: lookOf(shown).label })),
    ]),
    regime: used(
      'regime',
      registers.regimes.data.map(({ id, short }) => ({ id, label: short })),
    ),
    force: used('force', entriesOf(FORCES)),
    year: used('year', yearsOf(partnerships)),
  };
}

/** The years of documents, the latest first; a year that some document only bears about says so. */
function yearsOf(partnerships: readonly Partnership[]): FilterValue[] {
  const dates = partnerships.flatMap(({ editions }) => editions.map(({ record }) => record.date));
  const years = Map.groupBy(dates, yearOf);
  return [...years]
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([id, all]) => ({
      id,
      label: all.every((date) => typeof date === 'string') ? id : `${id}, or about then`,
    }));
}
