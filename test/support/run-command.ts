import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a command ended, and all that it said. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** A command that runs. */
export interface Running {
  readonly stop: (signal: NodeJS.Signals) => void;
  /** What it has said so far. */
  readonly said: () => string;
  readonly ended: Promise<Ended>;
}

/** Starts a program of the project on the Node that runs this one: a path from its root, or a whole one. */
export function startCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => (said += String(part)));
  }
  return {
    stop: (signal) => child.kill(signal),
    said: () => said,
    ended: new Promise((resolve) => {
      child.once('close', (code) => {
        resolve({ code, said });
      });
    }),
  };
}

/** Runs one to its end. */
export const runCommand = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  startCommand(args, env).ended;
