import { recordPlace, type RecordPlace } from '../../domain/search/record-name.ts';
import type { IndexFiles } from './files.ts';

/** A record that the engine found; a higher score is a better match. */
export interface Hit extends RecordPlace {
  score: number;
}

/** Finds records in some of the parts of the index. */
export interface Engine {
  search: (query: string, parts: readonly number[]) => Promise<Hit[]>;
}

/** What is used of Pagefind. */
interface Pagefind {
  createInstance: (options: Record<string, unknown>) => Instance;
}
interface Instance {
  search: (query: string) => Promise<{ results: readonly { id: string; score: number }[] }>;
  mergeIndex: (folder: string, options: Record<string, unknown>) => Promise<void>;
}

/** The least that is a program for WebAssembly: its signature and version. */
const SMALLEST_PROGRAM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** How much more a match in each part of a record counts than one in its text. */
const RANKING = {
  termFrequency: 0.4,
  pageLength: 0.4,
  metaWeights: {
    title: 4,
    about: 2,
    area: 1.5,
    topic: 4,
    called: 2,
    agencies: 1.5,
    also: 0.3,
    asked: 0.3,
  },
};

/** Starts the engine with the first part. Rejects where the browser does not run WebAssembly. */
export async function startEngine({ folder, manifest }: IndexFiles): Promise<Engine> {
  // Pagefind waits for ever for a program that may not run, so that is found out first.
  new WebAssembly.Module(SMALLEST_PROGRAM);
  const { createInstance } = (await import(
    /* @vite-ignore */ `${folder(0)}pagefind.js`
  )) as Pagefind;
  const options = { metaCacheTag: manifest.version, ranking: RANKING };
  const create = (): Instance =>
    createInstance({ ...options, basePath: folder(0), noWorker: true });
  const first = create();
  // The program is there once a search answers; every further instance finds it in the cache.
  await first.search('');
  const instances = new Map([[0, Promise.resolve(first)]]);
  // Only the first part has the program, so the others are joined to it, each apart: the likeliest
  // can then answer before the rest.
  const instanceOf = (part: number): Promise<Instance> => {
    const known = instances.get(part) ?? joined(create(), folder(part), options);
    instances.set(part, known);
    return known;
  };
  return {
    search: async (query, parts) => {
      const found = await Promise.all(
        parts.map(async (part) => {
          const { results } = await (await instanceOf(part)).search(query);
          return results
            .map(({ id, score }) => ({ ...recordPlace(id), score }))
            .filter((hit) => hit.part === part);
        }),
      );
      return found.flat();
    },
  };
}

async function joined(
  instance: Instance,
  folder: string,
  options: Record<string, unknown>,
): Promise<Instance> {
  await instance.mergeIndex(folder, options);
  return instance;
}
