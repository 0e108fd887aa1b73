import { expect, test } from 'vitest';
import { normalise } from '../../../src/domain/evidence/normalise.ts';
import { placeOutline } from '../../../src/domain/evidence/outline.ts';
import { flattenOutline } from '../../../src/domain/catalogue/outline.ts';

const TEXT = normalise('1 Board\n1.1 The Board meets.\n1.2 The Board decides.\n2 Money\nNo money.');
const OUTLINE = [
  {
    id: '1',
    label: 'section 1',
    starts: '1 Board',
    sections: [
      { id: '1.1', label: 'clause 1.1', starts: '1.1 The Board' },
      { id: '1.2', label: 'clause 1.2', starts: '1.2 The Board' },
    ],
  },
  { id: '2', label: 'section 2', starts: '2 Money' },
];

test('sections are listed in the order of the text, with the labels around them', () => {
  expect(flattenOutline(OUTLINE).map(({ section, trail }) => [section.id, trail])).toEqual([
    ['1', ['section 1']],
    ['1.1', ['section 1', 'clause 1.1']],
    ['1.2', ['section 1', 'clause 1.2']],
    ['2', ['section 2']],
  ]);
});

test('a section owns the text from its opening words to those of the next', () => {
  const { sections, unplaced } = placeOutline(OUTLINE, TEXT);
  expect(unplaced).toEqual([]);
  expect(sections.map(({ id, start, end }) => [id, TEXT.text.slice(start, end).trim()])).toEqual([
    ['1', '1 Board'],
    ['1.1', '1.1 The Board meets.'],
    ['1.2', '1.2 The Board decides.'],
    ['2', '2 Money No money.'],
  ]);
});

test('opening words that are not there leave the section without a place, and the others with theirs', () => {
  const outline = [...OUTLINE, { id: '3', label: 'section 3', starts: '3 Nothing' }];
  const { sections, unplaced } = placeOutline(outline, TEXT);
  expect(unplaced.map(({ id }) => id)).toEqual(['3']);
  expect(sections).toHaveLength(4);
});

test('opening words must come after those of the section before', () => {
  const { unplaced } = placeOutline(OUTLINE.toReversed(), TEXT);
  expect(unplaced.map(({ id }) => id)).toEqual(['1', '1.1', '1.2']);
});

test('a heading and its first clause may open with the same words', () => {
  const outline = [
    { id: 'a', label: 'heading', starts: '1 Board' },
    { id: 'b', label: 'clause', starts: '1 Board 1.1' },
  ];
  expect(placeOutline(outline, TEXT).unplaced).toEqual([]);
});
