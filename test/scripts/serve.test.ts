import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import {
  get,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SWAP } from '../../scripts/lib/site-folder.ts';
import { serve, serveAsSet, type RunningSite, type ServeOptions } from '../../scripts/serve.ts';

const LONG = `<h1>Long</h1>${'<p>A line.</p>'.repeat(500)}`;

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks without mending the address, following a redirect or unpacking what comes. */
async function raw(url: string, options: RequestOptions = {}): Promise<Got> {
  const asked = request(url, { agent: false, ...options }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const { statusCode: status, headers } = response;
  return { status, headers, body: await buffer(response) };
}

let dist: string;
const running: RunningSite[] = [];

/** Serves the test folder until the test ends. Returns the running site. */
async function start(options: Partial<ServeOptions> = {}): Promise<RunningSite> {
  const site = await serve({ dist, ...options });
  running.push(site);
  return site;
}

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(dist, 'about'));
  await mkdir(join(dist, 'long'));
  await writeFile(join(dist, 'long', 'index.html'), LONG);
  await writeFile(join(dist, 'index.html'), '<h1>Front</h1>');
  await writeFile(join(dist, 'about', 'index.html'), '<h1>About</h1>');
  await writeFile(join(dist, '404.html'), '<h1>Not here</h1>');
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'assets', 'a.css'), 'a {}');
  await symlink('loop.csv', join(dist, 'loop.csv'));
  await writeFile(join(dist, 'digits.txt'), '0123456789'.repeat(1000));
  await writeFile(
    join(dist, '_headers'),
    `/*
  X-Everywhere: yes
/about/*
  X-About: yes
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`,
  );
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((site) => site.close()));
  await rm(dist, { recursive: true });
});

describe('serve', () => {
  test('gives a page as HTML in UTF-8', async () => {
    const { url } = await start();
    const response = await fetch(url);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<h1>Front</h1>');
  });

  test('gives a long page compressed to those who can read that', async () => {
    const { url } = await start();
    const response = await fetch(`${url}long/`);

    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe(LONG);
    const plain = await fetch(`${url}long/`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['0.0.0.0', 'localhost'],
    ['::', 'localhost'],
    ['::1', '[::1]'],
  ])('on %s it can be visited as %s', async (host, name) => {
    const { url } = await start({ host });

    expect(url).toMatch(new RegExp(`^http://${name.replaceAll(/[.[\]]/g, String.raw`\$&`)}:`));
    expect((await fetch(url)).status).toBe(200);
  });

  test('answers an unknown path with the not-found page and status 404', async () => {
    const { url } = await start();
    const response = await fetch(`${url}nowhere/`);

    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<h1>Not here</h1>');
  });

  test('answers an address that cannot be decoded without falling over', async () => {
    const { url } = await start();

    expect((await fetch(`${url}%E0%A4%A`)).status).toBe(400);
    expect((await fetch(url)).status).toBe(200);
  });

  test('sends a reader who left out the closing slash to the page, question and all', async () => {
    const { url } = await start();
    const response = await fetch(`${url}about?a=1`, { redirect: 'manual' });

    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/about/?a=1');
  });

  test('serves under a base path, and nothing outside it', async () => {
    const { url } = await start({ base: 'site/copy' });
    const { origin } = new URL(url);

    expect(url).toBe(`${origin}/site/copy/`);
    expect((await fetch(`${url}about/`)).status).toBe(200);
    expect((await fetch(`${origin}/about/`)).status).toBe(404);
    expect((await fetch(origin)).url).toBe(url);
  });

  test('sends the headers that the _headers file asks for', async () => {
    const { url } = await start();
    const front = await fetch(url);
    const about = await fetch(`${url}about/`);

    expect(front.headers.get('x-everywhere')).toBe('yes');
    expect(front.headers.get('x-about')).toBeNull();
    expect(about.headers.get('x-about')).toBe('yes');
  });

  test('under a base path sends the headers that the file says of the whole address', async () => {
    await writeFile(join(dist, '_headers'), '/site/*\n  X-Everywhere: base\n');
    const { url } = await start({ base: 'site' });

    expect((await fetch(url)).headers.get('x-everywhere')).toBe('base');
  });

  test('reads the headers file again after a new build', async () => {
    const { url } = await start();
    await writeFile(join(dist, '_headers'), '/*\n  X-Everywhere: new\n');

    expect((await fetch(url)).headers.get('x-everywhere')).toBe('new');
  });
});

describe('the time an answer is kept', () => {
  test('a page is asked for again, and costs nothing where it still holds', async () => {
    const { url } = await start();
    const page = await fetch(url);
    const again = await raw(url, { headers: { 'If-None-Match': page.headers.get('etag') ?? '' } });

    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['cache-control']).toBe('no-cache');
    await writeFile(join(dist, 'index.html'), '<h1>Front, changed</h1>');
    const changed = await raw(url, {
      headers: { 'If-None-Match': page.headers.get('etag') ?? '' },
    });
    expect(changed.status).toBe(200);
  });

  test('is long for a name that never changes, and not where there is no such file', async () => {
    const { url } = await start();
    const found = await fetch(`${url}assets/a.css`);
    const missing = await fetch(`${url}assets/b.css`);

    expect(found.headers.get('cache-control')).toContain('immutable');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('cache-control')).toBe('no-cache');
    expect(missing.headers.get('x-everywhere')).toBe('yes');
  });
});

