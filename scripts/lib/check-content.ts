import { readChecked, type CheckedContent } from '../../src/reading/checked.ts';
import { isFolder } from './is-folder.ts';

/**
 * Reads and checks a content folder, and prints every mistake in files whose path holds `only`. Resolves
 * with what was read; undefined where the folder is not there, or a mistake that was printed is an error.
 * `served` is the folder of files that are served as they are, where it is not `public`.
 */
export async function checkContent(
  root: string,
  { only = '', served }: { only?: string; served?: string } = {},
): Promise<CheckedContent | undefined> {
  if (!(await isFolder(root))) {
    console.error(`There is no folder “${root}”.`);
    return undefined;
  }
  const content = await readChecked(root, {
    served,
    today: latestDay(new Date()),
    isAsked: ({ file }) => file.includes(only),
  });
  console.log(content.report);
  return content.isSound ? content : undefined;
}

/** The day it is where the day comes first, 14 hours ahead: nobody’s today is later. */
const latestDay = (now: Date): string =>
  new Date(now.getTime() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
