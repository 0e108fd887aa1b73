import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/browser.ts';
import { readPages } from '../support/site-pages.ts';

const QUESTION = 'questions/meeting-without-the-police/';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await connectBrowser();
  page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  await page.goto(new URL(QUESTION, inject('siteUrl')).href);
});

afterAll(async () => {
  await browser.close();
});

describe('a question, on a phone and without script', () => {
  test('has a line for every area that its sentence counts, and the counts add up', async () => {
    const sentence = (await page.locator('[data-counts]').textContent()) ?? '';
    const [total = 0, ...counts] = [
      ...sentence.matchAll(/(?:^Of |, |; )(?:in |for )?(\d+) /gu),
    ].map((match) => Number(match[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(await page.locator('#areas + .answers > li').count()).toBe(total);
  });

  test('needs no scrolling sideways', async () => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });

  test('leads to the line of an area, which opens to the words it rests on', async () => {
    await page.locator('[data-choice=kirklees]').click();
    const line = page.locator('[id="area.kirklees"]');
    await expect.poll(() => line.isVisible()).toBe(true);
    await line.locator('summary').first().click();
    expect(await line.locator('blockquote').first().isVisible()).toBe(true);
  });
});

/** The words in view in the main part before the end of an element, and how far down that is, in screens. */
const reach = (on: Page, selector: string): Promise<{ words: number; screens: number }> =>
  on.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    const main = document.querySelector('main');
    if (!element || !main) throw new Error(`No ${wanted}.`);
    const words = [...main.querySelectorAll('*')]
      .filter((one) => one.checkVisibility())
      .filter((one) => element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING)
      .flatMap(({ childNodes }) => [...childNodes])
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .flatMap(({ textContent }) => (textContent ?? '').split(/\s+/u).filter(Boolean)).length;
    return { words, screens: element.getBoundingClientRect().bottom / innerHeight };
  }, selector);

describe.each([1280, 375])('at %d pixels a reader finds the answer within its budget', (width) => {
  let reader: Page;
  let clicks = 0;
  const follow = async (selector: string): Promise<void> => {
    clicks += 1;
    await Promise.all([reader.waitForURL(() => true), reader.locator(selector).first().click()]);
    await reader.waitForLoadState();
  };
  const begin = async (): Promise<void> => {
    clicks = 0;
    await reader.goto(inject('siteUrl'));
  };

  beforeAll(async () => {
    reader = await browser.newPage({ viewport: { width, height: 800 } });
  });
  afterAll(() => reader.close());

  test.each([
    ['when-agencies-disagree', 'kirklees', /one of two ways to read it/u],
    ['who-chairs', 'newham', /independent chair/u],
    ['meeting-without-the-police', 'portsmouth', /no quorum without them/u],
  ])('%s in %s', async (question, area, answer) => {
    await begin();
    await follow('.header nav a[href$="/questions/"]');
    await follow(`main a[href$="/questions/${question}/"]`);
    await follow(`[data-choice=${area}]`);
    expect(clicks).toBeLessThanOrEqual(3);
    const line = `.own [data-area=${area}] summary`;
    expect(await reader.locator(line).first().textContent()).toMatch(answer);
    const { words, screens } = await reach(reader, line);
    expect(words).toBeLessThanOrEqual(30);
    expect(screens).toBeLessThanOrEqual(1);
    expect(await reader.locator(`.own [data-area=${area}] blockquote`).count()).toBeGreaterThan(0);
  });

  test('which areas need the chair for a quorum', async () => {
    await begin();
    await follow('.header nav a[href$="/questions/"]');
    await follow('main a[href$="/questions/does-a-quorum-need-the-chair/"]');
    expect(clicks).toBeLessThanOrEqual(2);
    const { words, screens } = await reach(reader, '#areas + .answers > li:last-child summary');
    expect(words).toBeLessThanOrEqual(120);
    expect(screens).toBeLessThanOrEqual(width < 640 ? 1.25 : 1);
    expect(await reader.locator('[data-area=kirklees] summary').first().textContent()).toMatch(
      /Yes, the chair or the vice chair/u,
    );
  });

  test('an area that is not known is named', async () => {
    await reader.goto(new URL(`${QUESTION}?area=nowhere`, inject('siteUrl')).href);
    expect(await reader.locator('[data-unknown]').textContent()).toContain('“nowhere”');
  });

  test('all answers of an area, each a click from its words', async () => {
    await reader.goto(new URL('partnerships/kirklees/answers/', inject('siteUrl')).href);
    const { words, screens } = await reach(reader, '.asked-of p');
    expect(words).toBeLessThanOrEqual(90);
    expect(screens).toBeLessThanOrEqual(1);
    const first = reader.locator('.asked-of').first();
    await first.locator('summary').first().click();
    expect(await first.locator('blockquote').first().isVisible()).toBe(true);
  });
});

test('every question can be reached from the page of questions', () => {
  const pages = readPages();
  const list = pages.find(({ path }) => path.endsWith('/questions/'));
  const links = new Set(
    [...(list?.document.querySelectorAll('main a') ?? [])].map((link) => link.getAttribute('href')),
  );
  const unreached = pages
    .filter(({ path }) => /\/questions\/[^/]+\/$/u.test(path))
    .filter(({ path }) => !links.has(path));
  expect(unreached).toEqual([]);
});
