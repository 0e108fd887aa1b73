import { readdirSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { BUILT_NAMES } from '../../src/domain/site/built-names.ts';
import { brokenLinks } from '../support/broken-links.ts';
import {
  addressFaults,
  blanks,
  cellFaults,
  doubleIds,
  groundFaults,
  headFaults,
  inlineFaults,
  type PagesRule,
} from '../support/page-rules.ts';
import { DIST, readPages, type SitePage } from '../support/site-pages.ts';

const settings = siteSettings();
const pages = readPages();

test('nothing stands at the top but what the build is known to write', () => {
  const served = new Set(readdirSync('public'));
  const strange = readdirSync(DIST).filter(
    (name) => !name.startsWith('.') && !BUILT_NAMES.has(name) && !served.has(name),
  );
  expect(strange).toEqual([]);
});

test('there are pages of every kind', () => {
  const paths = new Set(pages.map(({ path }) => path));
  for (const path of [
    '',
    'partnerships/',
    'compare/',
    'sources/',
    'method/',
    'about/',
    '404.html',
  ]) {
    expect(paths.has(`${settings.base}${path}`), path).toBe(true);
  }
});

const page = (path: string, html: string): SitePage => ({
  path,
  html,
  document: parseHTML(`<!doctype html>${html}`).document,
});
const body = (html: string): SitePage => page('/a/', `<html><body>${html}</body></html>`);
const cell = (state: string, inside: string, mark = 'read 3 May 2026'): SitePage =>
  body(
    `<div class="cell"><details><summary><b class="state state-${state}">Word</b></summary>${inside}<p class="source">${mark} <a href="/partnerships/x/#y">link</a></p></details></div>`,
  );

/** The page of an edition, with a cell that has no fault. */
const atHome = (html: string): SitePage =>
  page(
    '/partnerships/x/one/',
    `<html><body><main>${html}${cell('stated', '', '').document.body.innerHTML}</main></body></html>`,
  );

test('an edition that says once when it was read needs no date in each cell', () => {
  expect(cellFaults([atHome('<p>Read on 3 May 2026.</p>')], settings)).toEqual([]);
});

/** Each rule with pages on which it must find something. */
const RULES: readonly [name: string, rule: PagesRule, bad: readonly (readonly SitePage[])[]][] = [
  [
    'one main heading, a language, a description and a title of its own',
    headFaults,
    [
      [page('/a/', '<html lang="en-GB"><head><title>A</title></head><body></body></html>')],
      [page('/a/', '<html><head><title>A</title></head><body><h1>A</h1></body></html>')],
      ['/a/', '/b/'].map((path) =>
        page(
          path,
          '<html lang="en-GB"><head><title>A</title><meta name="description" content="Long enough a description" /></head><body><h1>A</h1></body></html>',
        ),
      ),
    ],
  ],
  [
    'its own address',
    addressFaults,
    [[page('/a/', '<html><head><link rel="canonical" href="/b/" /></head></html>')]],
  ],
  ['no id twice', doubleIds, [[body('<p id="a"></p><p id="a"></p>')]]],
  ['no blank', blanks, [[body('<p class="answer"> – </p>')], [body('<dl><dd></dd></dl>')]]],
  [
    'cells with state and lasting link, and at their home the date',
    cellFaults,
    [[body('<div class="cell"></div>')], [atHome('<p>Read some time ago.</p>')]],
  ],
  [
    'words and place of what is stated, search of what is not found',
    groundFaults,
    [
      [cell('stated', '<p>Six</p>')],
      [cell('silent', '<p>Searched 1 term: it does not occur.</p>')],
    ],
  ],
  [
    'nothing inline and nothing from elsewhere',
    inlineFaults,
    [
      [body('<p style="color: red">A</p>')],
      [body('<script>go()</script>')],
      [body('<img src="https://other.org/a.png" alt="A" />')],
    ],
  ],
];

describe.each(RULES)('%s', (_name, rule, bad) => {
  test('is held by every page', () => {
    expect(rule(pages, settings)).toEqual([]);
  });

  test.each(bad.map((faulty) => [faulty]))('is missed on a page without it (%#)', (faulty) => {
    expect(rule(faulty, settings)).not.toEqual([]);
  });
});

test('there are cells, so that the rules on them have something to see', () => {
  expect(pages.some(({ document }) => document.querySelector('.cell') !== null)).toBe(true);
});

test('every link and anchor inside the site leads somewhere', () => {
  expect(brokenLinks(pages, { dist: DIST, ...settings })).toEqual([]);
});
