import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexSite } from '../../src/integrations/pagefind.ts';

let dist: string;

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'pagefind-'));
  for (const name of ['quorum', 'funding']) {
    const page = `<html lang="en-GB"><body><main><h1>${name}</h1></main></body></html>`;
    await writeFile(join(dist, `${name}.html`), page);
  }
});

afterEach(async () => {
  await rm(dist, { recursive: true });
});

test('indexes every page, and leaves out the interfaces the site does not use', async () => {
  expect(await indexSite(dist)).toBe(2);

  const files = await readdir(join(dist, 'pagefind'));
  expect(files).toContain('pagefind.js');
  expect(files.filter((name) => /ui|highlight/u.test(name))).toEqual([]);
});

test('writes the same index for the same pages', async () => {
  const entry = join(dist, 'pagefind', 'pagefind-entry.json');
  await indexSite(dist);
  const first = await readFile(entry, 'utf8');
  await rm(join(dist, 'pagefind'), { recursive: true });
  await indexSite(dist);

  expect(await readFile(entry, 'utf8')).toBe(first);
});

test('refuses a site without pages', async () => {
  const empty = await mkdtemp(join(dist, 'empty-'));

  await expect(indexSite(empty)).rejects.toThrow('no page');
});
