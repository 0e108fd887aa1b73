import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areaPath } from '../../src/domain/area/directory.ts';
import { matchPlaces } from '../../src/domain/area/match.ts';
import { placeCards } from '../../src/domain/area/card.ts';
import { areaCards } from '../../src/domain/area/cards.ts';
import { placeNames, placesIn } from '../../src/domain/area/named.ts';
import { placesOf, suggestionsOf } from '../../src/domain/area/places.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { COLLECTION } from '../support/collection.ts';
import { modulesIn, projectRoot } from '../support/imports.ts';

const catalogue = await catalogueOf(COLLECTION);

test('every name of an area, district, former council and partnership finds its area first', () => {
  const suggestions = suggestionsOf(catalogue);
  const lost = placesOf(catalogue).filter(({ name, areas }) => {
    const found = matchPlaces(name, suggestions);
    // Two partnerships may share a short form: then both stand first.
    const alike = found.filter(([same]) => same === name);
    return found[0]?.[0] !== name || !alike.some(([, , id]) => areas.some((one) => one.id === id));
  });
  expect(lost.map(({ name, kind }) => `${kind}: ${name}`)).toEqual([]);
});

test('every such name gives a card of its area first in search, and so does it amid other words', () => {
  const names = placeNames(suggestionsOf(catalogue));
  const cards = areaCards(catalogue);
  const places = placesOf(catalogue);
  const led = (question: string): string | undefined =>
    placeCards(placesIn(question, names), cards)[0]?.path;
  const leads = (question: string, { name, areas }: (typeof places)[number]): boolean => {
    const alike = places.filter((one) => one.name === name).flatMap((one) => one.areas);
    return [...areas, ...alike].some(({ id }) => areaPath(id) === led(question));
  };
  const lost = places.filter(
    (place) =>
      !leads(place.name, place) ||
      !leads(place.name.toLowerCase(), place) ||
      // A partnership may have a name of no place, or one of letters alone.
      (place.kind !== 'partnership' && !leads(`what is the quorum in ${place.name}`, place)),
  );
  expect(lost.map(({ name, kind }) => `${kind}: ${name}`)).toEqual([]);
});

test('how many areas there are is counted, never written in the code', () => {
  const written = modulesIn('src').filter((file) =>
    /\b153\b/u.test(readFileSync(join(projectRoot, file), 'utf8')),
  );
  expect(written).toEqual([]);
});
