import { describe, expect, test } from 'vitest';
import { didYouMean, nearestWord } from '../../../src/domain/base/suggest.ts';

test.each([
  ['polise', 'police'],
  ['mian', 'main'],
  ['leading', 'lead'],
  ['independant-chair', 'independent-chair'],
  ['leadmember', 'lead-member'],
  ['lead_member', 'lead-member'],
  ['3.22', '3.2'],
])('“%s” is a slip for “%s”', (typed, meant) => {
  expect(nearestWord(typed, ['other', meant])).toBe(meant);
});

describe('a word that carries the meaning is no slip', () => {
  test.each([
    ['independent-scrutineer', 'independent-chair'],
    ['local-authority', 'legal-authority-board'],
    ['deputy-chair', 'vice-chair'],
    ['meeting-week', 'meeting-year'],
    ['nomere', 'northmere'],
  ])('“%s” is not “%s”', (typed, other) => {
    expect(nearestWord(typed, [other])).toBeUndefined();
  });

  test('entries with a word in common are named, as no more than that', () => {
    expect(didYouMean('independent-scrutineer', ['independent-chair', 'police'], 'Add it.')).toBe(
      'Add it. With a word in common: independent-chair.',
    );
  });

  test('where none has one, only what to do is said', () => {
    expect(didYouMean('scrutineer', ['police'], 'Add it.')).toBe('Add it.');
  });
});
