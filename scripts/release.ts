import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import {
  buildCatalogue,
  type Catalogue,
  type Partnership,
} from '../src/domain/catalogue/catalogue.ts';
import { reasonsMissing, releaseOf, type WrittenRelease } from '../src/domain/changes/release.ts';
import { releaseNotes, releaseViews } from '../src/domain/changes/view.ts';
import { catalogueJson } from '../src/domain/data/json.ts';
import { dataZip, offlineZip } from '../src/integrations/offline.ts';
import { readChecked } from '../src/reading/checked.ts';
import { contentRoot } from '../src/reading/root.ts';
import { buildDay, missingForRelease } from '../src/settings.ts';
import { addAddresses } from './addresses.ts';
import { buildSite } from './build.ts';
import { readOptions } from './lib/options.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { heldIn, readHeld } from './lib/read-held.ts';
import { isProgram } from './lib/run.ts';
import { siteSettings } from './lib/settings.ts';
import { targetProblem } from './lib/target.ts';
import { writeRecord } from './lib/write-record.ts';

const USAGE = `Usage: npm run release -- <day> [--from <data zip>]

Makes a release of what is committed: the data and the site to read from disk, each as a zip, a zip for each area read,
notes, and checksums, in release/<day>. The day is its version. The same commit gives the same bytes.

Run it twice. The first time it writes what changed to content/releases/<day>.yaml, and new addresses to the register:
give the reasons it asks for, and commit. The second time it makes the files.

  --from <zip>  the data zip of the release before (release/<its day>/, where that is still there)
  --help        this text`;

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(PROJECT, 'dist');

