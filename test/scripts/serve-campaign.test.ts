import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { Agent, request, type IncomingMessage, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { campaign } from '../support/campaign.ts';

/** How long the server is beset: for a second, and in the long run for twenty. */
function siege(): { seconds: number; seed: number } {
  const { seed, numRuns } = campaign(1);
  return { seconds: numRuns > 1 ? 20 : 1, seed };
}

const CONNECTIONS = 200;

/** Each file of the site, and its length in bytes: of one letter, so that a mixture of two builds is seen. */
const FILES: Readonly<Record<string, number>> = {
  'index.html': 3_000,
  'deep/index.html': 40_000,
  'data/table.csv': 300_000,
  'data/picture.png': 700_000,
  'assets/small.css': 100,
};

const PATHS = Object.keys(FILES).map((file) => `/${file.replace(/index\.html$/u, '')}`);

const ODD: readonly Pick<RequestOptions, 'method' | 'path' | 'headers'>[] = [
  ...['-5', '0-0', '9-2', '999999999-', 'a-b', '0-1,5-9', '-', ''].map((range) => ({
    path: '/data/table.csv',
    headers: { Range: `bytes=${range}` },
  })),
  { path: '/data/picture.png', headers: { Range: 'bytes=100-650000' } },
  { path: '/data/table.csv', method: 'HEAD' },
  { path: '/', method: 'POST' },
  { path: '/', method: 'OPTIONS' },
  { path: '/nowhere/' },
  { path: '/deep' },
  { path: '/%E0%A4%A' },
  { path: '/a%00b' },
  { path: '/..%2f..%2fetc%2fpasswd' },
  { path: '//example.org/%2e%2e/' },
  { path: `/${'long/'.repeat(900)}` },
  { path: '/index.html', headers: { 'If-None-Match': '*' } },
  { path: '/index.html', headers: { 'If-Match': '"other"' } },
  { path: '/index.html', headers: { 'If-Modified-Since': 'never' } },
  { path: '/index.html', headers: { 'Accept-Encoding': 'gzip;q=0, *;q=0' } },
];

/** What is no HTTP at all. */
const RUBBISH = ['\r\n\r\n', 'GET', 'GET / HTTP/9.9\r\n\r\n', '\u0000\u0001\u0002\r\n\r\n'];

/** Statuses that answer an odd request plainly. 503 is between two builds. */
const PLAIN = [200, 206, 301, 304, 400, 403, 404, 405, 412, 416, 503];

/** Numbers from 0 to 1, the same at every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let folder: string;
let server: ChildProcess;
let port: number;

async function writeSite(dist: string, letter: string): Promise<void> {
  for (const [file, size] of Object.entries(FILES)) {
    await mkdir(join(dist, file, '..'), { recursive: true });
    // The second build is longer: a length of one and the bytes of the other do not fit.
    await writeFile(join(dist, file), letter.repeat(letter === 'a' ? size : size + 50));
  }
  await writeFile(join(dist, '404.html'), 'Not here');
  await writeFile(join(dist, '_headers'), '/assets/*\n  Cache-Control: max-age=31536000\n');
}

/** Puts one build in the place of the other until told to stop. Resolves with how often. */
async function rebuild(isOver: () => boolean): Promise<number> {
  let times = 0;
  while (!isOver()) {
    const [next, old] = [join(folder, `next-${times}`), join(folder, `old-${times}`)];
    await writeSite(next, times % 2 === 0 ? 'b' : 'a');
    await rename(join(folder, 'dist'), old);
    await rename(next, join(folder, 'dist'));
    await rm(old, { recursive: true });
    times++;
    await setTimeout(100);
  }
  return times;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-campaign-'));
  await writeSite(join(folder, 'dist'), 'a');
  const module = new URL('../../scripts/serve.ts', import.meta.url).href;
  const program = `import { serve } from ${JSON.stringify(module)};
    const site = await serve({ dist: ${JSON.stringify(join(folder, 'dist'))}, host: '127.0.0.1' });
    console.log(site.url);`;
  server = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!server.stdout) throw new Error('The server says nothing.');
  const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
  port = Number(new URL(url).port);
});

afterEach(async () => {
  server.kill();
  await rm(folder, { recursive: true });
});

