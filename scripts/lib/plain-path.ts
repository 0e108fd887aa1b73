import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runNodeProgram } from './run.ts';

const project = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** What Vite takes for the end of a path. */
const MISREAD = /[#?*]/u;

/**
 * Runs a program of the packages. Where the path of the project has a character that Vite misreads, it runs
 * through a link whose path has none, and sees every path of the project, in its arguments and settings too,
 * below that link. Returns its exit code. Throws where there is no place for such a link.
 */
export async function runThroughPlainPath(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  if (!MISREAD.test(project)) return runNodeProgram(program, args, env);
  const place = [tmpdir(), '/tmp', homedir()].find((folder) => !MISREAD.test(folder));
  if (place === undefined) {
    throw new Error(
      `The path of the project, “${project}”, has a “#”, “?” or “*”, and so has that of the folder for temporary files. Move the project, or set TMPDIR to a folder without these.`,
    );
  }
  const folder = mkdtempSync(join(place, 'plain-path-'));
  const link = join(folder, 'project');
  const plain = (text: string): string => text.replaceAll(project, link);
  try {
    symlinkSync(project, link, 'junction');
    const seenFrom = pathToFileURL(join(link, 'scripts', 'lib', 'seen-from-link.ts')).href;
    return await runNodeProgram(plain(program), args.map(plain), {
      ...Object.fromEntries(
        Object.entries(env).map(([name, value]) => [name, value && plain(value)]),
      ),
      PROJECT_FOLDER: project,
      PROJECT_LINK: link,
      NODE_OPTIONS: [
        process.env.NODE_OPTIONS,
        `--preserve-symlinks --preserve-symlinks-main --import ${seenFrom}`,
      ]
        .filter(Boolean)
        .join(' '),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
