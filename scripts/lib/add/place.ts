import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DRAFT } from '../../../src/reading/file.ts';
import { tryHold } from '../hold.ts';
import { keepNames, writeRecord, writeToDisk } from '../write-record.ts';
import { Refusal } from './reading.ts';

/** A file that is to come. */
export interface NewFile {
  path: string;
  content: string;
}

/** In the content folder: what a run places, so that the next one takes away what this one left half done. */
const JOURNAL = `${DRAFT}add.json`;
const HOLD = `${DRAFT}add.hold`;

const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * Writes all files or none: one that exists is never written over, and what a run that was cut short left is taken away
 * by the next, unless somebody changed it. Throws a refusal where a file exists or another run is at work, and the
 * fault of the system where a file cannot be written; then none is there.
 */
export function placeAll(content: string, files: readonly NewFile[]): void {
  const letGo = takeHold(content);
  try {
    takeAwayLeft(content);
    const taken = files.find(({ path }) => existsSync(path));
    if (taken)
      throw new Refusal(
        `“${taken.path}” exists already, and is left as it is. Nothing is written.`,
      );
    const journal = join(content, JOURNAL);
    writeRecord(
      journal,
      JSON.stringify(files.map((file) => ({ path: file.path, digest: digest(file.content) }))),
    );
    try {
      for (const file of files) place(file);
    } catch (problem) {
      takeAwayLeft(content);
      throw problem;
    }
    rmSync(journal, { force: true });
  } finally {
    letGo();
  }
}

/** Takes away what a run that was cut short left. Throws a refusal where another run is at work. */
export function tidy(content: string): void {
  const letGo = takeHold(content);
  try {
    takeAwayLeft(content);
  } finally {
    letGo();
  }
}

/** Takes hold of the content folder for this run. Returns how to let go. Throws a refusal where another has it. */
function takeHold(content: string): () => void {
  const held = tryHold(join(content, HOLD));
  if (typeof held !== 'function')
    throw new Refusal(
      `Another “npm run add” has been at work since ${held.since} (process ${String(held.pid)}). Wait until it has ended.`,
    );
  return held;
}

/** A file appears whole or not at all, also after a cut of power, and never in the place of another. */
function place({ path, content }: NewFile): void {
  const folder = dirname(path);
  const made = mkdirSync(folder, { recursive: true });
  const draft = `${join(folder, DRAFT)}add-${digest(path).slice(0, 8)}`;
  writeToDisk(draft, content);
  try {
    linkSync(draft, path);
  } catch (problem) {
    if (existsSync(path)) throw problem;
    // A file system without links.
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  keepNames(folder);
  // A folder that is new has a name in the one above it.
  for (let above = folder; made !== undefined && above.startsWith(made);) {
    above = dirname(above);
    keepNames(above);
  }
}

/** Takes away what a run that was cut short left, where it is still as that run wrote it. */
function takeAwayLeft(content: string): void {
  const journal = join(content, JOURNAL);
  if (!existsSync(journal)) return;
  for (const file of leftBy(readFileSync(journal, 'utf8'))) {
    if (existsSync(file.path) && digest(readFileSync(file.path)) === file.digest) rmSync(file.path);
    const folder = dirname(file.path);
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
    rmSync(`${join(folder, DRAFT)}add-${digest(file.path).slice(0, 8)}`, { force: true });
    if (folder.includes('partnerships') && readdirSync(folder).length === 0) rmdirSync(folder);
  }
  rmSync(journal);
}

/** What a journal names, last first. One that is not whole was cut short before the first file was placed: it names none. */
function leftBy(journal: string): { path: string; digest: string }[] {
  try {
    return (JSON.parse(journal) as { path: string; digest: string }[]).toReversed();
  } catch {
    return [];
  }
}
