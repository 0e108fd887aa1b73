import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { areaPath } from '../../src/domain/area/directory.ts';
import { placesOf } from '../../src/domain/area/places.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { COLLECTION } from '../support/collection.ts';
import { siteBrowser } from '../support/site-browser.ts';
import { DIST, readPages } from '../support/site-pages.ts';

const { newContext } = siteBrowser();
const { base } = siteSettings();
const catalogue = await catalogueOf(COLLECTION);
const places = placesOf(catalogue);
const pages = readPages();
const pageOf = (path: string): Document => {
  const page = pages.find((one) => one.path === `${base}${path}`);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page.document;
};

describe('without script', () => {
  /** The texts of entries, each with where its links lead, below the base. */
  const entriesOf = (document: Document, items: string): { text: string; paths: string[] }[] =>
    [...document.querySelectorAll(items)].map((item) => ({
      text: item.textContent.replaceAll(/\s+/gu, ' ').trim(),
      paths: [...item.querySelectorAll('a')].map((link) =>
        (link.getAttribute('href') ?? '').slice(base.length - 1),
      ),
    }));

  test('the lists of areas hold every name beside the link to its area', () => {
    const entries = entriesOf(pageOf('areas/'), '.areas > li');
    const lost = places.filter(
      ({ name, kind, areas }) =>
        // What official statistics call an area stands on its page.
        !(kind === 'area' && name !== areas[0]?.name) &&
        !areas.every(({ id }) =>
          entries.some(({ text, paths }) => paths.includes(areaPath(id)) && text.includes(name)),
        ),
    );
    expect(lost.map(({ name, kind }) => `${kind}: ${name}`)).toEqual([]);
  });

  test('the A to Z leads from every name to the page of its area, or of its partnership, in two clicks', () => {
    const letters = new Set(
      [...pageOf('a-to-z/').querySelectorAll('main a')].map((link) => link.getAttribute('href')),
    );
    const entries = pages
      .filter(({ path }) => path === `${base}a-to-z/` || letters.has(path))
      .flatMap(({ document }) => entriesOf(document, '.a-to-z > li'));
    const read = catalogue.partnerships.map(({ id, record }) => ({
      name: record.name,
      path: `/partnerships/${id}/`,
    }));
    const lost = places.filter(({ name, kind, areas }) => {
      const own = read.filter((one) => kind === 'partnership' && one.name === name);
      const wanted = [...areas.map(({ id }) => areaPath(id)), ...own.map(({ path }) => path)];
      return !entries.some(
        ({ text, paths }) => text.startsWith(name) && wanted.some((path) => paths.includes(path)),
      );
    });
    expect(lost.map(({ name, kind }) => `${kind}: ${name}`)).toEqual([]);
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

  test('a name that the address brings stands in the box, with what it matches', async () => {
    const context = await newContext({});
    const page = await context.newPage();
    await page.goto(new URL('areas/?area=chelmsford', inject('siteUrl')).href);
    await page.locator('[role=option]').first().waitFor();
    expect(await page.inputValue('#area')).toBe('chelmsford');
    expect(await page.locator('[role=option]').allInnerTexts()).toEqual(['Chelmsford (in Essex)']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/areas\/essex\/$/u);
    await context.close();
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
