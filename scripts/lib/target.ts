import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep, isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentRoot } from '../../src/reading/root.ts';
import { sourcesFolder } from '../../src/reading/source-text.ts';
import { strangeFile } from './site-folder.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The folders of the project that no command may replace, write into or stand above. */
const OURS = [
  '.ci',
  '.git',
  '.github',
  'content',
  'node_modules',
  'public',
  'scripts',
  'src',
  'test',
];

/** `path` with every link followed, as far as it exists. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const parent = dirname(full);
  return parent === full ? full : join(realPath(parent), basename(full));
}

/** True where `inner` is `outer` or lies in it. */
function isWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Folders of which the target may be neither one, nor above one, nor in one. */
function keptFolders(): string[] {
  const named = [contentRoot(), sourcesFolder()];
  return [...OURS.map((name) => join(project, name)), ...named].map(realPath);
}

/**
 * Why a folder may not be replaced by a command, as a sentence with what to do; undefined where it may.
 * `option` is how the command line names it. Refused: nothing, the project, its sources, what stands above or in
 * them, a file, and a folder with files that no build of ours made.
 */
export function targetProblem(option: string, path: string): string | undefined {
  if (path.trim() === '') return `${option} is empty. Name a folder, as in “${option} dist”.`;
  const link = lstatSync(resolve(path), { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (link && !existsSync(path))
    return `${option}: “${path}” is a link that leads nowhere. Name a folder.`;
  const target = realPath(path);
  const held = [realPath(project), realPath(homedir()), ...keptFolders()].find((kept) =>
    isWithin(target, kept),
  );
  const around = keptFolders().find((kept) => isWithin(kept, target));
  if (held !== undefined || around !== undefined) {
    return `${option}: “${path}” would replace “${held ?? target}”, ${around === undefined ? 'which no command may' : `in “${around}”, where no command may`}. Name a new folder, such as “dist”.`;
  }
  if (!existsSync(target)) return undefined;
  if (!statSync(target).isDirectory()) return `${option}: “${path}” is a file. Name a folder.`;
  const strange = strangeFile(target);
  return strange === undefined
    ? undefined
    : `${option}: “${path}” has a file that no build of this project made, “${strange}”. Name an empty or a new folder; or, if nothing in it is needed, delete it first.`;
}

/** Why a folder of records cannot be written to, as a sentence with what to do; undefined where it can. */
export function contentProblem(option: string, path: string): string | undefined {
  if (path.trim() === '')
    return `${option} is empty. Name the content folder, as in “${option} content”.`;
  if (!existsSync(path) || !statSync(path).isDirectory()) return `There is no folder “${path}”.`;
  const found = readdirSync(path);
  return found.includes('registers')
    ? undefined
    : `${option}: “${path}” is no content folder: it has no folder “registers”. Name the content folder.`;
}
