import { expect, test } from 'vitest';
import { suggestionsOf } from '../../../src/domain/area/places.ts';
import { packPlaces, unpackPlaces } from '../../../src/domain/search/places.ts';
import { fictional } from '../../support/catalogue.ts';

test('names of places are unpacked as they were packed, in their order', async () => {
  const places = suggestionsOf(await fictional());
  expect(places.length).toBeGreaterThan(3);
  expect(unpackPlaces(packPlaces(places))).toEqual(places);
});
