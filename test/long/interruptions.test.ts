import { expect, test } from 'vitest';
import { campaign } from '../support/campaign.ts';
import { interruptBuilds } from '../support/interruptions.ts';

test('an interrupted build leaves the old site or the new one', async () => {
  // Each way of interrupting once, in a folder that can be renamed and in one that cannot.
  const { seed, numRuns } = campaign(14);
  expect(await interruptBuilds(seed, numRuns), `CAMPAIGN_SEED=${seed}`).toEqual([]);
});
