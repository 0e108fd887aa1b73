/**
 * The answers of data, the way into a form that is filled in already, and the data that answers make. Answers are flat, as a
 * form sends them: `value.rule.count` → `5`.
 */

import { readDay, wordDate } from '../base/dates.ts';
import { pounds, readPounds } from '../base/money.ts';
import {
  choiceIn,
  countName,
  discriminatorOf,
  fits,
  formName,
  formsOf,
  isText,
  join,
  nameOf,
  resolve,
  rowsOf,
  wordOf,
  type Answers,
  type JsonSchema,
} from './form-schema.ts';

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