describe('a part of a file', () => {
  const DIGITS = '0123456789'.repeat(1000);
  const SIZE = DIGITS.length;

  test.each([
    ['bytes=0-0', 206, '0', `bytes 0-0/${SIZE}`],
    ['bytes=2-4', 206, '234', `bytes 2-4/${SIZE}`],
    ['bytes=-5', 206, '56789', `bytes ${SIZE - 5}-${SIZE - 1}/${SIZE}`],
    [`bytes=-${SIZE + 5}`, 206, DIGITS, `bytes 0-${SIZE - 1}/${SIZE}`],
    [`bytes=${SIZE - 2}-`, 206, '89', `bytes ${SIZE - 2}-${SIZE - 1}/${SIZE}`],
    [`bytes=${SIZE - 2}-${SIZE + 9}`, 206, '89', `bytes ${SIZE - 2}-${SIZE - 1}/${SIZE}`],
    [`bytes=${SIZE}-`, 416, undefined, `bytes */${SIZE}`],
    ['bytes=-0', 416, undefined, `bytes */${SIZE}`],
    ['bytes=9-2', 416, undefined, `bytes */${SIZE}`],
    ['bytes=a-b', 416, undefined, `bytes */${SIZE}`],
    // Several parts may be answered by the whole.
    ['bytes=0-1,5-6', 200, DIGITS, undefined],
    ['lines=0-1', 200, DIGITS, undefined],
  ])('%s', async (range, status, body, place) => {
    const { url } = await start();
    for (const encoding of ['identity', 'gzip']) {
      const headers = { Range: range, 'Accept-Encoding': encoding };
      const got = await raw(`${url}digits.txt`, { headers });
      expect(got.status).toBe(status);
      expect(got.headers['content-range']).toBe(place);
      // The numbers count bytes of the file, so that a part is never compressed.
      if (status === 206) expect(got.headers['content-encoding']).toBeUndefined();
      const isPlain = got.headers['content-encoding'] === undefined;
      if (body !== undefined && isPlain) expect(got.body.toString()).toBe(body);
    }
  });

  test('is not sent where the file has changed since', async () => {
    const { url } = await start();
    const headers = { Range: 'bytes=0-0', 'If-Range': '"other"', 'Accept-Encoding': 'identity' };

    expect((await raw(`${url}digits.txt`, { headers })).status).toBe(200);
  });
});

describe('every kind of request', () => {
  test.each(['', 'long/', 'digits.txt', 'nowhere/', 'about', 'loop.csv'])(
    'HEAD /%s has the headers of GET, and no body',
    async (path) => {
      const { url } = await start();
      for (const encoding of ['identity', 'gzip']) {
        const headers = { 'Accept-Encoding': encoding };
        const get = await raw(`${url}${path}`, { headers });
        const head = await raw(`${url}${path}`, { headers, method: 'HEAD' });
        for (const { headers: own } of [get, head]) {
          delete own.date;
          delete own['transfer-encoding'];
        }
        expect(head.status).toBe(get.status);
        expect(head.headers).toEqual(get.headers);
        expect(head.body.length).toBe(0);
      }
    },
  );

  test.each([
    ['POST', '/', 405],
    ['GET', '/a%00b', 400],
    ['GET', '/%2e%2e/%2e%2e/etc/passwd', 404],
    ['GET', '/..%2f..%2fetc%2fpasswd', 403],
    ['GET', '*', 400],
    ['GET', `/${'a'.repeat(5000)}`, 404],
    ['GET', '/index.html/more', 404],
    ['GET', '//example.org/', 404],
    ['GET', '/assets', 404],
  ])('%s %s is answered plainly', async (method, path, status) => {
    const { url } = await start();
    const got = await raw(url, { method, path });

    expect(got.status).toBe(status);
    expect(got.headers.location).toBeUndefined();
    expect(got.body.toString()).not.toMatch(/at .*:\d+|ENOENT|root:/u);
    expect((await fetch(url)).status).toBe(200);
  });

  test('two slashes never lead to another site', async () => {
    const { url } = await start();

    expect((await raw(url, { path: '//about' })).headers.location).toBe('/about/');
  });

  test.each([
    ['a.csv', 'text/csv; charset=utf-8'],
    ['a.ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.json', 'application/json; charset=utf-8'],
    ['a.js', 'text/javascript; charset=utf-8'],
    ['a.wasm', 'application/wasm'],
    ['a.pf_fragment', 'application/octet-stream'],
    ['a.pf_meta', 'application/octet-stream'],
    ['a.pagefind', 'application/octet-stream'],
    ['a.xml', 'application/xml'],
    ['a.zip', 'application/zip'],
    ['a.webmanifest', 'application/manifest+json'],
    ['a.svg', 'image/svg+xml'],
    ['a.woff2', 'font/woff2'],
    ['a.txt', 'text/plain; charset=utf-8'],
    ['.well-known/a.txt', 'text/plain; charset=utf-8'],
  ])('%s is sent as %s', async (file, type) => {
    await mkdir(join(dist, '.well-known'), { recursive: true });
    await writeFile(join(dist, file), 'x');
    const { url } = await start();

    expect((await fetch(`${url}${file}`)).headers.get('content-type')).toBe(type);
  });
});

