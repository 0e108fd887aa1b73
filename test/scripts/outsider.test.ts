import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeWorkspace, type Workspace } from '../support/mistakes.ts';
import { runCommand } from '../support/run-command.ts';
import { SHORT } from '../support/short-records.ts';

/** Somebody outside has one document, and none of the texts that others read. */

const SOURCE = 'westmere-plan';
const RECORD = 'partnerships/westmere/plan-2024.yaml';
let work: Workspace;
let lock: string;
beforeEach(async () => {
  work = await makeWorkspace();
  lock = join(work.content, 'evidence.lock.json');
  for (const id of ['northmere-arrangements-2020', 'southmere-terms-2019']) {
    await rm(join(work.sources, `${id}.txt`));
  }
  await cp(join(SHORT, `texts/${SOURCE}.txt`), join(work.sources, `${SOURCE}.txt`));
  for (const part of [`sources/${SOURCE}.yaml`, 'partnerships/westmere']) {
    await cp(join(SHORT, 'content', part), join(work.content, part), { recursive: true });
  }
});
afterEach(() => work.remove());

const check = (...args: string[]) =>
  runCommand(['scripts/check.ts', '--content', work.content, '--public', work.served, ...args]);
const verify = (...args: string[]) =>
  runCommand([
    ...['scripts/verify.ts', '--content', work.content, '--sources', work.sources],
    ...args,
  ]);
const sourcesIn = async (): Promise<Record<string, object>> =>
  (JSON.parse(await readFile(lock, 'utf8')) as { sources: Record<string, object> }).sources;
const edit = async (file: string, from: string, to: string): Promise<void> => {
  const path = join(work.content, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
};

describe('with one text at hand', () => {
  test.each([
    ['of one source', ['--only', SOURCE]],
    ['of all', []],
  ])('verify %s writes its part of the lock, and check then passes', async (_what, args) => {
    const before = await sourcesIn();
    expect((await check()).code).toBe(1);
    const verified = await verify(...args);
    expect(verified.said).toContain('No mistakes found.');
    expect(verified.code).toBe(0);
    const { [SOURCE]: own, ...others } = await sourcesIn();
    expect(others).toEqual(before);
    expect(Object.keys(own ?? {})).toContain('sections');
    const checked = await check();
    expect(checked.said).toContain('No mistakes found.');
    expect(checked.code).toBe(0);
  });

  test('a broken record of others is no reason to write nothing', async () => {
    await edit('partnerships/southmere/terms-2019.yaml', 'tier: main', 'tier: mian');
    expect((await verify('--only', SOURCE)).code).toBe(0);
    expect(Object.keys(await sourcesIn())).toContain(SOURCE);
  });

  test('a broken record that rests on the source is one', async () => {
    await edit(RECORD, 'tier: lead', 'tier: leed');
    const { code, said } = await verify('--only', SOURCE);
    expect(code).toBe(1);
    expect(said).toContain(`Nothing is written: ${RECORD} cannot be read.`);
    expect(Object.keys(await sourcesIn())).not.toContain(SOURCE);
  });

  test('a draft with words that are not there is told, and what was found is written', async () => {
    await edit(RECORD, 'sources: [westmere-plan]', 'draft: true\nsources: [westmere-plan]');
    await edit(RECORD, 'meets every month', 'meets every week');
    const { code, said } = await verify('--only', SOURCE);
    expect(said).toContain('quotation-not-found');
    expect(code).toBe(0);
    expect(Object.keys(await sourcesIn())).toContain(SOURCE);
    const left = await check();
    expect(left.code).toBe(0);
    expect(left.said).toContain(`Drafts, left out: ${RECORD}.`);
    const asked = await check('--drafts');
    expect(asked.code).toBe(1);
    expect(asked.said).toContain('locator-left-out');
  });

  test('a lock that is not there is made', async () => {
    await rm(lock);
    expect((await verify('--only', SOURCE)).code).toBe(0);
    expect(Object.keys(await sourcesIn())).toEqual([SOURCE]);
  });
});

test('a source that is not there is named, with the nearest of those that are', async () => {
  const { code, said } = await verify('--only', 'westmere-pln');
  expect(code).toBe(1);
  expect(said).toContain(
    'There is no source “westmere-pln”. The sources are, nearest first: westmere-plan, ',
  );
});

test('a source whose entry cannot be read is said to be so', async () => {
  await appendFile(join(work.content, `sources/${SOURCE}.yaml`), 'colour: blue\n');
  expect((await verify('--only', SOURCE)).said).toContain(
    `sources/${SOURCE}.yaml cannot be read. Run \`npm run check\` to see why.`,
  );
});
