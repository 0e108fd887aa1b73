import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runChecks } from '../../src/domain/checks/index.ts';
import { readExtentOf, statementsOf } from '../../src/domain/catalogue/walk.ts';
import { readContent, type ReadResult } from '../../src/reading/read.ts';
import { SHORT, verifyAndLock, writeShortRecords } from '../support/short-records.ts';

/** A record costs what it says: the registers of the collection, and two short records. */
let work: string;
let read: ReadResult;
let unverified: Awaited<ReturnType<typeof verifyAndLock>>;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'short-'));
  await writeShortRecords(work);
  unverified = await verifyAndLock(work);
  read = await readContent(work, { served: join(work, 'none') });
});
afterAll(() => rm(work, { recursive: true }));

test('they have no mistakes, and every quotation is found without a locator', () => {
  expect(unverified).toEqual([]);
  const found = [...read.mistakes, ...runChecks(read.entries)];
  expect(found.filter(({ level }) => level === 'error')).toEqual([]);
});

test.each([
  ['westmere/plan-2024', 20, 1, 'part'],
  ['eastmere/arrangements-2024', 60, 12, 'headline'],
])(
  '%s is a file of at most %i lines with %i facts, read %s',
  async (name, lines, facts, extent) => {
    const file = `partnerships/${name}.yaml`;
    const text = await readFile(join(SHORT, 'content', file), 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(lines);
    expect(text).not.toMatch(/locator|source:/u);
    const entry = read.entries.arrangements.find((one) => one.file === file);
    expect(entry && statementsOf(entry).length).toBe(facts);
    expect(entry && readExtentOf(entry.data)).toBe(extent);
  },
);
