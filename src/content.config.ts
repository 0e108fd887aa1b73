import { glob, type Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { previewFiles, soundFiles, type Preview } from './reading/checked.ts';
import type { ReadFile } from './reading/read.ts';
import { contentRoot } from './reading/root.ts';
import { methodFront } from './schemas/index.ts';
import { buildDay } from './settings.ts';

type Store = Parameters<Loader['load']>[0]['store'];

/** Keeps the records, and what a preview says of them. */
function keep(store: Store, files: readonly ReadFile[], preview?: Preview): void {
  store.clear();
  // Astro keeps trees node by node, which takes longer than all the reading; a text it keeps whole.
  for (const { data, ...file } of files) {
    store.set({ id: file.file, data: { ...file, json: JSON.stringify(data) } });
  }
  if (preview) store.set({ id: 'preview', data: { json: JSON.stringify(preview) } });
}

/** Reads the records for the development server: with drafts, whatever is wrong with them. */
async function keepPreview(store: Store): Promise<void> {
  const { files, ...preview } = await previewFiles(contentRoot(), buildDay());
  keep(store, files, preview);
  console.log(`\n${preview.report}`);
}

/** How long after a change the records are read: an editor may write several files. */
const PAUSE = 200;

/**
 * The records, read and checked by the same reader as `npm run check`: by the build before it started
 * Astro, or here. Astro itself would stop at the first bad file and give no line. The development server
 * has a watcher: it starts in spite of mistakes, and reads again whenever a record changes.
 */
const records = defineCollection({
  loader: {
    name: 'content-records',
    load: async ({ store, watcher }) => {
      if (!watcher) {
        keep(store, await soundFiles(contentRoot()));
        return;
      }
      await keepPreview(store);
      const root = contentRoot();
      let soon: NodeJS.Timeout | undefined;
      watcher.add(root);
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(root)) return;
        clearTimeout(soon);
        soon = setTimeout(() => void keepPreview(store), PAUSE);
      });
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
