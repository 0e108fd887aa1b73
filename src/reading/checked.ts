import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runChecks } from '../domain/checks/index.ts';
import type { Mistake } from '../domain/mistake/mistake.ts';
import { GlossarySchema, type GlossaryTerm } from '../schemas/index.ts';
import { readContent, readRecord, type ReadFile, type ReadResult } from './read.ts';
import { formatMistakes } from './report.ts';

/** A content folder that was read and held to every rule. */
export interface CheckedContent extends Pick<ReadResult, 'files' | 'entries'> {
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
  /** The day it is, such as 2026-11-21; without it nothing is called dated too late. */
  readonly today?: string;
  /** Which mistakes are reported and counted: all, unless this says otherwise. */
  readonly isAsked?: (mistake: Mistake) => boolean;
}

/** Reads a content folder and runs every check. */
export async function readChecked(
  root: string,
  { served, today, isAsked = () => true }: CheckOptions = {},
): Promise<CheckedContent> {
  const { files, entries, mistakes, locate } = await readContent(root, { served });
  const asked = [...mistakes, ...runChecks(entries, today)].filter(isAsked);
  return {
    files,
    entries,
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

/**
 * The terms of the glossary, for the plugins of the text, which Astro sets up before it loads any content.
 * None where the register is missing or has mistakes: these are reported with the rest of the content.
 */
export async function readGlossary(root: string): Promise<readonly GlossaryTerm[]> {
  const handed = (await handedFiles())?.find(({ kind }) => kind === 'glossary')?.data;
  const terms = handed ?? (await readRecord(root, 'registers/glossary.yaml'));
  return GlossarySchema.safeParse(terms).data ?? [];
}
