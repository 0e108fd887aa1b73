import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { connectBrowser } from '../support/browser.ts';
import { pdfText } from '../support/pdf-text.ts';
import { DIST, readPages } from '../support/site-pages.ts';

interface CatalogueFile {
  requirements: { id: string; title: string }[];
  asks: { name: string; requirements: string[] }[];
  partnerships: {
    id: string;
    short_name: string;
    arrangements: {
      id: string;
      coverage: {
        not_assessed?: string;
        assessments: {
          requirement: string;
          bases: string[];
          finding: string;
          can_be_gap: boolean;
          evidence: { quotation: string }[];
        }[];
        in_yearly_report: string[];
        not_described_in_documents: string[];
      };
    }[];
  }[];
}

const { base } = siteSettings();
const pages = readPages();
const catalogue = JSON.parse(
  readFileSync(join(DIST, 'data/catalogue.json'), 'utf8'),
) as CatalogueFile;
const names = new Map(
  catalogue.asks.flatMap(({ name, requirements }) => requirements.map((id) => [id, name])),
);
const reports = catalogue.partnerships.flatMap(({ id, arrangements }) => {
  const [newest] = arrangements;
  return newest?.coverage
    ? [
        {
          id,
          path: `partnerships/${id}/${newest.id}/coverage/`,
          brief: `partnerships/${id}/coverage/`,
          coverage: newest.coverage,
        },
      ]
    : [];
});
const assessed = reports.filter(({ coverage }) => coverage.not_assessed === undefined);

const pageAt = (path: string): Document => {
  const page = pages.find((one) => one.path === `${base}${path}`);
  if (!page) throw new Error(`No page at ${path}.`);
  return page.document;
};

/** Every requirement that a report must hold. */
const idsOf = ({ coverage }: (typeof reports)[number]): string[] => [
  ...coverage.assessments.flatMap(({ bases }) => bases),
  ...coverage.in_yearly_report,
  ...coverage.not_described_in_documents,
];

describe.each(assessed)('$path', (report) => {
  const document = pageAt(report.path);

  test('has every row at its anchor, each with its finding and a way to its requirement', () => {
    expect(idsOf(report).filter((id) => document.getElementById(id) === null)).toEqual([]);
    const lacking = report.coverage.assessments.filter(
      ({ requirement: id }) =>
        !document.getElementById(id)?.querySelector(`a[href="${base}requirements/${id}/"]`),
    );
    expect(lacking).toEqual([]);
    const without = report.coverage.assessments.filter(
      ({ requirement }) => !document.getElementById(requirement)?.querySelector('summary .state'),
    );
    expect(without).toEqual([]);
  });

  test('has words, a search or a ground on every row', () => {
    for (const { requirement, finding, evidence } of report.coverage.assessments) {
      const row = document.getElementById(requirement);
      expect(row?.querySelectorAll('blockquote').length, requirement).toBe(evidence.length);
      if (finding === 'not-found' || finding === 'to-check') {
        expect(row?.textContent, requirement).toMatch(
          /Searched \d+ terms?: .+ Read in full, with these terms.*: .+ \(\d+\)/su,
        );
      }
    }
  });

  test('leads to every row from the page of its partnership, which has each at the same anchor', () => {
    const brief = pageAt(report.brief);
    expect(idsOf(report).filter((id) => brief.getElementById(id) === null)).toEqual([]);
    const lost = report.coverage.assessments.filter(
      ({ requirement: id }) =>
        !brief.getElementById(id)?.querySelector(`a[href="${base}${report.path}#${id}"]`),
    );
    expect(lost).toEqual([]);
  });

  test('counts every row in words, and once in its table', () => {
    expect(document.querySelector('#all + p')?.textContent).toContain(
      `Of ${report.coverage.assessments.length} `,
    );
    for (const row of document.querySelectorAll('.counts tbody tr')) {
      const numbers = [...row.querySelectorAll('td')].map(({ textContent }) => Number(textContent));
      const all = numbers.pop();
      expect(
        numbers.reduce((sum, n) => sum + n, 0),
        row.textContent,
      ).toBe(all);
    }
  });

  test('calls nothing a gap that cannot be one', () => {
    const can = new Set(
      report.coverage.assessments
        .filter(({ can_be_gap }) => can_be_gap)
        .map(({ requirement }) => requirement),
    );
    const listed = [
      ...document.querySelectorAll('[aria-labelledby=gaps] .open a:not([href^="#word."])'),
    ].map((link) => (link.getAttribute('href') ?? '').slice(1));
    const heading = document.querySelector('#gaps')?.textContent;
    if (can.size > 0) {
      expect(heading).toMatch(
        /^(?:Only in part in|Not in) (?:this document|the pages we have)(?:, or only in part)?$/u,
      );
      expect(listed.filter((id) => !can.has(id))).toEqual([]);
    } else {
      expect(heading ?? '').not.toContain('this document');
      expect(document.querySelector('.opening')?.textContent).not.toMatch(/\bOf \d/u);
    }
  });

  test('has a file with every row', () => {
    const rows = parse<Record<string, string>>(
      readFileSync(join(DIST, `partnerships/${report.id}/coverage.csv`)),
      {
        columns: true,
      },
    );
    const bases = rows.flatMap((row) => (row.bases ?? '').split('; '));
    expect([...new Set(bases)].sort()).toEqual(idsOf(report).sort());
  });
});

test('an area that is not assessed says why', () => {
  for (const { path, coverage } of reports) {
    if (coverage.not_assessed !== undefined) {
      expect(pageAt(path).body.textContent).toContain(coverage.not_assessed);
    }
  }
});

