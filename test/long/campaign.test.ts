import { expect, test } from 'vitest';
import { campaign } from '../support/campaign.ts';

const noon = (): number => 1_700_000_000_123;

test('a short campaign tries the same few cases each time', () => {
  expect(campaign(20, {}, noon)).toEqual({ seed: 1, numRuns: 20 });
  expect(campaign(20, { CAMPAIGN: 'short' }, noon)).toEqual({ seed: 1, numRuns: 20 });
});

test('a long campaign tries many from a new seed, or from the one asked for', () => {
  expect(campaign(20, { CAMPAIGN: 'long' }, noon)).toEqual({ seed: 123, numRuns: 2000 });
  const again = { CAMPAIGN: 'long', CAMPAIGN_SEED: '7' };
  expect(campaign(20, again, noon)).toEqual({ seed: 7, numRuns: 2000 });
});

test('another word, and a seed that is no number, are refused', () => {
  expect(() => campaign(20, { CAMPAIGN: 'all' })).toThrow('It may be “short” or “long”');
  expect(() => campaign(20, { CAMPAIGN_SEED: '-1' })).toThrow('must be a whole number');
});
