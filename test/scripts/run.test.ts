import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'a #b %20 é & ')));
  await cp(join(project, 'scripts'), join(folder, 'scripts'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'package-lock.json'), '{ "packages": {} }');
});
afterEach(() => rm(folder, { recursive: true }));

const run = (
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const program = join(folder, 'scripts', 'run.mjs');
    execFile(
      process.execPath,
      [...args.slice(0, -1), program, args.at(-1) ?? ''],
      { cwd: folder, env: { ...process.env, MACHINE_NODE: '', ...env } },
      (error, stdout, stderr) => {
        resolve({ code: Number(error?.code ?? 0), said: (stdout + stderr).trim() });
      },
    );
  });

/** An older Node, as far as a program can see. */
const OLDER = `data:text/javascript,Object.defineProperty(process,'version',{value:'v20.1.0'})`;

test('without packages: a sentence', async () => {
  expect(await run(['hello'])).toEqual({
    code: 1,
    said: 'The packages are not installed. Run “npm ci”.',
  });
});

test('on an older Node: a sentence that says what is missing, or what was asked for', async () => {
  await mkdir(join(folder, 'node_modules'));
  const { code, said } = await run(['--import', OLDER, 'hello']);
  expect(code).toBe(1);
  expect(said).toMatch(
    /^This needs Node 22\.12 or newer, and ran on v20\.1\.0: .*npm ci --include=optional.*$/u,
  );
  const asked = await run(['--import', OLDER, 'hello'], {
    MACHINE_NODE: '1',
    npm_node_execpath: '',
  });
  expect(asked.said).toMatch(/^MACHINE_NODE asks for this machine’s own Node, v20\.1\.0; .*$/u);
});

test('without the parts for this machine: their names; those for others are not missed', async () => {
  await mkdir(join(folder, 'node_modules'));
  const packages = {
    'node_modules/here': { optional: true, cpu: [process.arch], os: [process.platform] },
    'node_modules/elsewhere': { optional: true, cpu: ['none'] },
    'node_modules/node-here': { optional: true, cpu: [process.arch] },
  };
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  expect(await run(['hello'])).toEqual({
    code: 1,
    said: 'Parts of the packages for this machine are missing: here. Run “npm ci --include=optional”.',
  });
});

test.each(['zzz', '../hello', ''])(
  '“%s”, which is no command: the commands there are',
  async (name) => {
    await mkdir(join(folder, 'node_modules'));
    const { code, said } = await run([name]);
    expect(code).toBe(1);
    expect(said).toMatch(/^There is no command “.*”\. The commands are [^\n]*check, [^\n]*\.$/u);
  },
);

test('a command runs in a folder of any name, and its exit code comes back', async () => {
  await mkdir(join(folder, 'node_modules'));
  await writeFile(
    join(folder, 'scripts', 'hello.ts'),
    "console.log('hello'); process.exitCode = 3;",
  );
  expect(await run(['hello'])).toEqual({ code: 3, said: 'hello' });
});

test('a tool in a folder with “#” sees the project below a link without it', async () => {
  await symlink(join(project, 'src'), join(folder, 'src'));
  const tool = join(folder, 'node_modules', 'vitest');
  await mkdir(tool, { recursive: true });
  await writeFile(join(tool, 'package.json'), '{ "type": "module", "bin": "tool.js" }');
  await writeFile(
    join(tool, 'tool.js'),
    "import { realpathSync } from 'node:fs'; console.log([process.cwd(), import.meta.url, realpathSync('.')].join('\\n'))",
  );
  const { code, said } = await run(['vitest']);
  expect(said).not.toMatch(/#|%23/u);
  expect(said.split('\n')).toHaveLength(3);
  expect(code).toBe(0);
});
