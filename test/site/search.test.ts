import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { DIST, readPages, templatePaths } from '../support/site-pages.ts';
import { siteBrowser } from '../support/site-browser.ts';
import { COLLECTION } from '../support/collection.ts';
import { addressOf, answered, ask, countIn, type Told } from '../support/search-page.ts';
import { readQuestions, recordCounter } from '../support/search-questions.ts';
import { pageRecords } from '../../src/integrations/page-records.ts';
import { searchRecords } from '../../src/domain/search/records.ts';
import { catalogueOf } from '../support/catalogue.ts';

const { open, newContext, faults } = siteBrowser();
const { base } = siteSettings();
const close = (page: Page): Promise<void> => page.context().close();
const query = (page: Page): string => new URL(page.url()).search;
const status = (page: Page): Promise<string> => page.locator('[data-status]').innerText();

test('questions as people type them find what they are after among the first three', async () => {
  const questions = readQuestions().filter(({ counted }) => !counted);
  expect(questions.length).toBeGreaterThanOrEqual(190);
  const page = await open('search/');
  await answered(page);
  const missed: unknown[] = [];
  for (const question of questions) {
    const told = await ask(page, addressOf(question.ask, question.filters));
    const first = told.paths.slice(0, 3);
    const holds = (wanted: readonly string[]): boolean =>
      first.some((path) => wanted.some((part) => path.includes(part)));
    const cards = question.places?.map((area) => `${base}areas/${area}/`) ?? told.places;
    if (
      ![question.finds, question.and].every((wanted) => wanted.length === 0 || holds(wanted)) ||
      told.places.join() !== cards.join()
    )
      missed.push({ ...question, first, told: told.places });
  }
  await close(page);
  expect(missed).toEqual([]);
});

test('a question has the same results whatever was asked before it', async () => {
  const questions = readQuestions().filter(({ ask: typed }) => typed !== '');
  const twenty = questions
    .filter((_, at) => at % Math.floor(questions.length / 20) === 0)
    .slice(0, 20)
    .map(({ ask: words, filters }) => addressOf(words, filters));
  const page = await open('search/');
  await answered(page);
  const first = new Map<string, Told>();
  for (const address of twenty) first.set(address, await ask(page, address));
  expect([...first.values()].flatMap(({ paths }) => paths).length).toBeGreaterThan(100);
  const again = new Map<string, Told>();
  for (const address of twenty.toReversed()) again.set(address, await ask(page, address));
  for (const address of twenty) expect(again.get(address), address).toEqual(first.get(address));
  await close(page);
});

test('filters give exactly as many results as the records hold', async () => {
  const questions = readQuestions().filter(({ counted }) => counted);
  expect(questions.length).toBeGreaterThanOrEqual(30);
  const countInRecords = recordCounter(await catalogueOf(COLLECTION), await pageRecords(DIST));
  const page = await open('search/');
  await answered(page);
  const wrong: string[] = [];
  for (const question of questions) {
    const address = addressOf(question.ask, question.filters);
    const held = countInRecords(question);
    const found = countIn(await ask(page, address));
    if (found !== held) {
      wrong.push(
        `${address}: the index gives ${found}, the records hold ${held}: mend the search, or count words that only begin like one that was asked.`,
      );
    }
  }
  await close(page);
  expect(wrong).toEqual([]);
});

