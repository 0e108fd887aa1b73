import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname } from 'node:path';

/** A call that changes the disk, or has it kept. */
export type Call =
  | { do: 'make'; path: string; file: number }
  | { do: 'write'; file: number; bytes: Buffer }
  | { do: 'name'; path: string; as: string }
  | { do: 'link'; path: string; as: string }
  | { do: 'remove'; path: string }
  | { do: 'folder'; path: string }
  | { do: 'sync file'; file: number }
  | { do: 'sync folder'; path: string };

type Fs = Record<string, (...args: never[]) => unknown>;

/** Runs some work and returns the calls it made of the disk, in their order. The work is really done. */
export function callsOf(work: () => void): Call[] {
  const real = { ...fs };
  const calls: Call[] = [];
  const files = new Map<number, number>();
  const folders = new Map<number, string>();
  let made = 0;
  const put = (path: string, bytes?: Buffer): number => {
    made += 1;
    calls.push({ do: 'make', path, file: made });
    if (bytes) calls.push({ do: 'write', file: made, bytes });
    return made;
  };
  const watched: Fs = {
    openSync: (path: string, flags: string) => {
      const handle = real.openSync(path, flags);
      if (flags === 'w') files.set(handle, put(path));
      else folders.set(handle, path);
      return handle;
    },
    writeSync: (handle: number, bytes: Buffer, from: number) => {
      const file = files.get(handle) ?? 0;
      const count = real.writeSync(handle, bytes, from);
      calls.push({ do: 'write', file, bytes: bytes.subarray(from, from + count) });
      return count;
    },
    fsyncSync: (handle: number) => {
      const [file, folder] = [files.get(handle), folders.get(handle)];
      if (file !== undefined) calls.push({ do: 'sync file', file });
      if (folder !== undefined) calls.push({ do: 'sync folder', path: folder });
      real.fsyncSync(handle);
    },
    closeSync: (handle: number) => {
      files.delete(handle);
      folders.delete(handle);
      real.closeSync(handle);
    },
    writeFileSync: (path: string, content: string, options: object) => {
      real.writeFileSync(path, content, options);
      put(path, Buffer.from(content));
    },
    renameSync: (path: string, as: string) => {
      real.renameSync(path, as);
      calls.push({ do: 'name', path, as });
    },
    linkSync: (path: string, as: string) => {
      real.linkSync(path, as);
      calls.push({ do: 'link', path, as });
    },
    rmSync: (path: string, options: object) => {
      real.rmSync(path, options);
      calls.push({ do: 'remove', path });
    },
    mkdirSync: (path: string, options: { recursive: true }) => {
      const first = real.mkdirSync(path, options);
      for (let at = path, all = []; first !== undefined; at = dirname(at)) {
        all.unshift({ do: 'folder' as const, path: at });
        if (at !== first) continue;
        calls.push(...all);
        break;
      }
      return first;
    },
  };
  const changed = Object.fromEntries(Object.entries(real).filter(([name]) => name in watched));
  Object.assign(fs, watched);
  syncBuiltinESMExports();
  try {
    work();
  } finally {
    Object.assign(fs, changed);
    syncBuiltinESMExports();
  }
  return calls;
}

/** Files by path: the bytes each holds. */
export type Disk = ReadonlyMap<string, string>;

/**
 * What a disk may hold where the power goes after some calls: of names that no sync of their folder has kept the first
 * few or all; of bytes that no sync of their file has kept any number. Files that stood before are in `before`.
 */
export function* disksAfter(calls: readonly Call[], before: Disk): Generator<Disk> {
  const written = new Map<number, Buffer>();
  const kept = new Set<number>();
  for (const call of calls) {
    if (call.do === 'write') {
      written.set(call.file, Buffer.concat([written.get(call.file) ?? Buffer.of(), call.bytes]));
      kept.delete(call.file);
    } else if (call.do === 'sync file') kept.add(call.file);
  }
  for (const names of namesAfter(calls, before))
    yield* tornIn(names, (file) => ({
      bytes: written.get(file) ?? Buffer.of(),
      isKept: kept.has(file),
    }));
}

/** A name leads to bytes that stood before, or to a file that the calls made. */
type Names = Map<string, string | number>;

/** The names a disk may have: each folder has kept those up to its last sync, and of the later ones some in their order. */
function* namesAfter(calls: readonly Call[], before: Disk): Generator<Names> {
  const folderOf = (call: Call): string | undefined =>
    call.do === 'name' || call.do === 'link'
      ? dirname(call.as)
      : call.do === 'make' || call.do === 'remove' || call.do === 'folder'
        ? dirname(call.path)
        : undefined;
  const changes = calls.filter((call) => folderOf(call) !== undefined);
  const folders = [...new Set(changes.map((call) => folderOf(call) ?? ''))];
  const choices = folders.map((folder) => {
    const own = changes.filter((call) => folderOf(call) === folder);
    const last = calls.findLastIndex((call) => call.do === 'sync folder' && call.path === folder);
    const sure = own.filter((call) => calls.indexOf(call) < last).length;
    return own
      .slice(sure)
      .map((_, index) => own.slice(0, sure + index))
      .concat([own]);
  });
  for (const chosen of product(choices)) {
    const has = new Set(chosen.flat());
    const names: Names = new Map(before);
    // A file keeps its first name to those who know it by number, whatever names the disk has kept.
    const open: Names = new Map(before);
    for (const call of calls) apply(call, open, names, has.has(call));
    yield new Map([...names].filter(([path]) => isReached(path, calls, has)));
  }
}

function apply(call: Call, open: Names, names: Names, isKept: boolean): void {
  if (call.do === 'make') {
    open.set(call.path, call.file);
    if (isKept) names.set(call.path, call.file);
  } else if (call.do === 'name' || call.do === 'link') {
    const file = open.get(call.path);
    if (file !== undefined) open.set(call.as, file);
    if (file !== undefined && isKept) names.set(call.as, file);
    if (call.do === 'link') return;
    open.delete(call.path);
    if (isKept) names.delete(call.path);
  } else if (call.do === 'remove') {
    open.delete(call.path);
    if (isKept) names.delete(call.path);
  }
}

/** Whether the folders above a file, where the calls made them, are kept. */
const isReached = (path: string, calls: readonly Call[], has: ReadonlySet<Call>): boolean =>
  calls.every((call) => call.do !== 'folder' || !path.startsWith(`${call.path}/`) || has.has(call));

function* tornIn(
  names: Names,
  found: (file: number) => { bytes: Buffer; isKept: boolean },
): Generator<Disk> {
  const whole = new Map(
    [...names].map(([path, to]) => [path, typeof to === 'string' ? to : String(found(to).bytes)]),
  );
  yield whole;
  for (const [path, to] of names) {
    if (typeof to === 'string') continue;
    const { bytes, isKept } = found(to);
    for (let length = 0; !isKept && length < bytes.length; length += 1)
      yield new Map(whole).set(path, String(bytes.subarray(0, length)));
  }
}

function* product<T>(choices: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = choices;
  if (first === undefined) yield [];
  else for (const one of first) for (const others of product(rest)) yield [one, ...others];
}
