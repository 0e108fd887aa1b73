/**
 * Preloaded in a program to spoil its writes. FAULT says how: `kill:<n>` ends the process at the nth
 * write, `fail:<n>` refuses that write alone, `full:<n>` refuses that one and all that need room after it.
 * STAYS names a folder that cannot be renamed, as a mount point cannot. Counted are the calls that change
 * the disk; how many there were is written to the file COUNT names, once the process ends.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [kind = '', at = ''] = (process.env.FAULT ?? '').split(':');
const stays = process.env.STAYS;
const count = process.env.COUNT;
let calls = 0;

/** Calls that change the disk; those that need no room also work on a full one. */
const NEEDS_ROOM = [
  'linkSync',
  'mkdirSync',
  'mkdtempSync',
  'openSync',
  'writeFileSync',
  'writeSync',
];
const NEEDS_NONE = ['fsyncSync', 'renameSync', 'rmSync', 'rmdirSync'];

const fault = (code: string, path: unknown): Error =>
  Object.assign(new Error(`${code}: the test refused this`), { code, path: String(path) });

const real = { ...fs } as unknown as Record<string, (...args: unknown[]) => unknown>;

for (const name of [...NEEDS_ROOM, ...NEEDS_NONE]) {
  const call = real[name];
  if (!call) throw new Error(`There is no fs.${name}.`);
  (fs as unknown as Record<string, unknown>)[name] = (...args: unknown[]): unknown => {
    if (name === 'renameSync' && stays !== undefined && args[0] === stays)
      throw fault('EBUSY', stays);
    // Node opens the modules it loads through the same call.
    if (name === 'openSync' && !String(args[1]).startsWith('w')) return call(...args);
    calls += 1;
    if (kind === 'kill' && calls === Number(at)) process.kill(process.pid, 'SIGKILL');
    const refused = kind === 'fail' ? calls === Number(at) : calls >= Number(at);
    if (kind === 'fail' && refused) throw fault('EIO', args[0]);
    if (kind === 'full' && refused && NEEDS_ROOM.includes(name)) throw fault('ENOSPC', args[0]);
    return call(...args);
  };
}
syncBuiltinESMExports();

process.once('exit', () => {
  if (count !== undefined) real.writeFileSync?.(count, String(calls));
});
