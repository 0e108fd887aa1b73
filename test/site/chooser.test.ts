import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { CSV_COLUMNS } from '../../src/client/export.ts';
import { EVERY_MODE, lookAt } from '../support/look.ts';
import { siteBrowser } from '../support/site-browser.ts';

const { open, newContext, faults } = siteBrowser();
const DESK = { viewport: { width: 1280, height: 800 } };
const close = (page: Page): Promise<void> => page.context().close();
const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
const said = (page: Page): Promise<string> => page.locator('[data-status]').innerText();
const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const chips = (page: Page): Promise<string[]> => page.locator('.chips button').allInnerTexts();
const form = (page: Page) => page.locator('[data-change] > summary');
const tick = (page: Page, label: string): Promise<void> =>
  page.locator('.chooser label', { hasText: label }).click();
const chosen = (page: Page) => page.locator('[data-results] .glance-pair');
const screens = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight / innerHeight);

const THREE = 'areas=kirklees,portsmouth,staffordshire';
const FOUR = 'topics=membership,meetings,quorum,funding';

describe('a choice in the address', () => {
  test('is named, and stands at a glance on the first screen, with its topics closed below', async () => {
    const page = await open(`compare/?${THREE}&${FOUR}`, DESK);
    await chosen(page).waitFor();
    expect(await heading(page)).toBe(
      'Kirklees, Portsmouth and Staffordshire: membership, meetings, quorum and funding',
    );
    expect(await page.title()).toContain('Kirklees, Portsmouth and Staffordshire: membership');
    expect(await chosen(page).locator('tbody th').allInnerTexts()).toEqual(
      expect.arrayContaining(['Members', 'Meets a year', 'Quorum', 'Money']),
    );
    const end = await chosen(page).evaluate((table) => table.getBoundingClientRect().bottom);
    expect(end).toBeLessThanOrEqual(800);
    expect(await page.locator('[data-results] details.topic').count()).toBe(4);
    expect(await page.locator('[data-results] details.topic[open]').count()).toBe(0);
    expect(await page.locator('[data-glance]').isVisible()).toBe(false);
    expect((await chips(page)).length).toBe(7);
    expect(await page.locator('.chooser').isVisible()).toBe(false);
    await close(page);
  });

  test.each([
    'compare/?areas=kirklees,newham',
    `compare/?${THREE}&${FOUR}`,
    'compare/?areas=kirklees,newham,portsmouth,staffordshire,southampton,hips',
    'compare/membership/?areas=kirklees,newham,portsmouth,staffordshire,southampton,hips',
    'compare/chairing/?areas=kirklees,newham,portsmouth',
  ])('%s opens at most six screens long', async (path) => {
    const page = await open(path, DESK);
    await page.locator('[data-results] details.topic').first().waitFor();
    expect(await screens(page)).toBeLessThanOrEqual(6);
    await close(page);
  });

  test('of areas alone lists every topic, closed, with the names of the questions on which they differ', async () => {
    const page = await open('compare/?areas=kirklees,newham', DESK);
    await chosen(page).waitFor();
    expect(await heading(page)).toBe('Kirklees and Newham, side by side');
    const told = await page
      .locator('[data-results] details.topic > summary .muted')
      .allInnerTexts();
    expect(told.length).toBeGreaterThan(10);
    expect(told.join(' ')).toMatch(/Differ: /u);
    const pair = page.getByRole('link', { name: 'Page of these two' });
    expect(await pair.getAttribute('href')).toMatch(/\/compare\/kirklees\/newham\/$/u);
    await close(page);
  });

  test('of one topic stands open, an area beside the other, each answer with its words one click below', async () => {
    const page = await open('compare/quorum/?areas=kirklees,portsmouth&turned=1', DESK);
    const list = page.locator('[data-results] details.topic[open] dl').first();
    await list.waitFor();
    expect(await heading(page)).toBe('Kirklees and Portsmouth: quorum');
    expect(await list.locator('dt').allInnerTexts()).toEqual(['Kirklees', 'Portsmouth']);
    const [one, other] = await list.locator('> div').all();
    const boxes = [await one?.boundingBox(), await other?.boundingBox()];
    expect(boxes[0]?.y).toBe(boxes[1]?.y);
    expect(await list.locator('blockquote').first().isVisible()).toBe(false);
    await list.locator('.cell > summary').first().click();
    expect(await list.locator('blockquote').first().isVisible()).toBe(true);
    await page.setViewportSize({ width: 375, height: 800 });
    const below = [await one?.boundingBox(), await other?.boundingBox()];
    expect(below[1]?.y).toBeGreaterThan(below[0]?.y ?? 0);
    await close(page);
  });

  test('opens the words of a line at a glance in place', async () => {
    const page = await open(`compare/?${THREE}&topics=quorum`, DESK);
    const cell = chosen(page).locator('.cell').first();
    await cell.locator('summary').click();
    await cell.locator('blockquote').first().waitFor();
    expect(await cell.locator('.quote > a').first().getAttribute('href')).toContain('/sources/');
    await close(page);
  });

  test('that cannot be followed is told, and the page works all the same', async () => {
    const stranger = await open('compare/quorum/?areas=kirklees,oxford,newham');
    await chosen(stranger).waitFor();
    expect(await said(stranger)).toMatch(/^“oxford” is not an area on this site\./u);
    expect(await chips(stranger)).toEqual(['Kirklees', 'Newham']);
    await close(stranger);

    const single = await open('compare/quorum/?areas=kirklees&differences=2');
    expect(await said(single)).toContain(
      'Fewer than two areas are chosen (Kirklees): choose two to six.',
    );
    expect(await heading(single)).toBe('Quorum');
    expect(await single.locator('.alike').first().isVisible()).toBe(true);
    await close(single);

    const strange = await open('compare/?areas=a%3Cb%3E,b&topics=weather,quorum');
    expect(await said(strange)).toContain('“a<b>” and “b” are not areas on this site.');
    expect(await said(strange)).toContain('“weather” is not a topic on this site.');
    expect(await strange.locator('[data-glance]').isVisible()).toBe(true);
    await close(strange);
  });

  test('whose files cannot be had is told, and all areas stand', async () => {
    const page = await open('compare/quorum/');
    await page.route('**/data/compare/**', (route) => route.abort());
    await page.goto(`${page.url()}?areas=kirklees,newham`);
    await expect.poll(() => said(page)).toContain('could not be fetched');
    expect(await heading(page)).toBe('Quorum');
    expect(await page.locator('.alike').first().isVisible()).toBe(true);
    await close(page);
  });
});

