import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { STYLE_LABELS } from '../../src/domain/site/cite.ts';
import { siteBrowser } from '../support/site-browser.ts';
import { DIST, readPages } from '../support/site-pages.ts';

const { open, newContext, faults } = siteBrowser();
const STYLES = Object.keys(STYLE_LABELS);

/** A statement of the tables: where it stands, and its file in the API. */
const [, path = '', edition = '', anchor = ''] =
  /https?:\/\/[^/]+\/((?:[^/",]+\/)*?partnerships\/([^/]+\/[^/]+)\/)#([^\s",]+)/u.exec(
    readFileSync(join(DIST, 'data', 'statements.csv'), 'utf8'),
  ) ?? [];
const below = path.slice(path.indexOf('partnerships/'));

const citations = async (page: Page): Promise<string[]> => {
  await page.locator('.cite > summary').click();
  return page.locator('[data-cite]').allInnerTexts();
};

test('every page with an address can be cited in each style, by that address and the version', () => {
  for (const { path: at, document } of readPages()) {
    const address = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    const texts = [...document.querySelectorAll('footer [data-cite]')].map(
      (one) => one.textContent,
    );
    expect(texts.length, at).toBe(address ? STYLES.length : 0);
    for (const text of texts) {
      expect(text, at).toContain(address);
      expect(text, at).toMatch(/data version [0-9a-f]{8}/u);
    }
  }
});

describe('a statement', () => {
  test('is cited on the page of its edition, in the words of its file in the API', async () => {
    const page = await open(`${below}#${anchor}`);
    const summary = page.locator('.cite > summary');
    await summary.click();
    await expect.poll(() => summary.innerText()).toBe('Cite this statement');
    const file = join(DIST, 'data/v1/statements', edition, `${anchor}.json`);
    const { cite } = JSON.parse(readFileSync(file, 'utf8')) as { cite: Record<string, string> };
    expect(Object.keys(cite)).toEqual(STYLES);
    expect(await page.locator('[data-cite]').allInnerTexts()).toEqual(Object.values(cite));
    for (const text of Object.values(cite)) expect(text).toContain(`#${anchor}`);
    await page.context().close();
    expect(faults).toEqual([]);
  });

  test.each([
    ['without script', { javaScriptEnabled: false }],
    ['where its file cannot be had', {}],
  ])('%s, the page is cited', async (_how, options) => {
    const context = await newContext(options);
    await context.route('**/data/v1/**', (route) => route.abort());
    const page = await context.newPage();
    const { origin } = new URL((await open('')).url());
    await page.goto(`${origin}/${path}#${anchor}`);
    const texts = await citations(page);
    expect(texts).toHaveLength(STYLES.length);
    for (const text of texts) expect(text).not.toContain('#');
    expect(await page.locator('.cite > summary').innerText()).toBe('Cite this page');
    await context.close();
  });
});
