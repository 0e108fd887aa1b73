import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockOf, verifyContent } from '../../scripts/lib/verify-content.ts';
import { runChecks } from '../../src/domain/checks/index.ts';
import { withoutFilledIn } from '../../src/reading/left-out.ts';
import { readContent } from '../../src/reading/read.ts';
import { makeWorkspace, VALID, type Workspace } from '../support/mistakes.ts';

const RECORD = 'partnerships/northmere/arrangements-2020.yaml';
const FINDINGS = 'partnerships/northmere/arrangements-2020.assessments.yaml';

let work: Workspace;
beforeEach(async () => {
  work = await makeWorkspace();
});
afterEach(() => work.remove());

/** A tree of data in which each mapping of evidence is changed. */
const eachEvidence = (node: unknown, change: (evidence: object) => object): unknown => {
  if (Array.isArray(node)) return node.map((item: unknown) => eachEvidence(item, change));
  if (typeof node !== 'object' || node === null) return node;
  const mapped = Object.fromEntries(
    Object.entries(node).map(([key, item]) => [key, eachEvidence(item, change)]),
  );
  return 'source' in mapped && 'quotation' in mapped ? change(mapped) : mapped;
};

const rewrite = async (file: string, change: (data: unknown) => unknown): Promise<void> => {
  const path = join(work.content, file);
  await writeFile(path, stringify(change(parse(await readFile(path, 'utf8')))));
};

const leaveOut = (file: string, ...keys: string[]): Promise<void> =>
  rewrite(file, (data) =>
    eachEvidence(data, (evidence) =>
      Object.fromEntries(Object.entries(evidence).filter(([key]) => !keys.includes(key))),
    ),
  );

/** Runs verify as the command does. Resolves with its mistakes. */
const verify = async () => {
  const { entries } = await readContent(work.content, { located: false });
  const results = await verifyContent(entries, work.sources);
  await writeFile(join(work.content, 'evidence.lock.json'), JSON.stringify(lockOf(results)));
  return results.flatMap(({ mistakes }) => mistakes);
};

const check = async () => {
  const { entries, mistakes } = await readContent(work.content);
  return [...mistakes, ...runChecks(entries)];
};

const recordsOf = async (content: string) => {
  const { entries } = await readContent(content);
  return { arrangements: entries.arrangements, assessments: entries.assessments };
};

describe('evidence without source and locator', () => {
  test('is the same record once verify has found the sections', async () => {
    const before = await recordsOf(VALID);
    await leaveOut(RECORD, 'source', 'locator');
    await leaveOut(FINDINGS, 'source', 'locator');
    expect((await check()).map(({ code }) => code)).toContain('locator-left-out');
    expect(await verify()).toEqual([]);
    expect(await check()).toEqual([]);
    expect(await recordsOf(work.content)).toEqual(before);
  });

  test('has no place while the lock has none, and says so once for a list', async () => {
    await leaveOut(RECORD, 'locator');
    const found = (await check()).filter(({ code }) => code === 'locator-left-out');
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ path }) => path.includes('members') && path.includes('name'))).toEqual(
      [],
    );
  });

  test('is not taken where its words stand in several sections', async () => {
    await rewrite(RECORD, (data) =>
      eachEvidence(data, (evidence) =>
        'locator' in evidence && evidence.locator === '1.3' ? { quotation: 'Executive' } : evidence,
      ),
    );
    const [mistake, ...others] = await verify();
    expect(others).toEqual([]);
    expect(mistake?.code).toBe('quotation-in-several-sections');
    expect(mistake?.found).toContain('1.3, 4.3');
  });

  test('is not taken where its words run from one section into the next', async () => {
    await rewrite(RECORD, (data) =>
      eachEvidence(data, (evidence) =>
        'locator' in evidence && evidence.locator === '1.3'
          ? { quotation: 'leads the partnership. 1.4 The Learning Group' }
          : evidence,
      ),
    );
    expect((await verify()).map(({ code, found }) => [code, found])).toEqual([
      [
        'quotation-misplaced',
        '“leads the partnership. 1.4 The Learning Group”, in no section as a whole',
      ],
    ]);
  });

  test('follows the outline when that changes: the lock is written anew', async () => {
    await leaveOut(RECORD, 'locator');
    await verify();
    const outline = join(work.content, 'sources/northmere-arrangements-2020.yaml');
    const text = await readFile(outline, 'utf8');
    await writeFile(outline, text.replace("- id: '1.3'", '- id: leads'));
    expect(await verify()).toEqual([]);
    const { arrangements } = await recordsOf(work.content);
    const body = arrangements
      .find(({ partnership }) => partnership === 'northmere')
      ?.data.bodies.find(({ id }) => id === 'executive');
    expect(body?.evidence[0]?.locator).toBe('leads');
  });

  test('needs a source where the arrangements rest on several', async () => {
    await leaveOut(RECORD, 'source');
    await rewrite(RECORD, (data) => ({
      ...(data as object),
      sources: ['northmere-arrangements-2020', 'southmere-terms-2019'],
    }));
    const codes = (await check()).map(({ code }) => code);
    expect(codes).toContain('source-left-out');
  });
});

