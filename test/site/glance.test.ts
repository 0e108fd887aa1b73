import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteBrowser } from '../support/site-browser.ts';

const { open, faults } = siteBrowser();
const close = (page: Page): Promise<void> => page.context().close();
const DESK = { viewport: { width: 1280, height: 800 } };

/** The answer beside a key fact of a partnership. */
const fact = (page: Page, label: string) =>
  page.locator('.key-facts > div', { has: page.locator('dt', { hasText: label }) }).locator('dd');

/** How many screens of this window lie above the end of an element. */
const screensTo = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .last()
    .evaluate((element) => (element.getBoundingClientRect().bottom + scrollY) / innerHeight);

const shownRows = (page: Page): Promise<string[]> =>
  page.locator('[data-glance] tr[data-p]:visible th a').allInnerTexts();

describe('a partnership', () => {
  test('tells who chairs it and what follows a dispute in its first screen', async () => {
    const page = await open('partnerships/kirklees/', DESK);
    expect(await fact(page, 'Chair').innerText()).toContain('independent chair');
    expect(await fact(page, 'When partners disagree').innerText()).toContain(
      'a member seen not to do its duty',
    );
    expect(
      await screensTo(page, '.key-facts > div:has(dt:text-is("When partners disagree"))'),
    ).toBeLessThanOrEqual(1);
    await close(page);
  });

  test('is at most six screens long, and opens the evidence of a fact in place', async () => {
    const page = await open('partnerships/kirklees/', DESK);
    expect(await screensTo(page, 'body')).toBeLessThanOrEqual(6);
    const quorum = fact(page, 'Quorum').first();
    expect(await quorum.locator('blockquote').first().isVisible()).toBe(false);
    await quorum.locator('summary').click();
    expect(await quorum.locator('blockquote').first().isVisible()).toBe(true);
    await close(page);
  });

  test('an address of a statement opens what holds it', async () => {
    const page = await open('partnerships/kirklees/#quorum.partnership.quorum', DESK);
    const row = page.locator('[id="quorum.partnership.quorum"]');
    expect(await row.isVisible()).toBe(true);
    await page.evaluate(() => {
      location.hash = 'meetings';
    });
    await page.locator('details.topic[open] [id="meetings"]').waitFor();
    await close(page);
  });
});

describe('all partnerships', () => {
  test('are sorted and filtered, those of earlier law apart', async () => {
    const page = await open('compare/', DESK);
    const all = await shownRows(page);
    await page.locator('[data-glance-tools] summary').click();
    await page.selectOption('#sort', 'meetings');
    const counts = await page
      .locator('[data-glance] tbody')
      .first()
      .locator('tr[data-meetings]')
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.meetings)));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    await page.selectOption('#region', 'London');
    const some = await shownRows(page);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    expect(await page.locator('[data-glance-status]').innerText()).toContain(
      `${String(some.length)} of ${String(all.length)}`,
    );
    await close(page);
  });

  test('stand whole without script', async () => {
    const page = await open('compare/', { ...DESK, javaScriptEnabled: false });
    expect((await shownRows(page)).length).toBeGreaterThan(1);
    expect(await page.locator('[data-glance-tools]').isVisible()).toBe(false);
    await close(page);
  });
});

test('two areas stand at a glance in the first screen, without the name of a state', async () => {
  const page = await open('compare/kirklees/portsmouth/', DESK);
  expect(await screensTo(page, '.glance-pair tr:has(th:text-is("Quorum"))')).toBeLessThanOrEqual(1);
  const summaries = await page.locator('.glance-pair summary').allInnerTexts();
  expect(summaries.filter((text) => /\bstated\b/iu.test(text))).toEqual([]);
  await close(page);
});

test('no script threw', () => {
  expect(faults).toEqual([]);
});
