import { describe, expect, test } from 'vitest';
import { matcherOf } from '../../../src/domain/glossary/match.ts';
import { GlossarySchema } from '../../../src/schemas/index.ts';

const TERMS = GlossarySchema.parse([
  { id: 'chair', term: 'chair', meaning: 'A chair.' },
  { id: 'independent-chair', term: 'independent chair', meaning: 'An outsider.' },
  { id: 'met', term: 'missing', abbreviations: ['MET'], meaning: 'M.' },
  { id: 'trust', term: 'children’s trust', meaning: 'T.' },
  { id: 'section', term: 'section 10', also: ['s.10'], meaning: 'S.' },
  { id: 'lead', term: 'lead partner', abbreviations: ['LP'], meaning: 'L.' },
  {
    id: 'local',
    term: 'local body',
    abbreviations: ['LP'],
    distinct_from: ['lead'],
    meaning: 'L.',
  },
]);
const matcher = matcherOf(TERMS);
const found = (text: string): string[] =>
  matcher(text).map(({ terms, text: words, index }) => {
    expect(text.slice(index, index + words.length)).toBe(words);
    return `${words}: ${terms.map(({ id }) => id).join(', ')}`;
  });

describe('a matcher', () => {
  test.each([
    [
      'the longest form wins',
      'The Independent Chair and the chair',
      ['Independent Chair: independent-chair', 'chair: chair'],
    ],
    ['capitals count in an abbreviation', 'They met. MET met.', ['MET: met']],
    ['a form is a whole word', 'Chairs sit on an armchair; unMETered, MET-256', []],
    ['either apostrophe will do', "a Children's Trust", ["Children's Trust: trust"]],
    [
      'a form may run over a line',
      'under section\n10 and s.10',
      ['section\n10: section', 's.10: section'],
    ],
    ['a shared form is of both terms', 'the LP', ['LP: lead, local']],
    ['nothing is in an empty text', '', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('without terms finds nothing', () => {
    expect(matcherOf([])('chair')).toEqual([]);
  });
});
