import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { secondsApart } from './build-log.ts';

const astro = fileURLToPath(new URL('../bin/astro.mjs', import.meta.resolve('astro')));
const reporter = new URL('report-usage.ts', import.meta.url).href;

/** What one build took and made. */
export interface Measured {
  seconds: number;
  /** Of these, the seconds in which workbooks, feeds and data files were made. */
  apart: number;
  /** Time of the processor, in seconds: what other programs do at the same time changes it little. */
  processor: number;
  /** Peak memory of the build, in megabytes. */
  memory: number;
  pages: number;
  /** Of the pages alone, in bytes. */
  html: number;
  files: number;
  bytes: number;
}

/** Builds an Astro project from nothing and measures it. Throws with its last words where it fails. */
export async function measureBuild(
  root: string,
  outDir: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const usageFile = join(folder, 'usage.json');
  await rm(outDir, { recursive: true, force: true });
  // Astro starts to write its store before it has made the folder, where reading takes long.
  const cache = join(root, 'node_modules/.astro');
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  const start = performance.now();
  const log = await runBuild(root, outDir, { ...env, BENCH_USAGE_FILE: usageFile });
  const seconds = (performance.now() - start) / 1000;
  const used = JSON.parse(await readFile(usageFile, 'utf8')) as {
    memory: number;
    processor: number;
  };
  await rm(folder, { recursive: true });
  return {
    seconds,
    apart: secondsApart(log),
    processor: used.processor / 1e6,
    memory: used.memory / 1024,
    ...(await sizeOf(outDir)),
  };
}

/** Resolves with what it printed. */
function runBuild(root: string, outDir: string, env: NodeJS.ProcessEnv): Promise<string> {
  const args = ['--max-old-space-size=16384', '--import', reporter, astro];
  const child = spawn(process.execPath, [...args, 'build', '--outDir', outDir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  let log = '';
  const keep = (text: Buffer): void => {
    log += text.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(log);
      else reject(new Error(`The build in ${root} stopped:\n${log.slice(-2000)}`));
    });
  });
}

async function sizeOf(
  folder: string,
): Promise<Pick<Measured, 'pages' | 'html' | 'files' | 'bytes'>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => ({
        name,
        bytes: (await stat(join(parentPath, name))).size,
      })),
  );
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  const sum = (list: readonly { bytes: number }[]): number =>
    list.reduce((all, { bytes }) => all + bytes, 0);
  return { pages: pages.length, html: sum(pages), files: files.length, bytes: sum(files) };
}
