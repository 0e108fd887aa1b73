import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, type Reading } from './reading.ts';

/** What one file may take. */
export interface Limits {
  /** The size of the file, in bytes. */
  size: number;
  /** Memory to read it in, in bytes. */
  memory: number;
  /** Of the processor, in milliseconds. */
  time: number;
}

export const LIMITS: Limits = { size: 100_000_000, memory: 600_000_000, time: 6_000 };

/** A process that waits and does nothing is ended after so many times the time it may take. */
const PATIENCE = 6;
/** In bytes of the answer: more than the words of any document. */
const ANSWER_LIMIT = 50_000_000;

const CHILD = fileURLToPath(new URL('extract-child.ts', import.meta.url));
const mega = (bytes: number): string => `${String(Math.round(bytes / 1_000_000))} MB`;

/**
 * What a file holds, read in a process of its own that has no more than the memory and time of `limits` and ends
 * with this one. Throws a refusal that names the file, says why it is not read and what to do.
 */
export async function extract(path: string, limits: Limits = LIMITS): Promise<Reading> {
  const name = basename(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Refusal(`There is no file “${path}”.`);
  if (!found.isFile())
    throw new Refusal(
      `“${name}” is no file. Name a PDF, a Word file (.docx), a saved web page or a text.`,
    );
  if (found.size > limits.size)
    throw new Refusal(
      `“${name}” has ${mega(found.size)}; at most ${mega(limits.size)} are read. Save the part that holds the arrangements as a file of its own.`,
    );
  const answer = await ask(resolve(path), limits);
  if (answer === 'memory')
    throw new Refusal(
      `“${name}” takes more than ${mega(limits.memory)} of memory to unpack, which no document needs: it is refused. Save it anew as PDF or as text.`,
    );
  if (answer === 'time')
    throw new Refusal(
      `“${name}” was not read within ${String(limits.time / 1000)} seconds: it is refused. If you trust it, give it longer, as in “--seconds 120”; or save it anew as PDF or as text.`,
    );
  if (answer === 'length')
    throw new Refusal(
      `“${name}” holds more words than any document: it is refused. Save the part that holds the arrangements as a file of its own.`,
    );
  if ('refused' in answer) throw new Refusal(`“${name}”: ${answer.refused}`);
  return answer.reading;
}

type Answer = { reading: Reading } | { refused: string } | 'memory' | 'time' | 'length';

function ask(path: string, { memory, time }: Limits): Promise<Answer> {
  const heap = `--max-old-space-size=${String(Math.round(memory / 1_000_000))}`;
  const child = spawn(
    process.execPath,
    [heap, '--no-warnings', CHILD, path, String(memory), String(time)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Nothing that is set for this process changes how a document is read.
      env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, TZ: 'UTC' },
    },
  );
  const end = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', end);
  const timer = setTimeout(end, time * PATIENCE);
  let why = '';
  child.stderr.on('data', (part: Buffer) => {
    why = (why + part.toString()).slice(-200);
  });
  const parts: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (part: Buffer) => {
    length += part.length;
    if (length > ANSWER_LIMIT) end();
    else parts.push(part);
  });
  return new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('close', () => {
      clearTimeout(timer);
      process.off('exit', end);
      settle(
        length > ANSWER_LIMIT
          ? 'length'
          : (parsed(Buffer.concat(parts).toString()) ??
              (why.endsWith('memory') || /heap|memory/iu.test(why) ? 'memory' : 'time')),
      );
    });
  });
}

/** What the child printed; undefined where it was ended before it had. */
function parsed(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return undefined;
  }
}
