import { expect, test } from 'vitest';
import { markDifference, nearestPassage } from '../../../src/domain/evidence/nearest.ts';
import { normalise } from '../../../src/domain/evidence/normalise.ts';

const SOURCE = normalise(
  'The Board meets at least six times a year. The quorum is three members, from two agencies.',
);

test('the nearest passage is the one that shares most words', () => {
  expect(nearestPassage('the quorum is five members', SOURCE).passage).toBe(
    'The quorum is three members,',
  );
});

test('the difference is marked word by word', () => {
  const { marked } = nearestPassage('at least six dates a year', SOURCE);
  expect(marked).toContain('at least six [-dates-]{+times+} a year');
});

test('words only in the quotation and words only in the source are told apart', () => {
  expect(markDifference('one two three', 'one three four')).toBe('one [-two -]three {+four+}');
});

test('a text without any of the words still answers', () => {
  expect(nearestPassage('nothing alike', normalise('x')).passage).toBe('x');
});
