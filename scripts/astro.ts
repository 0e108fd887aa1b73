import { mkdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAsProgram } from './lib/plain-error.ts';
import { hold } from './lib/hold.ts';
import { runThroughPlainPath } from './lib/plain-path.ts';
import { isProgram } from './lib/run.ts';

const cli = fileURLToPath(new URL('../bin/astro.mjs', import.meta.resolve('astro')));

/**
 * What pages are told about their build (`import.meta.env`). A variable of the same name in the shell,
 * or one that a test runner sets, would be told instead; only the build may say these.
 */
const SAID_BY_BUILD = {
  ASSETS_PREFIX: undefined,
  BASE_URL: undefined,
  DEV: undefined,
  MODE: undefined,
  NODE_ENV: undefined,
  PROD: undefined,
  SITE: undefined,
  SSR: undefined,
} as const satisfies NodeJS.ProcessEnv;

/**
 * Runs the Astro command line with its telemetry off, and the same whatever the shell says.
 * Returns its exit code.
 */
export function runAstro(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const always = { ...SAID_BY_BUILD, ASTRO_TELEMETRY_DISABLED: '1' };
  return runThroughPlainPath(cli, args, { ...always, ...env });
}

const project = resolve(fileURLToPath(new URL('..', import.meta.url)));

/**
 * Builds the pages into `folder`, wherever it is, with caches in `cache`. Returns Astro’s exit code. For a
 * folder outside the project Astro works in one that all builds share, so one at a time has it.
 */
export async function buildPages(folder: string, cache: string): Promise<number> {
  const build = (): Promise<number> =>
    runAstro(['build', '--outDir', folder], { BUILD_CACHE_DIR: cache });
  if (folder.startsWith(project + sep)) return build();
  const shared = join(project, '.astro');
  mkdirSync(shared, { recursive: true });
  const letGo = await hold(join(shared, 'building-hold'), 'building pages');
  try {
    return await build();
  } finally {
    letGo();
  }
}

if (isProgram(import.meta.url)) {
  await runAsProgram(() => runAstro(process.argv.slice(2)));
}
