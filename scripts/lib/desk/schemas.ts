import { z } from 'zod';
import type { JsonSchema } from '../../../src/domain/desk/form-schema.ts';
import type { Place } from '../../../src/domain/desk/work-list.ts';
import {
  ArrangementsSchema,
  AssessmentSchema,
  BodySchema,
  PartnershipSchema,
  SourceSchema,
  StatementSchema,
  type Field,
  type ValueKind,
} from '../../../src/schemas/index.ts';
import { DaySchema, PenceSchema, PreciseDateSchema } from '../../../src/schemas/primitives.ts';

/** What a person may write in a way of their own: which schema it is, and what its control is told by. */
const WRITTEN: readonly (readonly [z.core.$ZodType, NonNullable<JsonSchema['format']>])[] = [
  [PreciseDateSchema, 'date'],
  [DaySchema, 'date'],
  [PenceSchema, 'pounds'],
];

const jsonOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const written = WRITTEN.find(([one]) => isMadeOf(zodSchema, one));
      if (written) jsonSchema.format = written[1];
    },
  }) as JsonSchema;

/** True for a schema and for what is made of it by a description, a default or by being optional. */
function isMadeOf(schema: z.core.$ZodType, of: z.core.$ZodType): boolean {
  if (schema === of) return true;
  const inner =
    schema._zod.parent ?? (schema._zod.def as { innerType?: z.core.$ZodType }).innerType;
  return inner !== undefined && isMadeOf(inner, of);
}

/** The keys in which a record says what it is, without what is read at other places or made by a program. */
const pick = (shape: Readonly<Record<string, z.ZodType>>, keys: readonly string[]): z.ZodType =>
  z.strictObject(
    Object.fromEntries(keys.flatMap((key) => (shape[key] ? [[key, shape[key]]] : []))),
  );

const SCHEMAS = {
  statement: StatementSchema,
  body: BodySchema,
  finding: AssessmentSchema,
  arrangements: pick(ArrangementsSchema.shape, [
    ...['title', 'draft', 'regime', 'regime_between', 'regime_reason', 'date', 'version', 'status'],
    ...['in_force', 'read', 'read_on', 'documents_not_read'],
  ]),
  partnership: pick(PartnershipSchema.shape, ['name', 'short_name', 'kind', 'website']),
  source: pick(SourceSchema.shape, [
    ...['title', 'publisher', 'kind', 'dates', 'address', 'address_note', 'publisher_page'],
    ...['extent', 'faults', 'licence', 'republish'],
  ]),
} as const;
const made = new Map<string, JsonSchema>();

/** The schema that the record of a place must pass. */
export const schemaOf = (place: Place): z.ZodType => SCHEMAS[shapeOf(place)];

const shapeOf = (place: Place): keyof typeof SCHEMAS =>
  place.kind === 'record' ? place.of : place.kind;

/** The same as JSON Schema, to make a form from: of a statement, with the kinds of value that its field takes. */
export function formSchemaOf(place: Place, field?: Pick<Field, 'kinds'>): JsonSchema {
  const kind = shapeOf(place);
  const key = `${kind} ${field?.kinds.join(' ') ?? ''}`;
  const known = made.get(key);
  if (known) return known;
  const full = jsonOf(SCHEMAS[kind]);
  const schema = field ? (onlyKinds(full, new Set(field.kinds)) as JsonSchema) : full;
  made.set(key, schema);
  return schema;
}

/** A schema without the kinds of value that a field does not take. */
function onlyKinds(node: unknown, kinds: ReadonlySet<ValueKind>): unknown {
  if (Array.isArray(node)) return node.map((item) => onlyKinds(item, kinds));
  if (typeof node !== 'object' || node === null) return node;
  const inner = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, onlyKinds(value, kinds)]),
  ) as JsonSchema & { oneOf?: JsonSchema[] };
  const kindOf = ({ properties }: JsonSchema): unknown => properties?.kind?.const;
  if (!inner.oneOf?.some((form) => kindOf(form) !== undefined)) return inner;
  const kept = inner.oneOf.filter((form) => kinds.has(kindOf(form) as ValueKind));
  return { ...inner, oneOf: kept };
}
