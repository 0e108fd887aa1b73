import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** One import as a file writes it: project files as paths from the root, packages by name. */
export interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const PATTERN =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Imports of a file, those run for their effect and those made later included. */
export function importsOf(
  file: string,
  text = readFileSync(join(projectRoot, file), 'utf8'),
): Import[] {
  return [...text.matchAll(PATTERN)].map(([, type, named, later]) => {
    const target = named ?? later ?? '';
    const to = target.startsWith('.')
      ? relative(projectRoot, resolve(projectRoot, dirname(file), target)).replaceAll('\\', '/')
      : target;
    return { from: file, to, typeOnly: type !== undefined };
  });
}

/** The modules below a folder, as paths from the root: TypeScript and Astro files. */
export const modulesIn = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
