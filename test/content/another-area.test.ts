import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runApart } from '../../scripts/lib/run.ts';
import { runChecks } from '../../src/domain/checks/index.ts';
import { readContent } from '../../src/reading/read.ts';
import { addAnotherArea } from '../support/another-area.ts';
import { COLLECTION } from '../support/collection.ts';

const THIS = 'test/content/another-area.test.ts';
/** They make other collections from the records. */
const NOT_OF_CONTENT = [THIS, 'test/scripts/lib/generate-content.test.ts'];

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: `test/${file}`, text: readFileSync(join('test', file), 'utf8') }));

/** The tests that read the records; those of the built site read what was built of them. */
const ofContent = files
  .filter(({ text }) => text.includes('support/collection.ts'))
  .map(({ file }) => file)
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/site/'))
  .filter((file) => !NOT_OF_CONTENT.includes(file));

let root = '';
let grown = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'another-area-'));
  grown = join(root, 'content');
  await addAnotherArea(COLLECTION, grown, root);
});
afterAll(() => rm(root, { recursive: true }));

test('a collection with one area more, and a source, a term and a question, passes every check', async () => {
  const before = await readContent(COLLECTION);
  const { entries, mistakes } = await readContent(grown);
  expect(entries.partnerships).toHaveLength(before.entries.partnerships.length + 1);
  expect(entries.sources.length).toBeGreaterThan(before.entries.sources.length);
  for (const register of ['glossary', 'questions'] as const) {
    const count = before.entries.registers[register].data.length;
    expect(entries.registers[register].data).toHaveLength(count + 1);
  }
  const errors = [...mistakes, ...runChecks(entries)].filter(({ level }) => level === 'error');
  expect(errors).toEqual([]);
});

test('a test reads the records by the folder that can be another, and so is run again here', () => {
  const other = files
    .filter(({ file }) => file !== THIS)
    .filter(({ text }) =>
      /(?:Of|Content|Prose)\(['"]content['"]|from: ['"]content['"]|, ['"]content['"]\]/u.test(text),
    )
    .map(({ file }) => file);
  expect(other).toEqual([]);
  expect(ofContent.length).toBeGreaterThan(0);
});

test('none of the tests that read the records fails on it', async () => {
  const vitest = ['scripts/run.mjs', 'vitest', 'run', '--config', 'test/vitest.config.ts'];
  const env: NodeJS.ProcessEnv = { ...process.env, CONTENT_DIR: grown };
  // The invented documents have no text in which anything could be found.
  delete env.SOURCES_DIR;
  // Started anew, it finds a path of its own where that of the project is odd.
  delete env.NODE_OPTIONS;
  const { exitCode, said } = await runApart(process.execPath, [...vitest, ...ofContent], env);
  expect(exitCode, said).toBe(0);
});
