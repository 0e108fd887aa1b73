import { mkdir, rmdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { run } from '../../scripts/lib/run.ts';

/**
 * Runs a script that builds, when no other test is building: Astro keeps one store of content for a
 * project, so two builds at once would take each other’s. Returns its exit code.
 */
export async function oneBuild(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  const lock = inject('buildLock');
  while (!(await takes(lock))) await setTimeout(200);
  try {
    return await run(process.execPath, args, environment);
  } finally {
    await rmdir(lock);
  }
}

/** Makes the folder that stands for the lock; false while another has it. */
const takes = (lock: string): Promise<boolean> =>
  mkdir(lock).then(
    () => true,
    () => false,
  );
