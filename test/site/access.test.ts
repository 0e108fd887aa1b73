import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/browser.ts';
import { readPages, templatePaths } from '../support/site-pages.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const paths = templatePaths(readPages());

let browser: Browser;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Opens a page; requests to another origin are listed from the first one on. */
const open = async (
  path: string,
  options: Parameters<Browser['newPage']>[0],
  foreign: string[] = [],
): Promise<Page> => {
  const page = await browser.newPage(options);
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('siteUrl'))) foreign.push(request.url());
  });
  await page.goto(new URL(path, inject('siteUrl')).href);
  return page;
};

/** Opens every disclosure, so that what is inside is looked at too. */
const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

const faults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
};

describe.each(paths)('%s', (path) => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    'axe finds no fault, and the page does not scroll sideways (%s, %i)',
    async (colorScheme, width) => {
      const foreign: string[] = [];
      const page = await open(path, { colorScheme, viewport: { width, height: 900 } }, foreign);
      if (width === 1280) await openAll(page);
      expect(await faults(page)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, 'wider than the window').toBeLessThanOrEqual(0);
      expect(foreign).toEqual([]);
      await page.close();
    },
    180_000,
  );

  test('nothing is cut off in print: what was closed is open', async () => {
    const page = await open(path, { viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.evaluate(
      () =>
        [...document.querySelectorAll('.c .o')].filter(
          (element) => element.getBoundingClientRect().height === 0,
        ).length,
    );
    expect(hidden).toBe(0);
    await page.close();
  });
});

test('the keyboard reaches the main content first, and focus shows', async () => {
  const page = await open('compare/quorum/', { viewport: { width: 1280, height: 900 } });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to main');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  const summary = page.locator('summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('details').first().getAttribute('open')).not.toBeNull();
  await page.close();
});
