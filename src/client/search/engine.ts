import { recordPlace, type RecordPlace } from '../../domain/search/record-name.ts';
import type { IndexFiles } from './files.ts';

/** A record that the engine found; a higher score is a better match. */
export interface Hit extends RecordPlace {
  score: number;
}

/** Finds records in the parts that were added. */
export interface Engine {
  /** Makes a part searchable; one that is, stays so. */
  add: (part: number) => Promise<void>;
  search: (query: string) => Promise<Hit[]>;
}

/** What is used of Pagefind. */
interface Pagefind {
  createInstance: (options: Record<string, unknown>) => {
    search: (query: string) => Promise<{ results: readonly { id: string; score: number }[] }>;
    mergeIndex: (folder: string, options: Record<string, unknown>) => Promise<void>;
  };
}

/** The least that is a program for WebAssembly: its signature and version. */
const SMALLEST_PROGRAM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** How much more a match in each part of a record counts than one in its text. */
const RANKING = {
  termFrequency: 0.4,
  pageLength: 0.4,
  metaWeights: { title: 4, about: 2, area: 1.5, topic: 4, also: 0.3 },
};

/** Starts the engine with the first part. Rejects where the browser does not run WebAssembly. */
export async function startEngine({ folder, manifest }: IndexFiles): Promise<Engine> {
  // Pagefind waits for ever for a program that may not run, so that is found out first.
  new WebAssembly.Module(SMALLEST_PROGRAM);
  const { createInstance } = (await import(
    /* @vite-ignore */ `${folder(0)}pagefind.js`
  )) as Pagefind;
  const options = { metaCacheTag: manifest.version, ranking: RANKING };
  const instance = createInstance({ ...options, basePath: folder(0), noWorker: true });
  const added = new Map([[0, Promise.resolve()]]);
  return {
    add: (part) => {
      const adding = added.get(part) ?? instance.mergeIndex(folder(part), options);
      added.set(part, adding);
      return adding;
    },
    search: async (query) => {
      const { results } = await instance.search(query);
      return results.map(({ id, score }) => ({ ...recordPlace(id), score }));
    },
  };
}
