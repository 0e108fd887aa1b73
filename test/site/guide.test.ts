import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { GUIDE_HEADINGS } from '../../src/domain/guide/headings.ts';
import { connectBrowser } from '../support/browser.ts';
import { pdfText } from '../support/pdf-text.ts';
import { readPages } from '../support/site-pages.ts';

const { base } = siteSettings();
const pages = readPages();
const guides = pages.filter(({ path }) => path.endsWith('/guide/'));
const longest = guides.toSorted((a, b) => b.html.length - a.html.length)[0]?.path ?? '';

const numbersOf = (document: Document): number[] =>
  [...document.querySelectorAll('.mark button')].map(({ textContent }) => Number(textContent));

describe.each(guides)('$path', ({ path, document }) => {
  test('has the twelve headings, each at its anchor and in its contents', () => {
    const headings = [...document.querySelectorAll('.guide > h2:not(.words-heading)')];
    expect(headings.map(({ textContent }) => textContent)).toEqual([...GUIDE_HEADINGS]);
    const linked = [...document.querySelectorAll('.contents a')].map((a) => a.getAttribute('href'));
    expect(linked).toEqual([...headings.map(({ id }) => `#${id}`), '#notes']);
  });

  test('numbers its notes from one in the order of the text, and each mark opens its own', () => {
    const first = [...new Set(numbersOf(document))];
    expect(first).toEqual(first.map((_, index) => index + 1));
    const notes = [...document.querySelectorAll('.notes .note')].map(({ id }) => id);
    expect(notes).toEqual(first.map((number) => `note-${number}`));
    for (const button of document.querySelectorAll('.mark button')) {
      expect(button.getAttribute('popovertarget')).toBe(`note-${button.textContent}`);
      const name = document.getElementById(button.getAttribute('aria-labelledby') ?? '');
      expect(name?.textContent.trim()).toMatch(new RegExp(`^Note ${button.textContent}: .`, 'u'));
    }
  });

  test('has in every note something that leads on: a statement, finding, source or record', () => {
    const dead = [...document.querySelectorAll('.notes .note')].filter(
      (note) =>
        !note.querySelector('a[href]') && !note.textContent.includes('counted from our record'),
    );
    expect(dead.map(({ id }) => id)).toEqual([]);
  });

  test('is linked from its partnership and from the list', () => {
    for (const from of [path.replace(/guide\/$/, ''), `${base}partnerships/`]) {
      const page = pages.find((one) => one.path === from);
      expect(page?.document.querySelector(`main a[href="${path}"]`), from).not.toBeNull();
    }
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(() => browser.close());

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await browser.newPage(options);
    await page.goto(new URL(longest, inject('siteUrl')).href);
    return page;
  };

  test.each([
    ['wide', { viewport: { width: 1280, height: 800 } }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
    ['in forced colours', { forcedColors: 'active' }],
  ] as const)(
    'a mark opens its note with the keyboard and without script, %s',
    async (_, options) => {
      const page = await open({ ...options, javaScriptEnabled: false });
      const mark = page.locator('.mark button').first();
      const note = page.locator('#note-1');
      expect(await note.isVisible()).toBe(false);
      await mark.focus();
      await page.keyboard.press('Enter');
      expect(await note.isVisible()).toBe(true);
      const box = await note.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
        page.viewportSize()?.width ?? 0,
      );
      // What the note holds comes next in the order of the keyboard.
      await page.keyboard.press('Tab');
      expect(await note.locator(':focus').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await note.isVisible()).toBe(false);
      await page.close();
    },
  );

  test('the first use of a term opens its meaning with the keyboard, without script', async () => {
    const page = await open({ javaScriptEnabled: false });
    const word = page.locator('.word').first();
    const meaning = page.locator(`#${(await word.getAttribute('popovertarget')) ?? ''}`);
    expect(await page.locator('.words-heading').isVisible()).toBe(false);
    expect(await meaning.isVisible()).toBe(false);
    await word.focus();
    await page.keyboard.press('Enter');
    expect(await meaning.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await meaning.isVisible()).toBe(false);
    await page.close();
  });

  test('a screen reader is told what a mark is, and that it opened', async () => {
    const page = await open();
    const paragraph = page.locator('.guide > h2 + p').first();
    expect(await paragraph.ariaSnapshot()).toMatch(/button "Note 1: .+"/u);
    const mark = paragraph.locator('.mark button').first();
    await mark.click();
    expect(await page.locator('#note-1').ariaSnapshot()).toMatch(/button "Close"/u);
    await page.close();
  });

  test('a screen reader finds its way: headings in order, named marks, drawings as one thing each', async () => {
    const page = await open();
    const heard = await page.locator('main').ariaSnapshot();
    const headings = [...heard.matchAll(/heading "([^"]+)" \[level=2\]/gu)].map(([, name]) => name);
    expect(headings).toEqual([
      'In this guide',
      ...GUIDE_HEADINGS,
      'What this guide rests on',
      'Notes',
    ]);
    const marks = [...heard.matchAll(/superscript:\n\s*- '?button "([^"]*)"/gu)];
    expect(marks.length).toBeGreaterThan(50);
    expect(marks.filter(([, name]) => !/^Note \d+: \S/u.test(name ?? ''))).toEqual([]);
    // What stands after the name of a drawing would be read out piece by piece.
    await page.evaluate(() => {
      for (const closed of document.querySelectorAll('.guide details')) {
        closed.toggleAttribute('open', true);
      }
    });
    const opened = await page.locator('main').ariaSnapshot();
    const drawings = [...opened.matchAll(/img "[^"]+"(.*)/gu)].map(([, rest]) => rest);
    expect(drawings.length).toBeGreaterThanOrEqual(1);
    expect(drawings.filter((rest) => rest?.replace("'", '') !== '')).toEqual([]);
    await page.close();
  });

  test.each([
    ['wide', 1280, 800],
    ['on a phone', 375, 812],
  ])('a note fits the window, %s, with its close button at the top', async (_, width, height) => {
    const page = await open({ viewport: { width, height } });
    const marks = page.locator('.mark button');
    const count = await marks.count();
    const all = [0, Math.floor(count / 3), Math.floor((2 * count) / 3), count - 1];
    for (const index of all) {
      const mark = marks.nth(index);
      // Where a note has least room on either side: in the middle of the window.
      await mark.evaluate((one) => {
        one.scrollIntoView({ block: 'center' });
      });
      await mark.click();
      const note = page.locator('.note:popover-open');
      const [box, close] = [
        await note.boundingBox(),
        await note.getByRole('button', { name: 'Close' }).boundingBox(),
      ];
      if (!box || !close) throw new Error('The note and its button are shown.');
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect(close.y - box.y).toBeLessThan(40);
      await note.evaluate((one) => {
        one.scrollTop = one.scrollHeight;
      });
      const after = await note.getByRole('button', { name: 'Close' }).boundingBox();
      expect((after?.y ?? 0) - box.y).toBeLessThan(40);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });

  test.each(guides.map(({ path }) => path))(
    '%s has its key facts on the first screen, and at most 8 screens at 1280',
    async (path) => {
      for (const [width, height] of [
        [1280, 800],
        [375, 812],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height } });
        await page.goto(new URL(path, inject('siteUrl')).href);
        const first = await page.locator('#at-a-glance + p, #at-a-glance + ul').boundingBox();
        expect(first?.y, `at ${width}`).toBeLessThan(height - 40);
        if (width === 1280) {
          const tall = await page.evaluate(() => document.documentElement.scrollHeight);
          expect(tall / height).toBeLessThanOrEqual(8);
        }
        await page.close();
      }
    },
  );

  test('a mark of a note makes no line higher than others', async () => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    const spread = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.guide > p, .guide > ul > li')].flatMap(
        (part) => {
          const line = parseFloat(getComputedStyle(part).lineHeight);
          const lines = part.getBoundingClientRect().height / line;
          return Math.abs(lines - Math.round(lines)) > 0.05 ? [part.textContent.slice(0, 60)] : [];
        },
      ),
    );
    expect(spread).toEqual([]);
    await page.close();
  });

  test.each(guides.map(({ path }) => path.replace(/guide\/$/u, 'summary/')))(
    '%s prints on one side of A4, and is linked from its guide',
    async (path) => {
      const page = await browser.newPage();
      await page.goto(new URL(path, inject('siteUrl')).href);
      expect(pdfText(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toHaveLength(1);
      const guide = pages.find((one) => one.path === path.replace(/summary\/$/u, 'guide/'));
      expect(guide?.document.querySelector(`main a[href="${path}"]`)).not.toBeNull();
      await page.close();
    },
  );

  test('on paper every note stands in full under its number, and no button is left', async () => {
    const page = await open();
    const text = pdfText(await page.pdf({ format: 'A4' })).join('');
    expect(text).toContain('Wordsandplacesarethoseof');
    expect(text).not.toContain('Close');
    await page.emulateMedia({ media: 'print' });
    const hidden = await page
      .locator('.note, .words-heading')
      .evaluateAll(
        (notes) => notes.filter((note) => note.getBoundingClientRect().height < 10).length,
      );
    expect(hidden).toBe(0);
    await page.close();
  });
});
