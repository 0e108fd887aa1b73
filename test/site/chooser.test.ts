import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { CSV_COLUMNS } from '../../src/client/export.ts';
import { siteBrowser } from '../support/site-browser.ts';

const { open, newContext, faults } = siteBrowser();
const close = (page: Page): Promise<void> => page.context().close();
const query = (page: Page): string => new URL(page.url()).search;
const said = (page: Page): Promise<string> => page.locator('[data-status]').innerText();
const tick = (page: Page, label: string): Promise<void> =>
  page.locator('.chooser label', { hasText: label }).click();

/** The areas and rows that a reader sees of each table. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const isShown = (element: Element): boolean => element.getClientRects().length > 0;
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].filter(isShown).map((one) => one.textContent.trim());
    return {
      areas: texts('.comparison[data-topic] thead th a'),
      rows: texts('.comparison th[data-g]').length,
      turned: texts('.turned tbody th[scope=row] a'),
      cells: texts('.comparison[data-topic] tbody:has(th[data-g]) td').length,
    };
  });

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const THREE = ['Kirklees', 'Portsmouth', 'Staffordshire'];

describe('the choice', () => {
  test('is made with the mouse, lives in the address, is shared, goes back and survives reload', async () => {
    const page = await open('compare/quorum/');
    const whole = await seen(page);
    expect(whole.areas.length).toBeGreaterThan(3);
    expect(await said(page)).toBe('');

    for (const area of THREE) await tick(page, area);
    expect(query(page)).toBe('?areas=kirklees,portsmouth,staffordshire');
    const chosen = await seen(page);
    expect(chosen).toMatchObject({ areas: THREE, rows: whole.rows, cells: whole.rows * 3 });
    const [, differ = '', of = ''] = /^3 areas, (\d+) of (\d+) rows/u.exec(await said(page)) ?? [];
    expect(Number(of)).toBe(whole.rows);

    await tick(page, 'Differences only');
    expect(query(page)).toBe('?areas=kirklees,portsmouth,staffordshire&differences=1');
    const few = await seen(page);
    expect(few.rows).toBeGreaterThanOrEqual(Number(differ));
    expect(few.rows).toBeLessThan(whole.rows);
    expect(await said(page)).toContain(`${whole.rows - few.rows} rows are hidden`);

    await tick(page, 'Turn the table');
    const address = page.url();
    expect(query(page)).toMatch(/&differences=1&turned=1$/u);
    expect((await seen(page)).turned).toEqual(THREE);

    const other = await open(address);
    expect(await seen(other)).toEqual(await seen(page));
    expect(await other.locator('input:checked').count()).toBe(5);
    await close(other);

    await page.goBack();
    expect(await seen(page)).toEqual(few);
    await page.goBack();
    await page.reload();
    expect(await seen(page)).toEqual(chosen);
    await page.goForward();
    expect(await seen(page)).toEqual(few);

    await page.getByRole('button', { name: 'Clear the choice' }).click();
    expect(query(page)).toBe('');
    expect(await seen(page)).toEqual(whole);
    await close(page);
  });

  test('is made with the keyboard alone, and the button leads to the table', async () => {
    const page = await open('compare/quorum/');
    // Only controls of the form: the same names stand in links above it.
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement: on } = document;
        if (on instanceof HTMLInputElement) return on.labels?.[0]?.textContent.trim() ?? '';
        return on instanceof HTMLButtonElement ? on.textContent : '';
      });
    const tabTo = async (text: string): Promise<void> => {
      for (let presses = 0; presses < 400; presses++) {
        await page.keyboard.press('Tab');
        if ((await focused()).startsWith(text)) return;
      }
      expect.unreachable(`The keyboard does not reach “${text}”.`);
    };
    for (const area of THREE) {
      await tabTo(area);
      await page.keyboard.press('Space');
    }
    await tabTo('Differences only');
    await page.keyboard.press('Space');
    await tabTo('Show the table');
    await page.keyboard.press('Enter');
    expect(query(page)).toBe('?areas=kirklees,portsmouth,staffordshire&differences=1');
    expect((await seen(page)).areas).toEqual(THREE);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('scroll');
    await close(page);
  });

  test('of topics shows their tables one after another, and says what cannot be fetched', async () => {
    const page = await open('compare/');
    for (const label of ['Kirklees', 'Newham', 'Quorum', 'Meetings']) await tick(page, label);
    await expect.poll(() => page.locator('[data-results] .comparison').count()).toBe(2);
    expect(query(page)).toBe('?areas=kirklees,newham&topics=meetings,quorum');
    expect((await seen(page)).areas).toEqual(['Kirklees', 'Newham', 'Kirklees', 'Newham']);
    expect(await page.locator('[data-results] h2 > a').allInnerTexts()).toEqual([
      'Meetings',
      'Quorum',
    ]);
    expect(await page.locator('[data-results] .cautions').count()).toBe(2);
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map(({ id }) => id),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);

    await page.route('**/compare/funding/', (route) => route.abort());
    await tick(page, 'Funding');
    await expect.poll(() => said(page)).toContain('The table on “Funding” could not be fetched.');
    expect(await page.locator('[data-results] .comparison').count()).toBe(2);
    await page.unroute('**/compare/funding/');
    await page.getByRole('button', { name: 'Show the table' }).click();
    await expect.poll(() => page.locator('[data-results] .comparison').count()).toBe(3);

    const pair = page.getByRole('link', { name: 'These two areas on every topic' });
    expect(await pair.getAttribute('href')).toMatch(/\/compare\/kirklees\/newham\/$/u);
    await close(page);
  });

  test('that cannot be followed is told, and the page works all the same', async () => {
    const all = (await seen(await open('compare/quorum/'))).areas;
    const stranger = await open('compare/quorum/?areas=kirklees,oxford,newham');
    expect(await said(stranger)).toMatch(/^“oxford” is not an area on this page\./u);
    expect((await seen(stranger)).areas).toEqual(['Kirklees', 'Newham']);
    await close(stranger);

    const single = await open('compare/quorum/?areas=kirklees&differences=2');
    expect(await said(single)).toContain(
      'Fewer than two areas are chosen (Kirklees): choose two to six.',
    );
    expect((await seen(single)).areas).toEqual(all);
    await close(single);

    const strange = await open('compare/?areas=a%3Cb%3E,b&topics=weather,quorum');
    await expect.poll(() => strange.locator('[data-results] .comparison').count()).toBe(1);
    expect(await said(strange)).toContain('“a<b>” and “b” are not areas on this page.');
    expect(await said(strange)).toContain('“weather” is not a topic on this page.');
    expect((await seen(strange)).areas).toEqual(all);
    await close(strange);

    const nothing = await open('compare/?areas=kirklees,newham');
    expect(await said(nothing)).toBe('Choose a topic to see the areas side by side.');
    expect(await nothing.locator('.grid a').count()).toBeGreaterThan(10);
    await close(nothing);
  });
});

