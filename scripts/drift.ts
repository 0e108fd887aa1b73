import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stringify } from 'yaml';
import {
  addressesToAsk,
  driftOf,
  recordAnswers,
  type Answer,
} from '../src/domain/catalogue/drift.ts';
import { nearestFirst } from '../src/domain/base/suggest.ts';
import { readContent } from '../src/reading/read.ts';
import { contentRoot } from '../src/reading/root.ts';
import { CONTENT } from '../src/schemas/index.ts';
import { askAddress } from './lib/ask-address.ts';
import { readOptions } from './lib/options.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { isProgram } from './lib/run.ts';
import { contentProblem } from './lib/target.ts';
import { writeRecord } from './lib/write-record.ts';

const USAGE = `Usage: npm run drift [-- <options>]

Asks each address of a source, one after the other, whether the document is still there and the same, and
writes what it answered to drift.yaml in the content folder; the pages of the next build say so. Needs the
network. Exit code 1 where nothing answered or the records cannot be read; then nothing is written.

  --content <folder>  the content folder (content, or what CONTENT_DIR names)
  --only <source>     one source by its id; what the others answered before stays
  --help              this text`;

const HEADER =
  '# Written by “npm run drift”: what the addresses of sources answered. Not to be changed by hand.\n';

/** In milliseconds, between two questions: nobody’s site is to notice them. */
const PAUSE = 2000;

/** What a run is told beside its options. */
export interface DriftRun {
  content: string;
  only?: string | undefined;
  /** The day it is, such as 2026-11-21. */
  day: string;
  ask?: (address: string) => Promise<Answer>;
  pause?: number;
}

/** Asks the addresses of the sources and writes the register. Returns the exit code. */
export async function drift({
  content,
  only,
  day,
  ask = askAddress,
  pause = PAUSE,
}: DriftRun): Promise<number> {
  const { entries } = await readContent(content);
  const unread = entries.unread.filter(({ kind }) => kind === 'sources' || kind === 'drift');
  if (unread.length > 0) {
    return refuse(
      `${unread.map(({ file }) => file).join(', ')} cannot be read. Run “npm run check” to see why. Nothing is written.`,
    );
  }
  const ids = entries.sources.map(({ id }) => id);
  if (only !== undefined && !ids.includes(only)) {
    return refuse(
      `There is no source “${only}”. The sources are: ${nearestFirst(only, ids).join(', ')}.`,
    );
  }
  const asked = entries.sources.filter(({ id }) => only === undefined || id === only);
  const answers = new Map<string, Answer>();
  for (const address of addressesToAsk(asked)) {
    if (answers.size > 0) await setTimeout(pause);
    const answer = await ask(address);
    answers.set(address, answer);
    console.log(`${address}: ${'why' in answer ? answer.why : answer.outcome}`);
  }
  if (answers.size === 0) {
    console.log('No source has an address to ask.');
    return 0;
  }
  if ([...answers.values()].every(({ outcome }) => outcome === 'no-answer')) {
    return refuse('Nothing answered. Is this machine connected? Nothing is written.');
  }
  const register = recordAnswers(
    entries.drift?.data ?? [],
    addressesToAsk(entries.sources),
    answers,
    day,
  );
  writeRecord(join(content, CONTENT.drift.path), HEADER + stringify(register, { lineWidth: 0 }));
  for (const { id, data } of asked) {
    for (const entry of register.filter(({ address }) =>
      addressesToAsk([{ data }]).includes(address),
    )) {
      console.log(`${id}: ${driftOf(data, entry).label}.`);
    }
  }
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** `npm run drift`. Returns the exit code. */
async function main(): Promise<number> {
  const options = readOptions({
    options: {
      content: { type: 'string', default: contentRoot() },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if ('problem' in options) return refuse(`${options.problem}\n\n${USAGE}`);
  const { content, only, help } = options.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const problem = contentProblem('--content', content);
  if (problem !== undefined) return refuse(problem);
  return drift({ content, only, day: new Date().toISOString().slice(0, 10) });
}

if (isProgram(import.meta.url)) {
  await runAsProgram(main);
}
