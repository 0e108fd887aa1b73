import type { Statement } from './catalogue.ts';
import type { Evidence, StatementRecord, Value } from '../../schemas/index.ts';

/** A value that a statement gives, with the evidence it rests on. */
export interface ValueReading {
  value: Value;
  evidence: readonly Evidence[];
  /** “1 of 2”: which reading of an unclear statement; undefined where it can be read in one way only. */
  reading: string | undefined;
}

/** The values a statement gives: one where it is stated, one for each typed reading where it is unclear. */
export function readingsOf(record: StatementRecord): ValueReading[] {
  if (record.state === 'stated') {
    return [{ value: record.value, evidence: record.evidence, reading: undefined }];
  }
  if (record.state !== 'unclear') return [];
  return record.readings.flatMap(({ value, evidence }, index) =>
    value ? [{ value, evidence, reading: `${index + 1} of ${record.readings.length}` }] : [],
  );
}

/** The same values alone. */
export const valueReadings = (record: StatementRecord): Value[] =>
  readingsOf(record).map(({ value }) => value);

/** All evidence of a statement, that of its readings included. */
export function evidenceOf({ record }: Statement): readonly Evidence[] {
  if (record.state === 'unclear') return record.readings.flatMap(({ evidence }) => evidence);
  return 'evidence' in record ? (record.evidence ?? []) : [];
}
