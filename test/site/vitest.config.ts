import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: process.cwd(),
  resolve: { preserveSymlinks: process.env.PROJECT_LINK !== undefined },
  test: {
    name: 'site',
    include: ['test/site/**/*.test.ts'],
    globalSetup: ['test/site/global-setup.ts'],
    reporters: ['default', './test/support/progress-reporter.ts'],
    // The look at every page takes as long as all the rest: they run beside each other.
    maxWorkers: '100%',
    // A bound on what hangs; a browser on a small, busy machine is slow.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
