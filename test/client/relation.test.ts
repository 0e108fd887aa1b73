import { expect, test } from 'vitest';
import { wordResult } from '../../src/client/relation.ts';
import { isDifference, relate } from '../../src/domain/comparison/relation.ts';

const row = (...keys: string[]) =>
  relate(keys.map((key, index) => ({ name: `Area ${index + 1}`, key })));

test.each([
  [['1.1', '1.2'], 'same-words', 'Same'],
  [['1.1', '2.1'], 'same-substance', 'Same in other words'],
  [['1.1', '2.2'], 'differs', 'Differs'],
  [['1.', '2.'], 'each-own', 'Each has its own'],
  [['1.', '2.1'], 'each-own', 'Each has its own'],
  [['-', '1.1'], 'see-both', 'See both'],
  [['?', '1.1'], 'unclear', 'One is unclear: see both'],
  [['+', '?'], 'each-own', 'Each has its own'],
  [['/', '+'], 'see-both', 'See both'],
  [['0', '0'], 'all-silent', 'Neither says'],
  [['0', '1.1'], 'some-silent', 'Only Area 2 says'],
  [['0', '1.1', '0'], 'some-silent', 'Only Area 2 gives one answer to compare'],
  [['-', '1.1', '0'], 'see-both', 'Only Area 2 gives one answer to compare'],
  [['-', '0', '0'], 'no-answer', 'No two answers to compare'],
  [['-', '0'], 'no-answer', 'Neither gives an answer'],
  [['>', '0'], 'see-both', 'See both'],
  [['-', '1.1', '2.2', '0'], 'differs', 'The 2 that state it differ'],
  [['1.1', '2.1', '3.1'], 'same-substance', 'The 3 that state it say the same in other words'],
])('%j: %s', (keys, kind, words) => {
  expect(row(...keys)).toEqual({ kind, words });
});

test.each([
  ['differs', true],
  ['each-own', true],
  ['unclear', true],
  ['see-both', true],
  ['some-silent', true],
  ['no-answer', false],
  ['all-silent', false],
  ['same-words', false],
  ['same-substance', false],
] as const)('differences keep a row that is “%s”: %s', (kind, kept) => {
  expect(isDifference(kind)).toBe(kept);
});

test('a result is told with its whole, and hidden rows are counted', () => {
  const kinds = ['differs', 'some-silent', 'all-silent', 'same-words', 'each-own'] as const;
  expect(wordResult(3, kinds, false)).toEqual([
    '3 areas, 1 of 5 rows differs; on 1 only one area answers; on 1 see each answer.',
  ]);
  expect(wordResult(3, kinds, true)[1]).toBe('2 rows are hidden.');
  expect(wordResult(2, ['differs', 'differs'], true)).toEqual(['2 areas, 2 of 2 rows differ.']);
});
