import { expect, test } from 'vitest';
import { nearestExample } from '../../../src/domain/phrases/nearest.ts';
import { wordNotReadLike } from '../../../src/domain/phrases/phrases.ts';
import { plainNames } from '../../support/names.ts';

const context = { names: plainNames, roles: [], bodies: [] };
const EXAMPLES = [
  'Half of the members',
  '8 members from 4 agencies, with the chair present',
  'Members as the chair thinks fit, for some agencies',
];
const nearest = (said: string, examples = EXAMPLES) =>
  nearestExample(said, examples, ['quorum'], context);

test('the example nearest in shape is given, whatever its numbers', () => {
  expect(nearest('five members from three agencies or thereabouts')).toBe(EXAMPLES[1]);
  expect(nearest('half of all the members we have')).toBe(EXAMPLES[0]);
});

test('what is not read itself is no example, nor what shares no word or is long', () => {
  expect(nearest('as the chair thinks fit')).toBe(EXAMPLES[1]);
  expect(nearest('nobody')).toBeUndefined();
  expect(
    nearest('members', [`Half of the members${', and the members'.repeat(9)}`]),
  ).toBeUndefined();
});

test('it follows what was not read', () => {
  const result = { notRead: 'or so', at: 0, allowed: 'a number', example: 'three members' };
  expect(wordNotReadLike(result)).toBe('“or so” is not read. Write it like: “three members”.');
  expect(wordNotReadLike(result, 'half')).toContain('Write it like: “half”.');
});
