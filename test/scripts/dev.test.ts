import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkspace, type Workspace } from '../support/mistakes.ts';
import { startCommand, type Running } from '../support/run-command.ts';

/** `npm run dev`: drafts and mistakes are seen, and a change is seen without a new start. */

const NORTHMERE = 'partnerships/northmere/arrangements-2020.yaml';
const SOUTHMERE = 'partnerships/southmere/terms-2019.yaml';
let work: Workspace;
let server: Running;
let address: string;

const change = async (file: string, from: string, to: string): Promise<void> => {
  const path = join(work.content, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
};

/** Asks again and again until an answer passes; the time that a test may take is its end. */
async function until<T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await setTimeout(200);
  }
}

const page = async (path: string): Promise<string> => (await fetch(new URL(path, address))).text();

beforeAll(async () => {
  work = await makeWorkspace();
  await change(NORTHMERE, 'title: ', 'draft: true\ntitle: ');
  await change(SOUTHMERE, 'tier: main', 'tier: mian');
  server = startCommand(['scripts/astro.ts', 'dev', '--port', '0', '--ignore-lock'], {
    CONTENT_DIR: work.content,
    // Under a test runner Astro serves no pages.
    VITEST: undefined,
  });
  await until(() => (server.said().includes('watching for file changes') ? true : undefined));
  address = /http:\/\/localhost:\d+\//u.exec(server.said())?.[0] ?? '';
});
afterAll(async () => {
  server.stop('SIGTERM');
  await server.ended;
  await work.remove();
});

test('it starts with mistakes and drafts, and shows both', { timeout: 120_000 }, async () => {
  expect(server.said()).toContain('Did you mean “main”?');
  const shown = await page('partnerships/northmere/');
  expect(shown).toContain('Draft. The reading is not finished');
  expect(shown).toContain(`Drafts, which no build shows: ${NORTHMERE}.`);
  expect(shown).toContain('1 error and 0 warnings in 1 file.');
  expect(shown).toContain(`Not shown until mended: ${SOUTHMERE}.`);
});

test('it reads a record again when it changes', { timeout: 120_000 }, async () => {
  await change(SOUTHMERE, 'tier: mian', 'tier: main');
  await change(SOUTHMERE, 'title: Southmere terms', 'title: Mended terms');
  const shown = await until(async () => {
    const text = await page('partnerships/southmere/');
    return text.includes('Mended terms') ? text : undefined;
  });
  expect(shown).toContain('No mistakes found.');
});
