import { expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { brokenLinks } from '../support/broken-links.ts';
import { DIST, readPages } from '../support/site-pages.ts';

const { site, base } = siteSettings();
const pages = readPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const ids = new Map(
  pages.map(({ path, document }) => [
    path,
    [...document.querySelectorAll('[id]')].map(({ id }) => id),
  ]),
);

const all = (selector: string): { path: string; element: Element }[] =>
  pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll(selector)].map((element) => ({ path, element })),
  );

const show = ({ path, element }: { path: string; element: Element }): string =>
  `${path}: ${element.outerHTML.slice(0, 160)}`;

test('there are pages of every kind', () => {
  for (const path of [
    '',
    'partnerships/',
    'compare/',
    'sources/',
    'method/',
    'about/',
    '404.html',
  ]) {
    expect(byPath.has(`${base}${path}`), path).toBe(true);
  }
});

test('every page has one main heading, a language, a description and a title of its own', () => {
  for (const { path, document } of pages) {
    expect(document.querySelectorAll('h1').length, path).toBe(1);
    expect(document.documentElement.getAttribute('lang'), path).toBe('en-GB');
    expect(
      document.querySelector('meta[name=description]')?.getAttribute('content')?.length,
      path,
    ).toBeGreaterThan(20);
  }
  const titles = pages.map(({ document }) => document.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('every page but “not found” names its own address', () => {
  const wrong = pages.filter(
    ({ path, document }) =>
      !path.endsWith('404.html') &&
      document.querySelector('link[rel=canonical]')?.getAttribute('href') !==
        new URL(path, site).href,
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no id is used twice on a page', () => {
  const twice = [...ids].flatMap(([path, list]) =>
    list.filter((id, index) => list.indexOf(id) !== index).map((id) => `${path}#${id}`),
  );
  expect(twice).toEqual([]);
});

test('no cell of a table, and no answer, is empty or a bare dash', () => {
  const blank = all('td, th, dd, dt, .a, blockquote, figcaption').filter(({ element }) =>
    /^[\s–—-]*$/u.test(element.textContent),
  );
  expect(blank.map(show)).toEqual([]);
});

test('every cell tells its state, the date it was read and its lasting link', () => {
  const cells = all('.c');
  expect(cells.length).toBeGreaterThan(0);
  const lacking = cells.filter(
    ({ element }) =>
      !element.querySelector('summary .s')?.textContent ||
      !/read \d{1,2} \w+ \d{4}/u.test(element.querySelector('.m')?.textContent ?? '') ||
      !element.querySelector('.m a[href*="/partnerships/"][href*="#"]'),
  );
  expect(lacking.map(show)).toEqual([]);
});

test('what is stated has words and a place; what is not found has its search', () => {
  const wordless = all('.c').filter(
    ({ element }) =>
      element.querySelector('.s-stated') !== null &&
      !element.querySelector('blockquote') &&
      !element.querySelector('figcaption a[href*="/sources/"]'),
  );
  const unsearched = all('.c').filter(
    ({ element }) =>
      element.querySelector('.s-silent') !== null &&
      !/Read in full: .+ Searched for: .+/su.test(element.textContent),
  );
  expect([...wordless, ...unsearched].map(show)).toEqual([]);
});

test('nothing has inline style or script, and nothing is loaded from elsewhere', () => {
  const inline = all('[style], style, script:not([src]), [onclick], [onload]');
  const foreign = all(
    'link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src], img, iframe',
  ).filter(({ element }) => {
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
    return !address.startsWith(base);
  });
  expect([...inline, ...foreign].map(show)).toEqual([]);
});

test('every link and anchor inside the site leads somewhere', () => {
  expect(brokenLinks(pages, { dist: DIST, site, base })).toEqual([]);
});
