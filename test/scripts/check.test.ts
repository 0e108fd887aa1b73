import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MISTAKES } from '../../src/domain/mistake/codes.ts';
import type { Lock } from '../../src/schemas/index.ts';
import {
  blockOf,
  makeMistake,
  makeWorkspace,
  readMistakes,
  report,
  VALID,
  VALID_SOURCES,
  type Mistake,
  type Workspace,
} from '../support/mistakes.ts';

const mistakes = await readMistakes();
/** Those that leave the other mistakes to be reported too. */
const together = mistakes.filter(({ alone }) => !alone);

describe('the fixtures', () => {
  test('the valid folder has no mistakes', async () => {
    const valid = { content: VALID, served: join(VALID, '../public'), sources: VALID_SOURCES };
    const workspace = { ...valid, remove: () => Promise.resolve() };
    expect(await report(workspace, 'check')).toBe('No mistakes found.');
    expect(await report(workspace, 'verify')).toBe('No mistakes found.');
  });

  test('every code of the catalogue has a mistake that leads to it', () => {
    const covered = new Set(mistakes.map(({ code }) => code));
    expect([...covered].sort()).toEqual(Object.keys(MISTAKES).sort());
  });

  test.each(mistakes)('$name is named for its code, and prints its level', (mistake) => {
    expect(mistake.name.startsWith(`${mistake.code}-`)).toBe(true);
    const level = MISTAKES[mistake.code as keyof typeof MISTAKES].level;
    expect(mistake.expect).toContain(`  ${level}  ${mistake.code}`);
  });
});

describe('each mistake alone', () => {
  test.each(mistakes)('$name: $what', async (mistake) => {
    const workspace = await makeWorkspace();
    try {
      await makeMistake(mistake, workspace);
      const output = await report(workspace, mistake.command);
      expect(blockOf(output, mistake.reported ?? mistake.file)).toContain(mistake.expect.trimEnd());
    } finally {
      await workspace.remove();
    }
  });
});

describe('all mistakes in one run of the command', () => {
  let workspace: Workspace;
  let reportedIn: Map<Mistake, string>;
  const outputs = new Map<Mistake['command'], string>();

  beforeAll(async () => {
    workspace = await makeWorkspace();
    reportedIn = await makeAll(workspace);
    for (const command of ['check', 'verify'] as const) {
      const { code, stdout, stderr, milliseconds } = await run(command, workspace);
      console.log(`${command}: every mistake in one run in ${Math.round(milliseconds)} ms`);
      expect(stderr).toBe('');
      expect(code).toBe(1);
      outputs.set(command, stdout);
    }
  });
  afterAll(() => workspace.remove());

  test.each(together)('$name is reported in its file', (mistake) => {
    const block = blockOf(outputs.get(mistake.command) ?? '', reportedIn.get(mistake) ?? '');
    expect(block.split('\n').map(codeIn)).toContain(mistake.code);
  });
});

test('a folder without a lock has one mistake for each source that is quoted', async () => {
  const workspace = await makeWorkspace();
  const lock: Mistake = {
    name: 'no lock',
    code: '',
    what: '',
    command: 'check',
    expect: '',
    file: 'evidence.lock.json',
    delete: true,
  };
  await makeMistake(lock, workspace);
  const output = await report(workspace, 'check');
  await workspace.remove();
  expect(output.split('\n').map(codeIn).filter(Boolean)).toEqual([
    'source-not-in-lock',
    'source-not-in-lock',
  ]);
});

test('verify writes nothing through a link that stands for the lock', async () => {
  const workspace = await makeWorkspace();
  const outside = join(workspace.sources, 'outside.json');
  await writeFile(outside, 'left as it is');
  await rm(join(workspace.content, 'evidence.lock.json'));
  await symlink(outside, join(workspace.content, 'evidence.lock.json'));
  const { code, stdout } = await run('verify', workspace);
  const after = await readFile(outside, 'utf8');
  await workspace.remove();
  expect(after).toBe('left as it is');
  expect(code).toBe(1);
  expect(stdout).toContain('not-a-file');
});

