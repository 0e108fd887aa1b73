import { expect, test } from 'vitest';
import { mainBodies } from '../../../src/domain/catalogue/tiers.ts';
import type { Body } from '../../../src/schemas/index.ts';

const tiers = (...given: Body['tier'][]): Body['tier'][] =>
  mainBodies(given.map((tier) => ({ tier }))).map(({ tier }) => tier);

test('the group that leads stands for the main meeting only where the document has none', () => {
  expect(tiers('lead', 'main', 'subgroup')).toEqual(['main']);
  expect(tiers('subgroup', 'lead')).toEqual(['lead']);
  expect(tiers('subgroup', 'network')).toEqual([]);
});
