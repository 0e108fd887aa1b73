import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { pdfText } from '../support/pdf-text.ts';
import { siteBrowser } from '../support/site-browser.ts';
import { readPages } from '../support/site-pages.ts';

const { open } = siteBrowser();

/** The page of two areas that holds most. */
const [heaviest] = readPages()
  .map(({ path, html }) => ({ path: path.slice(siteSettings().base.length), weight: html.length }))
  .filter(({ path }) => /^compare\/[^/]+\/(?!(?:answers|wording)\/)[^/]+\/$/u.test(path))
  .sort((a, b) => b.weight - a.weight);

/** The words of each sheet of A4. */
const sheetsOf = async (page: Page): Promise<string[]> =>
  pdfText(await page.pdf({ format: 'A4', preferCSSPageSize: true }));

describe('two areas on paper', () => {
  test('at most four sheets as they stand: at a glance, and what sets them apart', async () => {
    const page = await open(heaviest?.path ?? '');
    const sheets = await sheetsOf(page);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.length).toBeLessThanOrEqual(4);
    expect(sheets.join('')).toContain('Maindifferences');
    expect(sheets.join('')).not.toContain('Topicbytopic');
    await page.context().close();
  });

  test('at most forty in full, with the button that opens every topic', async () => {
    const page = await open(heaviest?.path ?? '');
    const topics = await page.locator('details.topic').count();
    // The browser of the tests prints nothing: what stands open then is kept for the sheets.
    await page.evaluate(() => {
      globalThis.print = () => {
        for (const topic of document.querySelectorAll('details.topic[open]'))
          topic.setAttribute('data-printed', '');
      };
    });
    await page.locator('[data-print-full]').click();
    expect(await page.locator('details.topic[data-printed]').count()).toBe(topics);
    expect(await page.locator('details.topic[open]').count()).toBe(0);
    await page.evaluate(() => {
      for (const topic of document.querySelectorAll<HTMLDetailsElement>('details.topic'))
        topic.open = true;
    });
    const sheets = await sheetsOf(page);
    console.log(`sheets of ${heaviest?.path ?? ''} in full: ${String(sheets.length)}`);
    expect(sheets.length).toBeGreaterThan(4);
    expect(sheets.length).toBeLessThanOrEqual(40);
    expect(sheets.join('')).toContain('Topicbytopic');
    await page.context().close();
  });
});
