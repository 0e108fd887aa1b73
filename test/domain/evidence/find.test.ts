import { describe, expect, test } from 'vitest';
import { findInList, findQuotation, type Search } from '../../../src/domain/evidence/find.ts';
import { normalise } from '../../../src/domain/evidence/normalise.ts';
import { placeOutline } from '../../../src/domain/evidence/outline.ts';

const ORIGINAL = '1 Part of the Board\nThe Board takes part.\n2 The quorum\nThe quorum is “three”.';
const SOURCE = normalise(ORIGINAL);
const { sections } = placeOutline(
  [
    { id: '1', label: 'section 1', starts: '1 Part' },
    { id: '2', label: 'section 2', starts: '2 The quorum' },
  ],
  SOURCE,
);
const find = (quotation: string, locator: string): Search =>
  findQuotation(quotation, locator, SOURCE, sections);

const idsOf = (search: Search): readonly string[] =>
  search.outcome === 'elsewhere' ? search.sections.map(({ id }) => id) : [];

test('words in their section are found, at their place in the original', () => {
  expect(find('The quorum is "three"', '2')).toEqual({
    outcome: 'found',
    offset: ORIGINAL.indexOf('The quorum is'),
  });
});

test('words in another section are found elsewhere', () => {
  const search = find('The Board takes part', '2');
  expect(search.outcome).toBe('elsewhere');
  expect(idsOf(search)).toEqual(['1']);
});

test('words that run over the end of their section are not in it', () => {
  expect(find('takes part. 2 The quorum', '1').outcome).toBe('elsewhere');
});

test('words that are nowhere are absent', () => {
  expect(find('The quorum is four', '2')).toEqual({ outcome: 'absent' });
});

test('a word is not found inside a longer one', () => {
  expect(find('art', '1')).toEqual({ outcome: 'absent' });
  expect(find('Boar', '1')).toEqual({ outcome: 'absent' });
  expect(find('part', '1').outcome).toBe('found');
});

test('case counts', () => {
  expect(find('the board takes part', '1')).toEqual({ outcome: 'absent' });
});

test('nothing is not found anywhere', () => {
  expect(find('', '1')).toEqual({ outcome: 'absent' });
});

describe('a name in a list', () => {
  const text = normalise(
    '2 Board\nThe members are:\nTable A\nPolice\nHealth\nTable B\nHealth\n3 Money\nPolice',
  );
  const section = (id: string, starts: string, trail: string[]) => ({
    id,
    label: id,
    starts,
    trail,
  });
  const all = [
    section('2', '2 Board', ['2']),
    section('a', 'Table A', ['2', 'a']),
    section('b', 'Table B', ['2', 'b']),
    section('3', '3 Money', ['3']),
  ].map((one) => ({ ...one, start: text.text.indexOf(normalise(one.starts).text) }));
  const sections = all.map((one, at) => ({ ...one, end: all[at + 1]?.start ?? text.text.length }));

  test('stands in a section nested in that of the list, where it stands there once', () => {
    expect(findInList('Police', '2', text, sections)).toMatchObject({ outcome: 'found' });
    expect(findQuotation('Police', '2', text, sections).outcome).toBe('elsewhere');
  });

  test.each([
    ['stands in two of them', 'Health', '2'],
    ['stands beside the list', 'Police', 'b'],
  ])('is not found where it %s', (_, name, list) => {
    expect(findInList(name, list, text, sections).outcome).toBe('elsewhere');
  });
});
