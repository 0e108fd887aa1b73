import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addAddresses } from '../../scripts/addresses.ts';
import { prepare } from '../../scripts/release.ts';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { serve } from '../../scripts/serve.ts';
import { catalogueJson } from '../../src/domain/data/json.ts';
import { faultFinder, type Description } from '../support/api.ts';
import { clientAt } from '../support/api-client.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { VALID, VALID_SOURCES } from '../support/mistakes.ts';
import { oneBuild } from '../support/one-build.ts';

const [FIRST, SECOND] = ['2026-11-28', '2026-11-29'] as const;
const ATTENDANCE = 'northmere/arrangements-2020#meetings.board.attendance';
const DISPUTES = 'northmere/arrangements-2020/coverage#disputes-settled';
const QUORUM = 'southmere/terms-2019#quorum.group.quorum';

let folder = '';
let root = '';
let dist = '';

/** Puts other words into a record, where they must stand once. */
async function replace(file: string, from: string, to: string): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand once in ${file}.`);
  await writeFile(path, text.replace(from, to));
}

const read = (file: string): Promise<string> => readFile(join(dist, file), 'utf8');

/** The changes of a page: what each is of, under which reason, and its text. */
async function changesOn(file: string): Promise<[string | null, string | null, string][]> {
  const { document } = parseHTML(await read(file));
  return [...document.querySelectorAll('[data-of]')].map((item) => [
    item.getAttribute('data-of'),
    item.closest('[data-reason]')?.getAttribute('data-reason') ?? null,
    item.textContent.replaceAll(/\s+/gu, ' ').trim(),
  ]);
}

/** The ids of the entries of a feed. */
const entriesIn = async (file: string): Promise<string[]> =>
  [...(await read(file)).matchAll(/<entry>[^]*?<id>(?<id>[^<]*)<\/id>/gu)].map(
    ({ groups }) => groups?.id ?? '',
  );

describe('two releases, with three records changed between them', () => {
  const said: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'releases-'));
    [root, dist] = [join(folder, 'content'), join(folder, 'dist')];
    await cp(VALID, root, { recursive: true });
    vi.spyOn(console, 'log').mockReturnValue();
    vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
    expect(await prepare(root, FIRST)).toBe(true);
    const data = join(folder, 'first');
    await mkdir(data);
    const held = catalogueJson(await catalogueOf(root), () => 'https://example.org/');
    await writeFile(join(data, 'catalogue.json'), JSON.stringify(held));

    const northmere = 'partnerships/northmere/arrangements-2020';
    await replace(
      `${northmere}.yaml`,
      `      attendance:
        state: silent
        search:
          sources: [northmere-arrangements-2020]
          terms: [attend, absence]
          heading: '3'
`,
      `      attendance:
        state: not-applicable
        ground: Fictional, nobody attends.
