import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files of tests that ask `support/campaign.ts` how many cases to try. */
const campaigns = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file}`)
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('support/campaign.ts'));

export default defineConfig({
  root,
  test: {
    name: 'long',
    include: campaigns,
    env: { CAMPAIGN: 'long' },
    reporters: ['default', './test/support/progress-reporter.ts'],
    maxWorkers: '100%',
    // An hour: a bound on what hangs.
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
  },
});
