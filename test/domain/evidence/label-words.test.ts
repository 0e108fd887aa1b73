import { expect, test } from 'vitest';
import { holdsPhrase, jointsOf, readLabel } from '../../../src/domain/evidence/label-words.ts';

const bare = { equivalents: [], frame: [] };
const missing = (label: string, ...quotations: string[]): readonly string[] =>
  readLabel(label, quotations, bare).missing;

test.each([
  ['webinars and e-learning', 'formats like webinars will be introduced', ['e-learning']],
  ['analysed every quarter', 'reported every quarter', ['analysed']],
  ['learning is spread', 'learning is disseminated', ['spread']],
  ['each agency', 'an agency', ['each']],
  ['does not decide', 'does decide', ['not']],
])('“%s” says more than “%s”', (label, quotation, words) => {
  expect(missing(label, quotation)).toEqual(words);
});

test.each([
  ['lessons learnt', 'the learning of lessons'],
  ['co-ordinated work', 'coordinates the work'],
  ['a data set', 'an agreed dataset'],
  ['a front-line sub-group', 'a subgroup of the frontline'],
  ['children’s voices', 'the voice of the child'],
  ['four meetings', '4 meetings'],
  ['the council’s cabinet', 'cabinet of the City Council'],
])('“%s” says no more than “%s”', (label, quotation) => {
  expect(missing(label, quotation)).toEqual([]);
});

test('a word may stand in any quotation of the item, and in none of another', () => {
  expect(missing('plans and reviews', 'it plans', 'it reviews')).toEqual([]);
  expect(missing('plans and reviews', 'it plans')).toEqual(['reviews']);
});

test('a declared equivalent carries its words where the print stands, and nothing else', () => {
  const equivalents = [{ words: 'safeguarding hub', printed: ['MASH'], reason: 'Its letters.' }];
  const read = (label: string, quotation: string) =>
    readLabel(label, [quotation], { equivalents, frame: [] });
  expect(read('the safeguarding hub', 'within the MASH')).toMatchObject({
    missing: [],
    used: equivalents,
  });
  expect(read('the safeguarding hub', 'within the team').missing).toEqual(['safeguarding', 'hub']);
  expect(read('scrutiny of the safeguarding hub', 'the MASH').missing).toEqual(['scrutiny']);
});

test('a question gives its answers only the words declared for it', () => {
  const framed = { equivalents: [], frame: ['seat'] };
  expect(readLabel('a college seat', ['A representative of the college'], framed).missing).toEqual(
    [],
  );
});

test('“and” for “or” is found; a list and two quotations are “and”', () => {
  const orForAnd = (label: string, ...quotations: string[]) =>
    readLabel(label, quotations, bare).orForAnd;
  expect(orForAnd('concerns and gaps', 'areas of concern or gaps')).toBe('concerns and gaps');
  expect(orForAnd('threat and need', 'the threat/need')).toBe('threat and need');
  expect(orForAnd('threat and need', 'the threat and need')).toBeUndefined();
  expect(orForAnd('threat and need', 'the threat, the need or both')).toBeUndefined();
  expect(orForAnd('threat and need', 'a threat', 'a need')).toBeUndefined();
  expect(jointsOf('the Chair or Vice-Chair', 'chair', 'vice')).toEqual(['or']);
});

test('a phrase stands in a text whole and in its order', () => {
  expect(holdsPhrase('To report to the Board', 'reports to')).toBe(true);
  expect(holdsPhrase('To the Board it reports', 'reports to')).toBe(false);
});
