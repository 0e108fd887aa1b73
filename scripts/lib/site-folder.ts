import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { DRAFT } from '../../src/reading/file.ts';
import { writeRecord } from './write-record.ts';

/** What the folder of a site holds: a whole site, one being swapped, or files that no build made. */

/** In every whole site: the files that the build made, one a line. Written last, and not part of the site. */
export const SITE_MARKER = '.built-files';

/** In a folder whose contents are being swapped: how far that is (`Swap` in whole-site.ts). */
export const SWAP = '.swap.json';

/** Files that systems leave in folders which somebody looked into. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** The files under `folder`, with forward slashes, sorted; what builds and systems leave there is passed over. */
function filesUnder(folder: string): string[] {
  const passed = (file: string): boolean =>
    file === SITE_MARKER ||
    LEFT_BY_SYSTEMS.has(basename(file)) ||
    // A build that was cut short as it began to swap; the next swap takes it away.
    file.startsWith(`${DRAFT}${SWAP}.`) ||
    isWork(folder, file.split('/')[0] ?? '');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((file) => !passed(file))
    .sort();
}

/** True for the folder, and the hold, of a build into the mount point `folder`. */
export const isWork = (folder: string, name: string): boolean =>
  name.startsWith(`.${basename(folder)}.building-`);

/** The files that the marker of a site names, or undefined where it has none. */
function markedFiles(folder: string): Set<string> | undefined {
  const marker = join(folder, SITE_MARKER);
  if (lstatSync(marker, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return new Set(readFileSync(marker, 'utf8').split(/\r?\n/u).filter(Boolean));
}

/** A file in `folder` that no build of ours made, or undefined where there is none; one being swapped was looked at before. */
export function strangeFile(folder: string): string | undefined {
  if (isBeingSwapped(folder)) return undefined;
  const ours = markedFiles(folder) ?? new Set<string>();
  return filesUnder(folder).find((file) => !ours.has(file));
}

/** True while the contents of `folder` are being swapped, or where that was cut short. One look, for every request. */
export const isBeingSwapped = (folder: string): boolean => existsSync(join(folder, SWAP));

/**
 * True where `folder` holds a whole site: a build ended there, no file of it is missing since, and its
 * contents are not being swapped.
 */
export function wholeSite(folder: string): boolean {
  const files = existsSync(folder) ? markedFiles(folder) : undefined;
  if (files === undefined || isBeingSwapped(folder)) return false;
  return files.isSubsetOf(new Set(filesUnder(folder)));
}

/** Writes the marker of a site that is whole. The same files give the same bytes. */
export function markWhole(folder: string): void {
  writeRecord(join(folder, SITE_MARKER), `${filesUnder(folder).join('\n')}\n`);
}
