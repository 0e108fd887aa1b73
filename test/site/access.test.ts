import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { connectBrowser } from '../support/browser.ts';
import { oneOfEachKind } from '../support/kinds.ts';
import { moves } from '../support/layout-shift.ts';
import { lookAtAll } from '../support/look.ts';
import { readPages, templatePaths } from '../support/site-pages.ts';

const pages = readPages();
const templates = templatePaths(pages);
const at = (path: string): string => new URL(path, inject('siteUrl')).href;

let browser: Browser;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('no page has a fault of access, is wider than a phone, breaks its policy or asks other sites', async () => {
  // The heaviest page of each template is looked at most closely.
  const whole = new Set(templates.map(at));
  const addresses = pages
    .map(({ path }) => at(path))
    .filter((address) => !address.endsWith('404.html'));
  const faults = await lookAtAll(browser, addresses, (address) =>
    whole.has(address) ? 'template' : 'page',
  );
  expect(faults).toEqual([]);
}, 1_800_000);

test('nothing on the screen moves while a page loads', async () => {
  const context = await browser.newContext();
  const moving: string[] = [];
  for (const path of templates) {
    for (const width of [320, 1280]) {
      if (await moves(context, at(path), width)) moving.push(`${path} at ${width}`);
    }
  }
  await context.close();
  expect(moving).toEqual([]);
});

describe('the look at a page can fail', () => {
  test('a page that moves is noticed', async () => {
    const bad = await serve({ dist: 'test/fixtures/bad-page', port: 0, host: '127.0.0.1' });
    const context = await browser.newContext();
    expect(await moves(context, bad.url, 1280)).toBe(true);
    await context.close();
    await bad.close();
  });

  test.each(['template', 'page'] as const)(
    'each kind of fault is found on a page that has it, looked at as a %s',
    async (depth) => {
      const bad = await serve({ dist: 'test/fixtures/bad-page', port: 0, host: '127.0.0.1' });
      const faults = await lookAtAll(browser, [bad.url], () => depth);
      await bad.close();
      for (const kind of [
        /light, 1280: image-alt/u,
        /light, 1280: color-contrast/u,
        /dark, 320: color-contrast/u,
        /forced colours, 1280: color-contrast/u,
        /dark, 320: the page scrolls sideways/u,
        /dark, 320: target-size/u,
        /console: .*Content Security Policy/u,
        /asks another origin/u,
        /script: A script has stopped/u,
      ]) {
        expect(
          faults.some((fault) => kind.test(fault)),
          String(kind),
        ).toBe(true);
      }
    },
  );

  test('of each kind of element one is looked at, and none that does not show', async () => {
    const page = await browser.newPage();
    await page.setContent(`<main>
      <p class="faint" id="hidden" hidden>One</p><p class="faint" id="first">Two</p><p class="faint">Three</p>
      <p class="clear"><a href="/a">Four</a></p><p class="faint"><a href="/b">Five</a> <a href="/c">Six</a></p>
    </main>`);
    const kinds = await page.evaluateHandle(oneOfEachKind);
    const words = await page.evaluate((elements) => elements.map((e) => e.textContent), kinds);
    expect(words).toEqual(['Two', 'Four', 'Five']);
    await page.close();
  });
});

const open = async (path: string, options: Parameters<Browser['newPage']>[0]): Promise<Page> => {
  const page = await browser.newPage(options);
  await page.goto(at(path));
  return page;
};

test.each(templates)('%s: nothing is cut off in print; what was closed is open', async (path) => {
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
