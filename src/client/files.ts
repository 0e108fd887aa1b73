import type { AnswersFile, AreaFile } from '../domain/glance/choice.ts';

/** The files of partnerships, kept once they have been fetched. */
const loaded = new Map<string, Promise<unknown>>();

async function fetched(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(path);
  return response.json();
}

/** Rejects where the file cannot be had; it is asked for again the next time. */
function load(path: string): Promise<unknown> {
  const known = loaded.get(path) ?? fetched(path);
  loaded.set(path, known);
  known.catch(() => loaded.delete(path));
  return known;
}

/** The file of a partnership, in the folder of the files. */
export const loadArea = (folder: string, area: string): Promise<AreaFile> =>
  load(`${folder}${area}.json`) as Promise<AreaFile>;

/** What it answers on a topic. */
export const loadAnswers = (folder: string, area: string, topic: string): Promise<AnswersFile> =>
  load(`${folder}${area}/${topic}.json`) as Promise<AnswersFile>;
