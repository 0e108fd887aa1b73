import { existsSync } from 'node:fs';
import { declaredFor } from '../../src/domain/evidence/label-words.ts';
import { readChecked, type CheckedContent } from '../../src/reading/checked.ts';
import { counted, joinAnd } from '../../src/domain/base/words.ts';
import { listAllowed, nearestFirst } from '../../src/domain/base/suggest.ts';
import { listFiles, listPublic } from '../../src/reading/file.ts';
import { PUBLIC_ROOT } from '../../src/reading/root.ts';
import { isFolder } from './is-folder.ts';

/** What of a content folder is checked. */
interface ContentAsked {
  /** Only mistakes in files whose path holds this. */
  only?: string;
  /** The folder of files that are served as they are, where it is not `public`. */
  served?: string;
  /** True where drafts are checked too; else they are left out and named. */
  withDrafts?: boolean;
}

/**
 * Reads and checks a content folder, and prints every mistake in files whose path holds `only`. Resolves
 * with what was read; undefined where a folder is not there, no file has that name, or a mistake that was
 * printed is an error.
 */
export async function checkContent(
  root: string,
  { only = '', served, withDrafts = false }: ContentAsked = {},
): Promise<CheckedContent | undefined> {
  const problem = await folderProblem(root, served);
  if (problem !== undefined) {
    console.error(problem);
    return undefined;
  }
  const content = await readChecked(root, {
    served,
    withDrafts,
    today: latestDay(new Date()),
    isAsked: ({ file }) => file.includes(only),
  });
  const unknown = content.isQuiet ? await nameProblem(only, root, served) : undefined;
  if (unknown !== undefined) {
    console.error(unknown);
    return undefined;
  }
  console.log(content.report);
  if (content.drafts.length > 0) console.log(wordDrafts(content.drafts, withDrafts));
  const { equivalents, frames } = declaredFor(content.entries.registers);
  if (equivalents.length + frames.length > 0) {
    console.log(
      `${String(equivalents.length)} equivalents are declared for labels, and ${String(frames.length)} questions give a word (method/labels).`,
    );
  }
  console.log(wordSummary(content));
  return content.isSound ? content : undefined;
}

/** “Checked 6 sets of arrangements of 6 partnerships and 5 sources: sound.” */
function wordSummary({ entries, isSound, isQuiet }: CheckedContent): string {
  const { arrangements, partnerships, sources } = entries;
  const held = [
    `${counted(arrangements.length, 'set')} of arrangements`,
    counted(partnerships.length, 'partnership'),
    counted(sources.length, 'source'),
  ];
  const outcome = isQuiet
    ? 'sound'
    : isSound
      ? 'sound, with warnings'
      : 'not sound yet; mend the first mistake of a file first, others may follow from it';
  return `Checked ${joinAnd(held)}: ${outcome}.`;
}

/** Which arrangements are drafts, and what was done with them. */
const wordDrafts = (drafts: readonly string[], checked: boolean): string =>
  checked
    ? `Drafts, checked here and left out of the build: ${drafts.join(', ')}.`
    : `Drafts, left out: ${drafts.join(', ')}. Their mistakes: npm run check -- --drafts`;

/** Why the folders cannot be checked, in a sentence; undefined where they can. */
async function folderProblem(root: string, served = PUBLIC_ROOT): Promise<string | undefined> {
  if (root.trim() === '')
    return 'The content folder is empty: name a folder, or leave --content out.';
  if (!(await isFolder(root))) return noFolder(root);
  if (served.trim() === '') return 'The folder of --public is empty: name one, or leave it out.';
  // A site need not serve any files of its own.
  const isMissing = served === PUBLIC_ROOT && !existsSync(served);
  return isMissing || (await isFolder(served)) ? undefined : noFolder(served);
}

const noFolder = (path: string): string =>
  existsSync(path)
    ? `“${path}” is a file. Name the folder it stands in.`
    : `There is no folder “${path}”.`;

/** Why nothing can be said of the files that `only` asks for: no file has such a name. */
async function nameProblem(
  only: string,
  root: string,
  served = PUBLIC_ROOT,
): Promise<string | undefined> {
  const { files } = await listFiles(root);
  const names = [...files, ...(await listPublic(root, served)).files.map(({ file }) => file)];
  if (names.some((name) => name.includes(only))) return undefined;
  return `No file has “${only}” in its path. The files are, nearest first: ${listAllowed(nearestFirst(only, names), root)}.`;
}

/** The day it is where the day comes first, 14 hours ahead: nobody’s today is later. */
const latestDay = (now: Date): string =>
  new Date(now.getTime() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
