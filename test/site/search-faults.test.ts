import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { APIResponse, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { serve, type RunningSite } from '../../scripts/serve.ts';
import { writeSearchIndex } from '../../src/integrations/search-index.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { COLLECTION } from '../support/collection.ts';
import { siteBrowser } from '../support/site-browser.ts';
import { DIST } from '../support/site-pages.ts';

/** The seed and the number of runs: few of a fixed seed, or as many as `SEARCH_FAULTS` says, of a new one. */
function runs(): { seed: number; numRuns: number } {
  const many = Number(process.env.SEARCH_FAULTS ?? 0);
  return many > 0 ? { seed: Date.now() % 1_000_000_000, numRuns: many } : { seed: 1, numRuns: 10 };
}

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

/** What a reader is told, and whether it is a fault. */
interface Told {
  failed: boolean;
  status: string;
  told: string;
  paths: string[];
  /** Values of filters that bear a count. */
  counted: number;
}

const readTold = (page: Page): Promise<Told> =>
  page.evaluate(() => {
    const find = (selector: string): HTMLElement | null => document.querySelector(selector);
    const shown = find('[data-results]')?.hidden === false;
    return {
      failed: find('[data-fault]')?.hidden === false,
      status: find('[data-status]')?.textContent ?? '',
      told: find('[data-told]')?.textContent ?? '',
      paths: shown
        ? [...document.querySelectorAll<HTMLAnchorElement>('.results h3 a')].map(
            ({ pathname, hash }) => pathname + hash,
          )
        : [],
      counted: [...document.querySelectorAll('option')].filter(({ textContent }) =>
        /\(\d/u.test(textContent),
      ).length,
    };
  });

const answered = async (page: Page): Promise<Told> => {
  await page.locator('[data-search-form][aria-busy=false]').waitFor();
  return readTold(page);
};

/** Asks in the open page by its address, as “back” does. */
async function ask(page: Page, address: string): Promise<Told> {
  await page.evaluate((search) => {
    document.querySelector('[data-search-form]')?.setAttribute('aria-busy', 'true');
    history.replaceState(null, '', location.pathname + search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  return answered(page);
}

async function openSearch(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.url}search/${address}`);
  return page;
}

const QUESTIONS = [
  '?q=quorum',
  '?q=casting+vote+southampton',
  '?q=qourum',
  '?q=police+housing+training',
  '?q=masa&kind=term',
  '?topic=disputes&state=silent',
  '?q=%22one+third+of+the+voting+members%22',
  '?q=minutes&sort=area&page=2',
];

type Fault = (route: Route, response: () => Promise<APIResponse>) => Promise<void>;

const textAs = (route: Route, status: number): Promise<void> =>
  route.fulfill({ status, contentType: 'text/html', body: '<!doctype html><title>Oh</title>' });

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

/** Every way in which a file may not be the one that was asked for. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'never arrives': (route) => route.abort(),
  'is not there': (route) => textAs(route, 404),
  'meets a fault of the server': (route) => textAs(route, 500),
  'is a page in its place': (route) => textAs(route, 200),
  'is empty': (route) => route.fulfill({ status: 200, body: '' }),
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

/** Lets every file of the index come as `choose` says: undefined for whole. Returns how to end that. */
async function spoil(page: Page, choose: (path: string) => Fault | undefined): Promise<() => void> {
  let ended = false;
  await page.route('**/pagefind/**', async (route) => {
    const fault = ended ? undefined : choose(new URL(route.request().url()).pathname);
    let fetched: Promise<APIResponse> | undefined;
    if (fault) await fault(route, () => (fetched ??= route.fetch()));
    else await route.continue();
  });
  return () => {
    ended = true;
  };
}

/**
 * What is said and counted, without which results come first: of results that are about as good, the engine
 * puts those first whose part of the index it met first, in whatever order questions were asked.
 */
const counts = ({ paths, ...told }: Told) => ({ ...told, shown: paths.length });

/** A fault is told as one, with nothing counted; all else is the answer that a whole index gives. */
function expectNoWrongCount(told: Told, right: Told, what: string): void {
  if (told.failed)
    expect(told, what).toMatchObject({ status: '', told: '', paths: [], counted: 0 });
  else expect(counts(told), what).toEqual(counts(right));
}

describe('a search of which a file', () => {
  /** The files that a search for a misspelt word fetches, one of each kind. */
  const FILES = {
    manifest: /\/manifest\.json$/u,
    engine: /\/engine\.js$/u,
    entry: /pagefind-entry\.json$/u,
    program: /\/wasm\./u,
    'list of records': /\.pf_meta$/u,
    'words of the index': /\.pf_index$/u,
    columns: /\/columns$/u,
    record: /\/record\//u,
    'words to correct by': /\/words$/u,
  };

  /** The other faults are told alike, and come at random below. */
  const KINDS = ['is not there', 'arrives short', 'is of another build'];

  test.each(KINDS)('%s says so, counts nothing, and can be tried again', async (kind) => {
    const fault = FAULTS[kind];
    const page = await openSearch('?q=qourum');
    const right = await answered(page);
    expect(right.failed).toBe(false);
    await page.close();
    for (const [name, file] of Object.entries(FILES)) {
      const spoilt = await context.newPage();
      const mend = await spoil(spoilt, (path) => (file.test(path) ? fault : undefined));
      await spoilt.goto(`${site.url}search/?q=qourum`);
      await spoilt.locator('[data-fault]:not([hidden])').waitFor();
      expectNoWrongCount(await readTold(spoilt), right, name);
      mend();
      await spoilt.getByRole('button', { name: 'Try again' }).click();
      await spoilt.locator('[data-results]:not([hidden])').waitFor();
      expect(await answered(spoilt), name).toEqual(right);
      await spoilt.close();
    }
  });
});

test('files that fail at random never give a wrong count, and nothing of them is remembered', async () => {
  const page = await openSearch('');
  const right = new Map<string, Told>();
  for (const question of QUESTIONS) right.set(question, await ask(page, question));
  await page.close();
  expect([...right.values()].filter(({ paths }) => paths.length > 0)).toHaveLength(
    QUESTIONS.length,
  );
  const oneInSix = fc.option(fc.constantFrom(...Object.values(FAULTS)), {
    freq: 5,
    nil: undefined,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...QUESTIONS), { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(oneInSix),
      async (questions, stream) => {
        const spoilt = await context.newPage();
        const mend = await spoil(spoilt, () => stream.next().value as Fault | undefined);
        await spoilt.goto(`${site.url}search/`);
        for (const question of questions) {
          const none: Told = { failed: false, status: '', told: '', paths: [], counted: 0 };
          expectNoWrongCount(await ask(spoilt, question), right.get(question) ?? none, question);
        }
        mend();
        for (const question of questions) {
          const none: Told = { failed: true, status: '', told: '', paths: [], counted: 0 };
          expect(counts(await ask(spoilt, question)), question).toEqual(
            counts(right.get(question) ?? none),
          );
        }
        await spoilt.close();
      },
    ),
    { ...runs(), endOnFailure: true },
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
  expect((await readTold(page)).status).toBe('');
  await own.setOffline(false);
  await page.locator('.results li').first().waitFor();
  expect((await answered(page)).failed).toBe(false);
  await own.close();
});

test('no script failed on the way', () => {
  expect(faults).toEqual([]);
});
