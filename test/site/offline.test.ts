import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { offlineAddress, offlineZip } from '../../src/integrations/offline.ts';
import { brokenLinks } from '../support/broken-links.ts';
import { connectBrowser } from '../support/browser.ts';
import { DIST, readPages } from '../support/site-pages.ts';

describe('the package for reading from disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offline-'));
    const zip = await offlineZip(DIST, siteSettings().base);
    for (const [file, bytes] of Object.entries(unzipSync(zip))) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), bytes);
    }
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('holds every page but the search, and each link and anchor leads to a file in it', () => {
    const pages = readPages(folder, siteSettings());
    const left = readPages().filter(({ path }) => !pages.some((page) => page.path === path));
    expect(left.map(({ path }) => path.slice(siteSettings().base.length))).toEqual(['search/']);
    expect(brokenLinks(pages, { dist: folder, ...siteSettings() })).toEqual([]);
  });

  test('opens from disk with its styles, its fonts and nothing to complain of', async () => {
    const browser = await connectBrowser();
    for (const file of ['index.html', 'compare/quorum/index.html', 'a-to-z/index.html']) {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('requestfailed', (request) => said.push(request.url()));
      await page.goto(pathToFileURL(join(folder, file)).href);
      const [font, headings] = await page.evaluate(async () => {
        await document.fonts.ready;
        return [
          [...document.fonts].some(({ status }) => status === 'loaded'),
          document.querySelectorAll('h1').length,
        ];
      });
      expect(said, file).toEqual([]);
      expect([font, headings], file).toEqual([true, 1]);
      await page.close();
    }
    await browser.close();
  });
});

describe('an address for reading from disk', () => {
  const site = {
    base: '/sub/',
    files: new Set(['index.html', 'a/index.html', 'a-to-z/index.html']),
  };

  test.each([
    ['/sub/', 'a/index.html', '../index.html'],
    ['/sub/a/#x.y', 'index.html', 'a/index.html#x.y'],
    ['/sub/search/?q=quorum', 'a/index.html', '../a-to-z/index.html'],
    ['#here', 'a/index.html', '#here'],
    ['https://example.org/sub/', 'a/index.html', 'https://example.org/sub/'],
  ])('%s seen from %s is %s', (address, from, expected) => {
    expect(offlineAddress(address, from, site)).toBe(expected);
  });

  test('a link to what the package does not hold is refused', () => {
    expect(() => offlineAddress('/sub/b/', 'a/index.html', site)).toThrow(
      'a/index.html: links to “/sub/b/”, but the package has no file b/index.html.',
    );
  });
});
