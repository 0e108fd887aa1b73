import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { grouped } from '../domain/base/words.ts';
import { error, warning, type Mistake } from '../domain/mistake/mistake.ts';
import type { PublicFile } from '../domain/catalogue/entries.ts';
import { compareText } from '../domain/base/order.ts';
import { systemFault } from './system-fault.ts';

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
  /** Folders that cannot be opened, that hold nothing, or that have the name of a file. */
  mistakes: Mistake[];
}

/** How the name of a file begins while a command writes it. One that was cut short leaves such a draft. */
export const DRAFT = '.writing-';

/** What file managers and editors leave behind: lock files, unsaved copies, pictures of a folder. */
const LEFTOVER =
  /^(?:\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#|\..*\.sw[a-p]|4913|#.*#|\.#.*|.*~)$/iu;

/** Everything below a folder but the folders themselves, drafts of files and leftovers of programs. */
export async function listFiles(root: string): Promise<Listing> {
  const listing: Listing = { files: [], others: [], mistakes: [] };
  await listInto(listing, root, '');
  listing.files.sort(compareText);
  listing.others.sort(compareText);
  return listing;
}

async function listInto(listing: Listing, root: string, folder: string): Promise<void> {
  let found: Dirent[];
  try {
    found = await readdir(join(root, folder), { withFileTypes: true });
  } catch (problem) {
    listing.mistakes.push(unreadable(folder === '' ? '.' : folder, problem));
    return;
  }
  const kept = found.filter(({ name }) => !name.startsWith(DRAFT) && !LEFTOVER.test(name));
  if (kept.length === 0 && folder !== '') listing.mistakes.push(emptyFolder(folder));
  for (const entry of kept) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) listing.files.push(path);
    else if (!entry.isDirectory()) listing.others.push(path);
    else if (/\.(?:yaml|json|mdx|txt)$/u.test(entry.name))
      listing.mistakes.push(folderForFile(path));
    else await listInto(listing, root, path);
  }
}

const emptyFolder = (folder: string): Mistake =>
  warning('empty-folder', {
    file: `${folder}/`,
    path: [],
    found: 'a folder that holds nothing',
    allowed: 'folders that hold records; of an area, partnership.yaml and its arrangements',
    remedy: 'Put the records into it, or delete it.',
  });

const folderForFile = (file: string): Mistake =>
  error('not-a-file', {
    file,
    path: [],
    found: 'a folder with the name of a file',
    allowed: 'a file of this name',
    remedy: `Move what is in the folder, and take the folder “${basename(file)}” out.`,
  });

/** A file or folder that the system does not let us read, and why. */
export const unreadable = (file: string, problem: unknown): Mistake => {
  const fault = systemFault(problem);
  return error('not-a-file', {
    file,
    path: [],
    found: fault?.found ?? String(problem),
    allowed: 'a file that whoever runs this may read',
    remedy: fault?.remedy ?? 'Try again; if it stays so, report it.',
  });
};

/**
 * Everything in the folder that is served as it is, by its path from the content folder; nothing where there
 * is no such folder.
 */
export async function listPublic(
  root: string,
  publicRoot: string,
): Promise<{ files: PublicFile[]; others: string[] }> {
  const isThere = await stat(publicRoot).catch(() => undefined);
  if (!isThere?.isDirectory()) return { files: [], others: [] };
  const { files, others } = await listFiles(publicRoot);
  const fromRoot = (served: string): string =>
    relative(root, join(publicRoot, served)).split(sep).join('/');
  return {
    files: files.map((served) => ({ file: fromRoot(served), served })),
    others: others.map(fromRoot),
  };
}

/** A link may lead out of its folder, and nothing outside is a record or ours to serve. */
export const notAFile = (file: string): Mistake =>
  error('not-a-file', {
    file,
    path: [],
    found: 'a symbolic link, or another thing that is neither file nor folder',
    allowed: 'files and folders, so that nothing outside this folder is read or served',
    remedy: 'Put the file itself here, or take the link out.',
  });

/** The text of a content file, or the mistake that says why it cannot be read. */
export async function readText(root: string, file: string): Promise<string | Mistake> {
  try {
    return await textOf(join(root, file), file);
  } catch (problem) {
    return unreadable(file, problem);
  }
}

async function textOf(path: string, file: string): Promise<string | Mistake> {
  const { size } = await stat(path);
  const limit = limitOf(file);
  if (size > limit) {
    return error('file-too-large', {
      file,
      path: [],
      found: `a file of ${grouped(size)} bytes`,
      allowed: `at most ${grouped(limit)} bytes`,
      remedy:
        'Look for text pasted in by mistake, or for the wrong file; no record or guide so far has half of this.',
    });
  }
  const bytes = await readFile(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? emptyFile(file) : (brokenLine(file, text) ?? text);
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    return error('not-utf-8', {
      file,
      path: [],
      position: placeOf(readable, readable.indexOf('\ufffd')),
      found: 'bytes that are not UTF-8 text',
      allowed: 'text in UTF-8',
      remedy: 'Save the file again with the encoding UTF-8.',
    });
  }
}

/** The first line that no text of ours has, whatever its kind: a mark of two versions, an old line break. */
function brokenLine(file: string, text: string): Mistake | undefined {
  const conflict = /^(?:<{7}|>{7}|\|{7})(?=[ \r\n]|$)/mu.exec(text);
  if (conflict) {
    return error('conflict-mark', {
      file,
      path: [],
      position: placeOf(text, conflict.index),
      found: `the mark ${conflict[0]} of two versions that were not merged`,
      allowed: 'one version',
      remedy: 'Keep one of the two, and take out the lines of <<<<<<<, ======= and >>>>>>>.',
    });
  }
  const old = /\r(?!\n)/u.exec(text);
  if (!old) return undefined;
  return error('line-break', {
    file,
    path: [],
    position: placeOf(text, old.index),
    found: 'a carriage return without a line feed',
    allowed: 'lines that end in a line feed, with or without a carriage return before it',
    remedy: 'Save the file again with line endings of the kind LF (Unix).',
  });
}

/** Line and column of a place in a text, both from 1. */
export const placeOf = (text: string, index: number): { line: number; column: number } => {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

function limitOf(file: string): number {
  if (file.endsWith('.json')) return LOCK_SIZE_LIMIT;
  return file.endsWith('.mdx') ? PROSE_SIZE_LIMIT : FILE_SIZE_LIMIT;
}

export const emptyFile = (file: string): Mistake =>
  error('empty-file', {
    file,
    path: [],
    found: 'a file that is empty or holds comments only',
    allowed: 'a record',
    remedy: 'Write the record, or delete the file.',
  });
