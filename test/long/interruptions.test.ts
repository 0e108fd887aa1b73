import { expect, test } from 'vitest';
import { interruptBuilds } from '../support/interruptions.ts';

test('500 interrupted builds leave the old site or the new one', async () => {
  expect(await interruptBuilds(Number(process.env.SEED ?? 2), 500)).toEqual([]);
}, 7_200_000);
