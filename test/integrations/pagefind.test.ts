import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueAt, type Columns } from '../../src/domain/search/columns.ts';
import type { Manifest } from '../../src/domain/search/manifest.ts';
import type { SearchRecord } from '../../src/domain/search/record.ts';
import { smallFiles } from '../../src/integrations/pagefind-files.ts';
import { writeSearchIndex } from '../../src/integrations/search-index.ts';
import { fictional } from '../support/catalogue.ts';

let dist: string;

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'search-'));
});

afterEach(async () => {
  await rm(dist, { recursive: true });
});

const manifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(join(dist, 'pagefind', 'manifest.json'), 'utf8')) as Manifest;

test('writes one index, whose records bear numbers that the columns know', async () => {
  const written = await writeSearchIndex(dist, await fictional(), []);

  const { version, shards, filters } = await manifest();
  expect(shards.map(({ count }) => count)).toEqual([written]);
  const folder = join(dist, 'pagefind', version, '0');
  const columns = JSON.parse(await readFile(join(folder, 'columns.json'), 'utf8')) as Columns;
  const names = await readdir(join(folder, 'fragment'));
  expect(names).toHaveLength(written);
  for (const name of names.slice(0, 40)) {
    const text = gunzipSync(await readFile(join(folder, 'fragment', name))).toString();
    const { url } = JSON.parse(text.slice('pagefind_dcd'.length)) as { url: string };
    const place = parseInt(name.split('-')[1] ?? '', 36);
    const area = filters.area[valueAt(columns, 'area', place)]?.id;
    expect(/^\/partnerships\/([^/]+)\//u.exec(url)?.[1]).toBe(area);
  }
});

test('writes the program once, and none of the interfaces the site does not use', async () => {
  await writeSearchIndex(dist, await fictional(), []);

  const files = await readdir(join(dist, 'pagefind'), { recursive: true });
  expect(files.filter((name) => name.endsWith('pagefind.js'))).toHaveLength(1);
  expect(files.filter((name) => /ui|highlight|worker|unknown/u.test(name))).toEqual([]);
});

test('writes the same index for the same records', async () => {
  const catalogue = await fictional();
  await writeSearchIndex(dist, catalogue, []);
  const first = await manifest();
  await writeSearchIndex(dist, catalogue, []);

  expect(await manifest()).toEqual(first);
});

test('gives the folder another name as soon as one word of one record differs', async () => {
  const catalogue = await fictional();
  const page = (further: string): SearchRecord => ({
    path: '/about/',
    kind: 'page',
    area: undefined,
    topic: undefined,
    state: undefined,
    regime: undefined,
    title: 'About',
    about: '',
    answer: '',
    quotes: [],
    further,
  });
  await writeSearchIndex(dist, catalogue, [page('one')]);
  const { version: before } = await manifest();
  await writeSearchIndex(dist, catalogue, [page('two')]);
  const { version: after } = await manifest();

  expect(after).not.toBe(before);
  // The old folder is gone with its files, so that nothing is found in it by mistake.
  expect(await readdir(join(dist, 'pagefind'))).toEqual([after, 'manifest.json'].sort());
});

test('refuses an index of a form it does not know', () => {
  const files = [{ path: 'pagefind.en_1.pf_meta', content: new Uint8Array([1, 2, 3]) }];

  expect(() => smallFiles(files, [], 0)).toThrow();
  expect(() => smallFiles([], [], 0)).toThrow('no list of records');
});
