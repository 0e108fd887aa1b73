import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { placesOf } from '../../src/domain/area/places.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { COLLECTION } from '../support/collection.ts';
import { siteBrowser } from '../support/site-browser.ts';
import { DIST, readPages } from '../support/site-pages.ts';

const { newContext } = siteBrowser();
const { base } = siteSettings();
const places = placesOf(await catalogueOf(COLLECTION));
const pages = readPages();
const pageOf = (path: string): Document => {
  const page = pages.find((one) => one.path === `${base}${path}`);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page.document;
};

describe('without script', () => {
  test('the lists of areas hold every area, district and former council', () => {
    const text = pageOf('areas/').querySelector('main')?.textContent ?? '';
    const names = places.filter(({ kind, context }) => kind !== 'partnership' && context !== kind);
    const missing = names.filter(
      ({ name, kind, areas }) =>
        !(kind === 'area' && name !== areas[0]?.name) && !text.includes(name),
    );
    expect(missing).toEqual([]);
  });

  test('the A to Z leads from every name to the page of its area', () => {
    const links = new Map<string, string[]>();
    for (const { path, document } of pages) {
      if (!path.startsWith(`${base}a-to-z/`)) continue;
      for (const item of document.querySelectorAll('.a-to-z li')) {
        const found = [...item.querySelectorAll('a')].map(
          (link) => link.getAttribute('href') ?? '',
        );
        const name = item.textContent.trim();
        links.set(name, [...(links.get(name) ?? []), ...found]);
      }
    }
    const all = [...links];
    const lost = places.filter(
      ({ name, areas }) =>
        !all.some(
          ([text, paths]) =>
            text.startsWith(name) &&
            (areas.some(({ id }) => paths.includes(`${base}areas/${id}/`)) ||
              paths.some((path) => path.startsWith(`${base}partnerships/`))),
        ),
    );
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  test('the box leads to the lists by region', async () => {
    const context = await newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(inject('siteUrl'));
    await page.fill('#area', 'Leeds');
    await page.press('#area', 'Enter');
    expect(page.url()).toMatch(/\/areas\/\?area=Leeds#regions$/u);
    await context.close();
  });
});

describe('with script', () => {
  const typed = async (words: string, keys: readonly string[]): Promise<string> => {
    const context = await newContext({});
    const page = await context.newPage();
    await page.goto(inject('siteUrl'));
    await page.fill('#area', words);
    await page.locator('[role=listbox] [role=option]').first().waitFor();
    for (const key of keys) await page.press('#area', key);
    await page.waitForURL(/\/areas\/./u);
    const { pathname } = new URL(page.url());
    await context.close();
    return pathname;
  };

  test('a district is suggested with its area, and chosen by keyboard', async () => {
    expect(await typed('chelms', ['ArrowDown', 'Enter'])).toBe(`${base}areas/essex/`);
  });

  test('a whole name needs no choice', async () => {
    expect(await typed('Leeds', ['Enter'])).toBe(`${base}areas/leeds/`);
  });

  test('names are loaded when a reader comes to the box, not before', async () => {
    const context = await newContext({});
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(inject('siteUrl'), { waitUntil: 'networkidle' });
    expect(asked).not.toContain(`${base}areas/places.json`);
    await page.focus('#area');
    await expect.poll(() => asked).toContain(`${base}areas/places.json`);
    await context.close();
  });
});

test('no page of an area links an address that is not in the directory', () => {
  const directory = readFileSync(join(DIST, 'data/directory.csv'), 'utf8');
  const strange = pages
    .filter(({ path }) => path.startsWith(`${base}areas/`))
    .flatMap(({ document }) =>
      [...document.querySelectorAll('main a[href^="http"]')].map(
        (link) => link.getAttribute('href') ?? '',
      ),
    )
    .filter((address) => !directory.includes(address));
  expect(strange).toEqual([]);
});
