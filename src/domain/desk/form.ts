/**
 * A form made from the JSON Schema of a record: what it asks, from the answers given so far, and the data that
 * the answers make. Answers are flat, as a form sends them: `value.rule.count` → `5`.
 */

import { readDay, wordDate } from '../base/dates.ts';
import { pounds, readPounds } from '../base/money.ts';

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

/** One way in which a value can be given: `count`, `fraction`. */
export interface Variant {
  value: string;
  label: string;
  hint: string | undefined;
}

/** A control, or a group of controls, of a form. */
export interface FormNode {
  /** The name that its answer has. */
  path: string;
  /** The key in words: “agency type”. */
  label: string;
  hint: string | undefined;
  required: boolean;
  control: 'text' | 'number' | 'flag' | 'choice' | 'checks' | 'lines' | 'group' | 'list' | 'none';
  /** The last key of its path that is no number: tells which register its ids come from. */
  key: string;
  answer: string;
  /** Of a choice, of checks, and of a group that takes one of several forms. */
  options: readonly Variant[];
  /** Of a group that takes one of several forms: the name of the choice. */
  chooser: string | undefined;
  /** The parts of a group, or the rows of a list. */
  children: readonly FormNode[];
}

/** The name under which the number of rows of a list is kept. */
export const countName = (path: string): string => `${path}.#`;

/** The name under which it is kept which of several forms a value takes, where no key of its own says so. */
const formName = (path: string): string => `${path}.?`;

const join = (path: string, key: string | number): string =>
  path === '' ? String(key) : `${path}.${key}`;

/** A schema with its references followed; `root` holds what they name. */
function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  if (name === undefined) return schema.$ref === undefined ? schema : root;
  const found = root.$defs?.[name] ?? root;
  return { ...found, ...(schema.description && { description: schema.description }) };
}

/** The forms a value may take, those inside others laid out flat; “nothing” is no form. */
function formsOf(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const forms = schema.oneOf ?? schema.anyOf;
  if (!forms) return [schema];
  return forms
    .map((form) => resolve(form, root))
    .filter(({ type }) => type !== 'null')
    .flatMap((form) => formsOf(form, root));
}

/** The key whose fixed word tells the forms apart: `type`, `kind`, `state`. */
function discriminatorOf(forms: readonly JsonSchema[]): string | undefined {
  const [first] = forms;
  return Object.keys(first?.properties ?? {}).find((key) =>
    forms.every(({ properties }) => properties?.[key]?.const !== undefined),
  );
}

/** How a form is told apart where no key does: its first required key, or its type. */
const signOf = ({ properties, required, type }: JsonSchema): string =>
  required?.[0] ?? Object.keys(properties ?? {})[0] ?? type ?? '';

/** A fixed word of a schema. */
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a form of several is called in the answers. */
const nameOf = (form: JsonSchema, discriminator: string | undefined): string =>
  discriminator === undefined ? signOf(form) : wordOf(form.properties?.[discriminator]?.const);

/** `from_agencies` → “from agencies”. */
export const inWords = (key: string): string => key.replaceAll(/[_-]/gu, ' ');

interface Choice {
  name: string;
  discriminator: string | undefined;
  forms: readonly JsonSchema[];
  chosen: JsonSchema | undefined;
}

