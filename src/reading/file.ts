import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { error, type Mistake } from '../domain/mistake/mistake.ts';
import { compareText } from '../domain/base/order.ts';

/** The largest record read, in bytes: more than twice the longest there is. */
export const FILE_SIZE_LIMIT = 500_000;

/** Prose takes far longer to parse than a record of its size; the longest guide has a third of this. */
export const PROSE_SIZE_LIMIT = 40_000;

/** The lock is written by a machine, grows with every quotation, and takes no time to parse. */
const LOCK_SIZE_LIMIT = 20_000_000;

/** What stands below a folder: paths relative to it, with forward slashes, in order. */
export interface Listing {
  files: string[];
  /** Symbolic links and other things that are neither file nor folder. They are never followed. */
  others: string[];
}

/** How the name of a file begins while a command writes it. One that was cut short leaves such a draft. */
export const DRAFT = '.writing-';

/** Everything below a folder but the folders themselves and drafts of files. */
export async function listFiles(root: string): Promise<Listing> {
  const all = await readdir(root, { recursive: true, withFileTypes: true });
  const found = all.filter(({ name }) => !name.startsWith(DRAFT));
  const pathsOf = (entries: readonly Dirent[]): string[] =>
    entries
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort(compareText);
  return {
    files: pathsOf(found.filter((entry) => entry.isFile())),
    others: pathsOf(found.filter((entry) => !entry.isFile() && !entry.isDirectory())),
  };
}

/** A link may lead out of the content folder, and nothing outside it is a record. */
export const notAFile = (file: string): Mistake =>
  error('not-a-file', {
    file,
    path: [],
    found: 'a symbolic link, or another thing that is neither file nor folder',
    allowed: 'files and folders, so that nothing outside the content folder is read',
    remedy: 'Put the file itself here, or take the link out.',
  });

/** The text of a content file, or the mistake that says why it cannot be read. */
export async function readText(root: string, file: string): Promise<string | Mistake> {
  const path = join(root, file);
  const { size } = await stat(path);
  const limit = limitOf(file);
  if (size > limit) {
    return error('file-too-large', {
      file,
      path: [],
      found: `a file of ${size.toLocaleString('en-GB')} bytes`,
      allowed: `at most ${limit.toLocaleString('en-GB')} bytes`,
      remedy:
        'Check that this is the right file; if it is, raise the limit in src/reading/file.ts.',
    });
  }
  const bytes = await readFile(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? emptyFile(file) : text;
  } catch {
    return error('not-utf-8', {
      file,
      path: [],
      found: 'bytes that are not UTF-8 text',
      allowed: 'text in UTF-8',
      remedy: 'Save the file again with the encoding UTF-8.',
    });
  }
}

function limitOf(file: string): number {
  if (file.endsWith('.json')) return LOCK_SIZE_LIMIT;
  return file.endsWith('.mdx') ? PROSE_SIZE_LIMIT : FILE_SIZE_LIMIT;
}

const emptyFile = (file: string): Mistake =>
  error('empty-file', {
    file,
    path: [],
    found: 'an empty file',
    allowed: 'a record',
    remedy: 'Write the record, or delete the file.',
  });