test('every record opens at a place that is there', async () => {
  const ids = new Map<string, Set<string>>();
  const missing = searchRecords(await catalogueOf(COLLECTION)).filter(({ path }) => {
    const [page = '', anchor] = path.split('#');
    if (!ids.has(page)) {
      const html = readFileSync(join(DIST, page, 'index.html'), 'utf8');
      ids.set(page, new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']) => id)));
    }
    return anchor !== undefined && !ids.get(page)?.has(anchor);
  });
  expect(missing.map(({ path }) => path)).toEqual([]);
});

describe('the address', () => {
  test('says what is asked; reload, a shared link and going back restore it', async () => {
    const page = await open('search/');
    await page.locator('#q').fill('quorum');
    await page.waitForFunction(() => location.search === '?q=quorum');
    await page.locator('.results li').first().waitFor();
    const all = await status(page);
    await page.locator('.ask summary').click();
    await page.selectOption('select[name=area]', 'kirklees');
    await page.waitForFunction(
      (before) => document.querySelector('[data-status]')?.textContent !== before,
      all,
    );
    expect(query(page)).toBe('?q=quorum&area=kirklees');
    const some = await status(page);
    await page.locator('.govuk-pagination a').click();
    await page.waitForFunction(
      (before) => document.querySelector('[data-status]')?.textContent !== before,
      some,
    );
    expect(query(page)).toBe('?q=quorum&area=kirklees&page=2');
    const second = await status(page);
    expect(second).toMatch(/; page 2 of /u);
    await page.reload();
    await answered(page);
    expect(await status(page)).toBe(second);
    const other = await open(`search/${query(page)}`);
    await answered(other);
    expect(await status(other)).toBe(second);
    await close(other);
    await page.goBack();
    await page.waitForFunction(
      (text) => document.querySelector('[data-status]')?.textContent === text,
      some,
    );
    expect(await page.locator('select[name=area]').inputValue()).toBe('kirklees');
    await close(page);
  });

  test('a result opens at its anchor: the answer is open there, and the words are marked', async () => {
    const page = await open('search/?q=casting+vote&area=southampton');
    await answered(page);
    expect(await page.locator('.results mark').count()).toBeGreaterThan(1);
    const link = page.locator('.results h3 a').first();
    const anchor = new URL((await link.getAttribute('href')) ?? '', page.url()).hash.slice(1);
    await link.click();
    await page.waitForURL(({ hash }) => hash === `#${anchor}`);
    expect(new URL(page.url()).pathname).toContain('/partnerships/southampton/');
    const place = page.locator(`[id="${anchor}"]`);
    await place.locator('details[open] mark').first().waitFor();
    expect(
      new Set((await place.locator('mark').allInnerTexts()).map((word) => word.toLowerCase())),
    ).toEqual(new Set(['casting', 'vote']));
    // Nowhere else: a reader came for this answer.
    expect(await page.locator('mark').count()).toBe(await place.locator('mark').count());
    expect(await page.locator('.cell[open]').count()).toBe(1);
    // Its topic is open, and no other.
    expect(await page.locator('details[open]').count()).toBe(
      await page.locator('details[open]:has(.cell[open]), .cell[open]').count(),
    );
    expect((await place.boundingBox())?.y).toBeLessThan(900);
    await close(page);
  });

  test('a heading and a term are marked in their own sections', async () => {
    const page = await open('partnerships/kirklees/guide/?q=chair#who-leads');
    await page.locator('main mark').first().waitFor();
    await page.goto(new URL('glossary/?q=quorum#quorum', inject('siteUrl')).href);
    await page.locator('[id="quorum"] mark').first().waitFor();
    expect(await page.locator('[id="masa"] mark').count()).toBe(0);
    await close(page);
  });

  test.each(['', '?q=', '?q=%00', '?q=%3Cimg%20src%3Dx%3E'])(
    'a page opened with “%s” and a place that is not there stays as it is',
    async (query) => {
      const page = await open(`partnerships/kirklees/${query}#%E0%A4%A`);
      expect(await page.locator('main h1').count()).toBe(1);
      expect(await page.locator('main img').count()).toBe(0);
      await close(page);
    },
  );
});

describe('places', () => {
  test('the card of a place stands before the results, and leads to its area and its own site', async () => {
    const page = await open('search/');
    await answered(page);
    const card = page.locator('.place').first();
    for (const [typed, area, said] of [
      ['Leeds', 'leeds', 'Not read yet. Its partnership: Leeds Safeguarding Children Partnership.'],
      ['chelmsford', 'essex', 'Chelmsford is in Essex'],
      ['Corby', 'north-northamptonshire', 'former council, now North Northamptonshire'],
      ['South Tees Safeguarding Children Partnership', 'middlesbrough', 'Redcar and Cleveland'],
      ['stoke quorum', 'stoke-on-trent', 'Not read yet.'],
      ['kirklees', 'kirklees', 'Read: its constitution'],
    ] as const) {
      const told = await ask(page, addressOf(typed, ''));
      expect(told.places[0], typed).toBe(`${base}areas/${area}/`);
      expect(await card.innerText(), typed).toContain(said);
      const first = page.locator('[data-results] :is(.place, .results > li)').first();
      expect(await first.getAttribute('class'), typed).toBe('place');
    }
    await ask(page, '?q=kirklees');
    expect(await card.locator('a[href$="/partnerships/kirklees/"]').count()).toBe(1);
    await ask(page, '?q=Leeds');
    expect(await card.locator('a[href^="http"]').count()).toBe(1);
    await close(page);
  });

  test('no name of a place is taken for another word; a misspelt one is named before the results', async () => {
    const page = await open('search/');
    await answered(page);
    const leeds = await ask(page, '?q=leeds');
    expect([leeds.paths, leeds.told]).toEqual([[], 'Nothing that we have read names “leeds”.']);
    const misspelt = await ask(page, '?q=hartlepol');
    expect(misspelt.told).toBe(
      'Nothing here has “hartlepol”. The nearest name of a place is “hartlepool”.',
    );
    expect(misspelt.places).toEqual([`${base}areas/hartlepool/`]);
    await close(page);
  });
});

test.each([
  [1280, 800],
  [375, 800],
])('at %i by %i results begin in the first third of the screen', async (width, height) => {
  const page = await open('search/?q=quorum', { viewport: { width, height } });
  await answered(page);
  for (const question of ['?q=quorum', '?q=leeds', '?q=who+is+the+LADO']) {
    await ask(page, question);
    const box = await page
      .locator('[data-results] :is(.place, .results > li)')
      .first()
      .boundingBox();
    expect(box?.y, question).toBeLessThan(height / 3);
  }
  await close(page);
});

test('an old answer never overwrites a newer one', async () => {
  const page = await open('search/');
  await answered(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // The records of the first question are held back until the second is answered.
  let first = true;
  await page.route('**/record/*', async (route) => {
    if (first) await held;
    await route.continue();
  });
  await page.locator('#q').fill('funding');
  await page.waitForFunction(() => location.search === '?q=funding');
  await page.waitForTimeout(300);
  first = false;
  await page.locator('#q').fill('minutes');
  await page.waitForFunction(() =>
    document.querySelector('[data-status]')?.textContent.includes('minutes'),
  );
  release();
  await page.waitForTimeout(300);
  expect(await status(page)).toContain('minutes');
  expect(await page.locator('#q').inputValue()).toBe('minutes');
  await close(page);
});

describe('strange input', () => {
  test.each([
    ['nothing', ''],
    ['ten thousand letters', 'quorum '.repeat(1429)],
    ['one word of ten thousand letters', 'x'.repeat(10_000)],
    ['quotation marks', '"\'“”‘’'],
    ['half a quotation', '"quorum'],
    ['HTML', '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>'],
    ['an emoji', '👩‍👧 quorum 🎉'],
    ['right-to-left text', 'حماية الأطفال'],
    ['signs', '% & # ? + \\ / * ^ $ [ ] ( ) { } | ~'],
    ['a word and a null', 'quorum\u0000'],
    ['nulls alone', '\u0000\u0000'],
    ['marks that turn the direction of a text', '\u202equorum\u2066 \u200fchair'],
    ['half of a pair', '\ud83d quorum'],
    ['an emoji alone', '🎉'],
    ['two hundred words', Array.from({ length: 200 }, (_, at) => `w${at}`).join(' ')],
    ['names of what every object has', '__proto__ constructor toString'],
  ])('%s is answered calmly', async (_, typed) => {
    const page = await open('search/');
    await answered(page);
    const found = await ask(page, `?${new URLSearchParams({ q: typed })}`);
    expect(found.status.length).toBeLessThan(400);
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    expect(await page.locator('main img, main .results script').count()).toBe(0);
    expect(await page.locator('[data-fault]').isHidden()).toBe(true);
    await close(page);
  });

  test.each([
    ['broken percent signs', '?q=%E0%A4%A&area=%&topic=%zz'],
    ['nulls', '?q=%00&area=%00kirklees&page=%00'],
    ['a filter of ten thousand letters', `?topic=${'x'.repeat(10_000)}`],
    ['filters of a thousand emoji', `?state=${encodeURIComponent('🎉'.repeat(1000))}`],
    ['a page beyond all numbers', '?q=quorum&page=1e308'],
    ['the same key many times', `?q=quorum${'&area=kirklees'.repeat(500)}`],
    ['names of what every object has', '?area=__proto__&kind=constructor&__proto__=x'],
    ['a filter turned round', '?area=%E2%80%AEselkrik'],
    ['keys without values', '?q&area&topic&&&=&page'],
  ])('an address with %s is answered calmly', async (_, address) => {
    const page = await open(`search/${address}`);
    await answered(page);
    const said = await page.locator('[data-told]').innerText();
    expect(said.length + (await status(page)).length).toBeLessThan(400);
    expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(await page.locator('[data-fault]').isHidden()).toBe(true);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThan(1);
    await close(page);
  });

  test('an unknown filter is left out, and said', async () => {
    const page = await open('search/?q=quorum&area=<b>narnia&state=loud&page=999');
    await answered(page);
    expect(await page.locator('[data-told]').innerText()).toContain(
      '“<b>narnia” is not known under “Area”',
    );
    expect(await page.locator('.results li').count()).toBeGreaterThan(0);
    await close(page);
  });

  test('a misspelt word is put right, and said; where nothing is near, ways on are offered', async () => {
    const page = await open('search/?q=qourum');
    await answered(page);
    expect(await page.locator('[data-told]').innerText()).toBe(
      'Nothing here has “qourum”. These are the results for “quorum”.',
    );
    await ask(page, '?q=xyzzy');
    expect(await page.locator('[data-nothing] a[href$="/a-to-z/"]').isVisible()).toBe(true);
    await close(page);
  });
});

describe('filters', () => {
  const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

  test.each([
    ['a desk', {}],
    ['a phone', PHONE],
  ])('on %s are closed, say how many are set, and open by keyboard', async (_, options) => {
    const page = await open('search/?q=quorum&area=kirklees', options);
    await answered(page);
    const area = page.locator('.ask select[name=area]');
    const way = page.locator('.ask summary');
    expect(await area.isVisible()).toBe(false);
    expect(await way.innerText()).toBe('Filters (1 set)');
    await way.focus();
    await page.keyboard.press('Enter');
    expect(await area.isVisible()).toBe(true);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThan(1);
    await close(page);
  });

  test('a key that a phone could not untick is not told of, and does nothing', async () => {
    const page = await open('search/', PHONE);
    await answered(page);
    expect(await page.locator('[data-shortcut]').isVisible()).toBe(false);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('q');
    await close(page);
  });
});

describe('search boxes', () => {
  test('lead to the search page, that of an area to the area alone', async () => {
    const page = await open('partnerships/kirklees/');
    await page.locator('#find-here').fill('quorum');
    await page.locator('#find-here').press('Enter');
    await page.waitForURL(/\/search\//u);
    await answered(page);
    expect(query(page)).toBe('?q=quorum&area=kirklees');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');

    // A key of one letter can be switched off (WCAG 2.1.4).
    await page.locator('[data-shortcut] input').uncheck();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('q');
    await close(page);
  });

  test('lead to the A to Z without script', async () => {
    const page = await open('', { javaScriptEnabled: false });
    await page.locator('#find').fill('quorum');
    await page.locator('#find').press('Enter');
    await page.waitForURL(/\/a-to-z\//u);
    await close(page);
  });

  test('where the policy refuses WebAssembly, the A to Z is offered and filters still work', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ blockedURI }) => {
        document.documentElement.dataset.refused = blockedURI;
      });
    });
    // As a host would serve it whose own policy is stricter than ours.
    await page.route(/\/search\/(?:\?|$)/u, async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain(" 'wasm-unsafe-eval'");
      await route.fulfill({
        response,
        headers: {
          ...headers,
          'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", ''),
        },
      });
    });
    await page.goto(new URL('search/?q=quorum', inject('siteUrl')).href);
    await page.locator('[data-fault] a[href$="/a-to-z/"]').waitFor();
    expect(await page.locator('[data-fault]').innerText()).toContain('The A to Z holds the same');
    expect(await page.locator('[data-results]').isHidden()).toBe(true);
    expect(await page.locator('[data-nothing]').isVisible()).toBe(true);
    expect(await page.locator('html').getAttribute('data-refused')).toBe('wasm-eval');
    await page.goto(new URL('search/?topic=quorum', inject('siteUrl')).href);
    await page.locator('.results li').first().waitFor();
    expect(await page.locator('[data-fault]').isHidden()).toBe(true);
    await context.close();
  });

  test('no page but that of search may run WebAssembly', async () => {
    const pages = readPages();
    const allowing = pages.filter(({ document }) =>
      document
        .querySelector('meta[http-equiv="Content-Security-Policy"]')
        ?.getAttribute('content')
        ?.includes('wasm'),
    );
    const search = pages.filter(({ path }) => path.endsWith('/search/'));
    expect(allowing.map(({ path }) => path)).toEqual(search.map(({ path }) => path));
    const served = await Promise.all(
      templatePaths(pages).map(async (path) => {
        const { headers } = await fetch(new URL(path, inject('siteUrl')));
        return { path, policy: headers.get('content-security-policy') ?? '' };
      }),
    );
    expect(served.filter(({ policy }) => policy.includes('wasm')).map(({ path }) => path)).toEqual(
      search.map(({ path }) => path),
    );
  });

  test('fetch nothing of the search program before it is needed', async () => {
    const context = await newContext();
    const page = await context.newPage();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(new URL('partnerships/kirklees/', inject('siteUrl')).href);
    expect(fetched.filter((path) => path.includes('pagefind'))).toEqual([]);
    await context.close();
  });
});

test('no script failed on the way', () => {
  expect(faults).toEqual([]);
});
