import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { build, stepsInto, type Step } from '../../scripts/build.ts';

describe('build', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-test-'));
    await writeFile(join(folder, 'old.html'), 'left by an earlier build');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  const pages = (ran: string[]): Step => ({
    name: 'pages',
    run: async () => {
      ran.push('pages');
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'index.html'), 'a page');
      return 0;
    },
  });

  test('the content check comes first, before Astro runs', () => {
    expect(
      stepsInto(folder)
        .map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['content check', 'pages']);
  });

  test('bad content: nothing else runs and nothing is left, not even an earlier site', async () => {
    const ran: string[] = [];
    const check: Step = { name: 'content check', run: () => Promise.resolve(1) };
    expect(await build(folder, [check, pages(ran)])).toBe(1);
    expect(ran).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  test('a later fault takes away what was built before it', async () => {
    const fault: Step = { name: 'search index', run: () => Promise.reject(new Error('no index')) };
    expect(await build(folder, [pages([]), fault])).toBe(1);
    expect(existsSync(folder)).toBe(false);
  });

  test('a build without faults leaves only what it made', async () => {
    expect(await build(folder, [pages([])])).toBe(0);
    expect(existsSync(join(folder, 'index.html'))).toBe(true);
    expect(existsSync(join(folder, 'old.html'))).toBe(false);
  });
});
