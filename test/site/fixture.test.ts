import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATE_ORDER } from '../../src/domain/catalogue/states.ts';
import { FILTERS } from '../../src/domain/search/columns.ts';
import { KIND_LABELS } from '../../src/domain/search/record.ts';
import { connectBrowser } from '../support/browser.ts';
import { fixtureSite, type FixtureSite } from '../support/fixture-site.ts';
import { addressOf, answered, ask, countIn } from '../support/search-page.ts';
import { readCountedQuestions } from '../support/search-questions.ts';

/** The fictional collection as a site: its words are fixed, so that what is heard and shown can be. */
let site: FixtureSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([fixtureSite(), connectBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

const open = async (path: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(120_000);
  await page.goto(new URL(path, site.url).href);
  return page;
};

/** What a screen reader meets in a part of a page, without the version, which any change of a fixture changes. */
const heard = async (page: Page, part: string): Promise<string> => {
  const tree = await page.locator(part).first().ariaSnapshot();
  return `${tree.replace(/data version \w+/u, 'data version …').replaceAll(/-[0-9a-f]{8}(?=\.(?:ods|xlsx))/gu, '-…')}\n`;
};

describe('what a screen reader meets in a guide', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('partnerships/northmere/guide/');
  });
  afterAll(() => page.close());

  test('headings, paragraphs with named marks, drawings with their twins, and notes', async () => {
    await expect(await heard(page, 'main')).toMatchFileSnapshot('snapshots/guide.aria');
  });

  test('a drawing in a narrow window: the same', async () => {
    const names = async (): Promise<(string | null)[]> =>
      (await heard(page, '.guide')).match(/img "[^"]*"/gu) ?? [];
    const wide = await names();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await names()).toEqual(wide);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('a disclosure with the same as a list or a table', async () => {
    await page.evaluate(() => {
      for (const twin of document.querySelectorAll('.govuk-details')) twin.toggleAttribute('open');
    });
    const twins = page.locator('.govuk-details');
    const texts = await Promise.all(
      Array.from({ length: await twins.count() }, (_, index) => twins.nth(index).ariaSnapshot()),
    );
    await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('snapshots/twins.aria');
  });

  test('a note of several things, when its mark was pressed', async () => {
    const mark = page.getByRole('button', {
      name: /^Note \d+: .*The Executive; The Learning Group$/u,
    });
    await mark.click();
    const note = (await mark.getAttribute('popovertarget')) ?? '';
    await expect(await heard(page, `#${note}`)).toMatchFileSnapshot('snapshots/note.aria');
    await page.keyboard.press('Escape');
  });

  test('the meaning of a word, when it was pressed', async () => {
    const word = page.locator('.word').first();
    await word.click();
    const meaning = (await word.getAttribute('popovertarget')) ?? '';
    await expect(await heard(page, `#${meaning}`)).toMatchFileSnapshot('snapshots/word.aria');
    await page.keyboard.press('Escape');
  });
});

test('a screen reader meets an answer as a line of a list, with the area and its sentence', async () => {
  const page = await open('questions/without-the-police/');
  const card = page.locator('[data-area=northmere]');
  await expect(`${await card.ariaSnapshot()}\n`).toMatchFileSnapshot('snapshots/question.aria');
  await page.close();
});

test.each([
  ['at a glance', 'compare/', '[data-glance]', 'glance'],
  ['a question', 'questions/without-the-police/', 'main', 'question-page'],
  ['two areas', 'compare/northmere/southmere/', 'main', 'pair'],
  ['a partnership', 'partnerships/northmere/', 'main', 'partnership'],
  ['an area', 'areas/northmere/', 'main', 'area'],
])('a screen reader meets %s in order', async (_what, path, part, name) => {
  const page = await open(path);
  await expect(await heard(page, part)).toMatchFileSnapshot(`snapshots/${name}.aria`);
  await page.close();
});

describe('search', () => {
  const questions = readCountedQuestions();
  const asked = (name: string): (string | null)[] =>
    questions.map(({ filters }) => new URLSearchParams(filters).get(name));
  let page: Page;
  beforeAll(async () => {
    page = await open('search/');
    await answered(page);
  });
  afterAll(() => page.close());

  test('gives as many results as were counted by hand, and the first of them first', async () => {
    const wrong: unknown[] = [];
    for (const { ask: words, filters, count, first } of questions) {
      const found = await ask(page, addressOf(words, filters));
      const gives = { count: countIn(found), first: found.paths[0] };
      if (gives.first !== first || gives.count !== (count ?? gives.count))
        wrong.push({ words, filters, count, first, gives });
    }
    expect(wrong).toEqual([]);
  });

  test.each(FILTERS)('is asked for every value that the filter “%s” offers', async (name) => {
    const offered = await page
      .locator(`select[name=${name}] option:not([value=""])`)
      .evaluateAll((all) => all.map((option) => option.getAttribute('value')));
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((value) => !asked(name).includes(value))).toEqual([]);
  });

  test('is asked for every state and every kind of result', () => {
    expect(asked('state')).toEqual(expect.arrayContaining([...STATE_ORDER]));
    expect(asked('kind')).toEqual(expect.arrayContaining(Object.keys(KIND_LABELS)));
  });
});

describe('the reading view', () => {
  const TEXT = 'sources/northmere-arrangements-2020/text/';

  test('from a cell one step leads to the marked words, which are on the screen', async () => {
    const page = await open('partnerships/northmere/arrangements-2020/#meetings.board.frequency');
    const fact = page.locator('[id="meetings.board.frequency"]');
    await fact.locator('summary').click();
    await fact.locator('.quote > a').first().click();
    await page.waitForURL(`**/${TEXT}#*`);
    const words = page.locator('mark:target');
    expect(await words.textContent()).toContain('at least six times a year');
    const box = await words.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    await page.close();
  });

  test('every clause has its anchor, in the order of the text', async () => {
    const page = await open(TEXT);
    const anchors = await page
      .locator('.clause h2[id]')
      .evaluateAll((all) => all.map(({ id, textContent }) => `${id} ${textContent}`));
    expect(anchors).toEqual(anchors.toSorted());
    expect(anchors).toContain('at-3.2 clause 3.2');
    expect(anchors).toHaveLength(17);
    await page.close();
  });

  test.each([
    ['a statement', 'partnerships/northmere/arrangements-2020/#meetings.board.frequency'],
    ['a requirement', 'partnerships/northmere/arrangements-2020/coverage/#money-stated'],
  ])('a note in the margin leads to %s, and back to its words', async (_, target) => {
    const page = await open(TEXT);
    const link = page.locator(`a[href$="${target}"]`);
    const note = page.locator('.margin li').filter({ has: link }).first();
    const number = await note.getAttribute('value');
    const mark = (await note.locator('a').last().getAttribute('href')) ?? '';
    expect(await page.locator(`mark${mark} sup`).allTextContents()).toContain(number);
    await note.locator(link).click();
    await page.waitForURL(`**/${target}`);
    expect(await page.locator(':target').count()).toBe(1);
    await page.close();
  });

  test('a text that may not be shown has no view: the same link leads to its place', async () => {
    const page = await open('partnerships/southmere/terms-2019/#quorum.group.quorum');
    const fact = page.locator('[id="quorum.group.quorum"]');
    await fact.locator('summary').click();
    await fact.locator('.quote > a').first().click();
    await page.waitForURL('**/sources/southmere-terms-2019/#at-*');
    expect(await page.locator(':target').count()).toBe(1);
    const view = await page.request.get(new URL('text/', page.url()).href);
    expect(view.status()).toBe(404);
    await page.close();
  });
});