describe('what is taken away', () => {
  const path = 'compare/quorum/?areas=kirklees,portsmouth,southampton&differences=1';

  test('link, table and citation are copied; the file holds just what is shown', async () => {
    const page = await open(path, {
      permissions: ['clipboard-read', 'clipboard-write'],
      acceptDownloads: true,
    });
    const done = page.locator('[data-done]');
    const clipboard = (type: string): Promise<string> =>
      page.evaluate(async (type) => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType(type))?.text() ?? '';
      }, type);
    const shown = await seen(page);

    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => done.innerText()).toBe('Link copied.');
    expect(await clipboard('text/plain')).toBe(page.url());

    await page.getByRole('button', { name: 'Copy table' }).click();
    await expect.poll(() => done.innerText()).toBe('Table copied, with its sources.');
    const lines = (await clipboard('text/plain')).split('\n');
    expect(lines[1]).toBe('Question\tKirklees\tPortsmouth\tSouthampton');
    // Caption, headings, documents read, the rows shown, the citation.
    expect(lines).toHaveLength(shown.rows + 4);
    expect(lines[3]).toMatch(/Stated: .+ “.+” \(clause 8\.1, .+, http.+\/sources\/.+#at-8\.1\)/u);
    expect(lines.at(-1)).toMatch(
      /^“Quorum: Kirklees, Portsmouth and Southampton”, .+ data version [0-9a-f]{8}, read .+ http/u,
    );
    const copied = await page.evaluate(
      (html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        return {
          cells: body.querySelectorAll('td').length,
          text: body.textContent.includes(
            document.querySelector('td:not([hidden]) blockquote')?.textContent ?? '?',
          ),
        };
      },
      await clipboard('text/html'),
    );
    expect(copied).toEqual({ cells: (shown.rows + 1) * 3, text: true });

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('comparison-kirklees-portsmouth-southampton.csv');
    const rows: Record<string, string>[] = parse(await text(await file.createReadStream()), {
      bom: true,
      columns: true,
    });
    expect(Object.keys(rows[0] ?? {})).toEqual(CSV_COLUMNS);
    expect([...new Set(rows.map(({ area }) => area))]).toEqual(shown.areas);
    const questions = new Set(rows.map(({ group, question }) => `${group} ${question}`));
    expect(questions.size).toBe(shown.rows + 1);
    const blank = rows.filter(
      ({ state, quotation, place, source, url }) =>
        state === '' || (quotation !== '' && (place === '' || source === '' || url === '')),
    );
    expect(blank).toEqual([]);

    await page.getByText('Cite this comparison').click();
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await expect.poll(() => done.innerText()).toBe('Citation copied.');
    expect(await clipboard('text/plain')).toContain(page.url());
    await close(page);
  });

  test('a browser that refuses is answered: the table is selected', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(new URL(path, inject('siteUrl')).href);
    await page.getByRole('button', { name: 'Copy table' }).click();
    await expect
      .poll(() => page.locator('[data-done]').innerText())
      .toContain('The table is selected');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toContain('Portsmouth');
    expect(selected).not.toContain('Newham');
    await context.close();
  });

  test('on paper stand the address, the version and every quotation; the form does not', async () => {
    const page = await open(`${path}&turned=1`);
    await page.emulateMedia({ media: 'print' });
    const cited = page.locator('[data-citation]');
    expect(await cited.isVisible()).toBe(true);
    expect(await cited.innerText()).toContain(page.url());
    expect(await page.locator('.chooser, .tools, .turned').filter({ visible: true }).count()).toBe(
      0,
    );
    expect((await seen(page)).areas).toEqual(['Kirklees', 'Portsmouth', 'Southampton']);
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll('tbody:not([hidden]) td:not([hidden]) blockquote')].filter(
          (quotation) => quotation.getClientRects().length === 0 && !quotation.closest('.turned'),
        ).length,
    );
    expect(cut).toBe(0);
    expect(
      await page.evaluate(
        () =>
          getComputedStyle(document.querySelector('.comparison thead') ?? document.body).display,
      ),
    ).toBe('table-header-group');
    await close(page);
  });
});

