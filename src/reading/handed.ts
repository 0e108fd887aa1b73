import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readChecked } from './checked.ts';
import type { ReadFile } from './read.ts';

/**
 * A build reads and checks the content once, and hands what it read to the process of Astro: as a file in
 * the cache of that build, which BUILD_CACHE_DIR names there.
 */
const HANDED = 'content.json';

/** Hands over what was read and found sound. */
export const handFiles = (cache: string, files: readonly ReadFile[]): Promise<void> =>
  writeFile(join(cache, HANDED), JSON.stringify(files));

/** The folder of that file, in the process of Astro that a build started. */
const cacheOfBuild = (): string | undefined => process.env.BUILD_CACHE_DIR;

/** The files that were handed over; undefined where none were, as in `npm run dev`. */
export async function handedFiles(
  cache = cacheOfBuild(),
): Promise<readonly ReadFile[] | undefined> {
  const path = cache && join(cache, HANDED);
  return path && existsSync(path)
    ? (JSON.parse(await readFile(path, 'utf8')) as ReadFile[])
    : undefined;
}

/** The files of a content folder: those handed over, else read and checked. Throws with every mistake. */
export async function soundFiles(
  root: string,
  cache = cacheOfBuild(),
): Promise<readonly ReadFile[]> {
  const handed = await handedFiles(cache);
  if (handed) return handed;
  const { files, isSound, report } = await readChecked(root);
  if (!isSound) throw new Error(`The content has mistakes.\n${report}`);
  return files;
}
