import { runChecks } from '../domain/checks/index.ts';
import type { Mistake } from '../domain/mistake/mistake.ts';
import { readContent, type ReadResult } from './read.ts';
import { formatMistakes } from './report.ts';

/** A content folder that was read and held to every rule. */
export interface CheckedContent extends Pick<ReadResult, 'files' | 'entries'> {
  /** True where no mistake is an error; warnings do not count. */
  readonly isSound: boolean;
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
  const { files, entries, mistakes, locate } = await readContent(root, served);
  const asked = [...mistakes, ...runChecks(entries, today)].filter(isAsked);
  return {
    files,
    entries,
    isSound: asked.every(({ level }) => level !== 'error'),
    report: formatMistakes(asked, locate, root),
  };
}
