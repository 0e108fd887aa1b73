import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { parseReport } from '../../src/domain/site/report.ts';
import { connectBrowser } from '../support/browser.ts';
import { pdfText } from '../support/pdf-text.ts';
import { readPages } from '../support/site-pages.ts';

const { base, site } = siteSettings();
const home = new URL(base, site).href;
const pages = readPages();
const sheets = pages.filter(({ path }) => path.endsWith('/check/'));
const partnerships = pages.filter(({ path }) =>
  /^partnerships\/[^/]+\/$/u.test(path.slice(base.length)),
);

const reportsOn = (document: Document): ReturnType<typeof parseReport>[] =>
  [...document.querySelectorAll('.tick a')].map((link) => {
    const address = new URL(link.getAttribute('href') ?? '', home);
    expect(address.pathname).toBe(`${base}corrections/`);
    expect(address.hash).toBe('#report');
    return parseReport(address.search, home);
  });

test('every partnership has a sheet, and its page leads there', () => {
  expect(sheets.length).toBe(partnerships.length);
  for (const { path, document } of partnerships) {
    expect(document.querySelector(`a[href="${path}check/"]`), path).not.toBeNull();
  }
});

test.each(sheets)('$path reports on every statement and body of its page, once', (sheet) => {
  const reports = reportsOn(sheet.document);
  const page = partnerships.find(({ path }) => `${path}check/` === sheet.path);
  const ids = reports.flatMap(({ statement }) => statement.split(','));
  const onPage = new Set([...(page?.document.querySelectorAll('[id]') ?? [])].map(({ id }) => id));
  expect(ids.filter((id) => !onPage.has(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { statement, page: address, version } of reports) {
    expect(address).toBe(
      `${new URL(page?.path ?? '', site).href}#${statement.split(',')[0] ?? ''}`,
    );
    expect(version).toMatch(/^[0-9a-f]{8}$/);
  }
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(() => browser.close());

  test('the longest sheet names its columns on every sheet of paper, with boxes to tick', async () => {
    const [longest] = sheets.toSorted((a, b) => b.html.length - a.html.length);
    const page = await browser.newPage();
    await page.goto(new URL(longest?.path ?? '', inject('siteUrl')).href);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    // A4 on its side, in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 84[12](?:\.\d+)? 59[456](?:\.\d+)?\]/);
    const text = pdfText(pdf);
    const rows = text.filter((words) => words.includes('notright:'));
    expect(rows.length).toBeGreaterThan(10);
    for (const words of rows) expect(words).toMatch(/QuestionOurreading|QuestionAskedof/);
  });

  test('a link to report fills in the text to copy; a strange one does not', async () => {
    const page = await browser.newPage();
    const text = async (address: string): Promise<string> => {
      await page.goto(new URL(address, inject('siteUrl')).href);
      return (await page.locator('[data-report]').textContent()) ?? '';
    };
    const link = sheets[0]?.document.querySelector('.tick a')?.getAttribute('href') ?? '';
    const id = new URL(link, home).searchParams.get('statement') ?? '-';
    expect(await text(link)).toContain(`Statement: ${id}\nPage: ${home}`);
    expect(await text(`${base}corrections/?statement=Ring+me`)).not.toContain('Ring');
    await page.close();
  });
});
