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
    writeToDisk(draft, content);
    renameSync(draft, path);
    keepNames(folder);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Writes a file, and has its bytes on the disk: the name it is given next never leads to less than all of them. */
export function writeToDisk(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    const bytes = Buffer.from(content);
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Has the names in a folder on the disk too, so that a cut of power does not take a new file away or bring an old one
 * back. Windows cannot be asked.
 */
export function keepNames(folder: string): void {
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
