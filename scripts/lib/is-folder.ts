import { stat } from 'node:fs/promises';

/** True where a folder stands at the path. */
export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;
