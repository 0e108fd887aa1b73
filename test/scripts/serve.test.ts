import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serve, type RunningSite, type ServeOptions } from '../../scripts/serve.ts';

const LONG = `<h1>Long</h1>${'<p>A line.</p>'.repeat(500)}`;

let dist: string;
const running: RunningSite[] = [];

/** Serves the test folder until the test ends. Returns the running site. */
async function start(options: Partial<ServeOptions> = {}): Promise<RunningSite> {
  const site = await serve({ dist, ...options });
  running.push(site);
  return site;
}

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(dist, 'about'));
  await mkdir(join(dist, 'long'));
  await writeFile(join(dist, 'long', 'index.html'), LONG);
  await writeFile(join(dist, 'index.html'), '<h1>Front</h1>');
  await writeFile(join(dist, 'about', 'index.html'), '<h1>About</h1>');
  await writeFile(join(dist, '404.html'), '<h1>Not here</h1>');
  await writeFile(join(dist, '_headers'), '/*\n  X-Everywhere: yes\n/about/*\n  X-About: yes\n');
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((site) => site.close()));
});

afterAll(async () => {
  await rm(dist, { recursive: true });
});

describe('serve', () => {
  test('gives a page as HTML in UTF-8', async () => {
    const { url } = await start();
    const response = await fetch(url);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
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

    expect((await fetch(`${url}%E0%A4%A`)).status).toBe(404);
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

  test('takes a free port when the one asked for is taken', async () => {
    const first = await start();
    const taken = Number(new URL(first.url).port);
    const second = await start({ port: taken });

    expect(second.url).not.toBe(first.url);
    expect((await fetch(second.url)).status).toBe(200);
  });
});
