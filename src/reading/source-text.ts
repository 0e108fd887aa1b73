import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../domain/catalogue/entries.ts';
import type { SourceText } from '../domain/evidence/verify.ts';
import type { SourceRecord } from '../schemas/index.ts';
import type { ReadingView } from '../settings.ts';
import { folderSetting } from './root.ts';

/** The folder of source texts: `sources`, or the folder SOURCES_DIR names. */
export const sourcesFolder = (): string => folderSetting('SOURCES_DIR', 'sources');

const isAbsent = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === 'ENOENT';

/** The bytes with a line feed in place of each Windows line ending, so that a copy made there is the same text. */
const withLineFeeds = (bytes: Buffer): Buffer =>
  bytes.includes('\r\n')
    ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    : bytes;

/**
 * The text of a source, its lines ended by line feeds, with the SHA-256 of that; or undefined where the folder does not have it. Throws where the
 * system does not let it be read.
 */
export async function readSourceText(folder: string, id: string): Promise<SourceText | undefined> {
  const path = join(folder, `${id}.txt`);
  const found = await readFile(path).catch((problem: unknown) => {
    if (isAbsent(problem)) return undefined;
    throw problem instanceof Error ? Object.assign(problem, { path }) : problem;
  });
  if (!found) return undefined;
  const bytes = withLineFeeds(found);
  return {
    text: bytes.toString('utf8'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/**
 * The texts of which a reading view is to be made, by id: those at hand, and of those the ones whose
 * entry allows it unless all are asked for. Throws where a text is not the one that was read.
 */
export async function textsToShow(
  sources: readonly Entry<SourceRecord>[],
  view: ReadingView,
  folder = sourcesFolder(),
): Promise<ReadonlyMap<string, string>> {
  const wanted =
    view === 'none' ? [] : sources.filter(({ data }) => view === 'all' || data.republish);
  const found = await Promise.all(
    wanted.map(async ({ id, data }) => {
      const source = await readSourceText(folder, id);
      if (source && source.sha256 !== data.sha256) {
        throw new Error(
          `The text of “${id}” in ${folder} is not the text that was read. Run \`npm run verify\`.`,
        );
      }
      return source ? [[id, source.text] as const] : [];
    }),
  );
  return new Map(found.flat());
}
