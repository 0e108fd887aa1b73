import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { error, compareText, type Finding } from '../domain/finding.ts';

/** The largest record read, in bytes: more than twice the longest there is. */
export const FILE_SIZE_LIMIT = 500_000;

/** The lock is written by a machine, grows with every quotation, and takes no time to parse. */
const LOCK_SIZE_LIMIT = 20_000_000;

/** Paths of all files below a folder, relative to it, with forward slashes, in order. */
export async function listFiles(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(compareText);
}

/** The text of a content file, or the finding that says why it cannot be read. */
export async function readText(root: string, file: string): Promise<string | Finding> {
  const path = join(root, file);
  const { size } = await stat(path);
  const limit = file.endsWith('.json') ? LOCK_SIZE_LIMIT : FILE_SIZE_LIMIT;
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

const emptyFile = (file: string): Finding =>
  error('empty-file', {
    file,
    path: [],
    found: 'an empty file',
    allowed: 'a record',
    remedy: 'Write the record, or delete the file.',
  });
