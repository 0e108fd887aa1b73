import { editionOf } from '../../../src/domain/catalogue/editions.ts';
import { describe, expect, test } from 'vitest';
import { countCollection, countStates } from '../../../src/domain/catalogue/counts.ts';
import { cautionsOf, likeWithLike } from '../../../src/domain/source/like-with-like.ts';
import { faultsOf, sourceDates } from '../../../src/domain/source/facts.ts';
import { countTaken, takenFrom } from '../../../src/domain/source/taken.ts';
import { fictional, newest } from '../../support/catalogue.ts';

const catalogue = await fictional();
const northmere = newest(catalogue, 'northmere');

describe('counts', () => {
  test('states add up to all statements', () => {
    const states = countStates(northmere.statements);
    expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(northmere.statements.length);
    expect(countCollection(catalogue).partnerships).toBe(2);
  });

  test('a state without statements is counted as none, not left out', () => {
    expect(countStates([]).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('like with like', () => {
  test('gives kind, date, law and area', () => {
    const partnership = catalogue.partnerships.find(({ id }) => id === 'northmere');
    expect(partnership && likeWithLike(editionOf(partnership, northmere))).toMatchObject({
      document: 'Published arrangements',
      date: '1 April 2020',
      cover: 'One area',
    });
  });

  test('says where a document is not the published arrangements', () => {
    expect(cautionsOf(northmere)).toEqual([]);
    expect(cautionsOf(newest(catalogue, 'southmere')).join()).toContain('terms of reference');
  });
});

describe('what was taken from a source', () => {
  test('every quotation stands at its place, with the statement that rests on it', () => {
    const source = northmere.sources[0];
    if (!source) throw new Error('The fixture has changed.');
    const places = takenFrom(source, catalogue);
    const flat = (list: typeof places): typeof places =>
      list.flatMap((place) => [place, ...flat([...place.places])]);
    const place = flat(places).find(({ locator }) => locator === '3.1');
    expect(place?.quotations).toMatchObject([
      {
        words: ['at least six times a year'],
        statements: [{ anchor: 'meetings.board.frequency' }],
      },
    ]);
    expect(countTaken(places)).toBeGreaterThan(10);
  });

  test('dates and faults are told in words', () => {
    for (const source of catalogue.sources) {
      for (const { date } of sourceDates(source)) expect(date).toMatch(/\d{4}$/u);
      for (const { kind } of faultsOf(source)) expect(kind).toMatch(/^[A-Z]/u);
    }
  });
});
