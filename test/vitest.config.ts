import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/components/**', 'test/site/**'],
        },
      },
      // Components need Astro's compiler, which the other tests are quicker without.
      getViteConfig(
        { root, test: { name: 'components', include: ['test/components/**/*.test.ts'] } },
        { root },
      ),
    ],
  },
});