describe('the form', () => {
  test('is made with the mouse; boxes keep the entry of the history, “Show” adds one, “Back” returns', async () => {
    const page = await open('compare/', DESK);
    const before = await page.evaluate(() => history.length);
    await form(page).click();
    for (const label of ['Kirklees', 'Newham', 'Quorum']) await tick(page, label);
    expect(query(page)).toBe('?areas=kirklees,newham&topics=quorum');
    expect(await page.evaluate(() => history.length)).toBe(before);
    await chosen(page).waitFor();
    await page.getByRole('button', { name: 'Show side by side' }).click();
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    expect(await page.locator('.chooser').isVisible()).toBe(false);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(200);
    const address = page.url();

    const other = await open(address, DESK);
    await chosen(other).waitFor();
    expect(await other.locator('.chooser input:checked').count()).toBe(3);
    await close(other);

    await page.goBack();
    await expect.poll(() => heading(page)).toBe('Compare');
    expect(query(page)).toBe('');
    await page.goForward();
    await expect.poll(() => heading(page)).toBe('Kirklees and Newham: quorum');
    await close(page);
  });

  test('is made with the keyboard alone, and focus stays where it was', async () => {
    const page = await open('compare/quorum/', DESK);
    await form(page).focus();
    await page.keyboard.press('Enter');
    for (const area of ['Kirklees', 'Portsmouth']) {
      await page.locator('.chooser label', { hasText: area }).locator('xpath=../input').focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: 'Show side by side' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page)).toBe('?areas=kirklees,portsmouth');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(
      'Change the choice',
    );
    await close(page);
  });

  test('a chip takes out what it names', async () => {
    const page = await open(`compare/quorum/?${THREE}`, DESK);
    await chosen(page).waitFor();
    await page.getByRole('button', { name: 'Take out Portsmouth' }).click();
    await expect.poll(() => query(page)).toBe('?areas=kirklees,staffordshire');
    await expect.poll(() => heading(page)).toBe('Kirklees and Staffordshire: quorum');
    await form(page).click();
    await page.getByRole('button', { name: 'Clear the choice' }).click();
    await expect.poll(() => heading(page)).toBe('Quorum');
    await close(page);
  });

  test('differences only leaves out what is the same, and what nobody says', async () => {
    const page = await open(`compare/meetings/?${THREE}`, DESK);
    const questions = page.locator('[data-results] .question');
    await questions.first().waitFor();
    const all = await questions.count();
    await form(page).click();
    await tick(page, 'Differences only');
    await expect.poll(() => query(page)).toBe(`?${THREE}&differences=1`);
    await expect.poll(() => questions.count()).toBeLessThan(all);
    await close(page);
  });

  test('“Back” from a statement returns to the place one left', async () => {
    const page = await open('compare/?areas=kirklees,newham', DESK);
    await page.locator('[data-results] [data-topic="meetings"] > summary').click();
    const cell = page.locator('[data-results] [data-topic="meetings"] .cell').first();
    await cell.locator('summary').click();
    const link = cell.locator('.source a');
    await link.waitFor();
    await link.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForURL('**/partnerships/**');
    await page.goBack();
    await page.locator('[data-results] [data-topic="meetings"][open]').waitFor();
    await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(left));
    await close(page);
  });
});

