import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('the front page opens with a language and one main heading', async () => {
  const page = await browser.newPage();
  const response = await page.goto(inject('siteUrl'));

  expect(response?.status()).toBe(200);
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
  expect(await page.locator('h1').count()).toBe(1);
  await page.close();
});
