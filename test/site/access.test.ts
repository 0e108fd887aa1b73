import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { connectBrowser } from '../support/browser.ts';
import { oneOfEachKind } from '../support/kinds.ts';
import { moves } from '../support/layout-shift.ts';
import { EVERY_MODE, lookAt, ONE_MODE } from '../support/look.ts';
import { readPages, shardsOf, templatePaths } from '../support/site-pages.ts';
import { openWindow } from '../support/window.ts';

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

  const EVERYWHERE = [
    /console: .*Content Security Policy/u,
    /asks another origin/u,
    /script: A script has stopped/u,
  ];

  test.each([
    [
      'in every mode',
      EVERY_MODE,
      [
        /light, 1280: image-alt/u,
        /light, 1280: color-contrast/u,
        /dark, 320: color-contrast/u,
        /dark, 1280: color-contrast/u,
        /light, 320: color-contrast/u,
        /forced colours, 1280: color-contrast/u,
        /print, 794: color-contrast/u,
        /dark, 320: the page scrolls sideways/u,
        /dark, 320: target-size/u,
      ],
    ],
    [
      'in one mode',
      ONE_MODE,
      [
        /light, 320: image-alt/u,
        /light, 320: color-contrast/u,
        /light, 320: the page scrolls sideways/u,
        /light, 320: target-size/u,
      ],
    ],
  ] as const)('each kind of fault is found, looked at %s', async (_, modes, kinds) => {
    const bad = await serve({ dist: 'test/fixtures/bad-page', port: 0, host: '127.0.0.1' });
    const page = await browser.newPage();
    const faults = await lookAt(page, bad.url, modes);
    await page.close();
    await bad.close();
    const missed = [...EVERYWHERE, ...kinds].filter(
      (kind) => !faults.some((fault) => kind.test(fault)),
    );
    expect(missed).toEqual([]);
  });

  /** Looks at a page and, at the first so many looks, has the browser drop it. */
  const dropping = (times: number, drop: (page: Page) => Promise<unknown>) => {
    let looks = 0;
    return async (page: Page): Promise<string> => {
      looks++;
      if (looks <= times) await drop(page);
      return `look ${looks}: ${await page.evaluate(() => document.readyState)}`;
    };
  };
  const crash = (page: Page): Promise<unknown> => page.goto('chrome://crash');
  const shut = (page: Page): Promise<unknown> => page.close();

  test.each([
    ['crashes', crash],
    ['closes', shut],
  ])('a page that the browser %s is looked at once more, not twice', async (_, drop) => {
    const window = await openWindow(browser);
    expect(await window.show(dropping(1, drop))).toBe('look 2: complete');
    await expect(window.show(dropping(2, drop))).rejects.toThrow();
    await window.close();
  });

  test('an error that is not of the browser is passed on at once', async () => {
    const window = await openWindow(browser);
    let looks = 0;
    const look = (): Promise<never> => {
      looks++;
      return Promise.reject(new Error('no such page'));
    };
    await expect(window.show(look)).rejects.toThrow('no such page');
    expect(looks).toBe(1);
    await window.close();
  });

  test('shards hold every page once, in order, and are bounded in size', () => {
    const shards = shardsOf(pages, 200_000);
    expect(shards.flat()).toEqual(pages);
    const bytes = (shard: typeof pages): number =>
      shard.reduce((sum, { html }) => sum + html.length, 0);
    expect(shards.filter((shard) => shard.length > 1 && bytes(shard) > 200_000)).toEqual([]);
  });

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
  const hidden = await page.evaluate(() => {
    // A topic or a comparison is printed as it stands open; the button that prints all of it opens the rest.
    for (const topic of document.querySelectorAll<HTMLDetailsElement>(
      'details.topic, .as-open details',
    )) {
      topic.open = true;
    }
    return [...document.querySelectorAll('.cell .inside')].filter(
      (element) =>
        element.getBoundingClientRect().height === 0 &&
        // Lines at a glance are a summary; the statements have their own pages.
        !element.closest('.glance, .glance-pair'),
    ).length;
  });
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
