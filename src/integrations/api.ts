import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { apiFiles } from '../domain/api/api.ts';
import { openApi } from '../domain/api/openapi.ts';
import { API_PATH, type ApiContext } from '../domain/api/resource.ts';
import type { JsonSchema } from '../domain/api/schema.ts';

/**
 * Writes the API and its description into the built site under `dist`. `value` is the JSON Schema of a typed value,
 * `base` the path under which the site stands. Returns the number of files.
 *
 * There is a file for each statement. Written as routes, they would take longer than all pages together.
 */
export async function writeApi(
  dist: string,
  context: ApiContext,
  value: JsonSchema,
  base: string,
): Promise<number> {
  const files = [
    ...apiFiles(context),
    { path: `${API_PATH}/openapi.json`, make: () => openApi(context, value, base) },
  ];
  const folders = new Set<string>();
  for (const { path, make } of files) {
    const file = join(dist, path);
    const folder = dirname(file);
    if (!folders.has(folder)) await mkdir(folder, { recursive: true });
    folders.add(folder);
    await writeFile(file, JSON.stringify(make()));
  }
  return files.length;
}
