import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { DeskFolders } from '../../scripts/lib/desk/store.ts';

/** The desk as somebody starts it: a program of its own, which can be killed. */
export interface DeskProgram {
  /** The address that it printed. */
  readonly url: string;
  /** Ends it at once, without a word to it. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts `npm run desk` over some folders. Rejects where it ends before it is open. */
export async function startDesk({ content, sources }: DeskFolders): Promise<DeskProgram> {
  const { PORT: _, ...env } = process.env;
  const program = spawn(
    process.execPath,
    ['scripts/desk.ts', '--content', content, '--sources', sources],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(program, 'exit');
  const url = await addressOf(program);
  return {
    url,
    kill: async () => {
      program.kill('SIGKILL');
      await ended;
    },
  };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The desk says nothing.');
  const lines = createInterface({ input: stdout });
  for await (const line of lines) {
    const address = /^The desk is open at (\S+)$/u.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('The desk ended before it was open.');
}
