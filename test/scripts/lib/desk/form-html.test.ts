import { expect, test } from 'vitest';
import { formHtml, type FormPane } from '../../../../scripts/lib/desk/form-html.ts';
import { marked } from '../../../../scripts/lib/desk/words-html.ts';
import { formOf } from '../../../../src/domain/desk/form.ts';
import type { JsonSchema } from '../../../../src/domain/desk/form-schema.ts';

const pane: FormPane = {
  choices: new Map(),
  answers: {},
  mistakes: [],
  sayExamples: [],
  messages: [],
  beside: undefined,
};
const part: JsonSchema = {
  type: 'object',
  properties: { every: { type: 'string' }, first: { type: 'string' } },
};
const htmlOf = (schema: JsonSchema): string =>
  formHtml(formOf(schema, {}, { path: 'rotation' }), pane).text;

test('a group of which nothing must be answered stands open once it is opened', () => {
  expect(htmlOf(part)).not.toContain('<details');
  expect(htmlOf(part)).toContain('name="rotation.first"');
});

test('where something must be answered, the rest is one step away', () => {
  expect(htmlOf({ ...part, required: ['every'] })).toContain('<details');
});

test('likely words with a hyphen or a sign are marked', () => {
  const html = marked('The multi-agency (joint) group meets.', ['multi-agency', '(joint)']);
  expect(html.map(({ text }) => text).join('')).toBe(
    'The <b>multi-agency</b> <b>(joint)</b> group meets.',
  );
});
