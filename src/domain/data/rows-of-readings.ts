import type { StatementRecord } from '../../schemas/index.ts';
import { readingsOf, type ValueReading } from '../catalogue/statements.ts';

/** A row of a list, and where it does not stand in every reading of the statement, which: “1 of 2”. */
export interface ReadingRow<Row> {
  row: Row;
  reading: string | undefined;
}

/**
 * The rows of a statement’s lists. What stands in all readings of an unclear one is there once, so that nobody is
 * counted twice; the rest says in which reading it stands.
 */
export function rowsOfReadings<Row extends object>(
  record: StatementRecord,
  rowsOf: (reading: ValueReading) => readonly Row[],
): ReadingRow<Row>[] {
  const readings = readingsOf(record).map((one) => ({ ...one, rows: numbered(rowsOf(one)) }));
  const total = record.state === 'unclear' ? record.readings.length : 1;
  const everywhere = (key: string): boolean =>
    readings.length === total && readings.every(({ rows }) => rows.has(key));
  return readings.flatMap(({ reading, rows }, index) =>
    [...rows].flatMap(([key, row]) => {
      if (!everywhere(key)) return [{ row, reading }];
      return index === 0 ? [{ row, reading: undefined }] : [];
    }),
  );
}

/** Rows by what they say; the second of two that say the same is the second of its kind. */
function numbered<Row extends object>(rows: readonly Row[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    let key = JSON.stringify(row);
    while (found.has(key)) key += '+';
    found.set(key, row);
  }
  return found;
}
