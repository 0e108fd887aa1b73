import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { packColumns, type FilterValues } from '../domain/search/columns.ts';
import type { SearchDocument } from '../domain/search/document.ts';
import { documentMaker } from '../domain/search/documents.ts';
import { filterValues } from '../domain/search/filter-values.ts';
import type { Manifest } from '../domain/search/manifest.ts';
import type { SearchRecord } from '../domain/search/record.ts';
import { searchRecords } from '../domain/search/records.ts';
import { toShards, type Shard } from '../domain/search/shards.ts';
import { vocabularyOf } from '../domain/search/vocabulary.ts';
import { INDEX_FOLDER } from './index-folder.ts';
import { buildIndex, closePagefind, isEngine } from './pagefind.ts';
import type { IndexFile } from './pagefind-files.ts';

/**
 * Writes the search index of the catalogue, and of pages beside it, into the built site under `dist`.
 * Returns the number of records.
 */
export async function writeSearchIndex(
  dist: string,
  catalogue: Catalogue,
  pages: readonly SearchRecord[],
): Promise<number> {
  const records = [...pages, ...searchRecords(catalogue)];
  const filters = filterValues(catalogue, records);
  const make = documentMaker(catalogue, filters);
  const documents = new Map(records.map((record) => [record, make(record)]));
  const shards = toShards(records);
  try {
    const built = [];
    for (const [part, shard] of shards.entries()) {
      built.push(await indexShard(shard, part, documents, filters));
    }
    const files = built.flat();
    const vocabulary = vocabularyOf([...documents.values()]);
    await write(
      join(dist, INDEX_FOLDER),
      files,
      {
        filters,
        vocabulary: 'words.json',
        shards: shards.map((shard) => ({ count: shard.records.length, hints: shard.hints })),
      },
      vocabulary,
    );
    return records.length;
  } finally {
    await closePagefind();
  }
}

/** Indexes one part. Its columns are in the order in which the engine numbers the records. */
async function indexShard(
  { records }: Shard,
  part: number,
  documents: ReadonlyMap<SearchRecord, SearchDocument>,
  filters: FilterValues,
): Promise<IndexFile[]> {
  const byUrl = new Map(records.map((record) => [record.path, record]));
  const given = records.flatMap((record) => documents.get(record) ?? []);
  const built = await buildIndex(given, part);
  const ordered = built.documents.flatMap(({ url }) => byUrl.get(url) ?? []);
  const columns = JSON.stringify(packColumns(ordered, filters));
  return [
    // The first part brings the program for all.
    ...built.files.filter((file) => part === 0 || !isEngine(file)),
    { path: 'columns.json', content: Buffer.from(columns) },
  ].map(({ path, content }) => ({ path: `${part}/${path}`, content }));
}

/** How many files are written at once. */
const BATCH = 100;

/** Writes the files into a folder named after their contents, so that none is ever stale. */
async function write(
  folder: string,
  files: readonly IndexFile[],
  manifest: Omit<Manifest, 'version'>,
  vocabulary: readonly string[],
): Promise<void> {
  const words = { path: manifest.vocabulary, content: Buffer.from(JSON.stringify(vocabulary)) };
  const hash = createHash('sha256');
  for (const { path, content } of [...files, words]) hash.update(path).update(content);
  const version = hash.digest('hex').slice(0, 10);
  await rm(folder, { recursive: true, force: true });
  const all = [...files, words];
  for (const path of new Set(all.map((file) => dirname(file.path)))) {
    await mkdir(join(folder, version, path), { recursive: true });
  }
  for (let start = 0; start < all.length; start += BATCH) {
    await Promise.all(
      all
        .slice(start, start + BATCH)
        .map(({ path, content }) => writeFile(join(folder, version, path), content)),
    );
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ version, ...manifest }));
}
