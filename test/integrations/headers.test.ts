import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from '../../scripts/lib/headers-file.ts';
import { policyOf } from '../../src/integrations/content-security-policy.ts';
import { headersFile, writeHeaders } from '../../src/integrations/headers.ts';

const policyAt = (text: string, path: string): string | undefined =>
  headersFor(parseHeadersFile(text), path).get('Content-Security-Policy');

describe('the policy', () => {
  test('lets nothing stand inline and nothing come from elsewhere', () => {
    for (const path of ['/', '/compare/quorum/', '/search/']) {
      expect(policyOf(path)).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/u);
      expect(policyOf(path)).toContain("default-src 'none'");
    }
  });

  test('lets WebAssembly run on the search page alone', () => {
    expect(policyOf('/search/')).toContain("'wasm-unsafe-eval'");
    for (const path of ['/', '/compare/', '/searching/', '/partnerships/search/']) {
      expect(policyOf(path)).not.toContain('wasm');
    }
  });
});

describe('the headers file', () => {
  const LASTING = '/sub/pagefind/0a1b/0/record/0-1';
  const text = headersFile('/sub/', ['compare', 'search'], ['assets', 'pagefind/0a1b']);

  test('lets browsers keep what never changes under the same name, and nothing else', () => {
    const keeps = (path: string): string | undefined =>
      headersFor(parseHeadersFile(text), path).get('Cache-Control');
    expect(keeps(LASTING)).toBe('public, max-age=31536000, immutable');
    expect(keeps('/sub/assets/a.css')).toContain('immutable');
    for (const path of ['/sub/', '/sub/pagefind/manifest.json', '/sub/search/', '/sub/data/']) {
      expect(keeps(path), path).toBeUndefined();
    }
  });

  test('gives each page the policy of its own path, under the base', () => {
    expect(policyAt(text, '/sub/')).toBe(`${policyOf('/')}; frame-ancestors 'none'`);
    expect(policyAt(text, '/sub/compare/quorum/')).toContain("script-src 'self';");
    expect(policyAt(text, '/sub/search/')).toContain("'wasm-unsafe-eval'");
    expect(policyAt(text, '/other/')).toBeUndefined();
  });

  test('has no path with two rules for one header: hosts differ in what they would send', () => {
    for (const path of ['/sub/', '/sub/search/', '/sub/compare/', '/sub/assets/a.css', LASTING]) {
      const names = parseHeadersFile(text)
        .filter(({ pattern }) => pattern.test(path))
        .flatMap(({ headers }) => headers.map(([name]) => name));
      expect(new Set(names).size, path).toBe(names.length);
    }
  });
});

describe('writing it', () => {
  let dist = '';
  beforeEach(async () => {
    dist = await mkdtemp(join(tmpdir(), 'headers-'));
  });
  afterEach(() => rm(dist, { recursive: true }));

  test('names the folders that have pages, at any depth, and no others', async () => {
    await mkdir(join(dist, 'compare', 'quorum'), { recursive: true });
    await writeFile(join(dist, 'compare', 'quorum', 'index.html'), 'a page');
    await mkdir(join(dist, 'assets'));
    await writeFile(join(dist, 'assets', 'a.css'), 'a style');
    expect(await writeHeaders(dist, '/')).toBe(1);
    const text = await readFile(join(dist, '_headers'), 'utf8');
    expect(policyAt(text, '/compare/quorum/')).toBeDefined();
    expect(policyAt(text, '/assets/a.css')).toBeUndefined();
  });

  test('names the folder that bears the hash of the search index, not the index itself', async () => {
    await mkdir(join(dist, 'pagefind', '0a1b', '0'), { recursive: true });
    await writeFile(join(dist, 'pagefind', 'manifest.json'), '{}');
    await writeHeaders(dist, '/');
    const rules = parseHeadersFile(await readFile(join(dist, '_headers'), 'utf8'));
    expect(headersFor(rules, '/pagefind/0a1b/0/columns.json').get('Cache-Control')).toContain(
      'immutable',
    );
    expect(headersFor(rules, '/pagefind/manifest.json').has('Cache-Control')).toBe(false);
  });
});