/** Which of several forms the answers choose; undefined where there is only one. */
function choiceIn(
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

const isText = (schema: JsonSchema): boolean =>
  schema.type === 'string' && !schema.enum && schema.const === undefined;

/** How many rows a list has in the answers. */
function rowsOf(answers: Answers, path: string): number {
  const counted = Number(answers[countName(path)] ?? 0);
  const named = Object.keys(answers)
    .filter((name) => name.startsWith(`${path}.`))
    .map((name) => Number(/^\d+/u.exec(name.slice(path.length + 1))?.[0] ?? -1) + 1);
  return Math.max(counted || 0, ...named, 0);
}

/** The form for a schema, as far as the answers have opened it. */
export function formOf(
  schema: JsonSchema,
  answers: Answers,
  {
    path = '',
    root = schema,
    required = true,
  }: { path?: string; root?: JsonSchema; required?: boolean } = {},
): FormNode {
  const own = resolve(schema, root);
  const key = path.split('.').findLast((part) => !/^\d+$/u.test(part)) ?? '';
  const base = {
    path,
    key,
    label: inWords(key),
    hint: own.description,
    required,
    answer: answers[path] ?? '',
    options: [],
    chooser: undefined,
    children: [],
  };
  const choice = choiceIn(own, answers, path, root);
  if (choice) {
    const parts = choice.chosen
      ? partsOf(choice.chosen, answers, path, root, choice.discriminator)
      : [];
    return {
      ...base,
      control: 'group',
      chooser: choice.name,
      answer: answers[choice.name] ?? '',
      options: choice.forms.map((form) => variantOf(form, choice.discriminator)),
      children: parts,
    };
  }
  const [only = own] = formsOf(own, root);
  const told = { ...base, ...writtenBy(only, base) };
  return { ...told, ...controlOf(only, answers, path, root) };
}

/** How a date or an amount may be written; of an amount, the label too. */
function writtenBy(
  { format }: JsonSchema,
  { hint, label }: Pick<FormNode, 'hint' | 'label'>,
): Partial<FormNode> {
  if (format === 'pounds') return { label: label === 'pence' ? 'amount' : label, hint: AMOUNT };
  if (format === 'date') return { hint: [hint, DATE].filter(Boolean).join(' ') };
  return {};
}

const AMOUNT = 'In pounds, as printed: £1,234.50.';
const DATE = 'As printed: “14 March 2025”, “March 2025” or “2025”.';

function variantOf(form: JsonSchema, discriminator: string | undefined): Variant {
  const value = nameOf(form, discriminator);
  const told = discriminator === undefined ? undefined : form.properties?.[discriminator];
  return { value, label: inWords(value), hint: told?.description ?? form.description };
}

type Control = Pick<FormNode, 'control' | 'options' | 'children'>;

function controlOf(schema: JsonSchema, answers: Answers, path: string, root: JsonSchema): Control {
  const plain = (control: FormNode['control'], options: readonly Variant[] = []): Control => ({
    control,
    options,
    children: [],
  });
  const words = (values: readonly unknown[]): Variant[] =>
    values.map((value) => ({
      value: String(value),
      label: inWords(String(value)),
      hint: undefined,
    }));
  if (schema.const !== undefined) return plain('none');
  if (schema.enum) return plain('choice', words(schema.enum));
  switch (schema.type) {
    case 'boolean':
      return plain('flag', words(['yes', 'no']));
    case 'number':
    case 'integer':
      return plain(schema.format === 'pounds' ? 'text' : 'number');
    case 'object':
      return { ...plain('group'), children: partsOf(schema, answers, path, root) };
    case 'array': {
      const items = resolve(schema.items ?? {}, root);
      if (items.enum) return plain('checks', words(items.enum));
      if (isText(items)) return plain('lines');
      const rows = Array.from({ length: rowsOf(answers, path) }, (_, index) =>
        formOf(items, answers, { path: join(path, index), root }),
      );
      return { ...plain('list'), children: rows };
    }
    default:
      return plain('text');
  }
}

/** The controls for the keys of an object, those that must be answered first. */
function partsOf(
  schema: JsonSchema,
  answers: Answers,
  path: string,
  root: JsonSchema,
  discriminator?: string,
): FormNode[] {
  if (schema.type !== 'object') return [formOf(schema, answers, { path, root })];
  return Object.entries(schema.properties ?? {})
    .filter(([key, property]) => key !== discriminator && property.const === undefined)
    .map(([key, property]) =>
      formOf(property, answers, {
        path: join(path, key),
        root,
        required: schema.required?.includes(key) ?? false,
      }),
    )
    .sort((a, b) => Number(b.required) - Number(a.required));
}

/** The answers that would make these data: the way into a form that is filled in already. */
export function answersOf(
  schema: JsonSchema,
  data: unknown,
  path = '',
  root: JsonSchema = schema,
): Record<string, string> {
  if (data === undefined || data === null) return {};
  const own = resolve(schema, root);
  const forms = formsOf(own, root);
  if (forms.length > 1) {
    const discriminator = discriminatorOf(forms);
    const form = forms.find((one) => fits(one, data, discriminator));
    if (!form) return {};
    const name = discriminator === undefined ? formName(path) : join(path, discriminator);
    return { ...answersOf(form, data, path, root), [name]: nameOf(form, discriminator) };
  }
  const [only = own] = forms;
  if (Array.isArray(data)) return answersOfList(only, data, path, root);
  if (typeof data === 'object') {
    return Object.assign(
      {},
      ...Object.entries(data).map(([key, value]) =>
        answersOf(only.properties?.[key] ?? {}, value, join(path, key), root),
      ),
    ) as Record<string, string>;
  }
  if (typeof data === 'boolean') return { [path]: data ? 'yes' : 'no' };
  if (typeof data === 'number')
    return { [path]: only.format === 'pounds' ? pounds(data) : String(data) };
  const word = wordOf(data);
  // A date that is none stays as it is written, so that the mistake can be told.
  const isDate = only.format === 'date' && readDay(wordDate(word)) === word;
  return { [path]: isDate ? wordDate(word) : word };
}

function answersOfList(
  schema: JsonSchema,
  data: readonly unknown[],
  path: string,
  root: JsonSchema,
): Record<string, string> {
  const items = resolve(schema.items ?? {}, root);
  if (items.enum || isText(items)) return { [path]: data.join('\n') };
  return Object.assign(
    { [countName(path)]: String(data.length) },
    ...data.map((item, index) => answersOf(items, item, join(path, index), root)),
  ) as Record<string, string>;
}

/** True where data have this one of several forms. */
function fits(form: JsonSchema, data: unknown, discriminator: string | undefined): boolean {
  if (typeof data !== 'object') return form.type !== 'object';
  if (form.type !== 'object' || data === null) return false;
  const keys = data as Record<string, unknown>;
  return discriminator === undefined
    ? (form.required ?? []).every((key) => key in keys)
    : keys[discriminator] === form.properties?.[discriminator]?.const;
}

/** The data that answers make. What was left empty is left out; a check of the record says what is missing. */
export function dataOf(
  schema: JsonSchema,
  answers: Answers,
  path = '',
  root: JsonSchema = schema,
): unknown {
  const own = resolve(schema, root);
  const choice = choiceIn(own, answers, path, root);
  if (choice) {
    if (!choice.chosen) return undefined;
    const rest = dataOf(choice.chosen, answers, path, root);
    return choice.discriminator === undefined
      ? rest
      : { [choice.discriminator]: answers[choice.name], ...(rest as object | undefined) };
  }
  const [only = own] = formsOf(own, root);
  const answer = (answers[path] ?? '').trim();
  switch (only.type) {
    case 'object':
      return objectOf(only, answers, path, root);
    case 'array':
      return listOf(only, answers, path, root);
    case 'boolean':
      return answer === '' ? undefined : answer === 'yes';
    case 'number':
    case 'integer':
      // A word in place of a number stays, so that the mistake can be told.
      if (only.format === 'pounds')
        return answer === '' ? undefined : (readPounds(answer) ?? answer);
      return answer === '' ? undefined : Number.isFinite(Number(answer)) ? Number(answer) : answer;
    default:
      if (answer === '') return undefined;
      return only.format === 'date' ? (readDay(answer) ?? answer) : answer;
  }
}

function objectOf(
  schema: JsonSchema,
  answers: Answers,
  path: string,
  root: JsonSchema,
): Record<string, unknown> | undefined {
  const given = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const value =
      property.const === undefined ? dataOf(property, answers, join(path, key), root) : undefined;
    return value === undefined ? [] : [[key, value] as const];
  });
  const fixed = Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
    property.const === undefined ? [] : [[key, property.const] as const],
  );
  const isNamed = fixed.some(([key]) => answers[join(path, key)] !== undefined);
  if (given.length === 0 && !isNamed) return undefined;
  return Object.fromEntries([...fixed, ...given]);
}

