import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from '@polka/compression';
import sirv from 'sirv';
import { headersFor, parseHeadersFile } from './lib/headers-file.ts';
import { isProgram } from './lib/run.ts';
import { normaliseBase, siteSettings } from './lib/settings.ts';

/** What to serve, and where. */
export interface ServeOptions {
  /** The folder to serve. */
  readonly dist: string;
  /** The path the site was built for, as in `BASE_PATH`. */
  readonly base?: string;
  /** The port to ask for; 0, or a port already taken, gives a free one. */
  readonly port?: number;
  /** The name or address to listen on. */
  readonly host?: string;
}

/** A site being served. */
export interface RunningSite {
  /** The address of the front page, ending in a slash. */
  readonly url: string;
  /** Stops serving; resolves when the port is free again. */
  readonly close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Returns the contents of a text file, or `fallback` where there is no such file. */
function readTextOr(fallback: string, path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : fallback;
}

/** Answers with the site's own "not found" page and status 404, as a static host would. */
function sendNotFound(dist: string, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  response.end(readTextOr('Not found', join(dist, '404.html')));
}

/** Answers with the address the reader should have asked for. */
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location });
  response.end();
}

/** Returns true if `path` lacks its closing slash: it names a folder that has a page. */
function lacksSlash(dist: string, path: string): boolean {
  return !path.endsWith('/') && existsSync(join(dist, path, 'index.html'));
}

/** Returns the path under `base`, starting with a slash, or undefined if it lies outside. */
function pathUnder(base: string, path: string): string | undefined {
  return path.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

/** Returns a request handler that serves `dist` under `base` as a static host would, compressed. */
function createHandler(dist: string, base: string): Handler {
  const rules = parseHeadersFile(readTextOr('', join(dist, '_headers')));
  // dev: files are looked up at each request, so that a new build needs no restart.
  const files = sirv(dist, { dev: true });
  const compress = compression();
  return (request, response) => {
    compress(request, response);
    const address = URL.parse(`http://localhost${request.url ?? ''}`);
    const path = pathUnder(base, address?.pathname ?? '');
    if (!address || path === undefined) {
      if (address?.pathname === '/') redirect(response, base);
      else sendNotFound(dist, response);
      return;
    }
    response.setHeaders(headersFor(rules, path));
    if (lacksSlash(dist, path)) {
      redirect(response, `${address.pathname}/${address.search}`);
      return;
    }
    request.url = `${path}${address.search}`;
    files(request, response, () => {
      sendNotFound(dist, response);
    });
  };
}

/** Listens on `port`, or on any free one if it is taken. Resolves with the port in use. */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, 0, host));
      else reject(error);
    });
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The name to ask for in a browser: that listened on, or this machine’s own where that is all of them. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

/** Stops a server, without waiting for browsers to let go of idle connections. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** Serves a built site. Resolves, once it can be visited, with its address and how to stop it. */
export async function serve(options: ServeOptions): Promise<RunningSite> {
  const { dist, port = 0, host = 'localhost' } = options;
  const base = normaliseBase(options.base ?? '/');
  const server = createServer(createHandler(dist, base));
  const actualPort = await listen(server, port, host);
  return { url: `http://${nameOf(host)}:${actualPort}${base}`, close: () => close(server) };
}

if (isProgram(import.meta.url)) {
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  if (existsSync(dist)) {
    const { PORT = '4321', HOST = 'localhost' } = process.env;
    const site = await serve({ dist, base: siteSettings().base, port: Number(PORT), host: HOST });
    console.log(`Serving dist at ${site.url}`);
  } else {
    console.error('There is no dist folder to serve. Run "npm run build" first.');
    process.exitCode = 1;
  }
}
