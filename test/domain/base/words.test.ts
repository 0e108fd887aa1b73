import { expect, test } from 'vitest';
import { saysAlready, saysCapacity, uncapitalise } from '../../../src/domain/base/words.ts';

test.each([
  [true, 'Lay members', 'lay member'],
  [true, 'Lay member for the north', 'lay member'],
  [true, 'Ambulance service', 'ambulance'],
  [true, 'Cafcass', 'Cafcass'],
  [false, 'Preschool Alliance', 'school'],
  [false, 'Head of Lay Membership', 'lay member'],
])('it is %s that “%s” says “%s” already', (says, name, words) => {
  expect(saysAlready(name, words)).toBe(says);
});

test.each([
  [true, 'Vice-Chair of the Board', 'vice chair'],
  [true, 'The participating observer', 'participating observer'],
  [false, 'Associate Director of Nursing', 'associate'],
  [false, 'Non-voting', 'voting'],
  [false, 'Chair of another board', 'chair'],
])('it is %s that “%s” says the capacity “%s” already', (says, name, words) => {
  expect(saysCapacity(name, words)).toBe(says);
});

test.each([
  ['Papers', 'papers'],
  ['A group', 'a group'],
  ['NSCP Board', 'NSCP Board'],
  ['ICB', 'ICB'],
])('“%s” goes on within a sentence as “%s”', (text, within) => {
  expect(uncapitalise(text)).toBe(within);
});
