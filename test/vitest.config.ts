import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

// Not from the address of this file: through a link (scripts/lib/plain-path.ts) that is another path.
const root = process.cwd();
const resolve = { preserveSymlinks: process.env.PROJECT_LINK !== undefined };

/** In milliseconds: a bound on what hangs. A busy machine is slow, and no test measures it. */
const limits = { testTimeout: 1_800_000, hookTimeout: 1_800_000 };

/** What takes as long as all the rest: every mistake on its own, files made to take long, whole collections made. */
const SLOW = [
  'test/content/another-area.test.ts',
  'test/reading/pathological.test.ts',
  'test/scripts/dev.test.ts',
  'test/scripts/check.test.ts',
  'test/scripts/lib/generate-content.test.ts',
];

export default defineConfig({
  root,
  resolve,
  test: {
    reporters: ['default', './test/support/progress-reporter.ts'],
    // Left alone, Vitest keeps one core of two for itself.
    maxWorkers: '100%',
    projects: [
      {
        root,
        resolve,
        test: {
          name: 'unit',
          ...limits,
          // What they test is pure: read once, the code and the records serve every file.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/components/**', 'test/site/**', ...SLOW],
        },
      },
      { root, resolve, test: { name: 'slow', ...limits, isolate: false, include: SLOW } },
      // Components need Astro's compiler, which the other tests are quicker without.
      getViteConfig(
        {
          root,
          resolve,
          test: { name: 'components', ...limits, include: ['test/components/**/*.test.ts'] },
        },
        { root },
      ),
    ],
  },
});
