/**
 * How the JSON Schema of a record is read for a form: references, the several forms a value may take, and which of them
 * the answers choose.
 */

/** The part of JSON Schema in which the shapes of records are described. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly description?: string;
  readonly default?: unknown;
  /** What a person may write as they would: a date in words, an amount in pounds. */
  readonly format?: 'date' | 'pounds';
}

/** What was answered, by the name of each control. */
export type Answers = Readonly<Record<string, string>>;

/** The name under which the number of rows of a list is kept. */
export const countName = (path: string): string => `${path}.#`;

/** The name under which it is kept which of several forms a value takes, where no key of its own says so. */
export const formName = (path: string): string => `${path}.?`;

export const join = (path: string, key: string | number): string =>
  path === '' ? String(key) : `${path}.${key}`;

/** A schema with its references followed; `root` holds what they name. */
export function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  if (name === undefined) return schema.$ref === undefined ? schema : root;
  const found = root.$defs?.[name] ?? root;
  return { ...found, ...(schema.description && { description: schema.description }) };
}

/** The forms a value may take, those inside others laid out flat; “nothing” is no form. */
export function formsOf(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const forms = schema.oneOf ?? schema.anyOf;
  if (!forms) return [schema];
  return forms
    .map((form) => resolve(form, root))
    .filter(({ type }) => type !== 'null')
    .flatMap((form) => formsOf(form, root));
}

/** The key whose fixed word tells the forms apart: `type`, `kind`, `state`. */
export function discriminatorOf(forms: readonly JsonSchema[]): string | undefined {
  const [first] = forms;
  return Object.keys(first?.properties ?? {}).find((key) =>
    forms.every(({ properties }) => properties?.[key]?.const !== undefined),
  );
}

/** How a form is told apart where no key does: its first required key, or its type. */
const signOf = ({ properties, required, type }: JsonSchema): string =>
  required?.[0] ?? Object.keys(properties ?? {})[0] ?? type ?? '';

/** A fixed word of a schema. */
export const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a form of several is called in the answers. */
export const nameOf = (form: JsonSchema, discriminator: string | undefined): string =>
  discriminator === undefined ? signOf(form) : wordOf(form.properties?.[discriminator]?.const);

interface Choice {
  name: string;
  discriminator: string | undefined;
  forms: readonly JsonSchema[];
  chosen: JsonSchema | undefined;
}

/** Which of several forms the answers choose; undefined where there is only one. */
export function choiceIn(
  schema: JsonSchema,
  answers: Answers,
  path: string,
  root: JsonSchema,
): Choice | undefined {
  const forms = formsOf(schema, root);
  if (forms.length < 2) return undefined;
  const discriminator = discriminatorOf(forms);
  const name = discriminator === undefined ? formName(path) : join(path, discriminator);
  const answer = answers[name] ?? '';
  const chosen = forms.find((form) => nameOf(form, discriminator) === answer);
  return { name, discriminator, forms, chosen };
}

export const isText = (schema: JsonSchema): boolean =>
  schema.type === 'string' && !schema.enum && schema.const === undefined;

/** How many rows a list has in the answers. */
export function rowsOf(answers: Answers, path: string): number {
  const counted = Number(answers[countName(path)] ?? 0);
  const named = Object.keys(answers)
    .filter((name) => name.startsWith(`${path}.`))
    .map((name) => Number(/^\d+/u.exec(name.slice(path.length + 1))?.[0] ?? -1) + 1);
  return Math.max(counted || 0, ...named, 0);
}

/** True where data have this one of several forms. */
export function fits(form: JsonSchema, data: unknown, discriminator: string | undefined): boolean {
  if (typeof data !== 'object') return form.type !== 'object';
  if (form.type !== 'object' || data === null) return false;
  const keys = data as Record<string, unknown>;
  return discriminator === undefined
    ? (form.required ?? []).every((key) => key in keys)
    : keys[discriminator] === form.properties?.[discriminator]?.const;
}
