import { expect, test } from 'vitest';
import {
  isDifference,
  relate,
  tellClosed,
  tellRows,
} from '../../../src/domain/comparison/relation.ts';

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
  [['+', '?'], 'unclear', 'One is unclear: see both'],
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

test('a topic is told by the names of its questions, those that differ first, each once', () => {
  const rows = [
    { kind: 'same-words', name: 'Chair' },
    { kind: 'some-silent', name: 'Deputies' },
    { kind: 'differs', name: 'Quorum' },
    { kind: 'differs', name: 'Quorum' },
    { kind: 'all-silent', name: 'Notice' },
  ] as const;
  expect(tellRows(rows)).toBe('Differ: Quorum. In one only: Deputies. Same: Chair.');
});

test('what is closed is told with a count of each sort', () => {
  expect(tellClosed(2, 1)).toBe(
    '2 questions on sub-groups, networks and offices and 1 question that no document answers',
  );
  expect(tellClosed(0, 3, 'neither document')).toBe('3 questions that neither document answers');
});
