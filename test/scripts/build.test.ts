import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { build, type Step } from '../../scripts/build.ts';
import { isBeingSwapped, SITE_MARKER, wholeSite } from '../../scripts/lib/site-folder.ts';
import { restoreSite } from '../../scripts/lib/whole-site.ts';
import { startBuild, versionOf } from '../support/interruptions.ts';
import { VALID, VALID_SOURCES } from '../support/mistakes.ts';
import { runCommand } from '../support/run-command.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = { CONTENT_DIR: VALID, SOURCES_DIR: VALID_SOURCES };
const DISK = new URL('../support/faulty-disk.ts', import.meta.url).href;

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-test-'));
  folder = join(root, 'dist');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('build', () => {
  beforeEach(async () => {
    await startBuild(folder, 'old').ended;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const step = (name: string, run: Step['run']): Step => ({ name, run });
  const sound = () => Promise.resolve('what was read');
  const page = (site: string): Step =>
    step('pages', async () => {
      await writeFile(join(site, 'index.html'), 'a page');
      return 0;
    });

  test('bad content: nothing else runs, and the old site stays', async () => {
    const ran: string[] = [];
    const bad = () => Promise.resolve(undefined);
    const steps = () => [step('pages', () => Promise.resolve(ran.push('pages')))];
    expect(await build(folder, bad, steps)).toBe(1);
    expect(ran).toEqual([]);
    expect(versionOf(folder)).toBe('old');
  });

  test('a later fault takes away what was built before it, and the old site stays', async () => {
    const fault = step('search index', () => Promise.reject(new Error('no index')));
    expect(await build(folder, sound, ({ site }) => [page(site), fault])).toBe(1);
    expect(versionOf(folder)).toBe('old');
    expect(existsSync(join(folder, 'index.html'))).toBe(false);
  });

  test('a build without faults leaves only what it made', async () => {
    expect(await build(folder, sound, ({ site }) => [page(site)])).toBe(0);
    expect(await readFile(join(folder, SITE_MARKER), 'utf8')).toBe('index.html\n');
    expect(existsSync(join(folder, 'pages-old.html'))).toBe(false);
  });

  test('a file that somebody adds while it runs is not lost', async () => {
    const added = step('slow', async () => {
      await writeFile(join(folder, 'notes.txt'), 'mine');
      return 0;
    });
    const building = build(folder, sound, ({ site }) => [page(site), added]);
    await expect(building).rejects.toThrow('“notes.txt”');
    expect(versionOf(folder)).toBe('old');
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('a whole site', () => {
  test('is one that a build finished and of which no file is missing', async () => {
    await startBuild(folder, 'v').ended;
    expect(wholeSite(folder)).toBe(true);
    await writeFile(join(folder, '.DS_Store'), '');
    expect(wholeSite(folder)).toBe(true);
    await rm(join(folder, 'pages-v.html'));
    expect(wholeSite(folder)).toBe(false);
    await rm(join(folder, SITE_MARKER));
    expect(wholeSite(folder)).toBe(false);
    expect(wholeSite(join(root, 'nowhere'))).toBe(false);
  });

  test('a swap of contents that was cut short is no whole site, and is taken back', async () => {
    const env = { STAYS: folder };
    await startBuild(folder, 'old', env).ended;
    const count = join(root, 'count');
    await startBuild(folder, 'old', { ...env, COUNT: count }).ended;
    const calls = Number(await readFile(count, 'utf8'));
    // From the end: the swap is among the last writes.
    let cut = false;
    for (let at = calls; at > calls - 60 && !cut; at -= 1) {
      await startBuild(folder, 'new', { ...env, FAULT: `kill:${at}` }).ended;
      cut = isBeingSwapped(folder);
      if (cut) expect(wholeSite(folder)).toBe(false);
      restoreSite(folder);
      expect(['old', 'new']).toContain(versionOf(folder));
    }
    expect(cut).toBe(true);
  });

  test('a swap of contents that was cut short as it began is no file of somebody', async () => {
    const env = { STAYS: folder };
    await mkdir(folder);
    await startBuild(folder, 'first', env).ended;
    const draft = join(folder, '.writing-.swap.json.999999999');
    await writeFile(draft, '{');
    await startBuild(folder, 'second', env).ended;
    expect(versionOf(folder)).toBe('second');
    expect(existsSync(draft)).toBe(false);
  });

  test('a second build in the same folder waits, and says for whom', async () => {
    const gate = join(root, 'gate');
    const first = startBuild(folder, 'first', { GATE: gate });
    await vi.waitFor(() => {
      expect(existsSync(join(root, '.dist.building-hold'))).toBe(true);
    }, 300_000);
    const second = startBuild(folder, 'second');
    await vi.waitFor(() => {
      expect(second.said()).toMatch(/^Waiting: process \d+ has been building there since /u);
    }, 300_000);
    await writeFile(gate, '');
    expect((await first.ended).code).toBe(0);
    expect((await second.ended).code).toBe(0);
    expect(versionOf(folder)).toBe('second');
  });
});

describe('npm run build refuses', () => {
  const refusal = async (out: string): Promise<string> => {
    const { code, said } = await runCommand(['scripts/build.ts', '--out', out], FIXTURES);
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toHaveLength(1);
    return said;
  };

  test.each([
    ['an empty name', '', /^--out is empty/u],
    ['the project', '.', /would replace/u],
    ['what stands above the project', '..', /would replace/u],
    ['the records', 'content', /would replace/u],
    ['a new folder in the records', 'content/new', /where no command may/u],
    ['the code', 'src/pages', /where no command may/u],
    ['the history', '.git', /would replace/u],
    ['what CONTENT_DIR names', VALID, /would replace/u],
    ['what stands above that', dirname(VALID), /would replace/u],
    ['the whole disk', '/', /would replace/u],
    ['a file', 'README.md', /is a file/u],
  ])('%s', async (_what, out, problem) => {
    const before = await readFile(join(project, 'content', 'evidence.lock.json'));
    expect(await refusal(out)).toMatch(problem);
    expect(await readFile(join(project, 'content', 'evidence.lock.json'))).toEqual(before);
  });

  test('a folder with files that no build made, also through a link', async () => {
    await mkdir(join(folder, 'letters'), { recursive: true });
    await writeFile(join(folder, 'letters', 'one.txt'), 'mine');
    expect(await refusal(folder)).toContain('“letters/one.txt”');
    await symlink(folder, join(root, 'link'));
    expect(await refusal(join(root, 'link'))).toContain('“letters/one.txt”');
    await symlink(join(root, 'nowhere'), join(root, 'astray'));
    expect(await refusal(join(root, 'astray'))).toContain('a link that leads nowhere');
    expect(await readFile(join(folder, 'letters', 'one.txt'), 'utf8')).toBe('mine');
  });

  test('a site to which somebody added a file', async () => {
    await startBuild(folder, 'v').ended;
    await writeFile(join(folder, 'CNAME'), 'example.org');
    expect(await refusal(folder)).toContain('“CNAME”');
  });
});

describe('npm run verify', () => {
  const args = ['scripts/verify.ts', '--sources', VALID_SOURCES, '--content'];

  test('refuses an empty name and a folder that holds no records', async () => {
    const empty = await runCommand([...args, '']);
    expect([empty.code, empty.said]).toEqual([1, expect.stringMatching(/^--content is empty/u)]);
    const other = await runCommand([...args, root]);
    expect([other.code, other.said]).toEqual([1, expect.stringContaining('is no content folder')]);
    expect(existsSync(join(root, 'evidence.lock.json'))).toBe(false);
  });

  test('keeps the old lock at every fault of the disk, and leaves no draft', async () => {
    const content = join(root, 'content');
    await cp(VALID, content, { recursive: true });
    const lock = join(content, 'evidence.lock.json');
    // The command writes line feeds, whatever the checkout has.
    const whole = (await readFile(lock, 'utf8')).replaceAll('\r\n', '\n');
    await writeFile(lock, `${whole}\n`);
    const verify = (FAULT?: string) =>
      runCommand(['--import', DISK, ...args, content], FAULT === undefined ? {} : { FAULT });
    for (const fault of ['full:1', 'full:2', 'fail:3', 'fail:4', 'kill:2', 'kill:3', 'kill:4']) {
      const { said } = await verify(fault);
      expect(said).not.toMatch(/^\s+at .+:\d+/mu);
      expect(await readFile(lock, 'utf8')).toBe(`${whole}\n`);
    }
    expect((await verify('full:1')).said).toContain('No room is left on the disk for');
    expect((await verify()).code).toBe(0);
    expect(await readFile(lock, 'utf8')).toBe(whole);
    expect((await runCommand(['scripts/check.ts', '--content', content])).said).toMatch(
      /^No mistakes found\.\n/u,
    );
  });
});
