import type { AreaCard } from '../../domain/area/card.ts';
import type { Suggestion } from '../../domain/area/match.ts';
import type { Columns } from '../../domain/search/columns.ts';
import type { FoundRecord } from '../../domain/search/document.ts';
import { FORMAT, MANIFEST, type Manifest } from '../../domain/search/manifest.ts';
import { fullList, type PackedList } from '../../domain/search/part-list.ts';
import { unpackPlaces, type PackedPlaces } from '../../domain/search/places.ts';
import { recordName, type RecordPlace } from '../../domain/search/record-name.ts';

/**
 * The files of the index, each fetched once, when it is first asked for. One that fails, arrives short or
 * is of another build rejects, and is remembered so: whoever meets a fault opens the index anew.
 */
export interface IndexFiles {
  readonly manifest: Manifest;
  /** The address of the script of the engine. */
  readonly script: string;
  /** The program of the engine. */
  program: () => Promise<Uint8Array<ArrayBuffer>>;
  /** The list of the records of a part and of its files of words, for the engine. */
  list: (part: number) => Promise<Uint8Array>;
  /** A file of words of a part, for the engine. */
  words: (part: number, name: string) => Promise<Uint8Array>;
  columns: (part: number) => Promise<Columns>;
  record: (place: RecordPlace) => Promise<FoundRecord>;
  /** The words that can be found. */
  vocabulary: () => Promise<readonly string[]>;
  /** Names of places. */
  places: () => Promise<readonly Suggestion[]>;
  /** What is said of an area. */
  card: (area: string) => Promise<AreaCard>;
}

/**
 * Opens the index in the folder `root`. `faults` is how often it failed before: after a fault nothing is
 * taken from what the browser kept.
 */
export async function openIndex(root: string, faults: number): Promise<IndexFiles> {
  const manifest = (await (await get(`${root}${MANIFEST}`, 'no-cache')).json()) as Manifest;
  if (manifest.format !== FORMAT) throw new Error('The index is of another form than this page.');
  const own = `${root}${manifest.version}/`;
  const folder = (part: number): string => `${own}${part}/`;
  const cache: RequestCache = faults > 0 ? 'reload' : 'default';
  const bytes = once(async (address: string) =>
    unpack(await get(address, cache), manifest.version),
  );
  const json = once(async (address: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await bytes(address))),
  );
  return {
    manifest,
    // A browser may remember that a script failed.
    script: `${own}engine.js${faults > 0 ? `?${faults}` : ''}`,
    program: () => bytes(`${own}program`),
    list: once(async (part: number) =>
      fullList((await json(`${folder(part)}list`)) as PackedList, part),
    ),
    words: (part, name) => bytes(`${folder(part)}words/${name}`),
    columns: (part) => json(`${folder(part)}columns`) as Promise<Columns>,
    record: (place) =>
      json(`${folder(place.part)}record/${recordName(place)}`) as Promise<FoundRecord>,
    vocabulary: () => json(`${own}vocabulary`) as Promise<readonly string[]>,
    places: async () => unpackPlaces((await json(`${own}places`)) as PackedPlaces),
    card: (area) => json(`${own}card/${area}`) as Promise<AreaCard>,
  };
}

async function get(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Remembers what a function gave for each key. */
function once<K, T>(load: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const known = new Map<K, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? load(key);
    known.set(key, found);
    return found;
  };
}

/** The contents of a packed file. Rejects where they are not whole or do not begin with the build. */
async function unpack({ body, url }: Response, build: string): Promise<Uint8Array<ArrayBuffer>> {
  const plain = body?.pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(plain).arrayBuffer());
  if (new TextDecoder().decode(bytes.subarray(0, build.length)) !== build) {
    throw new Error(`${url}: not of the build ${build}`);
  }
  return bytes.subarray(build.length);
}
