import { fileURLToPath } from 'node:url';
import { isProgram, run } from './lib/run.ts';

const cli = fileURLToPath(new URL('../bin/astro.mjs', import.meta.resolve('astro')));

/** Runs the Astro command line with its telemetry off. Returns its exit code. */
export function runAstro(args: readonly string[]): Promise<number> {
  return run(process.execPath, [cli, ...args], { ASTRO_TELEMETRY_DISABLED: '1' });
}

if (isProgram(import.meta.url)) {
  process.exitCode = await runAstro(process.argv.slice(2));
}
