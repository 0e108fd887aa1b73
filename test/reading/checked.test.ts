import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handFiles, handedFiles, readChecked, soundFiles } from '../../src/reading/checked.ts';
import { VALID } from '../support/mistakes.ts';

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'handed-'));
});
afterAll(() => rm(cache, { recursive: true }));

test('what a build hands over arrives as it was read, and nothing is read again', async () => {
  const { files } = await readChecked(VALID);
  expect(await handedFiles(cache)).toBeUndefined();
  await handFiles(cache, files);
  expect(await handedFiles(cache)).toEqual(files);
  expect(await soundFiles('no such folder', cache)).toEqual(files);
});

test('where nothing was handed over the content is read, and a mistake stops it', async () => {
  const { files } = await readChecked(VALID);
  expect(await soundFiles(VALID, join(cache, 'empty'))).toEqual(files);
  await expect(soundFiles(cache, join(cache, 'empty'))).rejects.toThrow(
    /The content has mistakes\.[^]*missing-file/u,
  );
});