test('verify takes a text that is not at hand from the lock, and writes one source alone', async () => {
  const workspace = await makeWorkspace();
  const path = join(workspace.content, 'evidence.lock.json');
  const before = (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
  await rm(join(workspace.sources, 'southmere-terms-2019.txt'));
  const whole = await run('verify', workspace);
  const afterWhole = await readFile(path, 'utf8');
  const lock = JSON.parse(before) as Lock;
  const northmere = lock.sources['northmere-arrangements-2020'];
  if (northmere) northmere.terms = {};
  await writeFile(path, JSON.stringify(lock));
  const alone = await run('verify', workspace, ['--only', 'northmere-arrangements-2020']);
  const afterAlone = await readFile(path, 'utf8');
  await workspace.remove();
  expect([whole.code, alone.code]).toEqual([0, 0]);
  expect(whole.stdout).toContain('taken from the lock as it stands: southmere-terms-2019.');
  expect([afterWhole, afterAlone]).toEqual([before, before]);
});

test('verify asks for a text of which something new is searched', async () => {
  const workspace = await makeWorkspace();
  const record = join(workspace.content, 'partnerships/northmere/arrangements-2020.yaml');
  await rm(join(workspace.sources, 'northmere-arrangements-2020.txt'));
  const text = await readFile(record, 'utf8');
  await writeFile(record, text.replace('terms: [meet, monthly]', 'terms: [meet, weekly]'));
  const { code, stdout } = await run('verify', workspace);
  await workspace.remove();
  expect(code).toBe(1);
  expect(stdout).toContain('source-text-missing');
});

test('--help prints how to use the command, --list every kind of mistake', async () => {
  const help = await run('check', undefined, ['--help']);
  expect(help.code).toBe(0);
  expect(help.stdout).toContain('Usage: npm run check');
  const list = await run('check', undefined, ['--list']);
  expect(list.code).toBe(0);
  for (const [code, { means }] of Object.entries(MISTAKES)) {
    expect(list.stdout).toContain(code);
    expect(list.stdout).toContain(means);
  }
});

test('verify answers an option or a source that does not exist in a line, not with nothing found', async () => {
  const option = await run('verify', undefined, ['--contents', 'x']);
  expect(option.code).toBe(1);
  expect(option.stderr).toMatch(/^Unknown option '--contents'/);
  const source = await run('verify', undefined, ['--content', VALID, '--only', 'northmere']);
  expect(source.code).toBe(1);
  expect(source.stderr).toMatch(
    /^There is no source “northmere”\. The sources are, nearest first: northmere-arrangements-2020, southmere/,
  );
  expect((await run('verify', undefined, ['--help'])).stdout).toContain('Usage: npm run verify');
});

test('a folder of source texts that does not exist is told once, and the lock is left', async () => {
  const workspace = await makeWorkspace();
  const lock = join(workspace.content, 'evidence.lock.json');
  const before = await readFile(lock, 'utf8');
  await rm(workspace.sources, { recursive: true });
  const { code, stdout, stderr } = await run('verify', workspace);
  const after = await readFile(lock, 'utf8');
  await workspace.remove();
  expect([code, stdout, after]).toEqual([1, '', before]);
  expect(stderr).toMatch(/^There is no folder of source texts “.*texts”\. Point SOURCES_DIR.*\n$/u);
});

test('an option or a folder that does not exist is answered in a line, not a stack trace', async () => {
  const option = await run('check', undefined, ['--contents', 'x']);
  expect(option.code).toBe(1);
  expect(option.stderr).toMatch(/^Unknown option '--contents'/);
  const folder = await run('check', undefined, ['--content', 'nowhere']);
  expect(folder.code).toBe(1);
  expect(folder.stderr).toBe('There is no folder “nowhere”.\n');
});

test('--only with a name that no file has says which there are, the nearest first', async () => {
  const workspace = await makeWorkspace();
  const near = await run('check', workspace, ['--only', 'southmeer']);
  const far = await run('check', workspace, ['--only', 'zzz']);
  const known = await run('check', workspace, ['--only', 'addresses/site']);
  await workspace.remove();
  expect([near.code, near.stdout, far.code, far.stdout]).toEqual([1, '', 1, '']);
  expect(near.stderr).toMatch(
    /^No file has “southmeer” in its path\. The files are, nearest first: partnerships\/southmere\//u,
  );
  expect(far.stderr).toMatch(/^No file has “zzz” in its path\. The files are, nearest first: /u);
  expect(known.code).toBe(0);
  expect(known.stdout).toBe(
    'No mistakes found.\nChecked 2 sets of arrangements, 2 partnerships and 2 sources: sound.\n',
  );
});

test('a file in place of a folder, and a folder of no name, are answered in a sentence', async () => {
  const workspace = await makeWorkspace();
  const file = join(workspace.content, 'accessibility.yaml');
  const outcomes = await Promise.all([
    run('check', undefined, ['--content', VALID, '--public', file]),
    run('check', undefined, ['--content', VALID, '--public', 'nowhere']),
    run('check', undefined, ['--content', VALID, '--public', '']),
    run('check', undefined, ['--content', file]),
    run('check', undefined, ['--content', '']),
    run('check', undefined, [], { CONTENT_DIR: '' }),
    run('verify', undefined, ['--content', VALID], { SOURCES_DIR: '' }),
  ]);
  await workspace.remove();
  expect(outcomes.map(({ code, stdout }) => `${String(code)}${stdout}`)).toEqual(
    outcomes.map(() => '1'),
  );
  expect(outcomes.map(({ stderr }) => stderr.trimEnd())).toEqual([
    `“${file}” is a file. Name the folder it stands in.`,
    'There is no folder “nowhere”.',
    'The folder of --public is empty: name one, or leave it out.',
    `“${file}” is a file. Name the folder it stands in.`,
    'The content folder is empty: name a folder, or leave --content out.',
    'CONTENT_DIR is empty. Set it to a folder, or leave it out: then it is “content”.',
    'SOURCES_DIR is empty. Set it to a folder, or leave it out: then it is “sources”.',
  ]);
});

const codeIn = (line: string): string | undefined => /^ {2}\d+:\d+ {2}\w+ {2}(\S+)/.exec(line)?.[1];

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
  milliseconds: number;
}

