import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hold, tryHold } from './hold.ts';
import { stopChildren } from './run.ts';
import { isBeingSwapped, isWork, markWhole, strangeFile, SWAP } from './site-folder.ts';
import { isRunning, writeRecord } from './write-record.ts';

/** In the folder of a build that runs or was cut short, so that no other folder is taken for one. */
const WORK_MARKER = '.unfinished-build';

/** A swap of contents: `out` while the old ones are moved away, `in` while the new ones are moved in. */
interface Swap {
  readonly phase: 'out' | 'in';
  /** The name of the folder of the build, in the target. */
  readonly work: string;
}

/** Where a build into `target` works: a folder of the target’s own file system. */
interface Workplace {
  readonly target: string;
  /** The folder in which the build has its own: beside the target or, where that is a mount point, in it. */
  readonly home: string;
  /** How the names of its files and folders begin. */
  readonly prefix: string;
}

/** Returns true where `folder` cannot be renamed: a mount point, or one in a folder that cannot be written to. */
function staysInPlace(folder: string): boolean {
  if (!existsSync(folder)) return false;
  try {
    accessSync(dirname(folder), constants.W_OK);
    // No folder can be moved into itself; a mount point is refused for being one.
    renameSync(folder, join(folder, WORK_MARKER));
  } catch (error) {
    return ['EXDEV', 'EBUSY', 'EACCES', 'EROFS'].includes(codeOf(error));
  }
  return false;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function workplaceOf(folder: string): Workplace {
  const target = existsSync(folder) ? realpathSync(folder) : folder;
  const home = staysInPlace(target) ? target : dirname(target);
  return { target, home, prefix: `.${basename(target)}.building-` };
}

/** What belongs to the site in a mount point, rather than to a build. */
const entriesOf = (target: string): string[] =>
  readdirSync(target).filter((name) => name !== SWAP && !isWork(target, name));

function move(names: readonly string[], from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of names) {
    rmSync(join(to, name), { recursive: true, force: true });
    renameSync(join(from, name), join(to, name));
  }
}

const writeSwap = (target: string, swap: Swap): void => {
  writeRecord(join(target, SWAP), JSON.stringify(swap));
};

/** Puts the new site in the place of what is in a mount point, which cannot be renamed itself. */
function swapContents({ target }: Workplace, work: string): void {
  const name = basename(work);
  writeSwap(target, { phase: 'out', work: name });
  move(entriesOf(target), target, join(work, 'old'));
  writeSwap(target, { phase: 'in', work: name });
  move(readdirSync(join(work, 'new')), join(work, 'new'), target);
  rmSync(join(target, SWAP));
}

/** Takes back a swap of contents that was cut short: the old ones are put back. */
function takeBackSwap(target: string): void {
  const swap = JSON.parse(readFileSync(join(target, SWAP), 'utf8')) as Swap;
  const work = join(target, swap.work);
  if (swap.phase === 'in') {
    for (const name of entriesOf(target)) rmSync(join(target, name), { recursive: true });
    writeSwap(target, { ...swap, phase: 'out' });
  }
  const old = join(work, 'old');
  if (existsSync(old)) move(readdirSync(old), old, target);
  rmSync(join(target, SWAP));
}

/** Puts the new site in the place of a folder that can be renamed. The folder is missing for one moment, never mixed. */
function swapFolders({ target }: Workplace, work: string): void {
  if (existsSync(target)) renameSync(target, join(work, 'old'));
  renameSync(join(work, 'new'), target);
}

/** What builds that were cut short left: the old site is put back where it is missing, the rest is taken away. */
function clear({ target, home, prefix }: Workplace): boolean {
  let restored = false;
  if (isBeingSwapped(target)) {
    takeBackSwap(target);
    restored = true;
  }
  if (!existsSync(home)) return restored;
  for (const name of readdirSync(home).filter((one) => one.startsWith(prefix))) {
    const work = join(home, name);
    if (!existsSync(join(work, WORK_MARKER))) {
      clearRemnant(work);
      continue;
    }
    if (!existsSync(target) && existsSync(join(work, 'old'))) {
      renameSync(join(work, 'old'), target);
      restored = true;
    }
    discard(work);
  }
  return restored;
}

