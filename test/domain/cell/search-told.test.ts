import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { searchLine, tellSearch } from '../../../src/domain/cell/search-told.ts';
import { readContent } from '../../../src/reading/read.ts';
import { VALID } from '../../support/mistakes.ts';

test.each([
  [[0], 'Searched 1 term: it does not occur.'],
  [[1], 'Searched 1 term: it occurs once, not on this.'],
  [[3], 'Searched 1 term: it occurs 3 times, none on this.'],
  [[0, 0, 0], 'Searched 3 terms: none occurs.'],
  [[2, 3], 'Searched 2 terms: all occur, 5 times together, none on this.'],
  [[0, 1, 0], 'Searched 3 terms: 2 do not occur; 1 occurs once, not on this.'],
  [[0, 4], 'Searched 2 terms: 1 does not occur; 1 occurs 4 times, none on this.'],
  [[0, 0, 4, 7], 'Searched 4 terms: 2 do not occur; 2 occur 11 times, none on this.'],
])('terms that occur %j times', (times, line) => {
  expect(searchLine(times)).toBe(line);
});

test('a search is told with the places of its terms, in the order of the outline', async () => {
  const { entries } = await readContent(VALID);
  const { partnerships } = buildCatalogue(entries);
  const arrangements = partnerships.flatMap((one) => one.editions);
  const northmere = arrangements.find(({ partnership }) => partnership === 'northmere');
  const sources = northmere?.sources ?? [];
  const search = {
    sources: ['northmere-arrangements-2020'],
    terms: ['meet', 'monthly'],
    heading: '3',
    explained: 'Meetings of the Board only.',
  };
  expect(tellSearch(search, { sources })).toEqual({
    sources: [
      {
        id: 'northmere-arrangements-2020',
        title: expect.stringContaining('Northmere') as string,
        label: 'these terms',
      },
    ],
    line: 'Searched 2 terms: 1 does not occur; 1 occurs twice, none on this.',
    terms: [
      {
        term: 'meet',
        times: 2,
        places: [
          { place: expect.any(String) as string, times: 1 },
          { place: expect.any(String) as string, times: 1 },
        ],
      },
      { term: 'monthly', times: 0, places: [] },
    ],
    counts: 'meet (2), monthly (0)',
    explained: 'Meetings of the Board only.',
    heading: expect.stringContaining('3') as string,
  });
});
