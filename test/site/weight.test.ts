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
const styles = assets
  .filter((name) => name.endsWith('.css'))
  .reduce((sum, name) => sum + compressed(readFileSync(join(DIST, 'assets', name))), 0);

/** Pages that are one long table of evidence: a comparison, a partnership, a source. */
const isTable = (path: string): boolean =>
  /^(?:compare|partnerships|sources)\/[^/]+\/$/u.test(path.slice(base.length));

describe('weight (design, “Bars”)', () => {
  test('a page with its styles is at most 25 kB compressed, a table of evidence at most 50 kB', () => {
    const heavy = readPages()
      .map(({ path, html }) => ({
        path,
        weight: compressed(html) + styles,
        bar: (isTable(path) ? 50 : 25) * KILOBYTE,
      }))
      .filter(({ weight, bar }) => weight > bar);
    expect(heavy).toEqual([]);
  });

  test('fonts are at most 40 kB, and no page has a script', () => {
    const fonts = assets
      .filter((name) => name.endsWith('.woff2'))
      .map((name) => readFileSync(join(DIST, 'assets', name)).length);
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toBeLessThan(40 * KILOBYTE);
    const scripted = readPages().filter(({ html }) => html.includes('<script'));
    expect(scripted.map(({ path }) => path)).toEqual([]);
  });
});
