import { expect, test } from 'vitest';
import type { FieldPane, Proposed } from '../../../../scripts/lib/desk/field-pane-data.ts';
import { formHtml, type FormPane } from '../../../../scripts/lib/desk/form-html.ts';
import { marked, wordsHtml } from '../../../../scripts/lib/desk/words-html.ts';
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

test('where words are proposed, other places and words are one step away', () => {
  const passage = {
    section: '2',
    place: 'clause 2',
    words: 'It meets.',
    from: 0,
    start: 0,
    end: 8,
  };
  const proposal: Proposed = {
    ...{ section: '1', place: 'clause 1', quotation: 'The board meets', start: 0, end: 15 },
    ...{ sentence: undefined, reads: undefined, lines: undefined },
  };
  const wordsOf = (proposed: Proposed | undefined): string =>
    wordsHtml({
      ...pane,
      proposal: proposed,
      passages: [{ ...passage, fault: undefined, part: undefined, marks: [], because: '' }],
      checks: [],
    } as unknown as FieldPane).text;
  expect(wordsOf(proposal)).toMatch(/class="others"\s*>/u);
  expect(wordsOf(proposal)).toContain('1 more place');
  expect(wordsOf(undefined)).toMatch(/class="others"\s+open/u);
  expect(wordsOf(undefined)).not.toContain('1 more place');
});
