/** Preloaded in a program that runs through a link (`plain-path.ts`): it is told the link for the project’s own path. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';

const { PROJECT_FOLDER: folder = '', PROJECT_LINK: link = '' } = process.env;

const seen = <T>(path: T): T | string =>
  typeof path === 'string' && (path === folder || path.startsWith(folder + sep))
    ? link + path.slice(folder.length)
    : path;

type Call = (...args: unknown[]) => unknown;
type Taker = (error: unknown, path?: unknown) => void;

const now =
  (call: Call): Call =>
  (...args) =>
    seen(call(...args));
const later =
  (call: Call): Call =>
  (...args) =>
    call(...args.slice(0, -1), (error: unknown, path: unknown) => {
      (args.at(-1) as Taker)(error, seen(path));
    });

const { realpath, realpathSync } = fs as unknown as Record<string, Call & { native: Call }>;
const promised = fs.promises.realpath.bind(fs.promises) as Call;
if (folder !== '' && realpath && realpathSync) {
  process.cwd = now(process.cwd.bind(process)) as () => string;
  Object.assign(fs, {
    realpath: Object.assign(later(realpath), { native: later(realpath.native) }),
    realpathSync: Object.assign(now(realpathSync), { native: now(realpathSync.native) }),
  });
  Object.assign(fs.promises, {
    realpath: async (...args: unknown[]) => seen(await promised(...args)),
  });
  syncBuiltinESMExports();
}
