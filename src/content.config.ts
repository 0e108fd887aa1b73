import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { soundFiles } from './reading/checked.ts';
import { contentRoot } from './reading/root.ts';
import { methodFront } from './schemas/index.ts';

/**
 * The records, read and checked by the same reader as `npm run check`: by the build before it started
 * Astro, or here. Astro itself would stop at the first bad file and give no line.
 */
const records = defineCollection({
  loader: {
    name: 'content-records',
    load: async ({ store }) => {
      const files = await soundFiles(contentRoot());
      store.clear();
      // Astro keeps trees node by node, which takes longer than all the reading; a text it keeps whole.
      for (const { data, ...file } of files) {
        store.set({ id: file.file, data: { ...file, json: JSON.stringify(data) } });
      }
    },
  },
});

/** The public definitions: one page for each. */
const method = defineCollection({
  loader: glob({ pattern: '*.mdx', base: 'content/method' }),
  schema: z.strictObject(methodFront),
});

/** The prose of the guides. What stands at the top of each was checked with the records. */
const guides = defineCollection({
  loader: glob({ pattern: 'partnerships/*/*.mdx', base: contentRoot() }),
  schema: z.looseObject({}),
});

export const collections = { records, method, guides };
