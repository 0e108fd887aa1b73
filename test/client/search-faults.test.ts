import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readAddress } from '../../src/client/search/address.ts';
import { answers, type Answer } from '../../src/client/search/answers.ts';
import { openMeans, reopening } from '../../src/client/search/means.ts';
import { INDEX_FOLDER } from '../../src/domain/search/manifest.ts';
import { writeSearchIndex } from '../../src/integrations/search-index.ts';
import { campaign } from '../support/campaign.ts';
import { fictional } from '../support/catalogue.ts';

/** Search over files that fail, without a browser: thousands of questions in the time of a few pages. */

type Body = Buffer<ArrayBuffer>;
type Fault = (body: Body) => Response;

/** A file as another build would have written it: whole in itself. */
function ofAnotherBuild(body: Body): Body {
  if (body[0] !== 0x1f) return Buffer.from(body.toString().replace(/"format":\d+/u, '"format":0'));
  const plain = gunzipSync(body);
  plain.write('another000');
  return gzipSync(plain);
}

/** Every way in which a file may not be the one that was asked for. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'never arrives': () => {
    throw new TypeError('Failed to fetch');
  },
  // With a body that could be taken for the file.
  'is not there': (body) => new Response(body, { status: 404 }),
  'meets a fault of the server': (body) => new Response(body, { status: 500 }),
  'is a page in its place': () => new Response('<!doctype html><title>Oh</title>'),
  'is empty': () => new Response(''),
  'arrives short': (body) => new Response(body.subarray(0, body.length - 9)),
  'arrives half': (body) => new Response(body.subarray(0, body.length / 2)),
  'is of another build': (body) => new Response(ofAnotherBuild(body)),
};

/** The kinds of file that search fetches; the script of the engine, which is no fetch, is in the test of the page. */
const FILES: Readonly<Record<string, RegExp>> = {
  manifest: /\/manifest\.json$/u,
  program: /\/program$/u,
  'list of records': /\/list$/u,
  'words of the index': /\/words\//u,
  columns: /\/columns$/u,
  record: /\/record\//u,
  'words to correct by': /\/vocabulary$/u,
  'names of places': /\/places$/u,
  'what is said of an area': /\/card\//u,
};

/** Among them: words put right, left out and tried without; a phrase; few and many parts; filters alone; pages. */
const QUESTIONS = [
  '?q=quorum',
  '?q=northmere+chair',
  '?q=qourum',
  '?q=police+meetings+southmere',
  '?q=quorum+xyzzy',
  '?q=cha',
  '?topic=quorum',
  '?q=%22the+police+must+be+present%22',
  '?q=board&sort=area&page=2',
];

/** Of these, the ones that between them fetch every kind of file. */
const OF_ALL_FILES = ['?q=qourum', '?q=quorum+xyzzy', '?q=northmere+chair', '?topic=quorum'];

/** What of a file fails, for as long as this stands: undefined for one that comes whole. */
let spoil: (path: string) => Fault | undefined = () => undefined;
/** How many files failed of those that a question asked for, if need be after it had failed itself. */
const asking = new AsyncLocalStorage<{ failed: number }>();
let folder = '';
let root = '';
/** The answers to each question, each asked in a page of its own. */
const right = new Map<string, Answer[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-faults-'));
  // So small that the index has many parts, as that of a large collection has.
  await writeSearchIndex(folder, await fictional(), [], 40);
  root = `${pathToFileURL(join(folder, INDEX_FOLDER)).href}/`;
  vi.stubGlobal('fetch', async (address: string) => {
    const fault = spoil(address);
    const body = await readFile(fileURLToPath(address));
    const own = asking.getStore();
    if (fault && own) own.failed++;
    return fault?.(body) ?? new Response(body);
  });
  for (const question of QUESTIONS) {
    const { shown, failed } = await openPage()(question);
    expect(failed, question).toBe(false);
    expect(shown.at(-1)?.results, question).not.toEqual([]);
    right.set(question, shown);
  }
});

afterEach(() => {
  spoil = () => undefined;
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

/** A search page that was just opened. Returns how to ask in it: what is shown, one answer after the other. */
function openPage(): (address: string) => Promise<{ shown: Answer[]; failed: boolean }> {
  const labels = { area: '', topic: '', kind: '', state: '', regime: '', force: '', year: '' };
  const withMeans = reopening((faults) => openMeans(root, labels, faults));
  return async (address) => {
    const shown: Answer[] = [];
    try {
      const asked = readAddress(address);
      for await (const answer of withMeans((means) => answers(asked, means))) shown.push(answer);
      return { shown, failed: false };
    } catch {
      return { shown, failed: true };
    }
  };
}

/**
 * Asks while files fail, and returns how many did. Throws where a fault was not told, or anything but the right answers
 * was shown before it.
 */
async function askSpoilt(ask: ReturnType<typeof openPage>, question: string): Promise<number> {
  const files = { failed: 0 };
  const { shown, failed } = await asking.run(files, () => ask(question));
  expect(failed, `${question}: ${files.failed} files failed`).toBe(files.failed > 0);
  const whole = right.get(question) ?? [];
  expect(shown).toEqual(failed ? whole.slice(0, shown.length) : whole);
  if (failed) expect(shown.every(({ complete }) => !complete)).toBe(true);
  return files.failed;
}

test.each(Object.keys(FILES))('a fault of the %s is told, whatever it is', async (kind) => {
  let struck = 0;
  for (const [name, fault] of Object.entries(FAULTS)) {
    for (const question of OF_ALL_FILES) {
      const ask = openPage();
      spoil = (path) => (FILES[kind]?.test(path) ? fault : undefined);
      struck += await askSpoilt(ask, question);
      spoil = () => undefined;
      expect(await ask(question), `${question}, ${name}`).toEqual({
        shown: right.get(question),
        failed: false,
      });
    }
  }
  expect(struck).toBeGreaterThan(0);
});

test.each(['list of records', 'words of the index'])(
  'a fault of the %s that only the program can notice is told',
  async (kind) => {
    const ask = openPage();
    spoil = (path) =>
      FILES[kind]?.test(path)
        ? (body) => new Response(gzipSync(gunzipSync(body).subarray(0, 20)))
        : undefined;
    await askSpoilt(ask, '?q=quorum');
  },
);

test('files that fail at random never change an answer, and nothing of them is remembered', async () => {
  const seldom = fc.oneof(
    { weight: 20, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(FAULTS)) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...QUESTIONS), { minLength: 1, maxLength: 5 }),
      fc.infiniteStream(seldom),
      async (questions, stream) => {
        const ask = openPage();
        spoil = () => stream.next().value as Fault | undefined;
        for (const question of questions) await askSpoilt(ask, question);
        spoil = () => undefined;
        for (const question of questions)
          expect(await ask(question)).toEqual({ shown: right.get(question), failed: false });
      },
    ),
    { ...campaign(50), endOnFailure: true },
  );
});

test('a question has the same answers whatever was asked before it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...QUESTIONS], { minLength: 2 }), async (questions) => {
      const ask = openPage();
      for (const question of questions)
        expect((await ask(question)).shown, question).toEqual(right.get(question));
    }),
    { ...campaign(20), endOnFailure: true },
  );
});
