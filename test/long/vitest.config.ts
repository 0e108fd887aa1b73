import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = process.cwd();

/** The files of tests that ask `support/campaign.ts` how many cases to try. */
const campaigns = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file}`)
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('support/campaign.ts'));

export default defineConfig({
  root,
  resolve: { preserveSymlinks: process.env.PROJECT_LINK !== undefined },
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
