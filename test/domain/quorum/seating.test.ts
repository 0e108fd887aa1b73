import { expect, test } from 'vitest';
import { seatingOf } from '../../../src/domain/quorum/seating.ts';
import type { Arrangements, Partnership } from '../../../src/domain/catalogue/catalogue.ts';
import { PostsSchema } from '../../../src/schemas/values/membership.ts';
import { plainNames } from '../../support/names.ts';

const JOINT = { areas: ['north', 'west'] } as unknown as Partnership;

const partnersOf = (posts: object[]): unknown => {
  const record = {
    state: 'stated',
    value: PostsSchema.parse({ kind: 'posts', posts }),
    evidence: [],
  };
  const arrangements = {
    names: plainNames,
    byAnchor: new Map([['leadership.whole.partners', { record }]]),
  } as unknown as Arrangements;
  const { partners } = seatingOf(JOINT, arrangements, 'board');
  return typeof partners === 'string' ? partners : partners.map(({ printed }) => printed);
};

const BODIES = [
  { partner: 'police', organisation: 'North Police' },
  { partner: 'police', organisation: 'West Police' },
  { partner: 'health', organisation: 'One ICB' },
];

test('over several areas, partners are counted where each council is listed by name', () => {
  expect(
    partnersOf([
      { partner: 'local-authority', organisation: 'North Council' },
      { partner: 'local-authority', organisation: 'West Council' },
      ...BODIES,
    ]),
  ).toEqual(['North Council', 'West Council', 'One ICB', 'North Police', 'West Police']);
});

test('a list that has the councils in one line does not say how many partners there are', () => {
  expect(
    partnersOf([{ partner: 'local-authority', organisation: 'each council' }, ...BODIES]),
  ).toBe('the number of partners over several areas is not given');
});
