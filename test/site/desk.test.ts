import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { connectBrowser } from '../support/browser.ts';
import { openTestDesk, type TestDesk } from '../support/desk.ts';

let it: TestDesk;
let browser: Browser;
beforeAll(async () => {
  [it, browser] = await Promise.all([
    openTestDesk(['membership', 'meetings', 'quorum']),
    connectBrowser(),
  ]);
});
afterAll(() => Promise.all([it.close(), browser.close()]));

/** A page of the desk, 1280 pixels wide; at 200 % zoom a window has half of them. */
async function open(path: string, width = 1280, height = 800): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(120_000);
  await page.goto(`${it.desk.url}${path}`);
  return page;
}

const RECORD = 'edit/northmere/arrangements-2020/';

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Moves the focus on, as somebody without a mouse does, until it is where it is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 400; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`No way by keyboard to ${selector}.`);
}

const settled = (page: Page, words: string): Promise<unknown> =>
  page.locator('[data-said]').filter({ hasText: words }).first().waitFor();

/** Goes through the text by sentences until these words are selected, and takes them. */
async function takeSentence(page: Page, words: string): Promise<void> {
  await tabTo(page, '[data-text]');
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('ArrowDown');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    if (!selected.includes(words)) continue;
    await page.keyboard.press('Enter');
    await settled(page, 'Taken');
    return;
  }
  throw new Error(`“${words}” is not reached by arrows.`);
}

describe('somebody who has never seen the desk', () => {
  test('adds headline facts by keyboard alone', async () => {
    const page = await open('');
    await tabTo(page, 'a[href*="northmere"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/at=membership\.board\.members/u);

    // Members: the sentence that opens the list is taken from the text, the list pasted.
    await takeSentence(page, 'The members of the Board are');
    await tabTo(page, '[data-paste]');
    await page.keyboard.insertText(
      'Northmere Council\nNorthmere Constabulary\nNorthmere NHS Trust',
    );
    await tabTo(page, 'button[value="members"]');
    await page.keyboard.press('Enter');
    await settled(page, '3 rows');
    for (const [row, type] of ['local-authority', 'police', 'nhs-provider'].entries()) {
      const box = `[name="value.members.${row}.agency_type"]`;
      if ((await page.inputValue(box)) !== type) await page.selectOption(box, type);
    }
    await tabTo(page, 'button[value="save-next"]');
    await page.keyboard.press('Enter');
    await settled(page, 'Saved: Members, The Board');

    // Quorum: what is proposed is not wanted. The words are typed, the value is said in words.
    await page.waitForURL(/at=quorum\.board\.quorum/u);
    await page.locator('.proposal').filter({ hasText: 'the police must be present' }).waitFor();
    await tabTo(page, '.others > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-words]');
    await page.keyboard.type('A quorum is three members');
    await page.locator('#picked').filter({ hasText: 'Found, word for word' }).waitFor();
    await tabTo(page, 'button[value="take"]');
    await page.keyboard.press('Enter');
    await settled(page, 'Taken: 5 words from clause 3.2');
    await tabTo(page, '[data-enter="words"]');
    await page.keyboard.type('three members');
    await page.keyboard.press('Enter');
    await settled(page, 'Read as');
    await page.locator('#preview').filter({ hasText: '3 members' }).waitFor();
    await tabTo(page, 'button[value="save-next"]');
    await page.keyboard.press('Enter');
    await settled(page, 'Saved: Quorum, The Board');

    // Frequency: the words and the answer are proposed.
    await page.waitForURL(/at=meetings\.board\.frequency/u);
    await tabTo(page, 'button[value^="propose:"]');
    await page.keyboard.press('Enter');
    await settled(page, 'Read as');
    await tabTo(page, 'button[value="save"]');
    await page.keyboard.press('Enter');
    await settled(page, 'Saved: How often it meets, The Board');

    const record = parse(await readFile(it.record, 'utf8')) as {
      statements: Record<string, { board: object }>;
    };
    expect(record.statements).toMatchObject({
      membership: {
        board: { members: { value: { members: [{ agency_type: 'local-authority' }, {}, {}] } } },
      },
      quorum: {
        board: { quorum: { value: { rule: { type: 'count', count: 3, of: 'members' } } } },
      },
      meetings: {
        board: { frequency: { value: { rule: { type: 'times', count: 6, bound: 'at-least' } } } },
      },
    });
    await page.close();
  });

  test('what is half filled in is there after the browser was closed', async () => {
    const page = await open(`${RECORD}?at=quorum.executive.quorum`);
    await page.click('.others > summary');
    await page.fill('[data-words]', 'the police must be present');
    await page.click('button[value="take"]');
    await settled(page, 'Taken');
    await page.locator('summary', { hasText: 'Add: note' }).click();
    await page.locator('[name="note"]').fill('Half a thought.');
    await page.locator('#list .draft').first().waitFor();
    await page.waitForTimeout(1500);
    await page.close();
    const again = await open(`${RECORD}?at=quorum.executive.quorum`);
    expect(await again.inputValue('[name="evidence.0.quotation"]')).toBe(
      'the police must be present',
    );
    expect(await again.inputValue('[name="note"]')).toBe('Half a thought.');
    await again.close();
  });

  test('words selected with the mouse are told as a quotation at once', async () => {
    const page = await open(`${RECORD}?at=quorum.board.quorum`);
    await page
      .locator('.words', { hasText: '3.1 The Board meets' })
      .first()
      .click({ clickCount: 3 });
    await page.locator('#picked').filter({ hasText: 'clause 3.1' }).waitFor();
    expect(await page.inputValue('[data-words]')).toContain(
      'The Board meets at least six times a year',
    );
    await page.close();
  });
});

/** True once the whole of an element can be seen: in the window, and in the pane that it stands in. */
const isSeen = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (element) =>
        new Promise<boolean>((resolve) => {
          new IntersectionObserver(([entry]) => {
            resolve((entry?.intersectionRatio ?? 0) > 0.99);
          }).observe(element);
        }),
    );

