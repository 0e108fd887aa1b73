import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs a command with its output going straight to the terminal.
 * Returns its exit code; a command that could not start, or was killed, counts as 1.
 */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Could not start ${command}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Runs a script on the Node that runs this one, so that no other version is picked up. */
export function runNode(script: string, args: readonly string[] = []): Promise<number> {
  return run(process.execPath, [script, ...args]);
}

/** Runs one of the project's npm scripts. Returns its exit code. */
export function runScript(name: string, args: readonly string[] = []): Promise<number> {
  // npm names its own program here, whatever the platform calls it and wherever it lives.
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Run this through npm, as in "npm test".');
  return runNode(npm, ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])]);
}

/** Returns true when the module at `moduleUrl` is the program, rather than imported by one. */
export function isProgram(moduleUrl: string): boolean {
  const program = process.argv[1];
  return program !== undefined && realpathSync(program) === fileURLToPath(moduleUrl);
}