test('every requirement has a page that tells of every area', () => {
  const areas = catalogue.partnerships
    .filter(({ arrangements }) => arrangements.length > 0)
    .map(({ short_name }) => short_name);
  for (const { id, title } of catalogue.requirements) {
    const document = pageAt(`requirements/${id}/`);
    expect(document.querySelector('h1')?.textContent).toBe(names.get(id) ?? title);
    const told = [...document.querySelectorAll('#areas ~ dl dt, #areas ~ p, #areas ~ ul li')]
      .map(({ textContent }) => textContent)
      .join(', ');
    expect(
      areas.filter((name) => !told.includes(name)),
      id,
    ).toEqual([]);
  }
});

test('the table over all areas has every finding, and words in every other cell', () => {
  const cells = [...pageAt('compare/coverage/').querySelectorAll('.matrix td')].filter(
    (cell) => cell.querySelector('.count') === null,
  );
  expect(cells.length).toBeGreaterThan(0);
  const findings = assessed.reduce((sum, { coverage }) => sum + coverage.assessments.length, 0);
  expect(cells.filter((cell) => cell.querySelector('a .state')).length).toBe(findings);
  expect(cells.filter((cell) => cell.textContent.trim() === '')).toEqual([]);
});

describe('in the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  const open = async (path: string, javaScriptEnabled = true): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(new URL(path, inject('siteUrl')).href);
    return page;
  };
  const shown = (page: Page): Promise<number> =>
    page.locator('.matrix tbody tr:not(.theme):visible').count();
  const said = (page: Page): Promise<string> => page.locator('[data-filter-status]').innerText();

  test('the filter follows the address, and the address the filter', async () => {
    const page = await open('compare/coverage/?kind=law-content&finding=green');
    expect(await said(page)).toMatch(
      /“green” is not known under “Finding in any area”.+\d+ of \d+ requirements are shown\./su,
    );
    const ofLaw = await shown(page);
    expect(ofLaw).toBeGreaterThan(0);
    expect(await said(page)).toContain(`${ofLaw} of `);
    await page.selectOption('[name=kind]', '');
    expect(new URL(page.url()).search).toBe('');
    expect(await shown(page)).toBeGreaterThan(ofLaw);
    await page.goBack();
    expect(await shown(page)).toBe(ofLaw);
    await page.context().close();
  });

  test('every choice shows fewer rows and only those that have it, without script', async () => {
    const page = await open('compare/coverage/', false);
    const all = await shown(page);
    for (const name of ['kind', 'edition', 'finding']) {
      const options = await page.locator(`#${name} option`).count();
      for (let option = 1; option < options; option++) {
        await page.selectOption(`#${name}`, { index: option });
        const mark = `[data-m~="${name}-${option}"]`;
        const rows = '.matrix tbody tr:not(.theme)';
        const having =
          name === 'kind' ? `${mark} tr:not(.theme)` : `${rows}:has(${mark}[data-m*='finding-'])`;
        const left = await shown(page);
        expect(left, mark).toBe(await page.locator(having).count());
        expect(left, mark).toBeLessThan(all);
        expect(left, mark).toBeGreaterThan(0);
      }
      await page.selectOption(`#${name}`, '');
    }
    expect(await shown(page)).toBe(all);
    await page.context().close();
  });

  test.each(assessed)('$path as PDF holds the name of everything asked', async (report) => {
    const page = await browser.newPage();
    await page.goto(new URL(report.path, inject('siteUrl')).href);
    const text = pdfText(await page.pdf({ preferCSSPageSize: true }));
    const whole = text.join('');
    const lacking = idsOf(report).filter(
      (id) => !whole.includes((names.get(id) ?? id).replaceAll(/\s/gu, '')),
    );
    expect(lacking).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(12);
    // What is open stands on the first sheet; each sheet says what it is, and which of how many.
    expect(text[0]).toContain(await firstOpen(page));
    for (const [index, words] of text.entries()) {
      expect(words).toContain(`Page${index + 1}of${text.length}`);
      expect(words).toContain('dataversion');
    }
    await page.close();
    expect(whole).toContain('Whatwasread,andagainstwhat');
  });

  test.each(assessed)(
    'the sheet for a visit to $id is one sheet with all its parts',
    async ({ id }) => {
      const page = await browser.newPage();
      await page.goto(new URL(`partnerships/${id}/visit/`, inject('siteUrl')).href);
      const parts = await page.locator('main :is(h2, li)').allInnerTexts();
      const text = pdfText(await page.pdf({ preferCSSPageSize: true }));
      await page.close();
      expect(text).toHaveLength(1);
      expect(parts.map(bare).filter((part) => text[0]?.includes(part) === false)).toEqual([]);
      expect(text[0]).toContain('Notes');
    },
  );

  test('a note on what has moved is shown to those who followed a link to it, and never on paper', async () => {
    const [path = ''] = pages
      .filter(({ document }) => document.querySelector('.moved'))
      .map((one) => one.path.slice(base.length));
    const page = await open(path);
    const notes = page.locator('.moved p');
    const id = (await notes.first().getAttribute('id')) ?? '';
    expect(await notes.first().isVisible()).toBe(false);
    await page.goto(`${page.url()}#${id}`);
    expect(await page.locator('.moved p:visible').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await notes.first().isVisible()).toBe(false);
    await page.context().close();
  });

  /** The first of what is open, or nothing where all is addressed. */
  const firstOpen = async (page: Page): Promise<string> =>
    bare((await page.locator('.open li p').allInnerTexts())[1] ?? '');
});

const bare = (text: string): string => text.replaceAll(/\s/gu, '');
