import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockOf, verifyContent } from '../../scripts/lib/verify-content.ts';
import { readContent } from '../../src/reading/read.ts';
import { VALID } from './mistakes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SHORT = join(ROOT, 'test/fixtures/short');
/** The texts of their sources. */
export const SHORT_TEXTS = join(SHORT, 'texts');

/** What a collection has besides its records. */
const FRAME = ['registers', 'requirements', 'codebook', 'method', 'accessibility.yaml'];

const AREA = (name: string, code: string): string => `
- id: ${name.toLowerCase()}
  name: ${name}
  council: ${name} Borough Council
  code: ${code}
  kind: london-borough
  region: London
  police_force_area: Metropolitan Police
  point: { lat: 51.5, long: 0.1 }
`;

const LISTED = (name: string): string => `
- id: ${name.toLowerCase()}
  name: ${name} Safeguarding Children Partnership (fictional)
  areas: [${name.toLowerCase()}]
  read: ${name.toLowerCase()}
  read_on: '2026-11'
`;

/**
 * Writes a content folder with the registers and requirements of the collection, and of all records only the
 * two short ones of the fixtures: one fact of Westmere, the headline facts of Eastmere.
 */
export async function writeShortRecords(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of FRAME) {
    await cp(join(ROOT, 'content', part), join(folder, part), { recursive: true });
  }
  await cp(join(VALID, 'addresses/site.txt'), join(folder, 'addresses/site.txt'));
  await cp(join(SHORT, 'content'), folder, { recursive: true });
  const directory = join(folder, 'registers/directory.yaml');
  const listed = await readFile(directory, 'utf8');
  await writeFile(directory, listed.replaceAll(/^ {2}read: .*\n/gmu, ''));
  await appendFile(directory, LISTED('Westmere') + LISTED('Eastmere'));
  await appendFile(
    join(folder, 'registers/areas.yaml'),
    AREA('Westmere', 'E99000011') + AREA('Eastmere', 'E99000012'),
  );
}

/** Verifies such a folder, or another, as `npm run verify` does, and writes its lock. Resolves with what was found. */
export async function verifyAndLock(content: string, texts = SHORT_TEXTS) {
  const { entries } = await readContent(content, { located: false, drafts: true });
  const results = await verifyContent(entries, texts);
  await writeFile(join(content, 'evidence.lock.json'), JSON.stringify(lockOf(results)));
  return results.flatMap(({ mistakes }) => mistakes);
}
