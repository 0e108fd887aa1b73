import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SITE_MARKER, wholeSite } from '../../scripts/lib/site-folder.ts';
import { restoreSite } from '../../scripts/lib/whole-site.ts';
import { startCommand, type Running } from './run-command.ts';

const BUILD = fileURLToPath(new URL('small-build.ts', import.meta.url));
const DISK = new URL('faulty-disk.ts', import.meta.url).href;
const STACK = /^\s+at .+:\d+/mu;

/** Starts a small build into `folder`, on a disk that `env` spoils. */
export const startBuild = (folder: string, version: string, env: NodeJS.ProcessEnv = {}): Running =>
  startCommand(['--import', DISK, BUILD, folder, version], env);

/** The version that every page of a whole site is of. Throws where it is not whole, or of two versions. */
export function versionOf(folder: string): string {
  if (!wholeSite(folder)) throw new Error(`${folder} is not a whole site.`);
  const pages = readFileSync(join(folder, SITE_MARKER), 'utf8').trim().split('\n');
  const versions = new Set(pages.map((page) => readFileSync(join(folder, page), 'utf8')));
  const [version, other] = versions;
  if (version === undefined || other !== undefined)
    throw new Error(`Of several versions: ${[...versions].join(', ')}`);
  const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && !name.startsWith('.'),
  );
  if (there.length !== 12) throw new Error(`${there.length} pages, not 12: ${there.join(', ')}`);
  return version;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ways to interrupt a build. */
const KINDS = ['kill', 'fail', 'full', 'SIGINT', 'SIGTERM', 'SIGKILL', 'two at once'] as const;

/**
 * Interrupts builds in one folder after another way, at moments drawn from `seed`. Returns what was lost,
 * half made or said with a stack trace, a line each; nothing where every promise held.
 */
export async function interruptBuilds(seed: number, runs: number): Promise<string[]> {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const root = await mkdtemp(join(tmpdir(), 'interruptions-'));
  const faults: string[] = [];
  try {
    const folders = await Promise.all(
      ['renamed', 'mounted'].map(async (name) => {
        const folder = join(root, name, 'dist');
        const COUNT = join(root, `${name}-count`);
        const env = name === 'mounted' ? { STAYS: folder } : {};
        await mkdir(folder, { recursive: true });
        await writeFile(join(root, name, 'beside.txt'), 'not ours');
        await startBuild(folder, 'first', env).ended;
        await startBuild(folder, 'second', { ...env, COUNT }).ended;
        return {
          folder,
          env,
          calls: Number(readFileSync(COUNT, 'utf8')),
          version: versionOf(folder),
        };
      }),
    );
    for (let run = 0; run < runs; run += 1) {
      const place = folders[run % 2];
      const kind = KINDS[Math.floor(run / 2) % KINDS.length];
      if (!place || !kind) continue;
      const { folder, env, calls } = place;
      const [version, moment] = [`v${run}`, 1 + below(calls + 2)];
      const what = `run ${run}, ${basename(dirname(folder))}, ${kind} at ${moment}`;
      const disk = ['kill', 'fail', 'full'].includes(kind) ? { FAULT: `${kind}:${moment}` } : {};
      const build = startBuild(folder, version, { ...env, ...disk });
      if (kind.startsWith('SIG'))
        setTimeout(() => {
          build.stop(kind as NodeJS.Signals);
        }, below(400));
      const builds = kind === 'two at once' ? [build, startBuild(folder, version, env)] : [build];
      const ended = await Promise.all(builds.map((one) => one.ended));
      for (const { said } of ended) {
        if (STACK.test(said)) faults.push(`${what}: a stack trace: ${said}`);
      }
      try {
        // A reader now sees the old or the new site; or none, which the next command mends.
        if (wholeSite(folder)) versionOf(folder);
        else {
          if (!restoreSite(folder)) faults.push(`${what}: nothing to restore`);
          if (existsSync(folder) && !wholeSite(folder)) faults.push(`${what}: half a site`);
        }
        const now = versionOf(folder);
        if (now !== version && now !== place.version)
          faults.push(`${what}: ${now} is neither old nor new`);
        if (now !== version && ended.some(({ code }) => code === 0))
          faults.push(`${what}: said to be built, but is old`);
        place.version = now;
      } catch (error) {
        faults.push(`${what}: ${String(error)} ${ended.map(({ said }) => said).join(' ')}`);
        await startBuild(folder, version, env).ended;
      }
    }
    for (const { folder, env } of folders) {
      const { said } = await startBuild(folder, 'last', env).ended;
      if (versionOf(folder) !== 'last') faults.push(`the last build did not come through: ${said}`);
      const left = [...readdirSync(dirname(folder)), ...readdirSync(folder)];
      const remnants = left.filter(
        (name) => name.includes('building') || name.startsWith('.writing'),
      );
      if (remnants.length > 0) faults.push(`left behind: ${remnants.join(', ')}`);
      if (!left.includes('beside.txt')) faults.push('a file beside the site is gone');
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return faults;
}
