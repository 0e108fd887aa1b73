import * as pagefind from 'pagefind';
import type { SearchDocument } from '../domain/search/document.ts';
import { smallFiles, type BuiltIndex, type IndexFile } from './pagefind-files.ts';

/** What the site uses of all that Pagefind writes. */
const ENGINE = /^(?:pagefind\.js|wasm\.en\.pagefind)$/u;
const DATA = /^pagefind-entry\.json$|\.pf_(?:meta|index|fragment)$/u;

/** True for the program, of which one copy serves every index. */
export const isEngine = ({ path }: IndexFile): boolean => ENGINE.test(path);

/** Throws one error that names every fault Pagefind reported, if it reported any. */
function assertNoErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${step}: ${errors.join('; ')}`);
}

/** How many documents are handed over at once: more only fills memory. */
const BATCH = 200;

/** Indexes the documents of one numbered part. Throws if Pagefind reports a fault. Call `closePagefind` after the last. */
export async function buildIndex(
  documents: readonly SearchDocument[],
  part: number,
): Promise<BuiltIndex> {
  const { errors, index } = await pagefind.createIndex({ forceLanguage: 'en' });
  assertNoErrors('create the index', errors);
  if (!index) throw new Error('Pagefind returned no index.');
  for (let start = 0; start < documents.length; start += BATCH) {
    const batch = documents.slice(start, start + BATCH);
    const added = await Promise.all(
      batch.map((document) => index.addCustomRecord({ ...document, language: 'en' })),
    );
    assertNoErrors(
      'add a record',
      added.flatMap((one) => one.errors),
    );
  }
  const { errors: faults, files } = await index.getFiles();
  assertNoErrors('make the files', faults);
  await index.deleteIndex();
  return smallFiles(
    files.filter((file) => ENGINE.test(file.path) || DATA.test(file.path)),
    documents,
    part,
  );
}

/** Ends the separate process in which Pagefind runs, which would otherwise outlive the build. */
export const closePagefind = async (): Promise<void> => {
  await pagefind.close();
};