/** Runs a script of the project as npm does. */
function run(
  script: Mistake['command'],
  workspace: Workspace | undefined,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const path = fileURLToPath(new URL(`../../scripts/${script}.ts`, import.meta.url));
  const folders = workspace ? ['--content', workspace.content] : [];
  const more = script === 'verify' ? '--sources' : '--public';
  const texts = workspace ? [more, script === 'verify' ? workspace.sources : workspace.served] : [];
  const started = performance.now();
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path, ...folders, ...texts, ...args],
      { maxBuffer: 100_000_000, env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        const code = error ? Number(error.code) : 0;
        resolve({ code, stdout, stderr, milliseconds: performance.now() - started });
      },
    );
  });
}

/**
 * Makes every mistake in one folder: those of a partnership or a source in a copy of its own under
 * the mistake’s name, the others (registers, lock, new files) in place. Returns the file in which
 * each must be reported.
 */
async function makeAll(workspace: Workspace): Promise<Map<Mistake, string>> {
  const reported = new Map<Mistake, string>();
  const copies: { from: string; to: string }[] = [];
  for (const mistake of together) {
    const [room, owner = ''] = mistake.file.split('/');
    const moved = { from: '', to: '' };
    if (room === 'partnerships') {
      Object.assign(moved, { from: `partnerships/${owner}/`, to: `partnerships/${mistake.name}/` });
      await copyFolder(workspace, moved);
    } else if ((room === 'sources' || room === 'texts') && !isNewFile(mistake)) {
      Object.assign(moved, {
        from: basename(owner, '.yaml').replace('.txt', ''),
        to: mistake.name,
      });
      await copySource(workspace, moved);
      copies.push(moved);
    }
    const place = (file: string): string =>
      moved.from ? file.replace(moved.from, moved.to) : file;
    await makeMistake(mistake, workspace, place(mistake.file));
    reported.set(mistake, place(mistake.reported ?? mistake.file));
  }
  await lockCopies(workspace, copies);
  return reported;
}

const isNewFile = ({ add, link }: Mistake): boolean => add !== undefined || link !== undefined;

interface Copy {
  from: string;
  to: string;
}

const copyFolder = ({ content }: Workspace, { from, to }: Copy): Promise<void> =>
  cp(join(VALID, from), join(content, to), { recursive: true });

/** A source, its text, and the partnership that rests on it, under another id. */
async function copySource({ content, sources }: Workspace, { from, to }: Copy): Promise<void> {
  await cp(join(VALID, `sources/${from}.yaml`), join(content, `sources/${to}.yaml`));
  await cp(join(VALID_SOURCES, `${from}.txt`), join(sources, `${to}.txt`));
  for (const file of await readdir(join(VALID, 'partnerships'), { recursive: true })) {
    if (!file.endsWith('.yaml')) continue;
    const folder = join(VALID, 'partnerships', dirname(file));
    const texts = await readdir(folder).then((names) =>
      Promise.all(names.map((name) => readFile(join(folder, name), 'utf8'))),
    );
    if (!texts.some((text) => text.includes(from))) continue;
    const copy = join(content, 'partnerships', `of-${to}`, basename(file));
    await cp(join(VALID, 'partnerships', file), copy);
    await writeFile(copy, (await readFile(copy, 'utf8')).replaceAll(from, to));
  }
}

/** Entries in the lock for copies of sources, as they are for what was copied. */
async function lockCopies({ content }: Workspace, copies: readonly Copy[]): Promise<void> {
  const path = join(content, 'evidence.lock.json');
  const lock = JSON.parse(await readFile(path, 'utf8')) as Lock;
  const valid = JSON.parse(await readFile(join(VALID, 'evidence.lock.json'), 'utf8')) as Lock;
  for (const { from, to } of copies) {
    const entry = valid.sources[from];
    if (entry) lock.sources[to] = entry;
  }
  await writeFile(path, JSON.stringify(lock, undefined, 2));
}
