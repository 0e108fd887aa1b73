import { z } from 'zod';
import type { JsonSchema } from '../../../src/domain/desk/form.ts';
import type { Place } from '../../../src/domain/desk/work-list.ts';
import {
  AssessmentSchema,
  BodySchema,
  StatementSchema,
  type Field,
  type ValueKind,
} from '../../../src/schemas/index.ts';

const jsonOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

const SCHEMAS = {
  statement: StatementSchema,
  body: BodySchema,
  finding: AssessmentSchema,
} as const;
const made = new Map<string, JsonSchema>();

/** The schema that the record of a place must pass. */
export const schemaOf = (kind: Place['kind']): z.ZodType => SCHEMAS[kind];

/** The same as JSON Schema, to make a form from: of a statement, with the kinds of value that its field takes. */
export function formSchemaOf(kind: Place['kind'], field?: Pick<Field, 'kinds'>): JsonSchema {
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
