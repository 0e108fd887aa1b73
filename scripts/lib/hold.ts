import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './write-record.ts';

/** What the file of a hold says: who has it. */
interface Holder {
  readonly pid: number;
  /** Tells one process from a later one of the same number, where the system says when each began. */
  readonly began: string;
  /** When it took hold: an ISO time. */
  readonly since: string;
}

/** When a process began, as Linux counts it; empty on other systems. */
function beginningOf(pid: number): string {
  try {
    // The name, in brackets, may hold spaces; the beginning is the twentieth field after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

const isAlive = ({ pid, began }: Holder): boolean =>
  isRunning(pid) && (began === '' || beginningOf(pid) === began);

/** Takes hold of `file`; returns false where another process has it. The file appears whole or not at all. */
function take(file: string): boolean {
  const draft = `${file}.${process.pid}`;
  const { pid } = process;
  const holder: Holder = { pid, began: beginningOf(pid), since: new Date().toISOString() };
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    return takeWithoutLinks(file, holder);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The same where the file system has no hard links. */
function takeWithoutLinks(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Takes away the hold of a process that is no more. One that another process took meanwhile is put back. */
function takeAway(file: string, dead: Holder | undefined): void {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    const found = readHolder(aside);
    if (found !== undefined && JSON.stringify(found) !== JSON.stringify(dead)) {
      linkSync(aside, file);
    }
    rmSync(aside, { force: true });
  } catch (error) {
    // Another process was quicker.
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Tries once to take hold. Returns how to let go, or who has it. */
export function tryHold(file: string): (() => void) | Holder {
  for (let tries = 0; tries < 10; tries += 1) {
    if (take(file))
      return () => {
        rmSync(file, { force: true });
      };
    const holder = readHolder(file);
    if (holder && isAlive(holder)) return holder;
    takeAway(file, holder);
  }
  throw new Error(`“${file}” is taken again and again. If no build is running, delete it.`);
}

/**
 * Takes hold of a file that one process at a time may have, waiting while another that runs has it;
 * who that is is said once. Resolves with how to let go.
 */
export async function hold(file: string, what: string): Promise<() => void> {
  let said = false;
  for (;;) {
    const held = tryHold(file);
    if (typeof held === 'function') return held;
    if (!said) {
      console.error(
        `Waiting: process ${held.pid} has been ${what} since ${held.since}. If it is no such process, stop this one and delete “${file}”.`,
      );
    }
    said = true;
    await setTimeout(100);
  }
}
