import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DRAFT } from '../../src/reading/file.ts';

/**
 * Writes a file so that at every moment, a cut of power too, it is the old one or the new one: beside it, to the
 * disk, then renamed. A draft that an interrupted run left is taken away. Throws the fault of the system where
 * it cannot be written; the old file then stands.
 */
export function writeRecord(path: string, content: string | Uint8Array): void {
  const folder = dirname(path);
  const prefix = `${DRAFT}${basename(path)}.`;
  for (const left of readdirSync(folder).filter((name) => name.startsWith(prefix))) {
    if (!isRunning(Number(left.slice(prefix.length)))) rmSync(join(folder, left), { force: true });
  }
  const draft = join(folder, `${prefix}${process.pid}`);
  try {
    const file = openSync(draft, 'w');
    try {
      const bytes = Buffer.from(content);
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    keepName(folder);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Has the new name on the disk too, so that a cut of power does not bring the old file back. Windows cannot be asked. */
function keepName(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(handle);
  } catch {
    // Some disks take no such order; the file is then whole all the same, the old or the new.
  } finally {
    closeSync(handle);
  }
}

/** Returns true where a process of this number runs on this machine. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
