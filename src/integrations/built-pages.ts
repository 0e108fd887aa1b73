import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A page of the built site. */
export interface BuiltPage {
  /** Its file below the site’s folder, with forward slashes. */
  readonly file: string;
  readonly html: string;
}

/** Every HTML page under `dist`, in the order of their files. */
export async function builtPages(dist: string): Promise<BuiltPage[]> {
  const files = (await readdir(dist, { recursive: true }))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'))
    .sort();
  return Promise.all(
    files.map(async (file) => ({ file, html: await readFile(join(dist, file), 'utf8') })),
  );
}
