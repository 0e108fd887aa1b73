import { once } from 'node:events';
import { existsSync, fstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import { mime, send, type FileSendResult, type SendOptions } from '@fastify/send';
import { headersFor, parseHeadersFile } from './headers-file.ts';
import { isBeingSwapped } from './site-folder.ts';

mime.define({ 'text/javascript': ['js', 'mjs'] }, true);

/** Types that gain from being compressed; the others are packed already. */
const COMPRESSIBLE = /^text\/|[/+](?:json|javascript|xml)\b/u;

/** In bytes. A file that fits one packet arrives no sooner when compressed. */
const WORTH_COMPRESSING = 1024;

/** Browsers keep a copy, and ask each time whether it is still current. */
const ASK_AGAIN = 'no-cache';

/** Answers that may be kept for as long as the headers file says. */
const LASTING_ANSWERS: readonly number[] = [200, 206, 304];

/** One request and its answer. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What is served: a folder, the path it stands under, and its headers at the moment. */
interface Site {
  readonly dist: string;
  readonly base: string;
  readonly headers: (path: string) => Promise<Map<string, string>>;
}

/** Reads the headers of a path from the site’s own headers file, which a new build may replace. */
function headersOf(dist: string): Site['headers'] {
  let text = '';
  let rules = parseHeadersFile(text);
  return async (path) => {
    const latest = await readFile(join(dist, '_headers'), 'utf8').catch(() => '');
    if (latest !== text) {
      rules = parseHeadersFile(latest);
      text = latest;
    }
    return headersFor(rules, path);
  };
}

/** The address asked for; undefined where the request names none. */
const addressOf = ({ url = '' }: IncomingMessage): URL | undefined =>
  URL.parse(url.startsWith('/') ? `http://localhost${url}` : url) ?? undefined;

/** The path under `base`, starting with a slash, or undefined if it lies outside. */
const pathUnder = (base: string, path: string): string | undefined =>
  path.startsWith(base) ? path.slice(base.length - 1) : undefined;

/** Answers in one sentence, where there is no page to send. */
function sendSentence(
  { request, response }: Exchange,
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': ASK_AGAIN,
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : `${sentence}\n`);
}

/** Redirects to the correct address. */
const redirect = (exchange: Exchange, to: string): void => {
  sendSentence(exchange, 301, `The page is at ${to}`, { Location: to });
};

/** Passes a file on; throws where it holds other than `length` bytes, so that a part never seems the whole. */
const whole = (length: number) =>
  async function* (parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let left = length;
    for await (const part of parts) {
      left -= part.length;
      yield part;
    }
    if (left !== 0) throw new Error('The file changed while it was sent.');
  };

/** Sets the headers of a file. Returns whether its body is compressed. */
function setFileHeaders(
  { request, response }: Exchange,
  status: number,
  headers: FileSendResult['headers'],
): boolean {
  const { 'Content-Type': type = 'application/octet-stream' } = headers;
  response.setHeaders(new Map(Object.entries(headers)));
  if (status !== 304) response.setHeader('Content-Type', type);
  if (!LASTING_ANSWERS.includes(status)) response.setHeader('Cache-Control', ASK_AGAIN);
  if (!COMPRESSIBLE.test(type)) return false;
  response.setHeader('Vary', 'Accept-Encoding');
  // Bytes of a part are counted in the file as it is.
  const isWorthIt = status !== 206 && Number(headers['Content-Length']) >= WORTH_COMPRESSING;
  if (!isWorthIt || !negotiate(request.headers['accept-encoding'] ?? '', ['gzip'])) return false;
  response.setHeader('Content-Encoding', 'gzip');
  response.removeHeader('Content-Length');
  return true;
}

