import type { StatementRecord, Value } from '../schemas/index.ts';

/** The values a statement gives: one where it is stated, one for each reading where it is unclear. */
export function valueReadings(record: StatementRecord): Value[] {
  if (record.state === 'stated') return [record.value];
  if (record.state !== 'unclear') return [];
  return record.readings.flatMap(({ value }) => (value ? [value] : []));
}
