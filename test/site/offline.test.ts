import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { offlineAddress, offlineZip } from '../../src/integrations/offline.ts';
import { brokenFileLinks } from '../support/broken-links.ts';
import { connectBrowser } from '../support/browser.ts';
import { DIST, readPages, type SitePage } from '../support/site-pages.ts';

/** Controls that browsers work by themselves: forms that lead to a file, boxes to tick, and choices that styles follow. */
const WORKING = 'form[action$="index.html"], form[action*="index.html#"], .checklist, .filter';

describe('the package for reading from disk', () => {
  let folder = '';
  let pages: readonly SitePage[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offline-'));
    const zip = await offlineZip(DIST, siteSettings().base);
    for (const [file, bytes] of Object.entries(unzipSync(zip))) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), bytes);
    }
    pages = readPages(folder, siteSettings());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('holds every page but the search, and each link and anchor leads to a file in it', () => {
    const left = readPages().filter(({ path }) => !pages.some((page) => page.path === path));
    expect(left.map(({ path }) => path.slice(siteSettings().base.length))).toEqual(['search/']);
    expect(brokenFileLinks(pages, folder)).toEqual([]);
  });

  test('holds no control that needs a script', () => {
    for (const { path, document } of pages) {
      const controls = [...document.querySelectorAll('button, select, input, textarea, [hidden]')]
        .filter((element) => element.closest(WORKING) === null)
        .filter((element) => !element.hasAttribute('popovertarget'))
        .map((element) => element.outerHTML);
      expect(controls, path).toEqual([]);
      expect(document.querySelector('noscript, script'), path).toBeNull();
    }
  });

  test('fetches no picture from elsewhere, and its boxes lead to the A to Z and the areas', async () => {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const picture = `<img src="http://127.0.0.1:${port}/a.png"><img src="favicon.svg" id="own">`;
    await writeFile(join(folder, 'pictured.html'), page.replace('<h1', `${picture}<h1`));
    const browser = await connectBrowser();
    const shown = await browser.newPage();
    await shown.goto(pathToFileURL(join(folder, 'pictured.html')).href);
    const ownWidth = await shown.evaluate(
      () => document.querySelector<HTMLImageElement>('#own')?.naturalWidth,
    );
    expect(asked).toEqual([]);
    expect(ownWidth).toBeGreaterThan(0);
    await shown.locator('.header input[type=search]').fill('quorum');
    await shown.locator('.header input[type=search]').press('Enter');
    await shown.waitForURL(/a-to-z\/index\.html\?q=quorum$/u);
    await shown.goto(pathToFileURL(join(folder, 'index.html')).href);
    await shown.locator('#area').fill('Leeds');
    await shown.locator('#area').press('Enter');
    await shown.waitForURL(/areas\/index\.html\?area=Leeds#regions$/u);
    await browser.close();
    server.close();
    await rm(join(folder, 'pictured.html'));
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
    files: new Set([
      'index.html',
      'a/index.html',
      'a/x/index.html',
      'a/b c.csv',
      'a-to-z/index.html',
    ]),
  };

  test.each([
    ['/sub/', 'a/index.html', '../index.html'],
    ['/sub/a/#x.y', 'index.html', 'a/index.html#x.y'],
    ['/sub/search/?q=quorum', 'a/index.html', '../a-to-z/index.html'],
    ['../x/', 'a/b/index.html', '../x/index.html'],
    ['b%20c.csv?v=1', 'a/index.html', 'b%20c.csv'],
    ['?page=2', 'a/index.html', 'index.html'],
    ['mailto:a@example.org', 'a/index.html', 'mailto:a@example.org'],
    ['#here', 'a/index.html', '#here'],
    ['https://example.org/sub/', 'a/index.html', 'https://example.org/sub/'],
  ])('%s seen from %s is %s', (address, from, expected) => {
    expect(offlineAddress(address, from, site)).toBe(expected);
  });

  test.each([
    ['/sub/b/', 'b/index.html'],
    ['../b/', 'b/index.html'],
    ['/other/', '../other/index.html'],
  ])('a link to %s, which the package does not hold, is refused', (address, file) => {
    expect(() => offlineAddress(address, 'a/index.html', site)).toThrow(
      `a/index.html: links to “${address}”, but the package has no file ${file}.`,
    );
  });
});
