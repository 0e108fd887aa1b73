import { createServer, type Server } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { isProgram } from './lib/run.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { addressSettings, normaliseBase, siteSettings } from './lib/settings.ts';
import { staticSite } from './lib/static-site.ts';
import { wholeSite } from './lib/site-folder.ts';
import { restoreSite } from './lib/whole-site.ts';

/** Where the site is served unless PORT says otherwise. */
const USUAL_PORT = 4321;

/** What to serve, and where. */
export interface ServeOptions {
  /** The folder to serve. */
  readonly dist: string;
  /** The path the site was built for, as in `BASE_PATH`. */
  readonly base?: string;
  /** The port to listen on; 0 gives a free one. */
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

/** Listens on `port`; 0 stands for any free one. Resolves with the port in use. */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
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

/**
 * Serves a built site. Resolves, once it can be visited, with its address and how to stop it; rejects
 * with the error of the system where it cannot listen there.
 */
export async function serve(options: ServeOptions): Promise<RunningSite> {
  const { dist, port = 0, host = 'localhost' } = options;
  const base = normaliseBase(options.base ?? '/');
  const server = createServer(staticSite(dist, base));
  const actualPort = await listen(server, port, host);
  return { url: `http://${nameOf(host)}:${actualPort}${base}`, close: () => close(server) };
}

/** What to do about each error of the system in listening, in one sentence. */
const REMEDIES: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) =>
    `PORT is ${port}, which another program uses. Stop that program, or set PORT to another number; without PORT, a free one is found.`,
  EACCES: (port) =>
    `PORT is ${port}, which this account may not listen on. Set PORT to a number from 1024 to 65535.`,
  ENOTFOUND: (_port, host) =>
    `HOST is “${host}”, a name this machine does not know. Set HOST to localhost, or to 0.0.0.0 to be reached from other machines.`,
  EADDRNOTAVAIL: (_port, host) =>
    `HOST is “${host}”, which is not an address of this machine. Set HOST to localhost, or to 0.0.0.0 to be reached from other machines.`,
};

/** Other names for the same errors, by system and by how the host is written. */
const SAME: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'ENOTFOUND',
  EAI_NODATA: 'ENOTFOUND',
  EINVAL: 'EADDRNOTAVAIL',
  EAFNOSUPPORT: 'EADDRNOTAVAIL',
};

/**
 * Serves a built site as the settings say. Where no port is set and the usual one is taken, any free one does.
 * Rejects, saying what to set instead, where a setting cannot be followed.
 */
export async function serveAsSet(
  dist: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<RunningSite> {
  const { base } = siteSettings(env);
  const { port, host } = addressSettings(env);
  try {
    return await serve({ dist, base, port: port ?? USUAL_PORT, host });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (port === undefined && code === 'EADDRINUSE') return serve({ dist, base, host });
    const remedy = REMEDIES[SAME[code] ?? code];
    throw remedy ? new Error(remedy(port ?? USUAL_PORT, host), { cause: error }) : error;
  }
}

/** `npm run serve`. Returns the exit code. */
async function main(): Promise<number> {
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  restoreSite(dist);
  if (!wholeSite(dist)) {
    console.error('There is no whole site in dist to serve. Run "npm run build" first.');
    return 1;
  }
  console.log(`Serving dist at ${(await serveAsSet(dist)).url}`);
  return 0;
}

if (isProgram(import.meta.url)) {
  await runAsProgram(main);
}
