import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureSite, type FixtureSite } from '../support/fixture-site.ts';
import { verifyAndLock, writeShortRecords } from '../support/short-records.ts';

/** Two documents of which only part was read, as a site: no page claims what the rest may contradict. */
let work: string;
let site: FixtureSite;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'short-site-'));
  await writeShortRecords(work);
  await verifyAndLock(work);
  site = await fixtureSite(work);
});
afterAll(async () => {
  await site.close();
  await rm(work, { recursive: true });
});

const words = async (path: string): Promise<string> => {
  const answer = await fetch(new URL(path, site.url));
  expect(answer.status, path).toBe(200);
  const html = /<main[\s\S]*<\/main>/u.exec(await answer.text())?.[0] ?? '';
  return html
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('&quot;', '"');
};

const HEADLINE = 'Headline facts only. We have not read the rest of this document yet';
const PART = 'Read in part. What is not shown may well stand in the rest of the document.';

test.each([
  ['partnerships/eastmere/', HEADLINE],
  ['areas/eastmere/', HEADLINE],
  ['partnerships/eastmere/check/', HEADLINE],
  ['partnerships/westmere/', PART],
  ['areas/westmere/', PART],
  ['partnerships/westmere/', 'Not read: All but how often the group meets.'],
  ['partnerships/', 'or in part where its page says so'],
])('%s says how much was read', async (path, said) => {
  expect(await words(path)).toContain(said);
});

describe.each(['eastmere', 'westmere'])('of %s no page says', (id) => {
  test.each([
    `partnerships/${id}/`,
    `partnerships/${id}/answers/`,
    `partnerships/${id}/check/`,
    `partnerships/${id}/coverage/`,
    `areas/${id}/`,
    'compare/',
    'compare/meetings/',
    'compare/chairing/',
    'compare/eastmere/westmere/',
  ])('on %s what was not read', async (path) => {
    const text = await words(path);
    expect(text).not.toContain('No main meeting in this document');
    expect(text).not.toContain('has no such meeting');
    expect(text).not.toContain('The text was read from the first line to the last');
    expect(text).not.toContain('The document does not say');
    expect(text).not.toContain('Not found in this document');
  });
});
