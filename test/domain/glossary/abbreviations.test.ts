import { expect, test } from 'vitest';
import { abbreviationsIn, knownAbbreviations } from '../../../src/domain/glossary/forms.ts';
import { GlossarySchema } from '../../../src/schemas/index.ts';

test.each([
  ['the ICBs and WT2018', ['ICB', 'WT2018']],
  ['(CCGs) DSL’s', ['CCG', 'DSL']],
  ['I am here. A b. s.16E, 16EA, eCDOP, Prevent', []],
  ['', []],
])('the abbreviations in %j are %j', (text, expected) => {
  expect(abbreviationsIn(text).map(({ abbreviation }) => abbreviation)).toEqual(expected);
});

test('an abbreviation is told with its place', () => {
  expect(abbreviationsIn('Of an ICB')).toEqual([{ abbreviation: 'ICB', at: 6 }]);
});

test('an abbreviation is known in whatever form of a term it stands', () => {
  const terms = GlossarySchema.parse([
    {
      id: 'a',
      term: 'NHS England',
      abbreviations: ['NHSEs'],
      also: ['the old SHA'],
      meaning: 'A.',
    },
  ]);
  expect([...knownAbbreviations(terms)]).toEqual(['NHS', 'NHSE', 'SHA']);
});
