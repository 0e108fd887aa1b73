import { expect, test } from 'vitest';
import { placeInWords } from '../../../src/domain/mistake/place-words.ts';

test.each([
  [[], ''],
  [['title'], 'title'],
  [['value', 'members', 0, 'agency_type'], 'value › members, the 1st › agency_type'],
  [[3, 'areas', 1], 'the 4th › areas, the 2nd'],
  [['members', 10, 'posts', 21], 'members, the 11th › posts, the 22nd'],
  [['quotations', '0012'], 'quotations › 0012'],
])('%j is told to a person as “%s”', (path, words) => {
  expect(placeInWords(path)).toBe(words);
});
