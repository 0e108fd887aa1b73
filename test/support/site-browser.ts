import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectBrowser } from './browser.ts';

/** A browser for the tests of one file, and pages of the built site in it. */
export interface SiteBrowser {
  /**
   * Opens a page of the site, or a whole address, on a desk unless the options say otherwise, in a context
   * of its own; closing the context closes the page.
   */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A context whose faults are kept too. */
  readonly newContext: Browser['newContext'];
  /** What the scripts of all these pages threw. */
  readonly faults: readonly string[];
}

/** Connects to the shared browser before the tests of a file, and lets go of it after them. */
export function siteBrowser(): SiteBrowser {
  let browser: Browser;
  const faults: string[] = [];
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const newContext: Browser['newContext'] = async (options) => {
    const context = await browser.newContext(options);
    context.on('weberror', (fault) => faults.push(fault.error().message));
    return context;
  };
  return {
    faults,
    newContext,
    open: async (path, options) => {
      const context = await newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      await page.goto(new URL(path, inject('siteUrl')).href);
      return page;
    },
  };
}
