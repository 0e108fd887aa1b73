import { recordPlace, type RecordPlace } from '../../domain/search/record-name.ts';
import type { IndexFiles } from './files.ts';

/** A record that the engine found; a higher score is a better match. */
export interface Hit extends RecordPlace {
  score: number;
}

/** Finds records in some of the parts of the index. Rejects, then and ever after, where a file of it failed. */
export interface Engine {
  search: (query: string, parts: readonly number[]) => Promise<Hit[]>;
}

/** The parts of Pagefind in use, and what the build adds. */
interface Pagefind {
  createInstance: (options: Record<string, unknown>) => Instance;
  fetchWith: (get: (address: string) => Promise<Response>) => void;
  build: string;
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
export async function startEngine(files: IndexFiles): Promise<Engine> {
  const { folder, manifest, script } = files;
  // Pagefind waits for ever for a program that may not run, so this is checked first.
  new WebAssembly.Module(SMALLEST_PROGRAM);
  const prepare = (part: number): Promise<unknown> =>
    Promise.all(manifest.shards[part]?.start.map((name) => files.bytes(folder(part) + name)) ?? []);
  // Pagefind hides a failure of the files it starts with, so these are fetched first.
  const [pagefind] = await Promise.all([
    import(/* @vite-ignore */ script) as Promise<Pagefind>,
    prepare(0),
  ]);
  if (pagefind.build !== manifest.version) throw new Error(`${script}: of another build`);
  let faults = 0;
  pagefind.fetchWith(async (address) => {
    try {
      return new Response(await files.bytes(address.replace(/\?.*$/u, '')));
    } catch (fault) {
      // Pagefind goes on without the words of a file that failed.
      faults++;
      throw fault;
    }
  });
  const options = { metaCacheTag: manifest.version, ranking: RANKING };
  const create = (): Instance =>
    pagefind.createInstance({ ...options, basePath: folder(0), noWorker: true });
  const first = create();
  // The program is there once a search answers; every further instance finds it in the cache.
  await first.search('');
  const instances = new Map([[0, Promise.resolve(first)]]);
  // Only the first part has the program, so the others are joined to it, each apart: the likeliest
  // can then answer before the rest.
  const joined = async (part: number): Promise<Instance> => {
    await prepare(part);
    const instance = create();
    await instance.mergeIndex(folder(part), options);
    return instance;
  };
  const instanceOf = (part: number): Promise<Instance> => {
    const known = instances.get(part) ?? joined(part);
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
      if (faults > 0) throw new Error('A file of words failed.');
      return found.flat();
    },
  };
}
