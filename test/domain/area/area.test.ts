import { describe, expect, test } from 'vitest';
import { knownAreas } from '../../../src/domain/area/directory.ts';
import { apart, areaMap } from '../../../src/domain/area/map.ts';
import { placeCards, type PlaceCard } from '../../../src/domain/area/card.ts';
import { areaCards } from '../../../src/domain/area/cards.ts';
import { isOfPlace, placeNames, placesIn } from '../../../src/domain/area/named.ts';
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
      'former council',
    ]);
  });
});

describe('what a reader types', () => {
  const names: Suggestion[] = [
    ['Kingston upon Hull', '', 'hull', 'area'],
    ['City of London', '', 'city-of-london', 'area'],
    [
      'Hull Safeguarding Children’s Partnership',
      'covers Kingston upon Hull',
      'hull',
      'partnership',
    ],
    ['King’s Lynn and West Norfolk', 'in Norfolk', 'norfolk', 'district'],
    ['Brighton and Hove', '', 'brighton', 'area'],
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

describe('the places that a question names', () => {
  const names = placeNames([
    ['Kingston upon Hull', '', 'hull', 'area'],
    ['Kingston upon Thames', '', 'thames', 'area'],
    ['Leeds', '', 'leeds', 'area'],
    ['Reading', '', 'reading', 'area'],
    ['Stoke-on-Trent', '', 'stoke', 'area'],
    ['Bath and North East Somerset', '', 'bath', 'area'],
    ['City of London', '', 'city-of-london', 'area'],
    ['Derby', '', 'derby', 'area'],
    ['Derbyshire', '', 'derbyshire', 'area'],
    ['Test Valley', 'in Hampshire', 'hampshire', 'district'],
    ['City of Lincoln', 'in Lincolnshire', 'lincolnshire', 'district'],
    ['Mereshire', 'former council, now Derby', 'derby', 'former council'],
    ['Mereshire', 'former council, now Leeds', 'leeds', 'former council'],
    [
      'Hull Safeguarding Children’s Partnership',
      'covers Kingston upon Hull',
      'hull',
      'partnership',
    ],
    ['Children Partnership Board', 'covers Leeds', 'leeds', 'partnership'],
    ['LSCP', 'covers Leeds', 'leeds', 'partnership'],
  ]);
  test.each([
    ['leeds', ['leeds']],
    ['Leeds City Council', ['leeds']],
    ['who is the LADO in Leeds?', ['leeds']],
    ['stoke quorum', ['stoke']],
    ['Stoke on Trent', ['stoke']],
    ['quorum in hull', ['hull']],
    ['kingston', ['hull', 'thames']],
    ['bath', ['bath']],
    ['north east somerset', ['bath']],
    ['lincoln', ['lincolnshire']],
    ['mereshire', ['derby', 'leeds']],
    ['derby and derbyshire', ['derby', 'derbyshire']],
    ['compare leeds with stoke', ['leeds', 'stoke']],
    ['LSCP', ['leeds']],
    ['children partnership board', ['leeds']],
    ['test v', ['hampshire']],
    // What only looks like a place.
    ['LSCP quorum', []],
    ['the children partnership board meets', []],
    ['test', ['hampshire']],
    ['a test of quorum', []],
    ['london', []],
    ['second reading', []],
    ['who read the reading', []],
    ['not a place', []],
    ['', []],
    // What is a word too, where it must mean a place.
    ['reading', ['reading']],
    ['funding in reading', ['reading']],
    ['reading safeguarding partnership', ['reading']],
    ['Reading quorum', ['reading']],
  ])('“%s”', (question, areas) => {
    expect(placesIn(question, names).map(([, , area]) => area)).toEqual(areas);
  });

  test('words of their names and beginnings of these are no slips', () => {
    for (const word of ['leeds', 'trent', 'kingst'])
      expect(isOfPlace(word, names.words)).toBe(true);
    for (const word of ['leads', 'tre', 'quorum']) expect(isOfPlace(word, names.words)).toBe(false);
  });
});

describe('the card of a place', () => {
  const cards = areaCards(catalogue);
  const names = placeNames(suggestionsOf(catalogue));
  const cardsFor = (question: string): PlaceCard[] => placeCards(placesIn(question, names), cards);
  const said = (question: string): string[] =>
    cardsFor(question).map((card) => `${card.heading}. ${card.said}`);

  test('says what we have read, and whose partnership it is', () => {
    expect(said('eastmere')).toEqual([
      'Eastmere. Not read yet. Its partnership: Two Meres Safeguarding Children Partnership (fictional).',
    ]);
    expect(said('upper southmere')[0]).toMatch(
      /^Upper Southmere is in Southmere\. Not read yet\. /u,
    );
    expect(said('Mereshire')[0]).toMatch(
      /^Mereshire: former council, now Farmere\. Not read yet: no page /u,
    );
    expect(said('Two Meres Safeguarding Children Partnership (fictional)')).toEqual([
      'Two Meres Safeguarding Children Partnership (fictional) covers Eastmere and Westmere. Not read yet.',
    ]);
  });

  test('leads to what we have read of the partnership, and of another body apart', () => {
    const [northmere] = cardsFor('northmere');
    expect(northmere).toMatchObject({
      path: '/areas/northmere/',
      read: 'Read: ',
      readings: [{ path: '/partnerships/northmere/' }],
    });
    const [southmere] = cardsFor('southmere');
    expect(southmere?.read).toBe('Read of another body over it: ');
    expect(southmere?.readings[0]?.label).toMatch(/: its /u);
  });

  test('leads to the partnership’s own site alone', () => {
    expect(cardsFor('farmere')[0]?.site).toBeUndefined();
    expect(cardsFor('northmere')[0]?.site).toMatch(/^https:\/\/northmere\.example\//u);
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
