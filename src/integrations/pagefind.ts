import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';

/** Ready-made interfaces that Pagefind ships beside its index; the site has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** Throws one error that names every fault Pagefind reported, if it reported any. */
function assertNoErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${step}: ${errors.join('; ')}`);
}

/** Returns a Pagefind index of every HTML page under `dist`, and how many pages it holds. */
async function createIndex(dist: string) {
  const { errors, index } = await pagefind.createIndex({ forceLanguage: 'en' });
  assertNoErrors('create the index', errors);
  if (!index) throw new Error('Pagefind returned no index.');
  const added = await index.addDirectory({ path: dist });
  assertNoErrors('read the pages', added.errors);
  if (added.page_count === 0) throw new Error('Pagefind found no page to index.');
  return { index, pages: added.page_count };
}

/**
 * Indexes the built pages under `dist` and writes the search index to `dist/pagefind`.
 * Returns the number of pages indexed; throws if Pagefind reports a fault.
 */
export async function indexSite(dist: string): Promise<number> {
  try {
    const { index, pages } = await createIndex(dist);
    const { errors, files } = await index.getFiles();
    assertNoErrors('make the files', errors);
    for (const file of files.filter(({ path }) => !UNUSED.test(path))) {
      const target = join(dist, 'pagefind', file.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
    return pages;
  } finally {
    // Pagefind runs as a separate process, which would otherwise outlive the build.
    await pagefind.close();
  }
}