test('a search without sources is of all that the arrangements rest on', async () => {
  const before = await recordsOf(VALID);
  const isSearch = (node: unknown): node is object =>
    typeof node === 'object' && node !== null && 'terms' in node && 'sources' in node;
  const strip = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(strip);
    if (typeof node !== 'object' || node === null) return node;
    const kept = Object.entries(node).filter(([key]) => !isSearch(node) || key !== 'sources');
    return Object.fromEntries(kept.map(([key, item]) => [key, strip(item)]));
  };
  const record = 'partnerships/southmere/terms-2019.yaml';
  await rewrite(record, strip);
  expect(await readFile(join(work.content, record), 'utf8')).not.toMatch(
    /sources: \[.*\]\n.*terms/u,
  );
  expect(await recordsOf(work.content)).toEqual(before);
});

describe('what holds otherwise', () => {
  const read = async (otherwise: unknown) => {
    await rewrite(RECORD, (data) => ({
      ...(data as object),
      statements: {},
      otherwise,
    }));
    const { entries, mistakes } = await readContent(work.content);
    const entry = entries.arrangements.find(({ partnership }) => partnership === 'northmere');
    return { entries, mistakes, entry };
  };
  const NOT_READ = { state: 'not-read', missing: 'Fictional, only the money was read.' };

  test('may be said once for the whole document', async () => {
    const { entries, entry, mistakes } = await read(NOT_READ);
    expect(mistakes).toEqual([]);
    expect(entry?.data.otherwise).toEqual(NOT_READ);
    const own = runChecks(entries).filter(({ file }) => file === RECORD);
    expect(own.map(({ code }) => code)).not.toContain('missing-statement');
  });

  test('may be said once for a topic, beside fields of others', async () => {
    const { entries } = await read({
      quorum: NOT_READ,
      disputes: { 'between-partners': { state: 'not-applicable', ground: 'Fictional.' } },
    });
    const missing = runChecks(entries)
      .filter(({ code }) => code === 'missing-statement')
      .map(({ path }) => path[1]);
    expect(missing).not.toContain('quorum');
    expect(missing).not.toContain('disputes');
    expect(missing).toContain('membership');
  });

  test('names a topic that is there', async () => {
    const { entries } = await read({ quorun: NOT_READ });
    expect(runChecks(entries)).toContainEqual(
      expect.objectContaining({ code: 'unknown-topic', path: ['otherwise', 'quorun'] }),
    );
  });

  test.each([
    ['a document is not silent as a whole', { state: 'silent', missing: 'x' }, 'not-allowed'],
    ['nor is a topic', { quorum: { state: 'silent', missing: 'x' } }, 'not-allowed'],
    ['what is missing is said', { quorum: { state: 'not-read' } }, 'missing-key'],
  ])('%s', async (_what, otherwise, code) => {
    const { mistakes } = await read(otherwise);
    expect(mistakes.map((one) => one.code)).toEqual([code]);
  });
});

test('what the reader fills in is not written: one source, words that stand in one section, all sources searched', () => {
  const holders = (_: string, quotation: string): string[] =>
    quotation === 'once' ? ['1'] : ['1', '2'];
  const evidence = (quotation: string) => ({ source: 'plan', locator: '1', quotation, for: ['a'] });
  const member = { name: 'Police', locator: '3', quotation: 'once' };
  const data = {
    evidence: [evidence('once'), evidence('twice')],
    value: { members: [member] },
    search: { sources: ['plan'], terms: ['a'] },
  };
  expect(withoutFilledIn(data, ['plan'], holders)).toEqual({
    evidence: [
      { quotation: 'once', for: ['a'] },
      { locator: '1', quotation: 'twice', for: ['a'] },
    ],
    value: { members: [member] },
    search: { terms: ['a'] },
  });
  expect(withoutFilledIn(data, ['plan', 'other'], holders).evidence[0]).toEqual({
    source: 'plan',
    quotation: 'once',
    for: ['a'],
  });
});
