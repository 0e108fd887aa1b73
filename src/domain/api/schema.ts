import type { ColumnType, CsvCell, DataColumn } from '../data/table.ts';

/** A JSON Schema (2020-12), or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An object of JSON. What is undefined in it is not written. */
export type Json = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<ColumnType, JsonSchema>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  uri: { type: 'string', format: 'uri' },
};

export const text = (description: string): JsonSchema => ({ type: 'string', description });
export const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
export const count = (description: string): JsonSchema => ({
  type: 'integer',
  minimum: 0,
  description,
});
export const address = (description: string): JsonSchema => ({
  type: 'string',
  format: 'uri',
  description,
});
export const list = (description: string, items: JsonSchema): JsonSchema => ({
  type: 'array',
  description,
  items,
});
export const texts = (description: string): JsonSchema => list(description, { type: 'string' });

/** An object with these properties, all of which it has but those named in `optional`. */
export const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

/** The columns of these names, in that order. Throws where there is none. */
export const pick = (columns: readonly DataColumn[], names: readonly string[]): DataColumn[] =>
  names.map((name) => {
    const found = columns.find((column) => column.name === name);
    if (!found) throw new Error(`There is no column “${name}”.`);
    return found;
  });

/** What a row of these columns is as an object, with whatever stands in it beside them. */
export function rowSchema(
  columns: readonly DataColumn[],
  more: Readonly<Record<string, JsonSchema>> = {},
  optional: readonly string[] = [],
): JsonSchema {
  const empty = columns.filter((column) => !isAlways(column)).map(({ name }) => name);
  const own = Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)]));
  return object({ ...own, ...more }, [...empty, ...optional]);
}

/** A list that is empty is written as such. */
const isAlways = ({ required, separator }: DataColumn): boolean =>
  required === true || separator !== undefined;

function columnSchema(column: DataColumn): JsonSchema {
  const { means, type = 'string', values, pattern, minimum, separator } = column;
  const cell = {
    ...TYPES[type],
    ...(values && { enum: values }),
    ...(pattern !== undefined && { pattern: `^(?:${pattern})$` }),
    ...(minimum !== undefined && { minimum }),
  };
  if (separator === undefined) return { ...cell, description: means };
  // The columns say how a list is cut in CSV. Here it is a list.
  return list(means.replace(/(?:, separated by|;.* with a) semicolons?.*$/u, '.'), cell);
}

/** A row as an object: numbers as numbers, lists as lists, no member for an empty cell. */
export const rowJson = (
  columns: readonly DataColumn[],
  row: Readonly<Record<string, CsvCell>>,
): Json =>
  Object.fromEntries(
    columns.map(({ name, separator }) => [
      name,
      separator === undefined ? filled(row[name]) : partsOf(row[name], separator),
    ]),
  );

const filled = (cell: CsvCell): CsvCell => (cell === '' ? undefined : cell);

const partsOf = (cell: CsvCell, separator: string): string[] =>
  cell === undefined || cell === '' ? [] : String(cell).split(separator);

/** In a context of JSON-LD: the values of a term are addresses. */
export const IRI = { '@type': '@id' } as const;
