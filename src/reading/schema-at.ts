import { z } from 'zod';
import type { RecordPath } from '../domain/mistake/mistake.ts';

/**
 * The schema that a place in a record is read by, or undefined where that cannot be told. A union is
 * settled by the data: by its discriminator, else by the branch that has the next key.
 */
export function schemaAt(
  schema: z.ZodType,
  data: unknown,
  path: RecordPath,
): z.ZodType | undefined {
  let here: z.ZodType | undefined = settle(schema, data, path[0]);
  let value = data;
  for (const [index, key] of path.entries()) {
    if (!here) return undefined;
    value = childOf(value, key);
    const next = step(here, key);
    here = next && settle(next, value, path[index + 1]);
  }
  return here;
}

/** The keys of the mapping that a place in a record takes; none where it is not such a place. */
export function keysAt(schema: z.ZodType, data: unknown, path: RecordPath): string[] {
  const found = schemaAt(schema, data, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

const childOf = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[key]
    : undefined;

function step(schema: z.ZodType, key: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject)
    return (schema.shape as z.ZodRawShape)[key] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}

/** The schema without what wraps it, and with unions settled. */
function settle(
  schema: z.ZodType,
  value: unknown,
  next: string | number | undefined,
): z.ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return settle(schema.unwrap() as z.ZodType, value, next);
  }
  if (schema instanceof z.ZodLazy) return settle(schema.unwrap() as z.ZodType, value, next);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const key = schema.def.discriminator;
    const word = childOf(value, key);
    const option = schema.options.find(
      (branch) =>
        branch instanceof z.ZodObject &&
        (branch.shape as Record<string, z.ZodType>)[key]?.safeParse(word).success === true,
    );
    return option as z.ZodType | undefined;
  }
  if (schema instanceof z.ZodUnion) {
    const branches = schema.options.map((option) => settle(option as z.ZodType, value, next));
    return branches.find((branch) => fits(branch, value, next)) ?? branches[0];
  }
  return schema;
}

const fits = (
  branch: z.ZodType | undefined,
  value: unknown,
  next: string | number | undefined,
): boolean =>
  next === undefined && typeof value !== 'object'
    ? branch?.safeParse(value).success === true
    : branch instanceof z.ZodRecord ||
      (branch instanceof z.ZodObject && (next === undefined || next in branch.shape));