/** `npm run release`. Returns the exit code. */
async function main(): Promise<number> {
  const options = readOptions({
    options: { from: { type: 'string' }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if ('problem' in options) return refuse(`${options.problem}\n\n${USAGE}`);
  if (options.values.help) {
    console.log(USAGE);
    return 0;
  }
  const [day = '', ...more] = options.positionals;
  if (more.length > 0)
    return refuse(`One day is named, and ${options.positionals.length} were.\n\n${USAGE}`);
  // Says, in words, what a day is; the site is built for it, so that the same commit gives the same pages.
  process.env.BUILD_DAY = day === '' ? 'nothing' : day;
  buildDay();
  const root = contentRoot();
  const dirty = uncommitted(root);
  const strange = dirty.filter((file) => !isPreparedHere(file, root));
  if (strange.length > 0) return refuse(notCommitted(strange));
  const ready = await prepare(root, day, options.values.from);
  if (!ready) return 1;
  const problem = targetProblem('dist', DIST);
  if (problem !== undefined) return refuse(problem);
  const built = (await buildSite()) || (await addAddresses(DIST, root));
  if (built !== 0) return built;
  const open = uncommitted(root);
  if (open.length > 0) {
    return refuse(
      `${open.join('\n')}\nThese stand in no commit yet. Commit them, and run this again: it then makes the files.`,
    );
  }
  await writeFiles(day, await readHere(root, day));
  for (const missing of missingForRelease()) console.warn(`Not for publishing yet. ${missing}`);
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

const notCommitted = (files: readonly string[]): string =>
  `A release is made of what is committed, and these are not:\n  ${files.join('\n  ')}\nCommit them or take them back (git status), then run this again.`;

/** The files of the project, and of the content folder, that differ from the last commit. Throws where there is no history. */
export function uncommitted(root: string): string[] {
  const folders = relative(PROJECT, root).startsWith('..') ? [root] : [PROJECT];
  return folders.flatMap((folder) => {
    try {
      const told = execFileSync(
        'git',
        ['status', '--porcelain', '--untracked-files=all', '-z', '--', '.'],
        {
          cwd: folder,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
      return told.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3)]));
    } catch (error) {
      throw new Error(
        `“${folder}” has no history of commits (git). A release is made of a commit.`,
        {
          cause: error,
        },
      );
    }
  });
}

/** True for what this command itself writes before a release: its record, and new addresses. */
const isPreparedHere = (file: string, root: string): boolean => {
  const content = relative(PROJECT, root).startsWith('..') ? '' : `${relative(PROJECT, root)}/`;
  return file.startsWith(`${content}releases/`) || file.startsWith(`${content}addresses/`);
};

/** The catalogue of a sound content folder for a day; undefined where it has mistakes, which are printed. */
async function readHere(root: string, day: string): Promise<Catalogue> {
  const { entries, isSound, report } = await readChecked(root, { today: day });
  if (!isSound) throw new Error(report);
  return buildCatalogue(entries, { day });
}

/**
 * Sees to the record of a release: that it holds the data of this commit, and every reason. Writes it where it is not
 * there or of other data. Resolves with true where nothing is left to do.
 */
export async function prepare(root: string, day: string, from?: string): Promise<boolean> {
  const file = join(root, 'releases', `${day}.yaml`);
  const gave = existsSync(file)
    ? (parse(readFileSync(file, 'utf8')) as Partial<WrittenRelease> | null)
    : null;
  const missing = gave?.changes && reasonsMissing(file, gave.changes);
  const catalogue = await readBefore(root, day);
  const held = heldIn(root, JSON.stringify(catalogueJson(catalogue, () => 'https://example.org/')));
  if (gave?.data === held.version) {
    if (missing === undefined) return true;
    console.error(missing);
    return false;
  }
  const [last] = catalogue.releases.filter(({ id }) => id < day);
  const later = catalogue.releases.find(({ id }) => id > day);
  if (later) throw new Error(`There is a release of ${later.id}. Take a later day than that.`);
  const before = last && { day: last.id, held: await heldBefore(last.id, last.data.data, from) };
  const written = releaseOf(held, before, gave?.changes);
  mkdirSync(dirname(file), { recursive: true });
  writeRecord(file, stringify(written, { lineWidth: 120 }));
  console.log(
    `Written: ${file}, ${written.changes.length} changes${last ? ` since ${last.id}` : ''}.`,
  );
  const open = reasonsMissing(file, written.changes);
  if (open !== undefined) console.error(open);
  return open === undefined;
}

/** The catalogue without the record of this day, which may still lack reasons. Throws with every other mistake. */
async function readBefore(root: string, day: string): Promise<Catalogue> {
  const own = `releases/${day}.yaml`;
  const { entries, mistakes, report } = await readChecked(root, {
    today: day,
    isAsked: ({ file }) => file !== own,
  });
  if (mistakes.some(({ level }) => level === 'error')) throw new Error(report);
  const { releases, ...others } = entries;
  return buildCatalogue({ ...others, releases: releases.filter(({ id }) => id !== day) }, { day });
}

/** What the release before holds. Throws where its zip is not at hand, or is that of another. */
async function heldBefore(day: string, data: string, from = dataZipOf(day)) {
  if (!existsSync(from)) {
    throw new Error(
      `The release before is that of ${day}, and its data zip is not in “${from}”. Name it: --from <zip>. Where it is lost, make it again from its commit: npm run release -- ${day}`,
    );
  }
  const held = await readHeld(from);
  if (held.version !== data) {
    throw new Error(
      `${from} holds data version ${held.version}; the release of ${day} holds ${data}. Name the data zip of that release: --from <zip>.`,
    );
  }
  return held;
}

const folderOf = (day: string): string => join(PROJECT, 'release', day);

const nameOf = (day: string, part: string): string =>
  `safeguarding-arrangements-${day}-${part}.zip`;

const dataZipOf = (day: string): string => join(folderOf(day), nameOf(day, 'data'));

/** Writes every file of a release, in place of what its folder held, and says what they are. */
async function writeFiles(day: string, catalogue: Catalogue): Promise<void> {
  const folder = folderOf(day);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const settings = siteSettings();
  const notes = releaseViews(catalogue).find(({ version }) => version === day);
  if (!notes) throw new Error(`content/releases has no record of ${day}.`);
  writeRecord(join(folder, 'notes.md'), releaseNotes(notes));
  writeRecord(join(folder, nameOf(day, 'data')), await dataZip(DIST));
  writeRecord(join(folder, nameOf(day, 'site')), await offlineZip(DIST, settings.base));
  for (const [area, folders] of areaFolders(catalogue)) {
    const zip = await offlineZip(DIST, settings.base, { ...settings, folders });
    writeRecord(join(folder, nameOf(day, area)), zip);
  }
  const files = readdirSync(folder).sort();
  writeRecord(join(folder, 'SHA256SUMS'), checksums(folder, files));
  console.log(`Release of ${day}: ${files.length} files and their SHA256SUMS in ${folder}.`);
}

/**
 * By the id of each area that was read, the folders of the site that are about it: its own, those of every partnership
 * over it and of their sources. Areas of one partnership each have its pages.
 */
export const areaFolders = ({ partnerships }: Catalogue): ReadonlyMap<string, string[]> => {
  const read = partnerships
    .filter(({ editions }) => editions.length > 0)
    .flatMap((partnership) => partnership.record.areas.map((area) => ({ area, partnership })));
  return new Map(
    [...Map.groupBy(read, ({ area }) => area)].map(([area, over]) => [
      area,
      [`areas/${area}/`, ...new Set(over.flatMap(({ partnership }) => foldersOf(partnership)))],
    ]),
  );
};

const foldersOf = ({ id, editions }: Partnership): string[] => [
  `partnerships/${id}/`,
  ...editions.flatMap(({ record }) => record.sources.map((source) => `sources/${source}/`)),
];

/** A line for each file, as `sha256sum --check` reads it. */
export const checksums = (folder: string, files: readonly string[]): string =>
  files
    .map((file) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex');
      return `${hash}  ${file}\n`;
    })
    .join('');

if (isProgram(import.meta.url)) {
  await runAsProgram(main);
}
