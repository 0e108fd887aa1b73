import { expect, test } from 'vitest';
import { foldForm, formsOf, withoutPlurals } from '../../../src/domain/glossary/forms.ts';
import { GlossarySchema } from '../../../src/schemas/index.ts';

const [board] = GlossarySchema.parse([
  {
    id: 'board',
    term: 'local board',
    abbreviations: ['LB'],
    also: ['board of the area', 'boards'],
    meaning: 'A board.',
  },
]);

test('a term is written as itself, as its abbreviations and in its other words, in that order', () => {
  expect(board && formsOf(board)).toEqual([
    { form: 'local board', path: ['term'] },
    { form: 'LB', path: ['abbreviations', 0] },
    { form: 'board of the area', path: ['also', 0] },
    { form: 'boards', path: ['also', 1] },
  ]);
});

test.each([
  ['ICB', 'icb'],
  ['  Local  Board ', 'local board'],
])('%j is the same form as %j', (form, folded) => {
  expect(foldForm(form)).toBe(folded);
});

test('plurals of other forms are left out, of the term itself too', () => {
  expect(withoutPlurals(['ICB', 'ICBs', 'SEN'])).toEqual(['ICB', 'SEN']);
  expect(withoutPlurals(['agencies', 'free schools'], 'agency')).toEqual(['free schools']);
});

test('a record of when a term applied says something', () => {
  const term = { id: 'a', term: 'a', meaning: 'A.', applied: {} };
  expect(GlossarySchema.safeParse([term]).success).toBe(false);
});
