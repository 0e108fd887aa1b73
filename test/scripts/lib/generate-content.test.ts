import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateContent } from '../../../scripts/lib/generate-content.ts';
import { runChecks } from '../../../src/domain/checks/index.ts';
import { readContent } from '../../../src/reading/read.ts';
import { COLLECTION } from '../../support/collection.ts';

let root = '';
const AREAS = 7;
const generate = (name: string, seed: string): Promise<void> =>
  generateContent({ from: COLLECTION, to: join(root, name), areas: AREAS, seed });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'generated-'));
  await generate('first', 'a');
});

afterAll(() => rm(root, { recursive: true }));

const filesOf = async (name: string): Promise<string[]> =>
  (await readdir(join(root, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const digestOf = async (name: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of await filesOf(name)) {
    hash.update(file.slice(join(root, name).length)).update(await readFile(file));
  }
  return hash.digest('hex');
};

test('the same seed gives the same bytes, and another seed others', async () => {
  await generate('again', 'a');
  await generate('other', 'b');
  expect(await digestOf('again')).toBe(await digestOf('first'));
  expect(await digestOf('other')).not.toBe(await digestOf('first'));
});

test('what is generated has as many areas as asked for, and passes every check', async () => {
  const { entries, mistakes } = await readContent(join(root, 'first'));
  expect(entries.partnerships).toHaveLength(AREAS);
  const errors = [...mistakes, ...runChecks(entries)].filter(({ level }) => level === 'error');
  expect(errors).toEqual([]);
});

test('every name says that it is fictional, and no real one is left', async () => {
  const { entries } = await readContent(join(root, 'first'));
  const names = [
    ...entries.partnerships.flatMap(({ data }) => [data.name, data.short_name]),
    ...entries.arrangements.flatMap(({ data }) => [
      data.title,
      ...data.bodies.map(({ name }) => name),
    ]),
    ...entries.sources.flatMap(({ data }) => [data.title, ...data.publisher]),
    ...entries.registers.areas.data.map(({ name }) => name),
  ];
  expect(names.filter((name) => !/fictional/iu.test(name))).toEqual([]);
  const real = (await readContent(COLLECTION)).entries.partnerships.map(
    ({ data }) => data.short_name,
  );
  // The longest first: a short one may stand inside it.
  const labels = entries.registers.vocabularies
    .flatMap(({ data }) => data.map(({ label }) => label))
    .sort((a, b) => b.length - a.length);
  for (const file of (await filesOf('first')).filter((path) =>
    /\/(?:partnerships|sources)\//u.test(path),
  )) {
    // Labels of the registers, which are kept, may name a place: they stand for quotations of the terms.
    const text = labels.reduce(
      (left, label) => left.replaceAll(label, ''),
      (await readFile(file, 'utf8')).replace(/\s+/gu, ' '),
    );
    expect(real.filter((name) => text.includes(name))).toEqual([]);
  }
});
