import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { APIResponse, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { serve, type RunningSite } from '../../scripts/serve.ts';
import { writeSearchIndex } from '../../src/integrations/search-index.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { COLLECTION } from '../support/collection.ts';
import { answered, NOTHING_TOLD } from '../support/search-page.ts';
import { siteBrowser } from '../support/site-browser.ts';
import { DIST } from '../support/site-pages.ts';

const { newContext, faults } = siteBrowser();
let folder = '';
let site: RunningSite;
let context: BrowserContext;

/** So small that the index has many parts, as that of a large collection has. */
const LIMIT = 1000;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-faults-'));
  const { base } = siteSettings();
  for (const part of ['assets', 'search'])
    await cp(join(DIST, part), join(folder, part), { recursive: true });
  await writeSearchIndex(folder, await catalogueOf(COLLECTION), [], LIMIT);
  site = await serve({ dist: folder, base });
  context = await newContext();
});

afterAll(async () => {
  await context.close();
  await site.close();
  await rm(folder, { recursive: true });
});

async function openSearch(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.url}search/${address}`);
  return page;
}

type Fault = (route: Route, response: () => Promise<APIResponse>) => Promise<void>;

/** A file as another build would have written it: of another name of the build, whole in itself. */
function ofAnotherBuild(body: Buffer): Buffer {
  if (body[0] !== 0x1f) {
    return Buffer.from(
      body
        .toString()
        .replace(/build = "\w+"/u, 'build = "0"')
        .replace(/"format":\d+/u, '"format":0'),
    );
  }
  const plain = gunzipSync(body);
  plain.write('another000');
  return gzipSync(plain);
}

/** Ways in which a file may not be the one that was asked for; `test/client/search-faults.test.ts` has more. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'is not there': (route) =>
    route.fulfill({
      status: 404,
      contentType: 'text/html',
      body: '<!doctype html><title>Oh</title>',
    }),
  'arrives short': async (route, response) => {
    const body = await (await response()).body();
    await route.fulfill({ response: await response(), body: body.subarray(0, body.length - 9) });
  },
  'is of another build': async (route, response) =>
    route.fulfill({
      response: await response(),
      body: ofAnotherBuild(await (await response()).body()),
    }),
};

/** Spoils the files of the index that `file` fits. Returns how to end that. */
async function spoil(page: Page, file: RegExp, fault: Fault): Promise<() => Promise<void>> {
  const asked = (url: URL): boolean =>
    url.pathname.includes('/pagefind/') && file.test(url.pathname);
  await page.route(asked, async (route) => {
    let fetched: Promise<APIResponse> | undefined;
    await fault(route, () => (fetched ??= route.fetch()));
  });
  return () => page.unroute(asked);
}

describe('a search of which a file', () => {
  /** The files that a search for a misspelt word fetches, one of each kind. */
  const FILES = {
    manifest: /\/manifest\.json$/u,
    'script of the engine': /\/engine\.js$/u,
    program: /\/program$/u,
    'list of records': /\/list$/u,
    'words of the index': /\/words\//u,
    columns: /\/columns$/u,
    record: /\/record\//u,
    'words to correct by': /\/vocabulary$/u,
  };

  test.each(Object.entries(FAULTS))(
    '%s says so, counts nothing, and can be tried again',
    async (_, fault) => {
      const page = await openSearch('?q=qourum');
      const right = await answered(page);
      expect(right.paths).not.toEqual([]);
      await page.close();
      for (const [name, file] of Object.entries(FILES)) {
        const spoilt = await context.newPage();
        const mend = await spoil(spoilt, file, fault);
        await spoilt.goto(`${site.url}search/?q=qourum`);
        await spoilt.locator('[data-fault]:not([hidden])').waitFor();
        expect(await answered(spoilt), name).toEqual({ ...NOTHING_TOLD, failed: true });
        await mend();
        await spoilt.getByRole('button', { name: 'Try again' }).click();
        await spoilt.locator('[data-results]:not([hidden])').waitFor();
        expect(await answered(spoilt), name).toEqual(right);
        await spoilt.close();
      }
    },
  );
});

test('being offline is told, and being back answers without a reload', async () => {
  const own = await newContext();
  const page = await own.newPage();
  await page.goto(`${site.url}search/`);
  await answered(page);
  await own.setOffline(true);
  await page.locator('#q').fill('quorum');
  await page.locator('[data-fault]:not([hidden])').waitFor();
  expect(await answered(page)).toEqual({ ...NOTHING_TOLD, failed: true });
  await own.setOffline(false);
  await page.locator('.results li').first().waitFor();
  expect((await answered(page)).failed).toBe(false);
  await own.close();
});

test('no script failed on the way', () => {
  expect(faults).toEqual([]);
});
