import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageRecords } from '../../src/integrations/page-records.ts';

let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'page-records-'));
  const folder = join(dist, 'partnerships', 'north', 'guide');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html data-searchable><head><title>North: guide – Site</title></head><body><main>' +
      '<h2 id="disagree">When agencies disagree</h2><p>Ask the chair<sup>1</sup>.</p>' +
      '<div><p>Our explanation</p><p>If you disagree, ask.</p></div><ul><li>One</li><li>Two</li></ul>' +
      '<h2 id="next">Next</h2></main></body></html>',
  );
});

afterAll(async () => {
  await rm(dist, { recursive: true });
});

test('the words of two blocks do not run into one, and marks of notes are left out', async () => {
  const section = (await pageRecords(dist)).find(({ path }) => path.endsWith('#disagree'));
  expect(section?.answer).toBe('Ask the chair. Our explanation If you disagree, ask. One Two');
});
