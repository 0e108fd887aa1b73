import { expect, test } from 'vitest';
import { byLetter, letterAnchor, letterPages, sortKey } from '../../../src/domain/base/letters.ts';

test('items stand as a reader looks them up, by letter; what begins with none stands last', () => {
  const labels = [
    'quorum',
    '2004 Act',
    'Children’s trust',
    'children in need',
    'élan',
    'childrens',
  ];
  expect(byLetter(labels, (label) => label)).toEqual([
    { letter: 'C', items: ['children in need', 'Children’s trust', 'childrens'].sort(order) },
    { letter: 'E', items: ['élan'] },
    { letter: 'Q', items: ['quorum'] },
    { letter: '0–9', items: ['2004 Act'] },
  ]);
});

const order = (a: string, b: string): number => (sortKey(a) < sortKey(b) ? -1 : 1);

test.each([
  ['Children’s trust', 'childrens trust'],
  ['multi-agency', 'multi agency'],
  ['“Élan”', 'elan'],
])('%s is looked up as %s', (label, key) => {
  expect(sortKey(label)).toBe(key);
});

test.each([
  ['A', 'letter-a'],
  ['0–9', 'letter-other'],
])('the anchor of %s is %s', (letter, anchor) => {
  expect(letterAnchor(letter)).toBe(anchor);
});

test('an A to Z stands on one page, or has a page of letters and one for each where it holds too much', () => {
  const letters = byLetter(['apple', 'ash', 'beech'], (label) => label);
  expect(letterPages(letters, 3)).toEqual([
    { slug: undefined, only: undefined, isSplit: false, letters: ['A', 'B'], shown: letters },
  ]);
  const split = letterPages(letters, 2);
  expect(split.map(({ slug, only }) => [slug, only])).toEqual([
    [undefined, undefined],
    ['letter-a', 'A'],
    ['letter-b', 'B'],
  ]);
  expect(split.flatMap(({ shown }) => shown)).toEqual(letters);
  expect(split.every(({ isSplit, letters }) => isSplit && letters.join('') === 'AB')).toBe(true);
});
