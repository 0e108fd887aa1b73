import { describe, expect, test } from 'vitest';
import { knownAreas } from '../../../src/domain/area/directory.ts';
import { apart, areaMap } from '../../../src/domain/area/map.ts';
import { matchPlaces, type Suggestion } from '../../../src/domain/area/match.ts';
import { placesOf, suggestionsOf } from '../../../src/domain/area/places.ts';
import { areasByRegion, stateCounts } from '../../../src/domain/area/regions.ts';
import { areaViews, type AreaView } from '../../../src/domain/area/view.ts';
import { fictional } from '../../support/catalogue.ts';

const catalogue = await fictional();
const views = areaViews(catalogue);
const view = (id: string): AreaView => {
  const found = views.find(({ area }) => area.id === id);
  if (!found) throw new Error(`There is no area “${id}”.`);
  return found;
};

describe('the page of an area', () => {
  test('answers first: who covers it, and what was read', () => {
    expect(view('northmere').answer).toEqual([
      'Northmere is covered by Northmere Safeguarding Children Partnership (fictional).',
      'We have read its published arrangements, 1 April 2020.',
    ]);
    expect(view('eastmere').answer).toEqual([
      'Eastmere is covered by Two Meres Safeguarding Children Partnership (fictional), together with Westmere.',
      'We have not read its arrangements yet.',
    ]);
    expect(view('farmere').answer).toEqual([
      'Farmere is covered by Farmere Safeguarding Children Partnership (fictional).',
      'We have not seen a page of its own that confirms this name.',
      'We know of no page on which it publishes its arrangements, and have not read them.',
    ]);
  });

  test('links only the partnership’s own pages, with the month in which they were seen', () => {
    expect(view('northmere').arrangements).toEqual({
      text: 'Its page on its arrangements',
      address: 'https://northmere.example/arrangements',
    });
    expect(view('eastmere').arrangements.address).toBeUndefined();
    expect(view('eastmere').arrangements.text).toContain('so we do not link it');
    expect(view('farmere').arrangements).toEqual({
      text: 'No page on its arrangements was seen.',
      address: undefined,
    });
    expect(view('northmere').caution).toMatch(/^Seen in November 2026 in archived copies/u);
    expect(view('farmere').caution).toBeUndefined();
  });

  test('keeps text from the time of the board apart, and says what else the partnership is for', () => {
    expect(view('southmere').website?.text).toBe(
      'Its part of the council’s website, with text from the time of the safeguarding board that came before',
    );
    expect(view('southmere').notes).toEqual([
      'It is also the partnership for adults and community safety.',
      'Its pages say that it began in September 2019.',
      'The page is undated.',
    ]);
  });

  test('names the editions known of, and which was seen', () => {
    expect(view('northmere').editions).toEqual([
      '2020, in effect from April 2020 (seen in November 2026)',
      '2017 to 2019 (not seen)',
    ]);
    expect(view('eastmere').editions).toEqual(['June 2019 (seen in November 2026)']);
    expect(view('southmere').editions[0]).toMatch(/^No year given, cites /u);
  });

  test('shows another body over the area apart from its partnership', () => {
    expect(view('southmere').state).toBe('not-read');
    expect(view('southmere').readings).toMatchObject([
      { partnership: 'southmere', kind: 'Safeguarding children board or partnership' },
    ]);
    expect(view('northmere').readings).toMatchObject([
      { partnership: 'northmere', kind: undefined, guided: true },
    ]);
  });
});

test('every area stands in one region, and is in one state', () => {
  const regions = areasByRegion(catalogue);
  expect(regions.map(({ name }) => name)).toEqual(['North East', 'London', 'South East']);
  const listed = regions.flatMap(({ areas }) => areas);
  expect(listed).toHaveLength(catalogue.registers.areas.data.length);
  expect(stateCounts(listed).map(({ state, count }) => [state, count])).toEqual([
    ['read', 1],
    ['not-read', 3],
    ['nothing-known', 1],
  ]);
});

describe('places', () => {
  const places = placesOf(catalogue);
  const led = (name: string) =>
    places
      .filter((place) => place.name === name)
      .map(({ kind, context, areas }) => [kind, context, areas.map(({ id }) => id).join()]);

  test('every name leads to its area: its own, official ones, districts, former councils, partnerships', () => {
    expect(led('Eastmere')).toEqual([['area', '', 'eastmere']]);
    expect(led('Eastmere, City of')).toEqual([['area', 'Eastmere', 'eastmere']]);
    expect(led('Upper Southmere')).toEqual([['district', 'in Southmere', 'southmere']]);
    expect(led('Mereshire')).toEqual([['former council', 'now Farmere', 'farmere']]);
    expect(led('SSP')).toEqual([['partnership', 'covers Southmere', 'southmere']]);
    expect(led('Two Meres Safeguarding Children Partnership (fictional)')).toEqual([
      ['partnership', 'covers Eastmere and Westmere', 'eastmere,westmere'],
    ]);
  });

  test('a suggestion leads to one area', () => {
    expect(suggestionsOf(catalogue)).toContainEqual([
      'Mereshire',
      'former council, now Farmere',
      'farmere',
    ]);
  });
});

describe('what a reader types', () => {
  const names: Suggestion[] = [
    ['Kingston upon Hull', '', 'hull'],
    ['City of London', '', 'city-of-london'],
    ['Hull Safeguarding Children’s Partnership', 'covers Kingston upon Hull', 'hull'],
    ['King’s Lynn and West Norfolk', 'in Norfolk', 'norfolk'],
    ['Brighton and Hove', '', 'brighton'],
  ];
  test.each([
    ['hull', ['Hull Safeguarding Children’s Partnership', 'Kingston upon Hull']],
    ['Hull City Council', ['Kingston upon Hull', 'Hull Safeguarding Children’s Partnership']],
    ['kings lynn', ['King’s Lynn and West Norfolk']],
    ['Brighton & Hove', ['Brighton and Hove']],
    ['City of London', ['City of London']],
    ['nowhere', []],
    ['  ', []],
  ])('“%s”', (typed, found) => {
    expect(matchPlaces(typed, names).map(([name]) => name)).toEqual(found);
  });
});

describe('the map', () => {
  test('has every area inside the drawing, London in its frame', () => {
    const { dots, width, height, inset } = areaMap(catalogue);
    expect(dots).toHaveLength(knownAreas(catalogue).length);
    const regions = new Map(knownAreas(catalogue).map(({ area }) => [area.name, area.region]));
    for (const { x, y, name } of dots) {
      expect(x > 0 && x < width && y > 0 && y < height, name).toBe(true);
      const inside =
        x > inset.x && x < inset.x + inset.width && y > inset.y && y < inset.y + inset.height;
      expect(inside, name).toBe(regions.get(name) === 'London');
    }
  });

  test('marks at one place are moved apart', () => {
    const [a, b] = apart(
      [
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ],
      10,
    );
    expect(Math.hypot((b?.x ?? 0) - (a?.x ?? 0), (b?.y ?? 0) - (a?.y ?? 0))).toBeGreaterThan(9.9);
  });
});
