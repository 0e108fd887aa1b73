import { join } from 'node:path';
import { listAllowed, nearestFirst } from '../src/domain/base/suggest.ts';
import type { Entries, Unread } from '../src/domain/catalogue/entries.ts';
import { readContent } from '../src/reading/read.ts';
import { formatMistakes } from '../src/reading/report.ts';
import { contentRoot } from '../src/reading/root.ts';
import { sourcesFolder } from '../src/reading/source-text.ts';
import { isFolder } from './lib/is-folder.ts';
import { readOptions } from './lib/options.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { contentProblem } from './lib/target.ts';
import { lockOf, verifyContent } from './lib/verify-content.ts';
import { writeRecord } from './lib/write-record.ts';

const USAGE = `Usage: npm run verify [-- <options>]

Finds every quotation again in the source texts, counts the terms that were searched for, and writes the
lock. A text that is not at hand is no fault where the lock has all of its source that is needed. Exit
code 1 on any error; then nothing is written.

  --content <folder>  the content folder (content, or what CONTENT_DIR names)
  --sources <folder>  the folder of source texts (sources, or what SOURCES_DIR names)
  --only <source>     one source by its id; the rest of the lock stays as it is
  --help              this text`;

const LOCK = 'evidence.lock.json';

/** `npm run verify`: every quotation found again, and the lock that proves it. Returns the exit code. */
async function verify(): Promise<number> {
  const options = readOptions({
    options: {
      content: { type: 'string', default: contentRoot() },
      sources: { type: 'string', default: sourcesFolder() },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if ('problem' in options) return refuse(`${options.problem}\n\n${USAGE}`);
  const { content, sources, only, help } = options.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const problem = contentProblem('--content', content);
  if (problem !== undefined) return refuse(problem);
  const {
    entries,
    drafts,
    mistakes: shape,
    locate,
  } = await readContent(content, { located: false, drafts: true });
  const ids = entries.sources.map(({ id }) => id);
  if (only !== undefined && !ids.includes(only)) {
    const broken = entries.unread.find(({ kind, id }) => kind === 'sources' && id === only);
    if (broken) {
      return refuse(`${broken.file} cannot be read. Run \`npm run check\` to see why.`);
    }
    return refuse(
      `There is no source “${only}”. The sources are, nearest first: ${listAllowed(nearestFirst(only, ids), 'content/sources')}.`,
    );
  }
  if (!(await isFolder(sources))) {
    return refuse(
      `There is no folder of source texts “${sources}”. Point SOURCES_DIR, or --sources, at the folder that holds them. The lock is left as it is.`,
    );
  }
  const results = await verifyContent(
    entries,
    sources,
    only === undefined ? undefined : new Set([only]),
  );
  // One source alone is for authors at work; mistakes of shape elsewhere are for `npm run check`.
  // Nor does a broken lock stand in the way of writing a sound one, unless it leads somewhere else.
  const mistakes = [
    ...shape.filter(
      ({ file, code }) => only === undefined && (file !== LOCK || code === 'not-a-file'),
    ),
    ...results.flatMap((result) => result.mistakes),
  ];
  console.log(formatMistakes(mistakes, locate, content));
  const found = results.reduce((sum, result) => sum + Object.keys(result.quotations).length, 0);
  console.log(`${found} different quotations found in ${results.length} sources.`);
  const standing = results.filter(({ stands }) => stands).map(({ id }) => id);
  if (standing.length > 0) {
    console.log(`No text at hand, taken from the lock as it stands: ${standing.join(', ')}.`);
  }
  // A draft may have mistakes: what of it was found is written, the rest stays to be done.
  if (mistakes.some(({ level, file }) => level === 'error' && !drafts.includes(file))) return 1;
  const unread = only === undefined ? [] : entries.unread.filter(bearsOn(only, entries));
  if (unread.length > 0) {
    return refuse(
      `Nothing is written: ${unread.map(({ file }) => file).join(', ')} cannot be read. Run \`npm run check\` to see why.`,
    );
  }
  const lock = lockOf(results, only === undefined ? undefined : entries.lock?.data);
  writeRecord(join(content, LOCK), `${JSON.stringify(lock, undefined, 2)}\n`);
  return 0;
}

/** True for a file that cannot be read and that the lock of one source needs: the lock itself, a record that may quote it. */
function bearsOn(source: string, { arrangements }: Entries): (file: Unread) => boolean {
  const quoting = new Set(
    arrangements
      .filter(({ data }) => data.sources.includes(source))
      .map(({ partnership }) => partnership),
  );
  return ({ kind, partnership, text }) =>
    kind === 'lock' ||
    (LOCKED.has(kind) && (text === '' || text.includes(source) || quoting.has(partnership)));
}

const LOCKED: ReadonlySet<string> = new Set(['arrangements', 'assessments']);

function refuse(message: string): number {
  console.error(message);
  return 1;
}

await runAsProgram(verify);
