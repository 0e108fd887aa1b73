import { recordPlace, type RecordPlace } from '../../domain/search/record-name.ts';
import type { IndexFiles } from './files.ts';

/** A record that the engine found; a higher score is a better match. */
export interface Hit extends RecordPlace {
  score: number;
}

/**
 * Finds records in some of the parts of the index. The same question finds the same records with the same
 * scores, whatever was asked before. Rejects where a file of the index failed.
 */
export interface Engine {
  search: (query: string, parts: readonly number[]) => Promise<Hit[]>;
}

/** The script of the engine: how to begin Pagefind’s program, and of which build it is. */
interface Script {
  begin: () => Program & ((start: { module_or_path: WebAssembly.Module }) => Promise<unknown>);
  build: string;
}

/** Pagefind’s program. An index is a place in its memory; 0 where it cannot read what it was given. */
interface Program {
  init_pagefind: (list: Uint8Array) => number;
  set_ranking_weights: (index: number, weights: string) => number;
  /** Names of the files of words that a search needs, as JSON. */
  request_indexes: (index: number, term: string) => string;
  load_index_chunk: (index: number, words: Uint8Array) => number;
  /** `{ results: [{ p: the name of a record, s: its score }] }`, as JSON. */
  search: (
    index: number,
    term: string,
    typed: string,
    filters: string,
    sort: string,
    isPhrase: boolean,
    withAccents: boolean,
  ) => string;
}

/** How much more a match in each part of a record counts than one in its text. */
const RANKING = JSON.stringify({
  term_frequency: 0.4,
  page_length: 0.4,
  meta_weights: {
    title: 4,
    about: 2,
    area: 1.5,
    topic: 4,
    called: 2,
    agencies: 1.5,
    also: 0.3,
    asked: 0.3,
  },
});

/** Starts the engine. Rejects where the browser does not run WebAssembly, or a file failed. */
export async function startEngine(files: IndexFiles): Promise<Engine> {
  const [script, module] = await Promise.all([
    import(/* @vite-ignore */ files.script) as Promise<Script>,
    files.program().then((program) => WebAssembly.compile(program)),
    // Every search needs it.
    files.list(0),
  ]);
  if (script.build !== files.manifest.version) throw new Error(`${files.script}: of another build`);
  return {
    search: async (query, parts) => {
      // Pagefind adds up a score in an order that differs from search to search, and finds more by words it
      // loaded before; so each search has a program of its own, and asks it for one part after the other.
      const program = script.begin();
      const [lists] = await Promise.all([
        Promise.all(parts.map(files.list)),
        program({ module_or_path: module }),
      ]);
      const { term, typed, isPhrase } = toTerm(query);
      const indexes = lists.map((list) =>
        program.set_ranking_weights(read(program.init_pagefind(list)), RANKING),
      );
      const words = await Promise.all(
        indexes.map((index, at) => {
          const names = JSON.parse(program.request_indexes(index, term)) as string[];
          return Promise.all(names.map((name) => files.words(parts[at] ?? 0, name)));
        }),
      );
      return indexes.flatMap((empty, at) => {
        const index = (words[at] ?? []).reduce(
          (loaded, file) => read(program.load_index_chunk(loaded, file)),
          empty,
        );
        const found = program.search(index, term, typed, '{}', '', isPhrase, false);
        const { results } = JSON.parse(found) as { results: { p: string; s: number }[] };
        return results.map(({ p, s }) => ({ ...recordPlace(p), score: s }));
      });
    },
  };
}

/** Throws where the program could not read a file of the index. */
function read(index: number): number {
  if (index === 0) throw new Error('A file of the index is of another form than its program.');
  return index;
}

/** A question as the index writes its words: without punctuation; `term` without accents too. */
function toTerm(query: string): { term: string; typed: string; isPhrase: boolean } {
  const typed = query
    .replaceAll(/[\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}]/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const term = typed.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return { term, typed, isPhrase: query.startsWith('"') };
}
