import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readGlossary } from '../../src/reading/checked.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'glossary-'));
  await cp('test/fixtures/valid', root, { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

test('the terms; none of a register that is too large, has mistakes, is a link or is not there', async () => {
  const file = join(root, 'registers', 'glossary.yaml');
  expect((await readGlossary(root)).length).toBeGreaterThan(0);
  await writeFile(file, '['.repeat(10_000_000));
  expect(await readGlossary(root)).toEqual([]);
  await writeFile(file, '- id: &a x\n- *a\n');
  expect(await readGlossary(root)).toEqual([]);
  await rm(file);
  expect(await readGlossary(root)).toEqual([]);
  await symlink(join(process.cwd(), 'test/fixtures/valid/registers/glossary.yaml'), file);
  expect(await readGlossary(root)).toEqual([]);
});
