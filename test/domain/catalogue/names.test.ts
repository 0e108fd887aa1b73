import { expect, test } from 'vitest';
import { plainNames } from '../../support/names.ts';

test.each([
  ['The Chair', 'the Chair'],
  ['Each agency', 'each agency'],
  ['Board Manager', 'the Board Manager'],
  ['Independent Chair and Scrutineer', 'the Independent Chair and Scrutineer'],
  ['Chief Executive of the Local Authority', 'the Chief Executive of the Local Authority'],
  ['the Manager', 'the Manager'],
  ['a committee', 'a committee'],
  ['Directors of Children’s Services', 'Directors of Children’s Services'],
  ['Kirklees Council', 'Kirklees Council'],
  ['senior officers', 'senior officers'],
  ['officer of a Integrated Care Board', '“officer of a Integrated Care Board”'],
])('“%s” stands inside a sentence as “%s”', (printed, words) => {
  expect(plainNames.actor({ role: 'any', printed })).toBe(words);
});
