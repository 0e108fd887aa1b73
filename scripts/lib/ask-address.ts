import { createHash } from 'node:crypto';
import { lookup } from 'node:dns';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { BlockList, type LookupFunction } from 'node:net';
import { parseHTML } from 'linkedom';
import { whyNotPublic } from '../../src/domain/checks/web-addresses.ts';
import type { Answer } from '../../src/domain/catalogue/drift.ts';

/** How an address is asked. */
export interface AskSettings {
  /** Finds the number of a host; one that serves no public address must be refused. */
  lookup: LookupFunction;
  /** In milliseconds, from the first step to the last byte. */
  timeout: number;
  /** In bytes: more is not read. */
  sizeLimit: number;
}

const AGENT = 'safeguarding-side-by-side (asks once in a while whether a document has changed)';
const REDIRECTS = 5;

/** Networks of which no address is public: of one machine, one network, or kept for other ends. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6');
}

/** True for an address of one machine or one network. IPv4 addresses written as IPv6 count as what they are. */
export const isPrivate = (address: string): boolean =>
  PRIVATE.check(address, address.includes(':') ? 'ipv6' : 'ipv4');

/** Finds a host as the system does, and refuses one that leads into a private network. */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) {
      done(error, []);
      return;
    }
    const [first] = found;
    if (!first || found.some(({ address }) => isPrivate(address))) {
      done(new Error(`${host} leads into a private network`), []);
    } else if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};

export const USUAL: AskSettings = {
  lookup: publicLookup,
  timeout: 30_000,
  sizeLimit: 50_000_000,
};

/** Asks an address what stands there, following where it leads. Never rejects: a fault is an answer too. */
export async function askAddress(
  address: string,
  settings: Partial<AskSettings> = {},
): Promise<Answer> {
  const asked = { ...USUAL, ...settings };
  try {
    return await follow(address, asked, AbortSignal.timeout(asked.timeout));
  } catch (error) {
    return { outcome: 'no-answer', why: reasonOf(error) };
  }
}

async function follow(
  address: string,
  settings: AskSettings,
  signal: AbortSignal,
): Promise<Answer> {
  let here = address;
  for (let step = 0; step <= REDIRECTS; step += 1) {
    // A host of figures is never looked up, so it is refused here.
    const why = whyNotPublic(here);
    if (why !== undefined) return noAnswer(step === 0 ? `it is ${why}` : `it leads to ${why}`);
    const response = await open(here, settings, signal);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      here = URL.parse(headers.location, here)?.href ?? headers.location;
      continue;
    }
    if (status === 404 || status === 410) {
      response.destroy();
      return { outcome: 'gone' };
    }
    if (status !== 200) {
      response.destroy();
      return noAnswer(`the server answered with status ${String(status)}`);
    }
    const body = await bodyOf(response, settings.sizeLimit);
    if (!body) return noAnswer(`it is larger than ${String(settings.sizeLimit)} bytes`);
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    return {
      outcome: 'answered',
      sha256: hashOf(body, type),
      type: type === '' ? 'application/octet-stream' : type,
      bytes: body.length,
      leadsTo: here === address ? undefined : here,
    };
  }
  return noAnswer(`it leads on more than ${String(REDIRECTS)} times`);
}

const noAnswer = (why: string): Answer => ({ outcome: 'no-answer', why });

/** Opens an address. Resolves with the head of the answer; rejects where there is none. */
const open = (
  address: string,
  { lookup: find }: AskSettings,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const get = address.startsWith('https:') ? getHttps : getHttp;
    const headers = { 'user-agent': AGENT, 'accept-encoding': 'identity', accept: '*/*' };
    get(address, { agent: false, headers, lookup: find, signal }, resolve).once('error', reject);
  });

/** The body of an answer; undefined where it is larger than the limit, and then the rest is not read. */
async function bodyOf(response: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    // Leaving the loop closes the connection.
    if (size > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The hash of a file’s bytes; of a web page that of its words, since its code differs at every visit. */
function hashOf(body: Buffer, type: string): string {
  const isPage = type === 'text/html' || type.startsWith('application/xhtml');
  return createHash('sha256')
    .update(isPage ? wordsOf(body.toString('utf8')) : body)
    .digest('hex');
}

/** The words of a web page: of its main part where it marks one, without scripts, menus and foot. */
export function wordsOf(html: string): string {
  const { document } = parseHTML(html);
  const part = document.querySelector('main, [role="main"]') ?? document.querySelector('body');
  for (const element of part?.querySelectorAll('script, style, noscript, template, nav, footer') ??
    []) {
    element.remove();
  }
  return (part?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** Faults of the network in words, by the code of the system. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host of that name was found',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host refused the connection',
  ECONNRESET: 'the host broke off the connection',
  ENETUNREACH: 'the network could not be reached',
  EHOSTUNREACH: 'the host could not be reached',
  ETIMEDOUT: 'the host did not answer in time',
  ABORT_ERR: 'the host did not answer in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};

function reasonOf(error: unknown): string {
  const { code = '', message, name } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError') return 'the host did not answer in time';
  // The words of other faults are those of the system; only their first line is kept.
  return FAULTS[code] ?? message.split('\n')[0] ?? 'it could not be asked';
}
