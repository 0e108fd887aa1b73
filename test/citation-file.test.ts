import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SITE_NAME } from '../src/site.ts';

/** The parts of the Citation File Format 1.2.0 that the file uses, as its schema has them: nothing else may stand there. */
const CffSchema = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  message: z.string().min(1),
  title: z.string().min(1),
  abstract: z.string().min(1),
  type: z.enum(['dataset', 'software']),
  version: z.string().min(1),
  license: z.enum(['CC-BY-4.0', 'MIT']),
  // An entity: names of people are in no file of ours.
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  keywords: z.array(z.string().min(1)).min(1),
});

const file = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('CITATION.cff follows its format', () => {
  expect(CffSchema.safeParse(parse(file('CITATION.cff'))).error).toBeUndefined();
});

test('it has the version of the package, the name of the site and the holder of the licence', () => {
  const cff = CffSchema.parse(parse(file('CITATION.cff')));
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(file('package.json')));
  expect(cff.version).toBe(version);
  expect(cff.title).toBe(SITE_NAME);
  expect(file('LICENSE')).toContain(cff.authors[0]?.name);
});

test.each([
  ['another version of the format', { 'cff-version': '1.1.0' }],
  ['a person', { authors: [{ 'family-names': 'Example' }] }],
  ['a key that the format does not know', { owner: 'Example' }],
])('%s is found', (_what, change) => {
  const cff = parse(file('CITATION.cff')) as object;
  expect(CffSchema.safeParse({ ...cff, ...change }).success).toBe(false);
});
