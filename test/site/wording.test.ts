import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { connectBrowser } from '../support/browser.ts';
import { readPages } from '../support/site-pages.ts';

const { base } = siteSettings();
const pages = readPages();
const wordings = pages.filter(({ path }) => /\/compare\/[^/]+\/wording\/$/u.test(path));

test.each(wordings)(
  '$path is linked from its topic, and each citation is whole',
  ({ path, document }) => {
    const topic = pages.find((one) => one.path === path.replace(/wording\/$/u, ''));
    expect(topic?.document.querySelector(`main a[href="${path}"]`)).not.toBeNull();
    const quoted = [...document.querySelectorAll('.quoted')];
    expect(quoted.length).toBeGreaterThan(0);
    const wrong = quoted.filter(
      (one) =>
        !one.querySelector('blockquote') ||
        !one.querySelector('h4 a[href*="/partnerships/"]') ||
        !/, “.+”, .+, edition of .+ \(.+\), read on .+\. http\S+#\S+$/u.test(
          one.querySelector('.cited')?.textContent.replace(/\s+/gu, ' ').trim() ?? '',
        ),
    );
    expect(wrong.map(({ textContent }) => textContent.slice(0, 80))).toEqual([]);
  },
);

describe('in a browser', () => {
  const path = `${base}compare/quorum/wording/`;
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(() => browser.close());

  test('without script no button stands there, and the citation can be selected', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(new URL(path, inject('siteUrl')).href);
    expect(await page.locator('main button').count()).toBe(0);
    expect(await page.locator('.quoted .cited').first().isVisible()).toBe(true);
    await page.close();
  });

  test('a pattern is copied with its sources, and quoted words with their citation', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(new URL(path, inject('siteUrl')).href);
    const copied = async (part: string): Promise<string[]> => {
      const first = page.locator(part).first();
      await first.getByRole('button', { name: 'Copy with citation' }).click();
      await expect.poll(() => first.locator('[role=status]').innerText()).toBe('Copied');
      return (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    };
    const [clause, ...sources] = await copied('.clauses > li');
    expect(clause).toMatch(/^A meeting is quorate when .+\.$/u);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((line) => !/ http\S+#\S+$/u.test(line))).toEqual([]);
    const words = await copied('.quoted');
    expect(words[0]).toMatch(/^“.+”$/u);
    expect(words.at(-1)).toMatch(/ http\S+#\S+$/u);
    await context.close();
  });

  test('where a browser has no clipboard, no button is shown', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    });
    await page.goto(new URL(path, inject('siteUrl')).href);
    expect(await page.getByRole('button', { name: 'Copy with citation' }).count()).toBe(0);
    await page.close();
  });
});
