import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCatalogue } from '../domain/catalogue/catalogue.ts';
import { runChecks } from '../domain/checks/index.ts';
import type { Mistake } from '../domain/mistake/mistake.ts';
import { GlossarySchema, type GlossaryTerm } from '../schemas/index.ts';
import { readContent, readRecord, type ReadFile, type ReadResult } from './read.ts';
import { formatMistakes } from './report.ts';

/** A content folder that was read and held to every rule. */
export interface CheckedContent extends Pick<ReadResult, 'files' | 'entries' | 'drafts'> {
  /** What was asked for and found, in no promised order. */
  readonly mistakes: readonly Mistake[];
  /** True where no mistake is an error; warnings do not count. */
  readonly isSound: boolean;
  /** True where there is no mistake at all, nor a warning. */
  readonly isQuiet: boolean;
  /** Every mistake, in words for a terminal. */
  readonly report: string;
}

/** What a check may be told. */
export interface CheckOptions {
  /** The folder of files served as they are, where it is not `public`. */
  readonly served?: string | undefined;
  /** True where drafts are read and checked like other arrangements; else they are left out. */
  readonly withDrafts?: boolean;
  /** The day it is, such as 2026-11-21; without it nothing is called dated too late. */
  readonly today?: string;
  /** Which mistakes are reported and counted: all, unless this says otherwise. */
  readonly isAsked?: (mistake: Mistake) => boolean;
}

/** Reads a content folder and runs every check. */
export async function readChecked(
  root: string,
  { served, withDrafts = false, today, isAsked = () => true }: CheckOptions = {},
): Promise<CheckedContent> {
  const options = { served, drafts: withDrafts };
  const { files, entries, drafts, mistakes, locate } = await readContent(root, options);
  const asked = [...mistakes, ...runChecks(entries, today)].filter(isAsked);
  return {
    files,
    entries,
    drafts,
    mistakes: asked,
    isSound: asked.every(({ level }) => level !== 'error'),
    isQuiet: asked.length === 0,
    report: formatMistakes(asked, locate, root),
  };
}

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

/** What `npm run dev` shows beside the pages: nothing of it is built. */
export interface Preview {
  /** The files of arrangements that are drafts. */
  drafts: readonly string[];
  /** The files with mistakes that cannot be shown until these are mended. */
  leftOut: readonly string[];
  /** The mistakes, in words for a terminal. */
  report: string;
  /** How many there are, in a line. */
  summary: string;
  /** True where there are none. */
  isQuiet: boolean;
}

/**
 * The files of a content folder as far as pages can be made of them, drafts among them, with what is wrong.
 * Never throws for a mistake: whoever works on records sees the pages and the mistakes side by side.
 */
export async function previewFiles(
  root: string,
  today: string,
): Promise<Preview & { files: readonly ReadFile[] }> {
  const content = await readChecked(root, { withDrafts: true, today });
  const { files, entries, drafts, mistakes, report, isQuiet } = content;
  const broken = new Set(
    mistakes.flatMap(({ file, level }) =>
      level === 'error' && file.startsWith('partnerships/') ? [file] : [],
    ),
  );
  const kept = canBeJoined(entries) ? files : files.filter(({ file }) => !broken.has(file));
  const shown = new Set(kept.map(({ file }) => file));
  return {
    files: kept,
    drafts,
    leftOut: [...broken].filter((file) => !shown.has(file)),
    report,
    summary: report.split('\n').at(-1) ?? '',
    isQuiet,
  };
}

/** True where a catalogue can be made of entries: some mistakes of content stand in the way. */
function canBeJoined(entries: ReadResult['entries']): boolean {
  try {
    buildCatalogue(entries);
    return true;
  } catch {
    return false;
  }
}

/**
 * The terms of the glossary, for the plugins of the text, which Astro sets up before it loads any content.
 * None where the register is missing or has mistakes: these are reported with the rest of the content.
 */
export async function readGlossary(root: string): Promise<readonly GlossaryTerm[]> {
  const handed = (await handedFiles())?.find(({ kind }) => kind === 'glossary')?.data;
  const terms = handed ?? (await readRecord(root, 'registers/glossary.yaml'));
  return GlossarySchema.safeParse(terms).data ?? [];
}
