import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { brokenLinks } from '../support/broken-links.ts';
import { oneBuild } from '../support/one-build.ts';
import { DIST, readPages } from '../support/site-pages.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rebuild-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const buildInto = (name: string, environment: Record<string, string> = {}): Promise<number> =>
  oneBuild(['scripts/build.ts', '--out', join(folder, name)], environment);

/** Each file below a folder with the digest of its bytes, in the order of their names. */
const digests = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
      return `${file.slice(root.length)} ${digest}`;
    })
    .sort();

test('the same records and code give the same bytes', async () => {
  expect(await buildInto('again')).toBe(0);
  expect(digests(join(folder, 'again'))).toEqual(digests(DIST));
});

test('under another path every link, anchor, style and script is found below that path', async () => {
  expect(await buildInto('moved', { BASE_PATH: '/some/where/' })).toBe(0);
  const dist = join(folder, 'moved');
  const settings = { ...siteSettings(), base: '/some/where/' };
  const pages = readPages(dist, settings);
  expect(pages.length).toBe(readPages().length);
  expect(brokenLinks(pages, { dist, ...settings })).toEqual([]);
});

test('another byte, and a file more, are other digests', async () => {
  const [page, copy] = ['test/fixtures/bad-page', join(folder, 'copy')];
  await cp(page, copy, { recursive: true });
  expect(digests(copy)).toEqual(digests(page));
  await writeFile(join(copy, 'bad.css'), '\n', { flag: 'a' });
  expect(digests(copy)).not.toEqual(digests(page));
  await cp(page, copy, { recursive: true });
  await writeFile(join(copy, 'more.css'), '');
  expect(digests(copy)).not.toEqual(digests(page));
});
