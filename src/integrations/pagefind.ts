import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import * as pagefind from 'pagefind';
import type { SearchDocument } from '../domain/search/document.ts';
import type { ListValue, PackedList } from '../domain/search/part-list.ts';
import { recordName } from '../domain/search/record-name.ts';

/**
 * Everything that depends on the private format of Pagefind’s files, version 1.5: what it calls them, how it
 * packs them, and how its own script fetches them.
 */

/** A file of an index that is not packed, its path below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** An index of one part. */
export interface BuiltIndex {
  readonly files: readonly IndexFile[];
  /** The text of Pagefind’s script, and its program; the same for every part. */
  readonly script: string;
  readonly program: Uint8Array;
  /** The documents in the order in which the index numbers them. */
  readonly documents: readonly SearchDocument[];
}

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
  return smallIndex(files, documents, part);
}

/** Ends the separate process in which Pagefind runs, which would otherwise outlive the build. */
export const closePagefind = async (): Promise<void> => {
  await pagefind.close();
};

const SCRIPT = 'pagefind.js';
const PROGRAM = 'wasm.en.pagefind';

/** In the script of Pagefind: what starts its program and hands values to and from it. */
const STARTER = /\blet wasm_bindgen=(\(function\(exports\)\{.*?\}\)\(\{__proto__:null\}\));/su;

/** What the site asks of the program. */
const USED = [
  'init_pagefind',
  'set_ranking_weights',
  'request_indexes',
  'load_index_chunk',
  'search',
];

/**
 * The script of the engine as the site serves it: only what starts the program, each time anew, and of
 * which build it is. The rest of Pagefind’s script keeps one program for a whole visit, whose order of results
 * then depends on what was asked before, and takes a missing file of words for one without words.
 * Throws where the script is not that of Pagefind 1.5.
 */
export function engineScript(script: string, version: string): string {
  const starter = STARTER.exec(script)?.[1];
  if (starter === undefined || !USED.every((name) => starter.includes(`exports.${name}=`))) {
    throw new Error(`Pagefind wrote ${SCRIPT} in a form that is not known here.`);
  }
  return `export const build = ${JSON.stringify(version)};\nexport const begin = () => ${starter};\n`;
}

/** Stands before the contents of every packed file of an index. */
const SIGNATURE = 'pagefind_dcd';

/** What a packed file holds. */
function contentOf({ path, content }: IndexFile): Uint8Array {
  const data = gunzipSync(content);
  if (data.subarray(0, SIGNATURE.length).toString('latin1') !== SIGNATURE) {
    throw new Error(`Pagefind wrote ${path} in a form that is not known here.`);
  }
  return data.subarray(SIGNATURE.length);
}

/** A record in the list of an index: the name of its file, and how many words it has. */
type Page = [name: string, words: number];
/** A file of words: the first and the last in it, cut as short as keeps them apart from their neighbours. */
type Chunk = [from: string, to: string, name: string];
/** A word, then where it stands. */
type Word = [word: string, ...unknown[]];

/**
 * Makes an index smaller to fetch. Pagefind names each record by a hash, and the list of them would be
 * most of what a reader fetches before the first answer; numbers need no list, and a number also
 * tells the filters which record was found. Its files of words are cut into smaller ones. `part` is
 * the number of the index. Throws where the index is not of the form that Pagefind 1.5 writes.
 */
export function smallIndex(
  files: readonly IndexFile[],
  documents: readonly SearchDocument[],
  part: number,
): BuiltIndex {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const fileAt = (path: string): IndexFile => {
    const file = byPath.get(path);
    if (!file) throw new Error(`Pagefind wrote no ${path}.`);
    return file;
  };
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind wrote no list of records.');
  const [version, pages, chunks, ...rest] = decode(contentOf(meta)) as [
    string,
    Page[],
    Chunk[],
    ...ListValue[],
  ];
  const fragments = pages.map(([name]) => fileAt(`fragment/${name}.pf_fragment`));
  const words = chunks.flatMap(([, , name]) => wordsIn(fileAt(`index/${name}.pf_index`)));
  const small = pieces(words);
  const list: PackedList = {
    version,
    lengths: pages.map(([, words]) => words),
    words: small.map((piece, at) => [
      start(piece[0], small[at - 1]?.at(-1)),
      start(piece.at(-1), small[at + 1]?.[0]),
    ]),
    rest,
  };
  return {
    documents: inOrder(fragments, documents),
    script: Buffer.from(fileAt(SCRIPT).content).toString(),
    program: contentOf(fileAt(PROGRAM)),
    files: [
      { path: 'list', content: Buffer.from(JSON.stringify(list)) },
      ...small.map((piece, place) => ({
        path: `words/${recordName({ part, place })}`,
        content: encode([piece]),
      })),
    ],
  };
}

/** The documents in the order of the records made of them. */
function inOrder(
  fragments: readonly IndexFile[],
  documents: readonly SearchDocument[],
): SearchDocument[] {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const ordered = fragments.map((fragment) => {
    const { url } = JSON.parse(Buffer.from(contentOf(fragment)).toString()) as { url: string };
    const document = byUrl.get(url);
    if (!document) throw new Error(`Pagefind wrote a record that it was not given: ${url}`);
    return document;
  });
  if (new Set(ordered).size !== documents.length) {
    throw new Error('Two records have one address, or Pagefind left out a record.');
  }
  return ordered;
}

function wordsIn(file: IndexFile): Word[] {
  const [words] = decode(contentOf(file)) as [Word[]];
  return words;
}

/** How large a file of words may grow before the next begins, in bytes before it is packed. */
const PIECE = 8000;

/** A word of three letters finds those that begin with it, in one file: words that begin alike stay together. */
const ALIKE = 3;

/** Words in the order they come, cut into pieces. */
function pieces(words: readonly Word[]): Word[][] {
  const cut: Word[][] = [];
  let size = Infinity;
  let last = '';
  for (const word of words) {
    const beginning = word[0].slice(0, ALIKE);
    const own = encode(word).length;
    if (size + own > PIECE && beginning !== last) {
      cut.push([]);
      size = 0;
    }
    cut.at(-1)?.push(word);
    size += own;
    last = beginning;
  }
  return cut;
}

/** The shortest start of a word that keeps it apart from its neighbour. */
function start([word]: Word = [''], [neighbour]: Word = ['']): string {
  const letters = Array.from(word);
  const others = Array.from(neighbour);
  const same = letters.findIndex((letter, at) => letter !== others[at]);
  return letters.slice(0, same < 0 ? letters.length : same + 1).join('');
}
