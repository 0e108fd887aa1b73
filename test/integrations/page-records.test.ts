import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageRecords } from '../../src/integrations/page-records.ts';

let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'page-records-'));
  const folder = join(dist, 'about');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html data-searchable><head><title>About – Site</title></head><body><main>' +
      '<h2>Who</h2><p>Ask us.</p><ul><li>One</li><li>Two</li></ul></main></body></html>',
  );
});

/** A page that search is to find, if nothing leaves it out. */
async function add(path: string): Promise<void> {
  await mkdir(join(dist, path), { recursive: true });
  await writeFile(
    join(dist, path, 'index.html'),
    `<!doctype html><html data-searchable><head><title>${path} – Site</title></head><body><main></main></body></html>`,
  );
}

afterAll(async () => {
  await rm(dist, { recursive: true });
});

test('the words of two blocks do not run into one', async () => {
  const [page] = await pageRecords(dist);
  expect(page?.title).toBe('About');
  expect(page?.further.split(/\s+/u).join(' ').trim()).toBe('Who Ask us. One Two');
});

test('what has a record of its own has none as a page', async () => {
  await add('compare');
  await add('compare/coverage');
  await add('compare/quorum');
  await add('compare/quorum/wording');
  const found = (await pageRecords(dist)).map(({ path }) => path);
  expect(found.filter((path) => path.startsWith('/compare/')).sort()).toEqual([
    '/compare/',
    '/compare/coverage/',
  ]);
});
