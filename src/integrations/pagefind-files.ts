import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { SearchDocument } from '../domain/search/document.ts';
import { recordName } from '../domain/search/record-name.ts';

/** A file of the index, its path below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** One index: its files, and the documents in the order in which the index numbers them. */
export interface BuiltIndex {
  readonly files: readonly IndexFile[];
  readonly documents: readonly SearchDocument[];
}

/** Stands before the contents of every packed file of an index. */
const SIGNATURE = 'pagefind_dcd';

function unpack({ path, content }: IndexFile): Uint8Array {
  const data = gunzipSync(content);
  if (data.subarray(0, SIGNATURE.length).toString('latin1') !== SIGNATURE) {
    throw new Error(`Pagefind wrote ${path} in a form that is not known here.`);
  }
  return data.subarray(SIGNATURE.length);
}

const pack = (data: Uint8Array): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from(SIGNATURE), data]), { level: 9 });

/** A record in the list of an index: the name of its file, and how many words it has. */
type Page = [name: string, words: number];
/** A file of words: the first and the last in it, as short as tells them from their neighbours. */
type Chunk = [from: string, to: string, name: string];
/** A word, then where it stands. */
type Word = [word: string, ...unknown[]];

/**
 * Makes an index smaller to fetch. Pagefind names each record by a hash: the list of them is most of
 * what a reader fetches before the first answer, and numbers pack to a third of it; a number also
 * tells the filters which record was found. Its files of words are cut into smaller ones. `part` is
 * the number of the index. Throws where the index is not of the form that Pagefind 1.5 writes.
 */
export function smallFiles(
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
  const [version, pages, chunks, ...rest] = decode(unpack(meta)) as [
    string,
    Page[],
    Chunk[],
    ...unknown[],
  ];
  const fragments = pages.map(([name]) => fileAt(`fragment/${name}.pf_fragment`));
  const words = chunks.flatMap(([, , name]) => wordsIn(fileAt(`index/${name}.pf_index`)));
  const small = pieces(words);
  const named = pages.map(([, count], place): Page => [recordName({ part, place }), count]);
  const list = small.map((piece, at): Chunk => [
    start(piece[0], small[at - 1]?.at(-1)),
    start(piece.at(-1), small[at + 1]?.[0]),
    recordName({ part, place: at }),
  ]);
  return {
    documents: inOrder(fragments, documents),
    files: [
      ...files.filter(
        ({ path }) =>
          !path.endsWith('.pf_fragment') && !path.endsWith('.pf_index') && path !== meta.path,
      ),
      { path: meta.path, content: pack(encode([version, named, list, ...rest])) },
      ...small.map((piece, place) => ({
        path: `index/${recordName({ part, place })}.pf_index`,
        content: pack(encode([piece])),
      })),
      ...fragments.map(({ content }, place) => ({
        path: `fragment/${recordName({ part, place })}.pf_fragment`,
        content,
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
    const { url } = JSON.parse(new TextDecoder().decode(unpack(fragment))) as { url: string };
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
  const [words] = decode(unpack(file)) as [Word[]];
  return words;
}

/** How large a file of words may grow before the next begins, in bytes before it is packed. */
const PIECE = 8000;

/** The engine looks for the beginnings of words in one file: words that begin alike stay together. */
const ALIKE = 4;

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

/** The start of a word that tells it from its neighbour. */
function start([word]: Word = [''], [neighbour]: Word = ['']): string {
  const letters = Array.from(word);
  const others = Array.from(neighbour);
  const same = letters.findIndex((letter, at) => letter !== others[at]);
  return letters.slice(0, same < 0 ? letters.length : same + 1).join('');
}
