import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/browser.ts';
import { EVERY_MODE, lookAt } from '../support/look.ts';
import { readPages, templatePaths } from '../support/site-pages.ts';
import { openWindow, type Window } from '../support/window.ts';

let browser: Browser;
let window: Window;
beforeAll(async () => {
  browser = await connectBrowser();
  window = await openWindow(browser);
});
afterAll(() => browser.close());

test.each(templatePaths(readPages()))(
  '%s, the heaviest page of its template, has no fault in any mode',
  async (path) => {
    const address = new URL(path, inject('siteUrl')).href;
    expect(await window.show((page) => lookAt(page, address, EVERY_MODE))).toEqual([]);
  },
);
