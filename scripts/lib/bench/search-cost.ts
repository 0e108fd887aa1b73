import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { writeHeaders } from '../../../src/integrations/headers.ts';
import { writeSearchIndex } from '../../../src/integrations/search-index.ts';
import { readContent } from '../../../src/reading/read.ts';
import { serve } from '../../serve.ts';
import { startBrowser } from '../browser.ts';

/** What one collection of records costs a reader who searches it. */
export interface SearchCost {
  readonly records: number;
  readonly indexSeconds: number;
  readonly queries: readonly QueryCost[];
}

/** What one question costs. */
export interface QueryCost {
  readonly query: string;
  /** How much slower than it is the processor was made. */
  readonly slowdown: number;
  /** The page with its styles and scripts, packed; fonts apart. */
  readonly pageKilobytes: number;
  /** What search itself fetched before the first results were shown. */
  readonly firstKilobytes: number;
  /** The same when every part had been searched. */
  readonly wholeKilobytes: number;
  /** From the opening of the page to its first results. */
  readonly coldMilliseconds: number;
  /** From the question to results, with everything fetched; the median of several. */
  readonly warmMilliseconds: number;
}

const QUERIES = ['casting vote', 'quorum members', 'safeguarding partners'];
const TIMES = 7;

/** Measures search over the records of a content folder, in the pages of a built site. */
export async function measureSearch(content: string, dist: string): Promise<SearchCost> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const browserServer = await startBrowser();
  const browser = await chromium.connect(browserServer.wsEndpoint());
  await cp(join(dist, 'assets'), join(folder, 'assets'), { recursive: true });
  await cp(join(dist, 'search'), join(folder, 'search'), { recursive: true });
  const { entries } = await readContent(content);
  const started = performance.now();
  const records = await writeSearchIndex(folder, buildCatalogue(entries), []);
  const indexSeconds = Math.round(performance.now() - started) / 1000;
  // As at a host: parts of the index are kept by the browser.
  await writeHeaders(folder, '/');
  const site = await serve({ dist: folder });
  try {
    const queries: QueryCost[] = [];
    for (const query of QUERIES) {
      for (const slowdown of [1, 4]) {
        const context = await browser.newContext();
        const page = await context.newPage();
        queries.push({ query, slowdown, ...(await measureQuery(page, site.url, query, slowdown)) });
        await context.close();
      }
    }
    return { records, indexSeconds, queries };
  } finally {
    await site.close();
    await browser.close();
    await browserServer.close();
    await rm(folder, { recursive: true });
  }
}

async function measureQuery(page: Page, url: string, query: string, slowdown: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(markFirstResult);
  await page.goto(`${url}search/?${new URLSearchParams({ q: query })}`, { waitUntil: 'commit' });
  await page.locator('.results li').first().waitFor();
  const coldMilliseconds = await page.evaluate(
    () => performance.getEntriesByName('first result')[0]?.startTime ?? Infinity,
  );
  const first = await bytesUntil(page, coldMilliseconds);
  await page.locator('[data-search-form][aria-busy=false]').waitFor();
  const whole = await bytesUntil(page, Infinity);
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn++) {
    await ask(page, 'funding basis');
    times.push(await ask(page, query));
  }
  times.sort((a, b) => a - b);
  return {
    pageKilobytes: first.page,
    firstKilobytes: first.search,
    wholeKilobytes: whole.search,
    coldMilliseconds: Math.round(coldMilliseconds),
    warmMilliseconds: Math.round(times[Math.floor(TIMES / 2)] ?? 0),
  };
}

/** Runs in the page: marks the moment at which the first result is in it. */
function markFirstResult(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.results li')) return;
    watch.disconnect();
    performance.mark('first result');
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** Bytes that the page fetched up to a moment, packed, in kilobytes; without its font. */
const bytesUntil = (page: Page, moment: number): Promise<{ page: number; search: number }> =>
  page.evaluate((until) => {
    const entries = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    const sum = (isOf: (name: string) => boolean): number =>
      entries
        .filter(({ name, responseEnd }) => responseEnd <= until && isOf(new URL(name).pathname))
        .reduce(
          (total, { encodedBodySize, transferSize }) =>
            total + (transferSize > 0 ? encodedBodySize : 0),
          0,
        );
    const kilobytes = (bytes: number): number => Math.round(bytes / 102.4) / 10;
    return {
      page: kilobytes(sum((name) => !name.startsWith('/pagefind/') && !name.endsWith('.woff2'))),
      search: kilobytes(sum((name) => name.startsWith('/pagefind/'))),
    };
  }, moment);

/** Asks in the open page. Resolves with the milliseconds until the first results were shown. */
const ask = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (typed) => {
    const status = document.querySelector('[data-status]');
    const form = document.querySelector('[data-search-form]');
    if (!status || !form) throw new Error('This is not the search page.');
    history.replaceState(null, '', `?${new URLSearchParams({ q: typed })}`);
    const shown = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!status.textContent.includes(typed)) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(status, { childList: true, characterData: true, subtree: true });
    });
    form.setAttribute('aria-busy', 'true');
    const start = performance.now();
    dispatchEvent(new PopStateEvent('popstate'));
    await shown;
    const time = performance.now() - start;
    while (form.getAttribute('aria-busy') !== 'false')
      await new Promise((resolve) => setTimeout(resolve, 5));
    return time;
  }, query);