const ask = async (agent: Agent, options: RequestOptions): Promise<IncomingMessage> => {
  const asked = request({ host: '127.0.0.1', port, agent, ...options }).end();
  const answered = once(asked, 'response').catch((error: unknown) => {
    // An idle connection may be closed in the moment it is used again; then a client asks anew.
    if (asked.reusedSocket) return [ask(agent, options)];
    throw error;
  });
  const response = (await (await answered)[0]) as IncomingMessage;
  // What breaks off later is told by whoever reads it.
  asked.on('error', () => undefined);
  return response;
};

/** Returns what is wrong with the answer to a plain request; undefined where nothing is. */
async function faultOf(response: IncomingMessage, path: string): Promise<string | undefined> {
  const sent = await buffer(response);
  if (response.statusCode === 503) return undefined;
  if (response.statusCode !== 200) return `${path}: ${response.statusCode ?? ''}`;
  const text = String(response.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent);
  const size = FILES[path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)] ?? 0;
  const isWhole = text === 'a'.repeat(size) || text === 'b'.repeat(size + 50);
  return isWhole ? undefined : `${path}: ${text.length} bytes from “${text.slice(0, 1)}”`;
}

async function sendRubbish(text: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.end(text);
  socket.resume();
  await once(socket, 'close');
}

interface Tally {
  asked: number;
  aborted: number;
  odd: number;
  readonly faults: string[];
}

/** One connection: asks, breaks off or asks oddly, until told to stop. */
async function beset(seed: number, tally: Tally, isOver: () => boolean): Promise<void> {
  const next = numbers(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (!isOver()) {
    const kind = next();
    const path = pick(PATHS);
    const headers = { 'Accept-Encoding': pick(['gzip', 'identity']) };
    tally.asked++;
    try {
      if (kind < 0.1) {
        tally.aborted++;
        const response = await ask(agent, { path, headers });
        if (next() < 0.5) await once(response, 'readable');
        response.destroy();
      } else if (kind < 0.2) {
        tally.odd++;
        if (next() < 0.2) await sendRubbish(pick(RUBBISH));
        else {
          const odd = pick(ODD);
          const response = await ask(agent, odd);
          await buffer(response);
          if (!PLAIN.includes(response.statusCode ?? 0)) {
            tally.faults.push(`${JSON.stringify(odd)}: ${response.statusCode ?? ''}`);
          }
        }
      } else {
        const fault = await faultOf(await ask(agent, { path, headers }), path);
        if (fault !== undefined) tally.faults.push(fault);
      }
    } catch (error) {
      tally.faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  agent.destroy();
}

const proc = (): string => `/proc/${server.pid ?? ''}`;

/** Files of the site that the server holds open. */
async function openFiles(): Promise<string[]> {
  const names = await readdir(`${proc()}/fd`);
  const links = await Promise.all(
    names.map((name) => readlink(`${proc()}/fd/${name}`).catch(() => '')),
  );
  return links.filter((link) => link.startsWith(folder));
}

/** Megabytes of memory the server holds. */
const memory = async (): Promise<number> =>
  Number(/VmRSS:\s+(\d+)/u.exec(await readFile(`${proc()}/status`, 'utf8'))?.[1] ?? 0) / 1024;

test('answers 200 connections, breaking off and odd ones among them, while builds change underneath', async () => {
  const { seconds, seed } = siege();
  const end = Date.now() + seconds * 1000;
  const isOver = (): boolean => Date.now() > end;
  const tally: Tally = { asked: 0, aborted: 0, odd: 0, faults: [] };
  const readings: number[] = [];
  const [rebuilt] = await Promise.all([
    rebuild(isOver),
    ...Array.from({ length: CONNECTIONS }, (_, index) => beset(seed + index, tally, isOver)),
    (async () => {
      while (existsSync(proc()) && !isOver()) {
        readings.push(Math.round(await memory()));
        await setTimeout(1000);
      }
    })(),
  ]);
  if (seconds > 5) console.log(JSON.stringify({ ...tally, rebuilt, memory: readings }));

  expect(tally.faults).toEqual([]);
  expect(server.exitCode).toBeNull();
  if (existsSync(proc())) await expect.poll(openFiles, { timeout: 30_000 }).toEqual([]);
  const agent = new Agent();
  expect((await ask(agent, { path: '/' })).statusCode).toBe(200);
  agent.destroy();
});
