import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matchPlaces } from '../../src/domain/area/match.ts';
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

test('how many areas there are is counted, never written in the code', () => {
  const written = modulesIn('src').filter((file) =>
    /\b153\b/u.test(readFileSync(join(projectRoot, file), 'utf8')),
  );
  expect(written).toEqual([]);
});
