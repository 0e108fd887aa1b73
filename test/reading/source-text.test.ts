import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSourceText } from '../../src/reading/source-text.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-text-'));
  await writeFile(join(folder, 'plain.txt'), 'One line.\nA line – longer.\n');
  await writeFile(join(folder, 'windows.txt'), 'One line.\r\nA line – longer.\r\n');
  await writeFile(join(folder, 'other.txt'), 'One line.\nA line - longer.\n');
});
afterAll(() => rm(folder, { recursive: true }));

test('Windows line endings do not make another text; one letter does', async () => {
  const plain = await readSourceText(folder, 'plain');
  expect(plain?.text).toBe(await readFile(join(folder, 'plain.txt'), 'utf8'));
  expect(await readSourceText(folder, 'windows')).toEqual(plain);
  expect((await readSourceText(folder, 'other'))?.sha256).not.toBe(plain?.sha256);
});

test('a text that is not there is undefined', async () => {
  expect(await readSourceText(folder, 'missing')).toBeUndefined();
});
