import { expect, test } from 'vitest';
import { interruptBuilds } from '../support/interruptions.ts';

// Each way of interrupting, in a folder that can be renamed and in one that cannot. Many more: test/long/.
test('an interrupted build leaves the old site or the new one', async () => {
  expect(await interruptBuilds(1, 14)).toEqual([]);
}, 300_000);