/** Waits until a file is open. Returns false where it went, or another took its place, after it was looked up. */
async function isSameOnOpening({ stream, metadata }: FileSendResult): Promise<boolean> {
  try {
    const [descriptor] = (await once(stream, 'open')) as [number];
    const { size, mtimeMs } = fstatSync(descriptor);
    return size === metadata.stat.size && mtimeMs === metadata.stat.mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Sends a file that was found, or a part of it. Returns false, with nothing sent, where it has been
 * replaced since; throws, with nothing sent, where it cannot be opened.
 */
async function sendFile(
  exchange: Exchange,
  found: FileSendResult,
  status: number,
): Promise<boolean> {
  const { request, response } = exchange;
  const { stream, headers } = found;
  const hasBody = request.method !== 'HEAD' && status !== 304;
  try {
    if (hasBody && !(await isSameOnOpening(found))) return false;
    const isCompressed = setFileHeaders(exchange, status, headers);
    response.writeHead(status);
    const parts = whole(Number(headers['Content-Length']));
    if (!hasBody) response.end();
    else if (isCompressed) await pipeline(stream, parts, createGzip(), response);
    else await pipeline(stream, parts, response);
    return true;
  } finally {
    stream.destroy();
  }
}

/** The range as the standard reads it: of GET only, and a tail longer than the file is the whole of it. */
function mendRange({ method, headers }: IncomingMessage, size: number): void {
  const [, tail] = /^ *bytes= *-(\d+) *$/u.exec(headers.range ?? '') ?? [];
  if (tail !== undefined && Number(tail) > size) headers.range = 'bytes=0-';
  if (method !== 'GET') delete headers.range;
}

/** Looks a file up. A folder is served by its index; names with a dot, such as `.well-known`, count too. */
const find = (request: IncomingMessage, dist: string, path: string) => {
  const options: SendOptions = {
    root: dist,
    dotfiles: 'allow',
    cacheControl: false,
    onFile: (_path, { size }) => {
      mendRange(request, size);
    },
  };
  return send(request, path, options);
};

/** Answers with the site’s own “not found” page; in words where there is none, or no site at the moment. */
async function sendNotFound(exchange: Exchange, site: Site): Promise<void> {
  const { dist } = site;
  const { request } = exchange;
  if (!existsSync(dist)) {
    const sentence = 'The site is not there: it may be being built. Try again in a moment.';
    sendSentence(exchange, 503, sentence, { 'Retry-After': '5' });
    return;
  }
  // Conditions and ranges do not apply to the “not found” page.
  request.headers = { 'accept-encoding': request.headers['accept-encoding'] };
  const page = await find(request, dist, '/404.html');
  if (page.type === 'file') {
    const isSent = await sendFile(exchange, page, 404);
    if (!isSent) await sendNotFound(exchange, site);
  } else sendSentence(exchange, 404, 'There is no such page.');
}

/** Why a request cannot be answered, and for the rest. */
const ILL_WRITTEN = 'This address cannot be read. Check how it is written.';
const REFUSALS: Readonly<Record<number, string>> = {
  400: ILL_WRITTEN,
  403: 'This address leads outside the site.',
  412: 'The file has changed since it was last sent.',
  416: 'The file has no such part.',
};
const MOVING_IN = 'A new build of this site is moving in. Ask again in a moment.';
const UNREADABLE = 'This file cannot be read on the server.';

/** Answers for a path under the base; what is not found is looked up `again`, as a build may just have moved in. */
async function sendPath(
  exchange: Exchange,
  site: Site,
  { path, query }: { path: string; query: string },
  again = true,
): Promise<void> {
  const found = await find(exchange.request, site.dist, path);
  const { statusCode, headers, type } = found;
  if (type === 'file') {
    const isSent = await sendFile(exchange, found, statusCode);
    if (!isSent) await sendPath(exchange, site, { path, query });
  } else if (type === 'directory' && existsSync(join(found.metadata.path, 'index.html'))) {
    redirect(exchange, `${site.base.slice(0, -1)}${headers.Location ?? '/'}${query}`);
  } else if (type === 'directory' || statusCode === 404) {
    if (again && existsSync(site.dist)) await sendPath(exchange, site, { path, query }, false);
    else await sendNotFound(exchange, site);
  } else {
    const range = headers['Content-Range'];
    const sentence = REFUSALS[statusCode] ?? UNREADABLE;
    sendSentence(exchange, statusCode, sentence, range ? { 'Content-Range': range } : {});
  }
}

/** Answers any request. Throws where a file cannot be opened, or the answer breaks off. */
async function answer(exchange: Exchange, site: Site): Promise<void> {
  const { request, response } = exchange;
  const address = addressOf(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendSentence(exchange, 405, 'This site is read only: use GET or HEAD.', { Allow: 'GET, HEAD' });
  } else if (!address) {
    sendSentence(exchange, 400, ILL_WRITTEN);
  } else if (isBeingSwapped(site.dist)) {
    sendSentence(exchange, 503, MOVING_IN, { 'Retry-After': '1' });
  } else {
    const { pathname, search } = address;
    response.setHeader('Cache-Control', ASK_AGAIN);
    response.setHeaders(await site.headers(pathname));
    const path = pathUnder(site.base, pathname);
    if (path !== undefined) await sendPath(exchange, site, { path, query: search });
    else if (pathname === '/' || `${pathname}/` === site.base) redirect(exchange, site.base);
    else await sendNotFound(exchange, site);
  }
}

/** Ends an exchange that failed: in words while nothing was sent, else by breaking off. */
function end(exchange: Exchange): void {
  if (exchange.response.headersSent) exchange.response.destroy();
  else sendSentence(exchange, 500, UNREADABLE);
}

/**
 * Serves the folder `dist` under the path `base` as a static host would: with the headers of its own
 * headers file, compressed, in parts where parts are asked for. A file is looked up at each request, so
 * that a new build needs no restart. Returns a listener that answers every request and never throws.
 */
export function staticSite(dist: string, base: string): RequestListener {
  const site: Site = { dist, base, headers: headersOf(dist) };
  return (request, response) => {
    const exchange = { request, response };
    answer(exchange, site).catch(() => {
      end(exchange);
    });
  };
}
