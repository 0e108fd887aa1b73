import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { statementsOf, placedValuesOf } from '../../src/domain/catalogue/walk.ts';
import { wordValue } from '../../src/domain/wording/value.ts';
import { readContent } from '../../src/reading/read.ts';
import {
  ActingSchema,
  ActorSchema,
  PeriodSchema,
  ValueSchema,
  type Value,
} from '../../src/schemas/index.ts';
import { COLLECTION } from '../support/collection.ts';
import { plainNames } from '../support/names.ts';

/** Keys that words leave to something else, by kind; `*` stands for what lies below. */
const NOT_WORDED = new Map([
  ['members.members.*', 'the table of members'],
  ['agencies.groups.*', 'the list of agencies'],
  ['contributions.lines.amounts.*', 'the table of contributions'],
  ['contributions.lines.locator', 'the table of contributions'],
  ['contributions.lines.nature', 'the table of contributions'],
  ['contributions.lines.quotation', 'the document, where the line is found again'],
  ['contributions.totals.*', 'the table of totals'],
]);

/** Ids beside a name as printed, which is what words show. */
const BEHIND_A_NAME = /\.(?:role|body|agency_type)$/u;

/** Shapes that many values share; their own words are tried once, with `names` and periods. */
const SHARED: readonly unknown[] = [ActorSchema, ActingSchema.unwrap(), PeriodSchema];

/** A rule inside a rule is worded as the rule itself. */
const plain = (key: string): string => key.replaceAll('.rules.', '.');

/** Every key that a value of a schema may have, as a path without the places in lists. */
function keysOf(schema: unknown, path = '', seen: readonly unknown[] = []): string[] {
  if (seen.includes(schema) || SHARED.includes(schema)) return [];
  const inside = [...seen, schema];
  const below = (part: unknown): string[] => keysOf(part, path, inside);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as z.ZodRawShape).flatMap(([key, part]) =>
      key === 'kind' || key === 'type'
        ? []
        : [`${path}.${key}`, ...keysOf(part, `${path}.${key}`, inside)],
    );
  }
  if (schema instanceof z.ZodArray) return below(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(below);
  if (schema instanceof z.ZodLazy) return below(schema.unwrap());
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
    ? below(schema.unwrap())
    : [];
}

const leftTo = (key: string): boolean =>
  BEHIND_A_NAME.test(key) ||
  [...NOT_WORDED.keys()].some((place) =>
    place.endsWith('*') ? key.startsWith(place.slice(0, -1)) : key === place,
  );

/** The paths of every key of a record, with the places in lists. */
function* pathsIn(node: unknown, path: readonly (string | number)[] = []): Generator<typeof path> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, item] of Object.entries(node)) {
    const at = [...path, Array.isArray(node) ? Number(key) : key];
    if (!Array.isArray(node)) yield at;
    yield* pathsIn(item, at);
  }
}

/** The value without one key, or undefined where it would be no value any more. */
function without(value: unknown, path: readonly (string | number)[]): Value | undefined {
  const copy: unknown = structuredClone(value);
  const parent = path
    .slice(0, -1)
    .reduce((node, key) => (node as Record<string | number, unknown>)[key], copy);
  Reflect.deleteProperty(parent as object, path.at(-1) ?? '');
  return ValueSchema.safeParse(copy).data;
}

const words = (value: Value): string => JSON.stringify(wordValue(value, plainNames, undefined));

test('every key of a value shows in its words, so that no page leaves out what a record says', async () => {
  const { entries } = await readContent(COLLECTION);
  const shapes = parse(readFileSync('test/fixtures/rule-shapes.yaml', 'utf8'), {
    schema: 'core',
  }) as { value: unknown }[];
  const values = [
    ...shapes.map(({ value }) => ValueSchema.parse(value)),
    ...entries.arrangements.flatMap((entry) =>
      statementsOf(entry)
        .flatMap(placedValuesOf)
        .map(({ value }) => value),
    ),
  ];
  const shown = new Set<string>();
  for (const value of values) {
    for (const path of pathsIn(value)) {
      const key = plain([value.kind, ...path.filter((part) => typeof part === 'string')].join('.'));
      if (shown.has(key)) continue;
      const less = without(value, path);
      // A key that a value cannot be without is worded, or its kind has no words at all.
      if (less === undefined || words(less) !== words(value)) shown.add(key);
    }
  }
  const keys = ValueSchema.options.flatMap((option) => keysOf(option, option.shape.kind.value));
  expect([...new Set(keys.map(plain))].filter((key) => !shown.has(key) && !leftTo(key))).toEqual(
    [],
  );
});
