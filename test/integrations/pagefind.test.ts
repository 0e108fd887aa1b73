import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueAt, type Columns } from '../../src/domain/search/columns.ts';
import type { FoundRecord } from '../../src/domain/search/document.ts';
import type { Manifest } from '../../src/domain/search/manifest.ts';
import type { SearchRecord } from '../../src/domain/search/record.ts';
import { engineScript, smallIndex } from '../../src/integrations/pagefind.ts';
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

/** What a file of the index holds after the name of its build. */
async function contentOf(version: string, path: string): Promise<string> {
  const text = gunzipSync(await readFile(join(dist, 'pagefind', version, path))).toString();
  expect(text.startsWith(version), path).toBe(true);
  return text.slice(version.length);
}

test('writes one index, whose records bear numbers that the columns know', async () => {
  const written = await writeSearchIndex(dist, await fictional(), []);

  const { version, shards, filters } = await manifest();
  expect(shards.map(({ count }) => count)).toEqual([written]);
  const columns = JSON.parse(await contentOf(version, '0/columns')) as Columns;
  const names = await readdir(join(dist, 'pagefind', version, '0', 'record'));
  expect(names).toHaveLength(written);
  for (const name of names.slice(0, 40)) {
    const found = JSON.parse(await contentOf(version, `0/record/${name}`)) as FoundRecord;
    const place = parseInt(name.split('-')[1] ?? '', 36);
    const area = filters.area[valueAt(columns, 'area', place)]?.id;
    expect(/^\/partnerships\/([^/]+)\//u.exec(found.path)?.[1]).toBe(area);
  }
});

test('packs every file with the name of its build, and writes the program once', async () => {
  await writeSearchIndex(dist, await fictional(), [], 8);

  const { version, shards } = await manifest();
  expect(shards.length).toBeGreaterThan(1);
  const root = join(dist, 'pagefind', version);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
  expect(files.filter((path) => path.endsWith('.js'))).toEqual(['engine.js']);
  expect(files.filter((path) => path.endsWith('program'))).toEqual(['program']);
  for (const path of files) if (path !== 'engine.js') await contentOf(version, path);
  for (const part of shards.keys()) expect(files).toContain(join(String(part), 'list'));
});

test('takes from the script that is installed what starts its program anew', async () => {
  await writeSearchIndex(dist, await fictional(), []);

  const { version } = await manifest();
  const script = join(dist, 'pagefind', version, 'engine.js');
  const { begin, build } = (await import(script)) as { begin: () => object; build: string };
  expect(build).toBe(version);
  expect(begin()).not.toBe(begin());
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

test('refuses an index or a script of a form it does not know', () => {
  const files = [{ path: 'pagefind.en_1.pf_meta', content: new Uint8Array([1, 2, 3]) }];

  expect(() => smallIndex(files, [], 0)).toThrow();
  expect(() => smallIndex([], [], 0)).toThrow('no list of records');
  const starter = 'let wasm_bindgen=(function(exports){exports.search=find;})({__proto__:null});';
  for (const script of ['get(address)', starter]) {
    expect(() => engineScript(script, '1')).toThrow('in a form that is not known here');
  }
});
