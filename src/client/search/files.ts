import type { Columns } from '../../domain/search/columns.ts';
import {
  fromDocument,
  type FoundRecord,
  type SearchDocument,
} from '../../domain/search/document.ts';
import type { Manifest } from '../../domain/search/manifest.ts';
import { recordName, type RecordPlace } from '../../domain/search/record-name.ts';

/** The files of the index, each fetched once, when it is first asked for. */
export interface IndexFiles {
  readonly manifest: Manifest;
  /** The folder of a part, which the engine is told. */
  folder: (part: number) => string;
  columns: (part: number) => Promise<Columns>;
  record: (place: RecordPlace) => Promise<FoundRecord>;
  /** The words that can be found. */
  vocabulary: () => Promise<readonly string[]>;
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Opens the index whose manifest stands in the folder `root`. */
export async function openIndex(root: string): Promise<IndexFiles> {
  const manifest = (await (await get(`${root}manifest.json`)).json()) as Manifest;
  const folder = (part: number): string => `${root}${manifest.version}/${part}/`;
  const json = async (address: string): Promise<unknown> => (await get(address)).json();
  let vocabulary: Promise<readonly string[]> | undefined;
  return {
    manifest,
    folder,
    columns: once(async (part: number) => (await json(`${folder(part)}columns.json`)) as Columns),
    record: once(
      async (place: RecordPlace) =>
        fromDocument(
          await unpack(`${folder(place.part)}fragment/${recordName(place)}.pf_fragment`),
        ),
      recordName,
    ),
    vocabulary: () =>
      (vocabulary ??= json(`${root}${manifest.version}/${manifest.vocabulary}`) as Promise<
        readonly string[]
      >),
  };
}

/** Remembers what a function resolved with for each argument; a fault is not remembered. */
function once<A, T>(
  load: (argument: A) => Promise<T>,
  keyOf: (argument: A) => unknown = (argument) => argument,
): (argument: A) => Promise<T> {
  const known = new Map<unknown, Promise<T>>();
  return (argument) => {
    const key = keyOf(argument);
    const found = known.get(key) ?? load(argument);
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  };
}

/** What stands before the contents of a packed file. */
const SIGNATURE = 'pagefind_dcd';

async function unpack(address: string): Promise<SearchDocument> {
  const { body } = await get(address);
  const text = await new Response(body?.pipeThrough(new DecompressionStream('gzip'))).text();
  return JSON.parse(text.slice(SIGNATURE.length)) as SearchDocument;
}
