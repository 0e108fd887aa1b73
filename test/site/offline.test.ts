import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaFolders } from '../../scripts/release.ts';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { offlineAddress, offlineZip } from '../../src/integrations/offline.ts';
import { brokenFileLinks } from '../support/broken-links.ts';
import { connectBrowser } from '../support/browser.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { COLLECTION } from '../support/collection.ts';
import { offlineFaults } from '../support/offline-faults.ts';
import { DIST, readPages, type SitePage } from '../support/site-pages.ts';

/** A page of each kind: of those whose addresses differ in names alone, the first. */
const oneOfAKind = (pages: readonly SitePage[]): SitePage[] =>
  [
    ...Map.groupBy(pages, ({ path }) => {
      const parts = path.slice(siteSettings().base.length).split('/');
      return parts.map((part, depth) => (depth === 1 && parts.length > 2 ? '*' : part)).join('/');
    }).values(),
  ].flatMap(([first]) => first ?? []);

/** Opens a page from disk. Resolves with it and with what it complained of or asked another place for. */
async function openFrom(folder: string, file: string, browser: Browser) {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('requestfailed', (request) => said.push(request.url()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) said.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, file)).href);
  return { page, said };
}

/** The zip of a site or a part of it, opened in a folder. */
async function unpacked(zip: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offline-'));
  for (const [file, bytes] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  }
  return folder;
}

describe('the package for reading from disk', () => {
  let folder = '';
  let pages: readonly SitePage[] = [];
  beforeAll(async () => {
    folder = await unpacked(await offlineZip(DIST, siteSettings().base));
    pages = readPages(folder, siteSettings());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('holds every page but the search, and each link and anchor leads to a file in it', () => {
    const left = readPages().filter(({ path }) => !pages.some((page) => page.path === path));
    expect(left.map(({ path }) => path.slice(siteSettings().base.length))).toEqual(['search/']);
    expect(brokenFileLinks(pages, folder)).toEqual([]);
  });

  test('holds nothing that needs a script or a server, and loads nothing from elsewhere', () => {
    const faults = pages.flatMap(({ path, document }) =>
      offlineFaults(document).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('fetches no picture from elsewhere, and has the A to Z for a search box', async () => {
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
    await shown.getByRole('link', { name: 'Search this site: A to Z' }).click();
    await shown.waitForURL(/a-to-z\/index\.html$/u);
    await shown.goto(pathToFileURL(join(folder, 'index.html')).href);
    await shown.getByRole('link', { name: 'Your area, district, former council' }).click();
    await shown.waitForURL(/a-to-z\/index\.html$/u);
    await browser.close();
    server.close();
    await rm(join(folder, 'pictured.html'));
  });

  test('opens from disk, a page of each kind, with its styles, its fonts and nothing to complain of', async () => {
    const browser = await connectBrowser();
    const kinds = oneOfAKind(pages);
    expect(kinds.length).toBeGreaterThan(20);
    for (const { path } of kinds) {
      const file = path.slice(siteSettings().base.length).replace(/(^|\/)$/u, '$1index.html');
      const { page, said } = await openFrom(folder, file, browser);
      const [font, headings] = await page.evaluate(async () => {
        await document.fonts.ready;
        return [
          [...document.fonts].some(({ status }) => status === 'loaded'),
          document.querySelectorAll('h1').length,
        ];
      });
      expect([file, ...said]).toEqual([file]);
      expect([font, headings], file).toEqual([true, 1]);
      await page.close();
    }
    await browser.close();
  });

  test('the choices that it has work: a filter of the matrix leaves out rows', async () => {
    const browser = await connectBrowser();
    const { page } = await openFrom(folder, 'compare/coverage/index.html', browser);
    const rows = (): Promise<number> =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('.matrix tbody tr, .of-law details')].filter((row) =>
            row.checkVisibility(),
          ).length,
      );
    const all = await rows();
    await page.locator('.filter select').first().selectOption({ index: 1 });
    expect(await rows()).toBeLessThan(all);
    await browser.close();
  });
});

describe('the package of one area', () => {
  /** Two bodies over it were read: its own partnership, and a group of several areas. */
  const AREA = 'portsmouth';
  let folder = '';
  let pages: readonly SitePage[] = [];
  beforeAll(async () => {
    const catalogue = await catalogueOf(COLLECTION);
    const { site, base } = siteSettings();
    const part = { site, folders: areaFolders(catalogue).get(AREA) ?? [] };
    folder = await unpacked(await offlineZip(DIST, base, part));
    pages = readPages(folder, siteSettings());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('holds its own pages with its files, and every other link leads to the site', () => {
    const { site, base } = siteSettings();
    const paths = pages.map(({ path }) => path.slice(base.length));
    for (const own of [`areas/${AREA}/`, 'partnerships/hips/', 'partnerships/portsmouth/']) {
      expect(paths).toContain(own);
    }
    expect(brokenFileLinks(pages, folder)).toEqual([]);
    expect(pages.flatMap(({ document }) => offlineFaults(document))).toEqual([]);
    const out = pages.flatMap(({ document }) =>
      [...document.querySelectorAll(`a[href^="${site}${base}"]`)].map(
        (link) => new URL(link.getAttribute('href') ?? '').pathname,
      ),
    );
    const whole = new Set(readPages().map(({ path }) => path));
    expect(out).toContain(`${base}a-to-z/`);
    expect(out.filter((path) => path.endsWith('/') && !whole.has(path))).toEqual([]);
  });

  test('opens from disk with its styles and nothing to complain of', async () => {
    const browser = await connectBrowser();
    for (const { path } of oneOfAKind(pages)) {
      const file = `${path.slice(siteSettings().base.length)}index.html`;
      const { page, said } = await openFrom(folder, file, browser);
      expect([file, ...said]).toEqual([file]);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain(
        'Atkinson',
      );
      await page.close();
    }
    await browser.close();
  });
});

describe('what does not work from disk is found', () => {
  test.each([
    ['<form action="a-to-z/index.html"><p>Find</p></form>', 'a form'],
    ['<button type="button" data-do="copy">Copy</button>', 'a control'],
    ['<select><option>All</option></select>', 'a control'],
    ['<details hidden><summary>Sort</summary></details>', 'a part that a script would show'],
    ['<p><a href="javascript:history.back()">Back</a></p>', 'a script'],
    ['<img src="https://elsewhere.example/a.png" alt="">', 'something of another site'],
    ['<link rel="stylesheet" href="//elsewhere.example/a.css">', 'something of another site'],
  ])('%s', (html, what) => {
    const { document } = parseHTML(`<html><body><main>${html}</main></body></html>`);
    expect(offlineFaults(document).map((fault) => fault.split(':')[0])).toEqual([what]);
  });

  test('and what works is left: a link to another site, a box to tick, what opens in place', () => {
    const { document } = parseHTML(
      `<html><head><link rel="canonical" href="https://site.example/"></head><body><a href="https://elsewhere.example/">Elsewhere</a>
      <ul class="checklist"><li><input type="checkbox"></li></ul><button popovertarget="word">A word</button></body></html>`,
    );
    expect(offlineFaults(document)).toEqual([]);
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
