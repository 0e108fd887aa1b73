import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateContent } from '../../scripts/lib/generate-content.ts';
import type { Lock } from '../../src/schemas/index.ts';

const TERM = `
- id: fictional-term
  term: fictional gathering
  meaning: A meeting that nobody has held.
`;

const QUESTION = `
- id: fictional-question
  question: Does a fictional gathering need a number of people?
  theme: meeting
  rests_on: [quorum.quorum]
`;

/**
 * Writes a content folder that holds what `from` holds and more: an invented area with its sources, statements and
 * findings, a term and a question. `work` is a folder for what is made on the way.
 */
export async function addAnotherArea(from: string, to: string, work: string): Promise<void> {
  const more = join(work, 'more');
  await generateContent({ from, to: more, areas: 1, seed: 'another' });
  await cp(from, to, { recursive: true });
  for (const folder of ['partnerships', 'sources']) {
    await cp(join(more, folder), join(to, folder), { recursive: true });
  }
  for (const register of ['registers/areas.yaml', 'registers/directory.yaml']) {
    await appendFile(join(to, register), `\n${await readFile(join(more, register), 'utf8')}`);
  }
  await appendFile(join(to, 'registers/glossary.yaml'), TERM);
  await appendFile(join(to, 'registers/questions.yaml'), QUESTION);
  const [lock, added] = [await readLock(to), await readLock(more)];
  const sources = { ...lock.sources, ...added.sources };
  await writeFile(lockOf(to), JSON.stringify({ ...lock, sources }));
}

const lockOf = (folder: string): string => join(folder, 'evidence.lock.json');

const readLock = async (folder: string): Promise<Lock> =>
  JSON.parse(await readFile(lockOf(folder), 'utf8')) as Lock;
