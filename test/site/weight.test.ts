import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { DIST, readPages } from '../support/site-pages.ts';

const KILOBYTE = 1024;
const { base } = siteSettings();
const compressed = (data: string | Buffer): number => gzipSync(data, { level: 9 }).length;

const assets = readdirSync(join(DIST, 'assets'));

/** The stylesheets a page loads, compressed. */
const stylesOf = (document: Document): number =>
  [...document.querySelectorAll('link[rel=stylesheet]')]
    .map((link) => link.getAttribute('href')?.split('/').at(-1) ?? '')
    .reduce((sum, name) => sum + compressed(readFileSync(join(DIST, 'assets', name))), 0);

/** In kilobytes, styles included: the first bar whose pages the path is one of. */
const BARS: readonly (readonly [pages: RegExp, bar: number])[] = [
  // Every partnership at a glance; every area on a topic, and its words; two areas on every topic.
  [/^compare\/(?:[^/]+\/){0,2}(?:page-\d+\/)?$/u, 50],
  // One long table of evidence: a partnership, its report or its guide, an edition and what changed in it, a source.
  [/^(?:partnerships|sources)\/[^/]+\/(?:(?:coverage|guide)\/)?$/u, 50],
  [/^partnerships\/[^/]+\/(?!visit\/)[^/]+\/(?:(?:coverage|groups|changes)\/)?$/u, 50],
  // One long list of all there is to look up.
  [/^(?:a-to-z|glossary)\/$/u, 50],
  // What a reader opens to find an area.
  [/^(?:$|areas\/.)/u, 15],
  [/^/u, 25],
];

const barOf = (path: string): number =>
  (BARS.find(([pages]) => pages.test(path.slice(base.length)))?.[1] ?? 0) * KILOBYTE;

/** In kilobytes. Fonts are counted apart: one file, kept for every page. */
const FONT_BAR = 40;

/** In kilobytes: the search page holds a search, and a comparison its chooser; everywhere else search is a box. */
const scriptBarOf = (path: string): number => {
  if (path.endsWith('/search/')) return 13 * KILOBYTE;
  return (path.slice(base.length).startsWith('compare/') ? 8 : 5) * KILOBYTE;
};

/** The names of the scripts of a page: those it loads, and those that these import. */
function scriptsOf(document: Document, textOf: (name: string) => string): Set<string> {
  const seen = new Set<string>();
  const follow = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [, imported] of textOf(name).matchAll(/from\s*["']\.\/([^"']+)["']/gu))
      follow(imported ?? '');
  };
  for (const script of document.querySelectorAll('script[src]')) {
    follow(script.getAttribute('src')?.split('/').at(-1) ?? '');
  }
  return seen;
}

const assetText = (name: string): string => readFileSync(join(DIST, 'assets', name), 'utf8');

interface Weighed {
  path: string;
  weight: number;
}

/** Those that are heavier, in bytes, than the bar for their path. */
const tooHeavy = (weighed: readonly Weighed[], barFor = barOf): (Weighed & { bar: number })[] =>
  weighed
    .map(({ path, weight }) => ({ path, weight, bar: barFor(path) }))
    .filter(({ weight, bar }) => weight > bar);

describe('weight (design, “Bars”)', () => {
  test('a page a byte heavier than its bar is found, whatever its kind', () => {
    for (const [path, bar] of [
      ['about/', 25],
      ['areas/', 25],
      ['areas/leeds/', 15],
      ['', 15],
      ['glossary/', 50],
      ['compare/quorum/', 50],
      ['compare/a/b/', 50],
    ] as const) {
      const at = { path: `${base}${path}`, weight: bar * KILOBYTE };
      expect(tooHeavy([at])).toEqual([]);
      expect(tooHeavy([{ ...at, weight: at.weight + 1 }])).toHaveLength(1);
    }
  });

  test('no page with its styles is heavier, compressed, than its kind of page may be', () => {
    const weighed = readPages().map(({ path, html, document }) => ({
      path,
      weight: compressed(html) + stylesOf(document),
    }));
    expect(tooHeavy(weighed)).toEqual([]);
  });

  test('a script a byte heavier than its bar is found, and so is what a script imports', () => {
    for (const [path, bar] of [
      ['about/', 5],
      ['compare/quorum/', 8],
      ['search/', 13],
    ] as const) {
      const at = { path: `${base}${path}`, weight: bar * KILOBYTE };
      expect(tooHeavy([at], scriptBarOf)).toEqual([]);
      expect(tooHeavy([{ ...at, weight: at.weight + 1 }], scriptBarOf)).toHaveLength(1);
    }
    const { document } = parseHTML(
      '<html><body><script src="/assets/a.js"></script></body></html>',
    );
    const texts = new Map([
      ['a.js', 'import{b}from"./b.js";'],
      ['b.js', 'import { c } from "./c.js"; import { a } from "./a.js";'],
    ]);
    expect([...scriptsOf(document, (name) => texts.get(name) ?? '')]).toEqual([
      'a.js',
      'b.js',
      'c.js',
    ]);
  });

  test('the scripts of no page are heavier, compressed, than they may be', () => {
    const weighed = readPages().map(({ path, document }) => ({
      path,
      weight: [...scriptsOf(document, assetText)]
        .map((name) => compressed(assetText(name)))
        .reduce((sum, weight) => sum + weight, 0),
    }));
    expect(tooHeavy(weighed, scriptBarOf)).toEqual([]);
  });

  test('the font is one file of at most 40 kB', () => {
    const fonts = assets
      .filter((name) => name.endsWith('.woff2'))
      .map((name) => ({ path: name, weight: readFileSync(join(DIST, 'assets', name)).length }));
    expect(fonts).toHaveLength(1);
    const bar = (): number => FONT_BAR * KILOBYTE;
    expect(tooHeavy(fonts, bar)).toEqual([]);
    expect(tooHeavy([{ path: 'a.woff2', weight: bar() + 1 }], bar)).toHaveLength(1);
  });
});