describe('the main journey', () => {
  test('without script: no dead control, the full table, and pages of two areas', async () => {
    const page = await open('compare/quorum/?areas=kirklees,newham', { javaScriptEnabled: false });
    expect(
      await page.locator('.chooser, .tools, [data-do]').filter({ visible: true }).count(),
    ).toBe(0);
    expect(await page.locator('.comparison thead th a').count()).toBeGreaterThan(3);
    await page.getByText('Pages of two areas').click();
    await page
      .locator('.govuk-details li', { hasText: /^Kirklees and/u })
      .getByRole('link', { name: 'Newham' })
      .click();
    expect(new URL(page.url()).pathname).toMatch(/\/compare\/kirklees\/newham\/$/u);
    expect(await page.locator('h1').innerText()).toContain('Kirklees and Newham');
    await page.goBack();
    await page.getByText('Cite this comparison').click();
    expect(await page.locator('[data-citation]').innerText()).toMatch(
      /data version [0-9a-f]{8}.+\/compare\/quorum\/$/u,
    );
    await close(page);
  });

  test.each(['light', 'dark'] as const)(
    'at 320 pixels, %s: nothing scrolls sideways, hidden stays hidden',
    async (colorScheme) => {
      const page = await open('compare/quorum/', {
        viewport: { width: 320, height: 640 },
        colorScheme,
        hasTouch: true,
      });
      const label = page.locator('.chooser label', { hasText: 'Kirklees' });
      expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await label.tap();
      await page.locator('.chooser label', { hasText: 'Newham' }).tap();
      await page.getByRole('button', { name: 'Show the table' }).tap();
      const cards = page.locator('.comparison td').filter({ visible: true });
      const names = await cards.evaluateAll((cells) =>
        cells.map((cell) => cell.getAttribute('data-a')),
      );
      expect([...new Set(names)]).toEqual(['Kirklees', 'Newham']);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await tick(page, 'Turn the table');
      expect((await seen(page)).turned).toEqual(['Kirklees', 'Newham']);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await close(page);
    },
  );
});

test('no script failed on the way', () => {
  expect(faults).toEqual([]);
});
