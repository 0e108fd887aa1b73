import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
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
  // Two whole documents on every topic, with all their words: about the weight of both their pages.
  [/^compare\/[^/]+\/[^/]+\/(?:differences\/)?$/u, 80],
  // One long table of evidence: a comparison, a partnership, its report or its guide, a source.
  [/^(?:compare|partnerships|sources)\/[^/]+\/(?:(?:coverage|check|guide)\/)?$/u, 50],
  // One long list of all there is to look up.
  [/^(?:a-to-z|glossary)\/$/u, 50],
  [/^/u, 25],
];

const barOf = (path: string): number =>
  (BARS.find(([pages]) => pages.test(path.slice(base.length)))?.[1] ?? 0) * KILOBYTE;

/** The scripts a page loads, each with what it imports, compressed. */
function scriptsOf(document: Document): number {
  const seen = new Set<string>();
  const follow = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(join(DIST, 'assets', name), 'utf8');
    for (const [, imported] of text.matchAll(/from\s*["']\.\/([^"']+)["']/gu))
      follow(imported ?? '');
  };
  for (const script of document.querySelectorAll('script[src]')) {
    follow(script.getAttribute('src')?.split('/').at(-1) ?? '');
  }
  return [...seen].reduce(
    (sum, name) => sum + compressed(readFileSync(join(DIST, 'assets', name))),
    0,
  );
}

interface Weighed {
  path: string;
  weight: number;
}

/** The pages that are heavier, in bytes, than their kind of page may be. */
const tooHeavy = (weighed: readonly Weighed[]): (Weighed & { bar: number })[] =>
  weighed
    .map(({ path, weight }) => ({ path, weight, bar: barOf(path) }))
    .filter(({ weight, bar }) => weight > bar);

describe('weight (design, “Bars”)', () => {
  test('a page a byte heavier than its bar is found, whatever its kind', () => {
    for (const [path, bar] of [
      ['about/', 25],
      ['glossary/', 50],
      ['compare/quorum/', 50],
      ['compare/a/b/', 80],
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

  test('fonts are at most 40 kB, and the scripts of a page at most 5 kB compressed, but for search', () => {
    const fonts = assets
      .filter((name) => name.endsWith('.woff2'))
      .map((name) => readFileSync(join(DIST, 'assets', name)).length);
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toBeLessThan(40 * KILOBYTE);
    const heavy = readPages()
      .map(({ path, document }) => ({ path, weight: scriptsOf(document) }))
      // The search page alone holds more: everywhere else search is a box.
      .filter(({ path, weight }) => weight > (path.endsWith('/search/') ? 10 : 5) * KILOBYTE);
    expect(heavy).toEqual([]);
  });
});
