import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { siteBrowser } from '../support/site-browser.ts';

const { newContext } = siteBrowser();

/** Pages with controls that only a script makes work. */
const PAGES = ['compare/', 'compare/quorum/', 'search/'];

const visit = async (context: BrowserContext, path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(new URL(path, inject('siteUrl')).href);
  return page;
};

/** The controls a reader sees, other than those that work by themselves: forms that lead on, and popovers. */
const controls = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input, .awaited > summary')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => !one.matches('[popovertarget], .find > div *'))
      .map((one) => one.outerHTML),
  );

/** How high the places are that wait for controls, once nobody waits any more. */
const heights = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
    return [...document.querySelectorAll('.awaited')].map(
      (element) => element.getBoundingClientRect().height,
    );
  });

describe.each([
  ['does not arrive', (context: BrowserContext) => context.route('**/*.js', (it) => it.abort())],
  [
    'has an error in it',
    (context: BrowserContext) =>
      context.route('**/*.js', (it) =>
        it.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }),
      ),
  ],
])('a control whose script %s', (_how, spoil) => {
  test.each(PAGES)('is not shown on /%s, and leaves no gap', async (path) => {
    const context = await newContext({ viewport: { width: 1280, height: 900 } });
    await spoil(context);
    const page = await visit(context, path);

    expect(await controls(page)).toEqual([]);
    expect(new Set(await heights(page))).toEqual(new Set([0]));
    await context.close();
  });
});

test.each(PAGES)('a control is shown on /%s where its script works', async (path) => {
  const context = await newContext({ viewport: { width: 1280, height: 900 } });
  const page = await visit(context, path);

  await expect.poll(() => controls(page)).not.toEqual([]);
  await context.close();
});

test('a control of /compare/quorum/ goes once its script stops working', async () => {
  const context = await newContext({ viewport: { width: 1280, height: 900 } });
  const page = await visit(context, 'compare/quorum/');
  await page.locator('[data-change] > summary').click();
  await page.evaluate(() => {
    history.replaceState = () => {
      throw new Error('refused');
    };
  });
  await page.locator('.chooser label').first().click();

  await page.locator('[role=status]', { hasText: 'The choice stopped working' }).waitFor();
  expect(await controls(page)).toEqual([]);
  await context.close();
});