const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.contains(document.activeElement));

/** More members than a window has room for. */
const MANY = Array.from({ length: 14 }, (_, index) => `Northmere Body ${index + 1}`).join('\n');

describe('what the desk says is seen where it says it', () => {
  // A window of 1280 by 800 pixels at 200 % zoom has 640 by 400.
  const SIZES = [
    [800, 800],
    [1000, 800],
    [1280, 800],
    [640, 400],
  ] as const;

  /** The members of the Board as a pane that is many windows long, nothing of it saved. */
  async function openLong(width: number, height: number): Promise<Page> {
    const page = await open(`${RECORD}?at=membership.learning-group.members`, width, height);
    await page.check('[name="state"][value="stated"]');
    await page.locator('[data-paste]').fill(MANY);
    await page.click('button[value="members"]');
    await settled(page, '14 rows');
    return page;
  }

  test.each(SIZES)('at %d by %d pixels', async (width, height) => {
    const page = await openLong(width, height);
    // A message stands by its box, and the focus stays there.
    expect(await isSeen(page, '#said-members .said')).toBe(true);
    expect(await hasFocus(page, '.ask:has(#said-members)')).toBe(true);

    // A save that is refused leads to what is to be mended.
    await page.click('button[value="save"]');
    const summary = '#field .govuk-error-summary';
    await page.locator(summary).waitFor();
    expect(await isSeen(page, `${summary} h3`)).toBe(true);
    expect(await isSeen(page, `${summary} li p`)).toBe(true);
    expect(await hasFocus(page, summary)).toBe(true);
    const places = await page.locator(`${summary} li b`).allTextContents();
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => /› \d/u.test(place))).toEqual([]);

    // From there the keyboard leads to the box.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await isSeen(page, ':focus')).toBe(true);
    expect(await hasFocus(page, summary)).toBe(false);

    // The last row of many: its message stands by it, whatever is above.
    const row = '#f-value-members-13-row';
    await page.locator(`${row} > details > summary`).click();
    await page.locator(`${row} button[value^="quote:"]`).click();
    const said = '#said-quote-value-members-13-quotation .said';
    await page.locator(said).waitFor();
    expect(await isSeen(page, said)).toBe(true);
    expect(await page.locator(`${row} > details`).getAttribute('open')).not.toBeNull();
    expect(await page.locator('#f-value-members-12-row > details').getAttribute('open')).toBeNull();
    await page.close();
  });

  test.each(SIZES)('without script, at %d by %d pixels', async (width, height) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height },
    });
    const page = await context.newPage();
    await page.goto(`${it.desk.url}${RECORD}?at=funding.whole.contributions`);
    // Words that the text does not have stand in the way of a save.
    await page.fill('[name="evidence.0.quotation"]', 'Words that nobody printed');
    await page.click('button[value="save"]');
    const box = await page.locator('#field .govuk-error-summary h3').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    await context.close();
  });
});

describe('everybody can use it', () => {
  const PLACES = [
    ['the list of records', ''],
    ['the first look', `${RECORD}?at=first`],
    ['a field with a value', `${RECORD}?at=funding.whole.contributions`],
    ['a list of members', `${RECORD}?at=membership.board.members`],
    ['a field that is silent', `${RECORD}?at=meetings.executive.frequency`],
    ['a body', `${RECORD}?at=body.board`],
    ['a finding', `${RECORD}?at=finding.disputes-settled`],
  ] as const;
  test.each(
    PLACES.flatMap(([what, path]) => [1280, 640].map((width) => [what, width, path] as const)),
  )('%s at %d pixels has no fault of access', async (_, width, path) => {
    const page = await open(path, width);
    expect(await faultsOf(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await page.close();
  });

  test('a record can be saved without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${it.desk.url}${RECORD}?at=quorum.learning-group.quorum`);
    await page.click('.others > summary');
    await page.fill('[data-words]', 'The Learning Group is a subgroup');
    await page.click('button[value="take"]');
    await page.waitForLoadState();
    expect(await page.textContent('#said-find')).toContain('Taken: 6 words from clause 1.4');
    await context.close();
  });
});

test.each([true, false])(
  'the first look by keyboard, with script: %s',
  async (javaScriptEnabled) => {
    const own = await openTestDesk(['membership', 'meetings', 'quorum']);
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${own.desk.url}${RECORD}?at=first`);
    await page.locator('[name="tick"]').first().focus();
    await page.keyboard.press('Space');
    await page.locator('button[value="first"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.said', { hasText: 'Saved: Quorum.' }).waitFor();
    expect(await readFile(own.record, 'utf8')).toContain('A quorum is three members');
    await context.close();
    await own.close();
  },
);

test('no part of the desk reaches the built site', async () => {
  const files = (await readdir('dist', { recursive: true })).filter((file) =>
    /\.(?:html|js|css|json)$/u.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const marks = ['data-sentence', 'desk-header', 'npm run desk', 'save-next'];
  const style = await (await fetch(`${it.desk.url}style.css`)).text();
  expect(style).toContain('desk-header');
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(join('dist', file), 'utf8');
    if (marks.some((mark) => text.includes(mark))) found.push(file);
  }
  expect(found).toEqual([]);
});
