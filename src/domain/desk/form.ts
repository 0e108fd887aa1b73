/** A form made from the JSON Schema of a record: what it asks, from the answers given so far. */

import {
  choiceIn,
  formsOf,
  isText,
  join,
  nameOf,
  resolve,
  rowsOf,
  type Answers,
  type JsonSchema,
} from './form-schema.ts';
import { plainChoice, plainForm, plainHint, plainLabel } from './plain.ts';

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
    ...told(key, own.description),
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
  const written = { ...base, ...writtenBy(only, base) };
  return { ...written, ...controlOf(only, answers, path, root) };
}

/** A key in words, with its hint where that says more. */
function told(key: string, description: string | undefined): Pick<FormNode, 'label' | 'hint'> {
  const [label, hint] = [plainLabel(key), plainHint(description)];
  return { label, hint: hint?.toLowerCase().replace(/\.$/u, '') === label ? undefined : hint };
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
  const named = discriminator === undefined ? undefined : form.properties?.[discriminator];
  return {
    value,
    label: plainForm(value),
    hint: plainHint(named?.description ?? form.description),
  };
}

type Control = Pick<FormNode, 'control' | 'options' | 'children'>;

function controlOf(schema: JsonSchema, answers: Answers, path: string, root: JsonSchema): Control {
  const plain = (control: FormNode['control'], options: readonly Variant[] = []): Control => ({
    control,
    options,
    children: [],
  });
  const key = path.split('.').findLast((part) => !/^\d+$/u.test(part)) ?? '';
  const words = (values: readonly unknown[]): Variant[] =>
    values.map((value) => ({
      value: String(value),
      label: plainChoice(key, String(value)),
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
