import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'site',
    include: ['test/site/**/*.test.ts'],
    globalSetup: ['test/site/global-setup.ts'],
    reporters: ['default'],
    // A browser on a small machine needs longer than a pure function.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