test.each(['light', 'dark'] as const)(
  'at 320 pixels, %s: a box is large enough to hit, and nothing scrolls sideways',
  async (colorScheme) => {
    const page = await open('compare/quorum/', {
      viewport: { width: 320, height: 640 },
      colorScheme,
      hasTouch: true,
    });
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await form(page).tap();
    const label = page.locator('.chooser label', { hasText: 'Kirklees' });
    expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await label.tap();
    await page.locator('.chooser label', { hasText: 'Newham' }).tap();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Show side by side' }).tap();
    await chosen(page).waitFor();
    expect(await heading(page)).toBe('Kirklees and Newham: quorum');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await close(page);
  },
);

describe('what is taken away', () => {
  const allowed = {
    ...DESK,
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  };
  const clipboard = (page: Page, type: string): Promise<string> =>
    page.evaluate(async (type) => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType(type))?.text() ?? '';
    }, type);
  const press = async (page: Page, name: string): Promise<void> => {
    if (!(await page.getByRole('button', { name }).isVisible())) {
      await page.locator('.tools > summary').click();
    }
    await page.getByRole('button', { name }).click();
  };

  test('answers are copied as they stand, with the sources once, in at most 400 words', async () => {
    const page = await open(`compare/?${THREE}&${FOUR}`, allowed);
    await chosen(page).waitFor();
    await press(page, 'Copy answers');
    await expect.poll(() => page.locator('[data-done]').innerText()).toContain('Answers copied');
    const copied = await clipboard(page, 'text/plain');
    expect(copied.split(/\s+/u).length).toBeLessThanOrEqual(400);
    const lines = copied.split('\n');
    expect(lines[1]).toBe('Question\tKirklees\tPortsmouth\tStaffordshire');
    expect(
      lines.filter((line) => line.includes('\t')).map((line) => line.split('\t').length),
    ).toEqual(Array(1 + (await chosen(page).locator('tbody tr').count())).fill(4));
    expect(copied.match(/^Sources$/gmu)).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/data version [0-9a-f]{8}, documents read .+ http/u);
    expect(await clipboard(page, 'text/html')).toContain('<th>Quorum</th><td>');

    await press(page, 'Copy with words and places');
    await expect
      .poll(async () => (await clipboard(page, 'text/plain')).length)
      .toBeGreaterThan(2 * copied.length);
    expect(await clipboard(page, 'text/plain')).toMatch(/“.+” \(clause 8\.1, .+\) http/u);
    await close(page);
  });

  test('of all areas, the groups of like answers are copied', async () => {
    const page = await open('compare/chairing/', allowed);
    await press(page, 'Copy answers');
    await expect.poll(() => page.locator('[data-done]').innerText()).toContain('Answers copied');
    const lines = (await clipboard(page, 'text/plain')).split('\n');
    expect(lines).toContain('Question\tAnswer\tPartnerships');
    expect(lines.some((line) => /^Chair\tAn independent chair\t.*Kirklees/u.test(line))).toBe(true);
    await close(page);
  });

  test('the file holds every answer chosen, with words, place and address', async () => {
    const page = await open(`compare/quorum/?${THREE}`, allowed);
    await chosen(page).waitFor();
    await page.locator('.tools > summary').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('comparison-kirklees-portsmouth-staffordshire.csv');
    const bytes = await buffer(await file.createReadStream());
    // The mark by which Excel knows UTF-8.
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: Record<string, string>[] = parse(bytes, {
      bom: true,
      columns: true,
    });
    expect(Object.keys(rows[0] ?? {})).toEqual(CSV_COLUMNS);
    expect([...new Set(rows.map(({ area }) => area))]).toEqual([
      'Kirklees',
      'Portsmouth',
      'Staffordshire',
    ]);
    const blank = rows.filter(
      ({ state, quotation, place, source, url }) =>
        state === '' || url === '' || (quotation !== '' && (place === '' || source === '')),
    );
    expect(blank).toEqual([]);
    await press(page, 'Copy citation');
    await expect
      .poll(() => page.locator('[data-done]').innerText())
      .toBe('Citation copied, in the Harvard style.');
    expect(await clipboard(page, 'text/plain')).toMatch(
      /‘Quorum: Kirklees, Portsmouth and Staffordshire’.*Available at: .*areas=/u,
    );
    await page.getByText('Cite this page').click();
    for (const style of ['harvard', 'oscola', 'bibtex']) {
      expect(await page.locator(`[data-cite=${style}]`).innerText()).toContain(page.url());
    }
    await close(page);
  });

  test('a browser that refuses is answered: what stands is selected', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(new URL(`compare/quorum/?${THREE}`, inject('siteUrl')).href);
    await chosen(page).waitFor();
    await press(page, 'Copy answers');
    await expect
      .poll(() => page.locator('[data-done]').innerText())
      .toContain('The comparison is selected');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toContain('Portsmouth');
    expect(selected).not.toContain('Newham');
    await context.close();
  });

  test('on paper stands what is open, with address and version; in full, all of it', async () => {
    const page = await open(`compare/quorum/?${THREE}`, DESK);
    await chosen(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    const words = () => page.locator('[data-results] blockquote').filter({ visible: true }).count();
    expect(await words()).toBe(0);
    expect(
      await page.locator('.chooser, .chips, .tools button').filter({ visible: true }).count(),
    ).toBe(0);
    const sheet = await page.evaluate(() => document.documentElement.dataset.sheet);
    expect(sheet).toMatch(
      /Kirklees, Portsmouth and Staffordshire: quorum · .*[0-9a-f]{8}.* · http.+areas=/u,
    );
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.open = String(
          document.querySelectorAll('.as-open details:not([open])').length,
        );
      };
    });
    await press(page, 'Print in full');
    await expect.poll(() => page.evaluate(() => document.body.dataset.open)).toBe('0');
    expect(await page.locator('[data-results] .cell[open]').count()).toBe(0);
    await close(page);
  });
});

