import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { HeldSchema, type Held } from '../../src/schemas/index.ts';

/** The file of a release that is compared: it holds all its records. */
const CATALOGUE = 'catalogue.json';

/** Where it stands in a folder: that of the data, that of a whole site, or that of a release. */
const PLACES = [CATALOGUE, join('data', CATALOGUE)];

/**
 * What a release holds, from its data zip, from a folder with `catalogue.json` (that of a site, too) or from that file.
 * Throws, in words with what to do, where there is none or it cannot be read.
 */
export async function readHeld(path: string): Promise<Held> {
  return heldIn(path, await catalogueText(path));
}

/** The same from the text of the file; `where` names it in what is thrown. */
export function heldIn(where: string, text: string): Held {
  const parsed = HeldSchema.safeParse(jsonIn(where, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `${where}: ${CATALOGUE} is not that of a release: ${issue?.path.join(' › ') ?? ''}: ${issue?.message ?? ''}. Take the data zip of a release, or the file from /data/ of a site.`,
  );
}

function jsonIn(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${where}: ${CATALOGUE} is not JSON. Take the data zip of a release again.`);
  }
}

async function catalogueText(path: string): Promise<string> {
  if (!existsSync(path)) {
    throw new Error(
      `There is no file or folder “${path}”. Name the data zip of a release, or a folder with ${CATALOGUE}.`,
    );
  }
  if (statSync(path).isDirectory()) {
    const file = PLACES.map((place) => join(path, place)).find((place) => existsSync(place));
    if (file === undefined) {
      throw new Error(
        `The folder “${path}” has no ${CATALOGUE}, nor a folder data with one. Name the data zip of a release.`,
      );
    }
    return readFile(file, 'utf8');
  }
  const bytes = await readFile(path);
  if (!path.endsWith('.zip')) return bytes.toString('utf8');
  const found = unzipSync(bytes, { filter: ({ name }) => PLACES.includes(name) });
  const [first] = Object.values(found);
  if (first === undefined) {
    throw new Error(`${path} holds no ${CATALOGUE}. Name the zip whose name ends in “-data.zip”.`);
  }
  return Buffer.from(first).toString('utf8');
}