`,
    );
    await replace(`${northmere}.assessments.yaml`, 'Who decides it.', 'Who decides it at last.');
    await replace(
      'requirements/wt2018.yaml',
      'it says how disputes are settled',
      'it says who settles disputes',
    );
    await replace(
      'partnerships/southmere/terms-2019.yaml',
      'Five members are needed.',
      'Five members make a quorum.',
    );
    const hash = 'c4bb6ccbc74a55000d1d3413090e333e2dd0cf5895432ec6342f329ece345b6e';
    for (const file of ['sources/southmere-terms-2019.yaml', 'evidence.lock.json']) {
      await replace(file, hash, hash.replace('c4bb', 'bb4c'));
    }
    // No record searches for these words any longer.
    const lock = join(root, 'evidence.lock.json');
    const text = await readFile(lock, 'utf8');
    await writeFile(lock, text.replace(/"(?:absence|attend)": \{[^}]*\},?/gu, ''));
    const wrong = prepare(root, SECOND, join(folder, 'nowhere.zip'));
    await expect(wrong).rejects.toThrow('Name it: --from <zip>');
    expect(await prepare(root, SECOND, data)).toBe(false);
    // As an editor does what was asked for.
    await replace(
      `releases/${SECOND}.yaml`,
      '      value: Fictional, nobody attends.\n      words: []\n',
      '      value: Fictional, nobody attends.\n      words: []\n    why: Fictional, we had looked for it in vain.\n    reason: misread\n',
    );
    expect(await prepare(root, SECOND, data)).toBe(true);
    vi.restoreAllMocks();
    const environment = { CONTENT_DIR: root, BUILD_DAY: SECOND, SOURCES_DIR: VALID_SOURCES };
    expect(await oneBuild(['scripts/build.ts', '--out', dist], environment)).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('the one reason that the releases do not tell is asked for, with the line to add', () => {
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`1 of 4 changes have no reason`);
    expect(said[0]).toContain(`  ${ATTENDANCE}  (`);
    expect(said[0]).toContain('    reason: misread');
  });

  test('the page of the release has just what changed, each under its reason', async () => {
    const changes = await changesOn(`data/changes/${SECOND}/index.html`);
    expect(changes.map(([of, reason]) => [of, reason])).toEqual([
      [ATTENDANCE, 'misread'],
      [QUORUM, 'source-changed'],
      [DISPUTES, 'requirement-changed'],
      ['requirements/disputes-settled', 'requirement-changed'],
    ]);
    expect(changes[0]?.[2]).toContain('Does not apply: Fictional, nobody attends.');
    expect(changes[0]?.[2]).toContain('Fictional, we had looked for it in vain.');
    expect(changes[1]?.[2]).toContain('“The quorum is four members”');
    const first = await changesOn(`data/changes/${FIRST}/index.html`);
    expect(first.map(([of, reason]) => [of, reason])).toEqual([
      ['northmere/arrangements-2020', 'new'],
      ['southmere/terms-2019', 'new'],
    ]);
    const list = await read('data/changes/index.html');
    expect(list.indexOf(SECOND)).toBeLessThan(list.indexOf(FIRST));
    expect(list).toContain('4 changes since the release of 28 November 2026');
  });

  test('the history of each area has its own changes and no others', async () => {
    const of = async (area: string) =>
      (await changesOn(`areas/${area}/changes/index.html`)).map(([id]) => id);
    expect(await of('northmere')).toEqual([ATTENDANCE, DISPUTES, 'northmere/arrangements-2020']);
    expect(await of('southmere')).toEqual([QUORUM, 'southmere/terms-2019']);
  });

  test('the feeds have each change once, under an id that no address is part of', async () => {
    const tag = 'tag:safeguarding-side-by-side,2026:';
    const id = (of: string) => `${tag}${SECOND}/${of.replace('#', '/')}`;
    expect((await entriesIn('feed.xml'))[0]).toBe(`${tag}release/${SECOND}`);
    const of = async (feed: string) =>
      (await entriesIn(`${feed}/feed.xml`)).filter((entry) => entry.includes(SECOND));
    expect(await of('areas/northmere')).toEqual([id(DISPUTES), id(ATTENDANCE)]);
    expect(await of('areas/southmere')).toEqual([id(QUORUM)]);
    expect(await of('compare/quorum')).toEqual([id(QUORUM)]);
    expect(await of('compare/meetings')).toEqual([id(ATTENDANCE)]);
    expect(await of('requirements/disputes-settled')).toEqual([
      id(DISPUTES),
      id('requirements/disputes-settled'),
    ]);
    expect(await of('requirements/money-stated')).toEqual([]);
  });

  test('the calendar and every new page and feed are addresses that the site keeps', async () => {
    expect(await read('data/calendar.ics')).toContain('UID:source.southmere-terms-2019@');
    const log = vi.spyOn(console, 'log').mockReturnValue();
    expect(await addAddresses(dist, root)).toBe(0);
    log.mockRestore();
    const data = await readFile(join(root, 'addresses/data.txt'), 'utf8');
    const area = await readFile(join(root, 'addresses/areas/northmere.txt'), 'utf8');
    expect(data.split('\n')).toEqual(
      expect.arrayContaining(['/data/calendar.ics', '/data/changes/', `/data/changes/${SECOND}/`]),
    );
    expect(area.split('\n')).toEqual(
      expect.arrayContaining(['/areas/northmere/changes/', '/areas/northmere/feed.xml']),
    );
  });

  test('a client that knows the description alone answers: what changed in Northmere?', async () => {
    const site = await serve({ dist, base: siteSettings().base });
    const client = await clientAt(new URL('data/v1/openapi.json', site.url).href);
    const { areas } = (await client.call('listAreas')) as { areas: { id: string; name: string }[] };
    const area = areas.find(({ name }) => name === 'Northmere')?.id ?? '';
    const changed = (await client.call('getAreaChanges', { area })) as AreaChanges;
    expect(changed.releases.map(({ release }) => release)).toEqual([SECOND, FIRST]);
    expect(changed.releases.flatMap(({ changes }) => changes.map(({ of }) => of))).toEqual(
      (await changesOn('areas/northmere/changes/index.html')).map(([id]) => id),
    );
    const attendance = changed.releases[0]?.changes.find(({ of }) => of === ATTENDANCE);
    expect(attendance).toMatchObject({
      whose: 'Northmere',
      topic: 'meetings',
      before: { line: 'Not found in this document' },
      after: { line: 'Does not apply: Fictional, nobody attends.' },
      reason: 'misread',
      reason_name: 'We had misread',
      why: 'Fictional, we had looked for it in vain.',
    });

    // Each release leads to all of its changes; an area without any says so.
    const { releases } = (await client.call('listReleases')) as {
      releases: { release: string; sentence: string }[];
    };
    expect(releases.map(({ release }) => release)).toEqual([SECOND, FIRST]);
    expect(releases[0]?.sentence).toContain('4 changes since the release of 28 November 2026');
    const all = (await client.call('getRelease', {
      release: SECOND,
    })) as AreaChanges['releases'][number];
    expect(all.changes.map(({ of }) => of)).toEqual([
      ATTENDANCE,
      QUORUM,
      DISPUTES,
      'requirements/disputes-settled',
    ]);
    const southmere = (await client.call('getAreaChanges', { area: 'southmere' })) as AreaChanges;
    expect(southmere.releases[0]?.changes.map(({ of, reason }) => [of, reason])).toEqual([
      [QUORUM, 'source-changed'],
    ]);
    const files = await readdir(join(dist, 'data/v1/areas'), { recursive: true });
    const faults = faultFinder(JSON.parse(await read('data/v1/openapi.json')) as Description);
    for (const file of [
      'changes.json',
      `changes/${SECOND}.json`,
      ...files.filter((one) => one.endsWith('changes.json')).map((one) => `areas/${one}`),
    ]) {
      expect(faults(`/${file}`, JSON.parse(await read(`data/v1/${file}`)))).toEqual([]);
    }
    await site.close();
  });
});

interface AreaChanges {
  releases: { release: string; changes: { of: string; reason: string }[] }[];
}