test('no mark of a state is drawn by a background, which paper may leave out, and no two are drawn alike', async () => {
  const page = await open('compare/chairing/', DESK);
  const drawn = await page.evaluate(() =>
    ['stated', 'silent', 'unclear', 'stated-elsewhere', 'not-applicable', 'not-read'].map(
      (state) => {
        const mark = document.createElement('span');
        mark.className = `state state-${state}`;
        document.body.append(mark);
        const look = getComputedStyle(mark, '::before');
        return {
          background: `${look.backgroundImage} ${look.backgroundColor}`,
          drawn: `${look.borderWidth} ${look.borderStyle} ${look.borderRadius} ${look.height}`,
        };
      },
    ),
  );
  expect([...new Set(drawn.map(({ background }) => background))]).toEqual([
    'none rgba(0, 0, 0, 0)',
  ]);
  expect(new Set(drawn.map((one) => one.drawn)).size).toBe(drawn.length);
  await close(page);
});

describe('all areas on a topic', () => {
  test('stand in groups that open to their partnerships and words; sub-groups and silence are closed', async () => {
    const page = await open('compare/chairing/', DESK);
    const group = page.locator('.like').first();
    expect(await group.locator('> summary').innerText()).toContain('An independent chair');
    await group.locator('> summary').click();
    await group.locator('.cell > summary').first().click();
    expect(await group.locator('blockquote').first().isVisible()).toBe(true);
    const rest = page.locator('details:has(.alike)');
    expect(await rest.getAttribute('open')).toBeNull();
    expect(await rest.locator('> summary').innerText()).toMatch(
      /^\d+ questions? on sub-groups, networks and offices and \d+ questions? that no document answers$/u,
    );
    await close(page);
  });

  test('an address of the former page of answers leads to the group', async () => {
    const page = await open('compare/chairing/answers/');
    await page.waitForURL('**/compare/chairing/**');
    expect(await heading(page)).toBe('Chairing');
    await close(page);
  });

  test('without script: no dead control, every group, and pages of two areas', async () => {
    const page = await open('compare/quorum/?areas=kirklees,newham', { javaScriptEnabled: false });
    expect(
      await page.locator('.chooser, [data-change], [data-do]').filter({ visible: true }).count(),
    ).toBe(0);
    expect(await page.locator('.alike').first().isVisible()).toBe(true);
    await page.getByText('Pages of two areas').click();
    await page
      .locator('.govuk-details li', { hasText: /^Kirklees and/u })
      .getByRole('link', { name: 'Newham' })
      .click();
    expect(new URL(page.url()).pathname).toMatch(/\/compare\/kirklees\/newham\/$/u);
    await page.goBack();
    await page.getByText('Cite this page').click();
    expect(await page.locator('[data-cite=harvard]').innerText()).toMatch(
      /data version [0-9a-f]{8}.+\/compare\/quorum\/$/u,
    );
    await close(page);
  });
});

test.each([`compare/?${THREE}&${FOUR}`, 'compare/membership/?areas=kirklees,newham'])(
  '%s has no fault in any mode',
  async (path) => {
    const page = await (await newContext()).newPage();
    expect(await lookAt(page, new URL(path, inject('siteUrl')).href, EVERY_MODE)).toEqual([]);
    await close(page);
  },
);

test('no script failed on the way', () => {
  expect(faults).toEqual([]);
});
