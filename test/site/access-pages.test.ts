import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/browser.ts';
import { lookAt, ONE_MODE } from '../support/look.ts';
import { readPages, shardsOf, templatePaths, withoutLookAlikes } from '../support/site-pages.ts';
import { openWindow, type Window } from '../support/window.ts';

const pages = readPages();
/** They are looked at more closely (`access-templates.test.ts`). */
const heaviest = new Set(templatePaths(pages));
const shards = shardsOf(withoutLookAlikes(pages).filter(({ path }) => !heaviest.has(path)));

let browser: Browser;
let window: Window;
beforeAll(async () => {
  browser = await connectBrowser();
  window = await openWindow(browser);
});
afterAll(() => browser.close());

test.each(
  shards.map((shard, index) => ({
    shard,
    name: `${index + 1} of ${shards.length}, from ${shard[0]?.path ?? ''}`,
  })),
)('no page of shard $name has a fault', async ({ shard }) => {
  const faults: string[] = [];
  for (const { path } of shard) {
    const address = new URL(path, inject('siteUrl')).href;
    faults.push(...(await window.show((page) => lookAt(page, address, ONE_MODE))));
  }
  expect(faults).toEqual([]);
});
