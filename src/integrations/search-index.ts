import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { areaCards } from '../domain/area/cards.ts';
import { suggestionsOf } from '../domain/area/places.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { packColumns, type FilterValues } from '../domain/search/columns.ts';
import { indexedRecords, type IndexedRecord } from '../domain/search/documents.ts';
import { filterValues } from '../domain/search/filter-values.ts';
import { FORMAT, INDEX_FOLDER, MANIFEST, type Manifest } from '../domain/search/manifest.ts';
import { packPlaces } from '../domain/search/places.ts';
import { recordName } from '../domain/search/record-name.ts';
import type { SearchRecord } from '../domain/search/record.ts';
import { searchRecords } from '../domain/search/records.ts';
import { toShards, type Shard } from '../domain/search/shards.ts';
import { vocabularyOf } from '../domain/search/vocabulary.ts';
import {
  buildIndex,
  closePagefind,
  engineScript,
  type BuiltIndex,
  type IndexFile,
} from './pagefind.ts';

/**
 * Writes the search index of the catalogue, and of pages beside it, into the built site under `dist`, in
 * parts of at most `limit` records. Returns the number of records.
 */
export async function writeSearchIndex(
  dist: string,
  catalogue: Catalogue,
  pages: readonly SearchRecord[],
  limit?: number,
): Promise<number> {
  const records = [...pages, ...searchRecords(catalogue)];
  const filters = filterValues(catalogue, records);
  const indexed = indexedRecords(records, catalogue, filters);
  const shards = toShards(records, limit);
  try {
    const parts: IndexedShard[] = [];
    for (const [part, shard] of shards.entries()) {
      parts.push(await indexShard(shard, part, indexed, filters));
    }
    const words = vocabularyOf([...indexed.values()].map(({ document }) => document));
    const { script = '', program = new Uint8Array() } = parts[0] ?? {};
    await write(
      join(dist, INDEX_FOLDER),
      [
        { path: 'program', content: program },
        ...parts.flatMap(({ files }) => files),
        json('vocabulary', words),
        json('places', packPlaces(suggestionsOf(catalogue))),
        ...Object.entries(areaCards(catalogue)).map(([area, card]) => json(`card/${area}`, card)),
      ],
      script,
      {
        format: FORMAT,
        filters,
        shards: shards.map(({ records: { length }, hints }) => ({ count: length, hints })),
      },
    );
    return records.length;
  } finally {
    await closePagefind();
  }
}

const json = (path: string, value: unknown): IndexFile => ({
  path,
  content: Buffer.from(JSON.stringify(value)),
});

type IndexedShard = Pick<BuiltIndex, 'files' | 'script' | 'program'>;

/** Indexes one part. Its columns and records are in the order in which the engine numbers the records. */
async function indexShard(
  { records }: Shard,
  part: number,
  indexed: ReadonlyMap<SearchRecord, IndexedRecord>,
  filters: FilterValues,
): Promise<IndexedShard> {
  const byUrl = new Map(records.map((record) => [record.path, record]));
  const given = records.flatMap((record) => indexed.get(record)?.document ?? []);
  const { documents, files, script, program } = await buildIndex(given, part);
  const ordered = documents.flatMap(({ url }) => byUrl.get(url) ?? []);
  const own = [
    ...files,
    json('columns', packColumns(ordered, filters)),
    ...ordered.map((record, place) =>
      json(`record/${recordName({ part, place })}`, indexed.get(record)?.found),
    ),
  ];
  return {
    files: own.map(({ path, content }) => ({ path: `${part}/${path}`, content })),
    script,
    program,
  };
}

/** How many files are written at once. */
const BATCH = 100;

/**
 * Writes the files into a folder named after their contents, so that none is ever stale. Each is packed
 * and begins with the name of that folder: what arrives short or is of another build is then told.
 */
async function write(
  folder: string,
  files: readonly IndexFile[],
  script: string,
  manifest: Omit<Manifest, 'version'>,
): Promise<void> {
  const hash = createHash('sha256').update(script);
  for (const { path, content } of files) hash.update(path).update(content);
  const version = hash.digest('hex').slice(0, 10);
  await rm(folder, { recursive: true, force: true });
  for (const path of new Set(files.map((file) => dirname(file.path)))) {
    await mkdir(join(folder, version, path), { recursive: true });
  }
  const stamp = Buffer.from(version);
  for (let start = 0; start < files.length; start += BATCH) {
    await Promise.all(
      files
        .slice(start, start + BATCH)
        .map(({ path, content }) =>
          writeFile(
            join(folder, version, path),
            gzipSync(Buffer.concat([stamp, content]), { level: 9 }),
          ),
        ),
    );
  }
  await writeFile(join(folder, version, 'engine.js'), engineScript(script, version));
  await writeFile(join(folder, MANIFEST), JSON.stringify({ version, ...manifest }));
}
