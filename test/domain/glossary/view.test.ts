import { expect, test } from 'vitest';
import { appliedWords, glossaryView, meaningInShort } from '../../../src/domain/glossary/view.ts';
import { fictional } from '../../support/catalogue.ts';

const view = glossaryView(await fictional());
const entries = new Map(view.flatMap(({ items }) => items).map((entry) => [entry.id, entry]));

test('terms stand by letter', () => {
  expect(view.map(({ letter, items }) => [letter, items.map(({ term }) => term)])).toEqual([
    ['N', ['new board', 'nota bene']],
    ['O', ['old board']],
    ['Q', ['quorate', 'quorum']],
  ]);
});

test('what replaced a term and what is told apart from it lead both ways', () => {
  const board = { id: 'new-board', term: 'new board' };
  const old = { id: 'old-board', term: 'old board' };
  expect(entries.get('old-board')?.replacedBy).toEqual([board]);
  expect(entries.get('new-board')?.replaces).toEqual([old]);
  expect(entries.get('nota-bene')?.distinct).toEqual([board]);
  expect(entries.get('new-board')?.distinct).toEqual([old, { id: 'nota-bene', term: 'nota bene' }]);
});

test('a term tells which areas’ quoted words hold it', () => {
  expect(entries.get('quorum')?.quotedFrom).toEqual(['Northmere', 'Southmere']);
  expect(entries.get('quorate')?.quotedFrom).toEqual(['Southmere']);
  expect(entries.get('nota-bene')?.quotedFrom).toEqual([]);
});

test.each([
  [{ from: '2013-04-01', until: '2022-06-30' }, 'From 1 April 2013 to 30 June 2022.'],
  [{ from: '2018-06' }, 'From June 2018.'],
  [{ until: '2013' }, 'Until 2013.'],
  [{ note: 'By choice.' }, 'By choice.'],
  [{ from: '2006', note: 'By choice.' }, 'From 2006. By choice.'],
  [undefined, undefined],
])('%j is told as %s', (applied, words) => {
  expect(appliedWords({ applied })).toBe(words);
});

test.each([
  ['A board. It met each month.', undefined, 'A board.'],
  ['A duty under s.16E of the Act. More.', undefined, 'A duty under s.16E of the Act.'],
  [
    'A board.',
    { from: '2006', until: '2019', note: 'By choice.' },
    'A board. From 2006 to 2019. By choice.',
  ],
])('“%s” is told in short, with its dates and the note on them', (meaning, applied, words) => {
  expect(meaningInShort({ meaning, applied })).toBe(words);
});
