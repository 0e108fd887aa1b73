import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { drift } from '../../scripts/drift.ts';
import { addressesToAsk } from '../../src/domain/catalogue/drift.ts';
import { buildCatalogue } from '../../src/domain/catalogue/catalogue.ts';
import { readContent } from '../../src/reading/read.ts';
import { askTwice, type Fate } from '../support/asked-site.ts';
import { VALID } from '../support/mistakes.ts';

let folder: string;
let addresses: Readonly<Record<Fate, string>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drift-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  addresses = await askTwice(join(folder, 'asked'));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** A content folder of its own. */
async function copy(name: string): Promise<string> {
  const content = join(folder, name);
  await cp(VALID, content, { recursive: true });
  return content;
}

describe('what became of each address since the source was read', () => {
  test.each([
    ['same', 'unchanged', /^Unchanged since read$/u, /on 1 February 2026.*as on 10 January 2026/u],
    [
      'changed',
      'changed',
      /^Changed since read: these statements may be out of date$/u,
      /between 9 January 2026 and 1 February 2026/u,
    ],
    ['gone', 'gone', /^Gone$/u, /on 1 February 2026.*nothing is there/u],
    ['busy', 'no-answer', /^No answer when last asked$/u, /status 503.*9 January 2026/u],
    ['late', 'unchanged', /^Unchanged since 1 February 2026$/u, /would not show/u],
    ['never', 'not-asked', /^Not asked yet$/u, /not been asked/u],
  ] as const)('%s', async (fate, kind, label, text) => {
    const { entries, mistakes } = await readContent(join(folder, 'asked'));
    expect(mistakes).toEqual([]);
    const sources = buildCatalogue(entries).sources.flatMap((source) => source.addresses);
    const drifted = sources.find(({ address }) => address === addresses[fate])?.drift;
    expect(drifted?.kind).toBe(kind);
    expect(drifted?.label).toMatch(label);
    expect(drifted?.text).toMatch(text);
  });

  test('the source as a whole stands as the worst of them', async () => {
    const { entries } = await readContent(join(folder, 'asked'));
    const worst = buildCatalogue(entries).sources.map((source) => source.drift?.kind);
    expect(worst).toContain('gone');
  });
});

describe('a file of which the hash is known', () => {
  test.each([
    ['a'.repeat(64), 'Unchanged since read'],
    ['b'.repeat(64), 'Changed since read: these statements may be out of date'],
  ])('%s', async (sha256, label) => {
    const { entries } = await readContent(VALID);
    const file = { kind: 'pdf' as const, sha256: 'a'.repeat(64) };
    const days = { first_on: '2026-05-01', last_on: '2026-05-02' };
    const answers = [{ ...days, sha256, type: 'application/pdf', bytes: 8 }];
    const { sources } = buildCatalogue({
      ...entries,
      sources: entries.sources.map((source) => ({ ...source, data: { ...source.data, file } })),
      drift: {
        id: 'drift',
        file: 'drift.yaml',
        data: addressesToAsk(entries.sources).map((address) => ({
          address,
          asked_on: '2026-05-02',
          outcome: 'answered',
          answers,
        })),
      },
    });
    const labels = sources.flatMap((source) => source.drift?.label ?? []);
    expect(labels).toEqual([label]);
  });
});

describe('what is written', () => {
  const REGISTER = 'drift.yaml';
  const answered = {
    outcome: 'answered',
    sha256: 'a'.repeat(64),
    type: 'application/pdf',
    bytes: 8,
    leadsTo: undefined,
  } as const;

  test('is the same for the same answers, but for the day', async () => {
    const content = await copy('twice');
    const ask = () => Promise.resolve(answered);
    await drift({ content, day: '2026-02-01', ask, pause: 0 });
    const first = await readFile(join(content, REGISTER), 'utf8');
    expect(first).toMatch(/^# Written by/u);
    await drift({ content, day: '2026-02-02', ask, pause: 0 });
    const second = await readFile(join(content, REGISTER), 'utf8');
    expect(second).toContain('first_on: 2026-02-01');
    expect(second.replaceAll('2026-02-02', '2026-02-01')).toBe(first);
  });

  test('is nothing where nothing answered', async () => {
    const content = await copy('offline');
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const ask = () => Promise.resolve({ outcome: 'no-answer', why: 'no network' } as const);
    expect(await drift({ content, day: '2026-02-01', ask, pause: 0 })).toBe(1);
    expect(told.mock.lastCall?.[0]).toMatch(/Nothing answered.*Nothing is written/u);
    await expect(readFile(join(content, REGISTER))).rejects.toThrow();
  });

  test.each([
    ['a source that does not exist', 'nowhere', /no source “nowhere”\. The sources are: /u],
    ['a register that cannot be read', undefined, /drift\.yaml cannot be read.*npm run check/u],
  ])('is nothing for %s, with what to do', async (_, only, message) => {
    const content = await copy(`refused-${only ?? 'register'}`);
    if (only === undefined) await writeFile(join(content, REGISTER), '- what: is this\n');
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const ask = () => Promise.resolve(answered);
    expect(await drift({ content, only, day: '2026-02-01', ask, pause: 0 })).toBe(1);
    expect(told.mock.lastCall?.[0]).toMatch(message);
  });
});
