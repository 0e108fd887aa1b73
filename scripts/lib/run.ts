import { spawn, type ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The programs that run now. */
const children = new Set<ChildProcess>();

/** Ends the programs that this one started and that still run. */
export function stopChildren(): void {
  for (const child of children) child.kill('SIGKILL');
}

/** Resolves with a command’s exit code once it has ended; one that could not start, or was killed, counts as 1. */
function exitOf(child: ChildProcess, command: string): Promise<number> {
  children.add(child);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Could not start ${command}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Runs a command with its output going straight to the terminal. Returns its exit code, as `exitOf` does. */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return exitOf(
    spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }),
    command,
  );
}

/** Runs a command beside others, in the environment given. Returns its exit code and all it said, for its words not to mix with theirs. */
export async function runApart(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ exitCode: number; said: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => said.push(part));
  }
  const exitCode = await exitOf(child, command);
  return { exitCode, said: Buffer.concat(said).toString() };
}

/** What a program loads first. */
const PRELOAD = new URL('preload.ts', import.meta.url).href;

/**
 * Runs a program on the Node that runs this one; it ends when this one does. Its words go to the terminal
 * line by line, without the lines of a stack trace. Returns its exit code.
 */
export function runNodeProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, ['--import', PRELOAD, program, ...args], {
    stdio: ['inherit', 'pipe', 'pipe', 'ipc'],
    env: { ...colours, ...process.env, ...env },
  });
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    if (from === null) continue;
    createInterface({ input: from }).on('line', (line) => {
      if (!STACK.test(stripVTControlCharacters(line))) to.write(`${line}\n`);
    });
  }
  return exitOf(child, program);
}

/** A line of a stack trace, or the one that announces it. */
const STACK = /^\s*(?:at .*[:(].*\d+\)?|Stack trace:|Node\.js v[\d.]+)$/u;

/** The path of npm’s own program, which Node can run. Throws where npm did not start this command. */
export function npmProgram(): string {
  // npm names it here, whatever the platform calls it and wherever it lives.
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Run this through npm, as in "npm test".');
  return npm;
}

/** The arguments with which Node runs one of the project's npm scripts. */
export function scriptArgs(name: string, args: readonly string[] = []): string[] {
  return [npmProgram(), 'run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])];
}

/** Returns true when the module at `moduleUrl` is the program, rather than imported by one. */
export function isProgram(moduleUrl: string): boolean {
  const program = process.argv[1];
  return program !== undefined && realpathSync(program) === realpathSync(fileURLToPath(moduleUrl));
}