function listOf(
  schema: JsonSchema,
  answers: Answers,
  path: string,
  root: JsonSchema,
): unknown[] | undefined {
  const items = resolve(schema.items ?? {}, root);
  const found =
    items.enum || isText(items)
      ? (answers[path] ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
      : Array.from({ length: rowsOf(answers, path) }, (_, index) =>
          dataOf(items, answers, join(path, index), root),
        ).filter((item) => item !== undefined);
  return found.length > 0 ? found : undefined;
}

/** The answers with one more row at the end of a list. */
export const withRow = (answers: Answers, path: string): Record<string, string> => ({
  ...answers,
  [countName(path)]: String(rowsOf(answers, path) + 1),
});

/** The answers without a row of a list; the rows after it move up. */
export function withoutRow(answers: Answers, path: string, row: number): Record<string, string> {
  const moved = Object.entries(answers).flatMap(([name, answer]) => {
    const [, index, rest = ''] = name.startsWith(`${path}.`)
      ? (/^(\d+)(.*)$/u.exec(name.slice(path.length + 1)) ?? [])
      : [];
    if (index === undefined || Number(index) < row) return [[name, answer] as const];
    if (Number(index) === row) return [];
    return [[`${path}.${Number(index) - 1}${rest}`, answer] as const];
  });
  const rows = Math.max(rowsOf(answers, path) - 1, 0);
  return { ...Object.fromEntries(moved), [countName(path)]: String(rows) };
}
