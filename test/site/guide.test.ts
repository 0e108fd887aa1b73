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
    expect(headings).toEqual(['In this guide', ...GUIDE_HEADINGS, 'Notes']);
    const marks = [...heard.matchAll(/superscript:\n\s*- '?button "([^"]*)"/gu)];
    expect(marks.length).toBeGreaterThan(50);
    expect(marks.filter(([, name]) => !/^Note \d+: \S/u.test(name ?? ''))).toEqual([]);
    // What stands after the name of a drawing would be read out piece by piece.
    const drawings = [...heard.matchAll(/img "[^"]+"(.*)/gu)].map(([, rest]) => rest);
    expect(drawings.length).toBeGreaterThanOrEqual(3);
    expect(drawings.filter((rest) => rest?.replace("'", '') !== '')).toEqual([]);
    await page.close();
  });

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
