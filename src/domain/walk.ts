import type { StatementRecord, Value } from '../schemas/index.ts';
import type { ArrangementsEntry } from './entries.ts';
import type { RecordPath } from './finding.ts';

/** A statement with where it belongs and where it is written. */
export interface PlacedStatement {
  topic: string;
  /** A body id, or `whole`. */
  body: string;
  field: string;
  statement: StatementRecord;
  path: RecordPath;
}

/** Every statement of a set of arrangements, in the order of the file. */
export function statementsOf({ data }: ArrangementsEntry): PlacedStatement[] {
  return Object.entries(data.statements).flatMap(([topic, bodies]) =>
    Object.entries(bodies).flatMap(([body, fields]) =>
      Object.entries(fields).map(([field, statement]) => ({
        topic,
        body,
        field,
        statement,
        path: ['statements', topic, body, field],
      })),
    ),
  );
}

export interface PlacedValue {
  value: Value;
  path: RecordPath;
}

/** The values of a statement: one where it is stated, one for each reading where it is unclear. */
export function valuesOf({ statement, path }: PlacedStatement): PlacedValue[] {
  if (statement.state === 'stated') return [{ value: statement.value, path: [...path, 'value'] }];
  if (statement.state !== 'unclear') return [];
  return statement.readings.flatMap(({ value }, index) =>
    value ? [{ value, path: [...path, 'readings', index, 'value'] }] : [],
  );
}

/** Every mapping inside a value, with its path: the way to find actors, members and agencies. */
export function* mappingsIn(
  node: unknown,
  path: RecordPath,
): Generator<{ mapping: Record<string, unknown>; path: RecordPath }> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* mappingsIn(item, [...path, index]);
  } else if (typeof node === 'object' && node !== null) {
    const mapping = node as Record<string, unknown>;
    yield { mapping, path };
    for (const [key, item] of Object.entries(mapping)) yield* mappingsIn(item, [...path, key]);
  }
}

/** Every text inside a record, with its path. */
export function* textsIn(
  node: unknown,
  path: RecordPath = [],
): Generator<{ text: string; path: RecordPath }> {
  if (typeof node === 'string') yield { text: node, path };
  else if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* textsIn(item, [...path, index]);
  } else if (typeof node === 'object' && node !== null) {
    for (const [key, item] of Object.entries(node)) yield* textsIn(item, [...path, key]);
  }
}
