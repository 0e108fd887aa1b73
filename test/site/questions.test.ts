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
  test('has a card for every area that its sentence counts, and the counts add up', async () => {
    const sentence = (await page.locator('.sentence').textContent()) ?? '';
    const [total = 0, ...counts] = [
      ...sentence.matchAll(/(?:^Of |, |; )(?:in |for )?(\d+) /gu),
    ].map((match) => Number(match[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(await page.locator('.answers').first().locator('.card').count()).toBe(total);
  });

  test('needs no scrolling sideways', async () => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });

  test('opens an answer to the words it rests on', async () => {
    const cell = page.locator('.card details', { hasText: 'Stated' }).first();
    await cell.locator('summary').click();
    expect(await cell.locator('blockquote').first().isVisible()).toBe(true);
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
