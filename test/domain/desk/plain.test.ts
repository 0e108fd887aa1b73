import { expect, test } from 'vitest';
import { formSchemaOf } from '../../../scripts/lib/desk/schemas.ts';
import { formOf, type FormNode } from '../../../src/domain/desk/form.ts';
import { plainChoice, plainForm, plainHint, plainLabel } from '../../../src/domain/desk/plain.ts';
import type { JsonSchema } from '../../../src/domain/desk/form-schema.ts';
import { placeNamed } from '../../../src/domain/desk/work-list.ts';

/** Words of whoever writes the program or the file. */
const PROGRAMMERS = /registers\/|\.yaml|`|\bTrue\b|\bstring\b|\blocator\b|\bregime\b|\bid\b/u;

/** Every description and key of a schema. */
function wordsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { description, properties } = node as JsonSchema;
  return [
    ...(typeof description === 'string' ? [plainHint(description) ?? ''] : []),
    ...Object.keys(properties ?? {}).map(plainLabel),
    ...Object.values(node).flatMap(wordsOf),
  ];
}

test('a choice says what it means where its question does not', () => {
  expect(plainChoice('vote', 'none')).toBe('without a vote');
  expect(plainChoice('casting_vote', 'none')).toBe('the chair has none');
  expect(plainChoice('kind', 'steering-group')).toBe('steering group');
});

test('how a short name is spelt is told to nobody: a program makes it', () => {
  expect(plainHint('An id: lower-case letters and digits joined by single hyphens.')).toBe(
    undefined,
  );
});

test('how a date is written is said once, beside its box', () => {
  const place = placeNamed('record.arrangements');
  if (!place) throw new Error('No such place.');
  const date = formOf(formSchemaOf(place), { 'in_force.from': '2024' }).children.find(
    ({ key }) => key === 'in_force',
  );
  expect(date?.children[0]?.hint).toBe('As printed: “14 March 2025”, “March 2025” or “2025”.');
});

test('a label is not said twice', () => {
  const place = placeNamed('record.arrangements');
  if (!place) throw new Error('No such place.');
  const { children } = formOf(formSchemaOf(place), {});
  const same = children.filter(
    ({ label, hint = '' }) => hint.toLowerCase().replace(/\.$/u, '') === label,
  );
  expect(same).toEqual([]);
  expect(children.find(({ key }) => key === 'regime_reason')?.hint).toBe(undefined);
});

const shown = ({ label, hint, options, children }: FormNode): string[] => [
  label,
  hint ?? '',
  ...options.flatMap((option) => [option.label, option.hint ?? '']),
  ...children.flatMap(shown),
];

test.each([
  'quorum.board.quorum',
  'body.board',
  'finding.one',
  'record.arrangements',
  'record.source',
])('the form of %s has no word of a programmer', (name) => {
  const place = placeNamed(name);
  if (!place) throw new Error(name);
  const schema = formSchemaOf(place);
  expect(wordsOf(schema).filter((words) => PROGRAMMERS.test(words))).toEqual([]);
  expect(shown(formOf(schema, {})).filter((words) => PROGRAMMERS.test(words))).toEqual([]);
});

test('keys, flags and registers are said in words', () => {
  expect(plainLabel('from_agencies')).toBe('from agencies');
  expect(plainLabel('locator')).toBe('place in the document');
  expect(plainForm('string')).toBe('as printed');
  expect(plainHint('True where the deputy is named.')).toBe('Yes where the deputy is named.');
  expect(plainHint('From registers/roles.yaml.')).toBe('From the list.');
});