/** Takes away what was left of a build in the moment it began or ended: an empty folder, or the draft of a hold. */
function clearRemnant(path: string): void {
  const pid = /hold\.(\d+)(?:\.old)?$/u.exec(path)?.[1];
  if (pid !== undefined && !isRunning(Number(pid))) rmSync(path, { force: true });
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() && readdirSync(path).length === 0) {
    rmdirSync(path);
  }
}

/** Takes a folder of a build away; a program of it that still ends may write there meanwhile. The marker goes last. */
function discard(work: string): void {
  const options = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;
  for (const name of readdirSync(work)) {
    if (name !== WORK_MARKER) rmSync(join(work, name), options);
  }
  rmSync(work, options);
}

/**
 * Puts back the site in `folder` that a build took away before it was cut short. Returns true where
 * there was one. While a build runs it is left to that.
 */
export function restoreSite(folder: string): boolean {
  const place = workplaceOf(folder);
  if (!existsSync(place.home)) return false;
  const held = tryHold(join(place.home, `${place.prefix}hold`));
  if (typeof held !== 'function') return false;
  try {
    return clear(place);
  } finally {
    held();
  }
}

/** Where a build makes its site. */
export interface Draft {
  /** The new site; empty at first. */
  readonly site: string;
  /** A folder for what the build keeps meanwhile. */
  readonly cache: string;
}

/**
 * Makes a new site and, only if `make` resolves with true, puts it in the place of what is in `folder`.
 * Until then, and after any fault, `folder` is as it was. One build at a time: a second waits.
 * Resolves with what `make` did. An interrupted one is cleared by the next build.
 */
export async function replaceSite(
  folder: string,
  make: (draft: Draft) => Promise<boolean>,
): Promise<boolean> {
  mkdirSync(dirname(folder), { recursive: true });
  const place = workplaceOf(folder);
  const letGo = await hold(join(place.home, `${place.prefix}hold`), 'building there');
  let work = '';
  const end = (): void => {
    try {
      if (existsSync(work)) discard(work);
    } catch {
      // What cannot be taken away now is taken away by the next build.
    }
    letGo();
  };
  const stop = endOnSignal(end);
  try {
    clear(place);
    work = mkdtempSync(join(place.home, place.prefix));
    writeFileSync(
      join(work, WORK_MARKER),
      'A build that is not finished. The next one takes it away.\n',
    );
    const draft = { site: join(work, 'new'), cache: join(work, 'cache') };
    mkdirSync(draft.site);
    mkdirSync(draft.cache);
    if (!(await make(draft))) return false;
    markWhole(draft.site);
    refuseStrange(place.target);
    if (place.home === place.target) swapContents(place, work);
    else swapFolders(place, work);
    return true;
  } finally {
    stop();
    clearAfterFault(place);
    end();
  }
}

/** Throws where somebody added a file to the target while the new site was made. */
function refuseStrange(target: string): void {
  const strange = existsSync(target) ? strangeFile(target) : undefined;
  if (strange !== undefined) {
    throw new Error(
      `“${target}” has a file that no build of this project made, “${strange}”. Move it elsewhere, then build again.`,
    );
  }
}

/** Puts back what a swap that failed in the middle took away. */
function clearAfterFault(place: Workplace): void {
  if (isBeingSwapped(place.target) || !existsSync(place.target)) clear(place);
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Calls `end` and ends the process when a signal asks it to stop. Returns how to undo that. */
function endOnSignal(end: () => void): () => void {
  const listeners = Object.entries(SIGNALS).map(([signal, number]) => {
    const listener = (): void => {
      stopChildren();
      end();
      process.exit(128 + number);
    };
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const undo of listeners) undo();
  };
}