describe('a file that cannot be read', () => {
  test('is said to be so, without its place on the disk', async () => {
    const { url } = await start();
    const got = await raw(`${url}loop.csv`);

    expect([got.status, got.body.toString()]).toEqual([
      500,
      'This file cannot be read on the server.\n',
    ]);
    expect((await fetch(url)).status).toBe(200);
  });

  // The owner of everything may read what nobody else may.
  test.skipIf(process.getuid?.() === 0)('for want of permission is no other', async () => {
    await chmod(join(dist, 'digits.txt'), 0);
    const { url } = await start();

    expect((await raw(`${url}digits.txt`)).status).toBe(500);
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('a folder that changes underneath', () => {
  test('a site whose contents are being swapped is not served by halves', async () => {
    const { url } = await start();
    await writeFile(join(dist, SWAP), '{}');
    const { status, headers, body } = await raw(url);
    expect([status, headers['retry-after'], body.toString()]).toEqual([
      503,
      '1',
      'A new build of this site is moving in. Ask again in a moment.\n',
    ]);
    await rm(join(dist, SWAP));
    expect((await raw(url)).status).toBe(200);
  });

  test('a site that is gone for a moment is said to be, and is served once it is back', async () => {
    const { url } = await start();
    await rename(dist, `${dist}-away`);
    const gone = await raw(url);
    await rename(`${dist}-away`, dist);

    expect(gone.status).toBe(503);
    expect(gone.body.toString()).toBe(
      'The site is not there: it may be being built. Try again in a moment.\n',
    );
    expect((await fetch(url)).status).toBe(200);
  });

  test('a file that shrinks while it is sent breaks off, and does not seem whole', async () => {
    await writeFile(join(dist, 'large.bin'), randomBytes(40_000_000));
    const { url } = await start();
    const [response] = (await once(get(`${url}large.bin`), 'response')) as [IncomingMessage];
    await once(response, 'readable');
    await truncate(join(dist, 'large.bin'), 30_000_000);

    await expect(buffer(response)).rejects.toThrow('aborted');
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('the settings of where to listen', () => {
  test.each([
    [{ PORT: 'abc' }, 'PORT is “abc”. It must be a whole number from 1024 to 65535'],
    [{ PORT: '65536' }, 'PORT is “65536”.'],
    [{ PORT: '0', HOST: 'no such host' }, 'HOST is “no such host”, a name this machine does not'],
    [{ PORT: '0', HOST: '192.0.2.1' }, 'HOST is “192.0.2.1”, which is not an address of this'],
    [{ SITE_URL: 'https://example.org/docs' }, 'Set SITE_URL to https://example.org and BASE_PATH'],
  ])('%o are answered in one sentence', async (env, sentence) => {
    await expect(serveAsSet(dist, env)).rejects.toThrow(sentence);
  });

  test('a port that is taken is named, with what to do', async () => {
    const { port } = new URL((await start({ host: '127.0.0.1' })).url);

    await expect(serveAsSet(dist, { PORT: port, HOST: '127.0.0.1' })).rejects.toThrow(
      `PORT is ${port}, which another program uses. Stop that program, or set PORT to another number; without PORT, a free one is found.`,
    );
  });

  test('without a port any free one does', async () => {
    const sites = [await serveAsSet(dist, {}), await serveAsSet(dist, {})];
    running.push(...sites);

    expect(new Set(sites.map(({ url }) => url)).size).toBe(2);
    for (const { url } of sites) expect((await fetch(url)).status).toBe(200);
  });
});
