import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAddress, isPrivate, publicLookup, wordsOf } from '../../../scripts/lib/ask-address.ts';
import type { Answer } from '../../../src/domain/catalogue/drift.ts';
import { localHost, type LocalHost } from '../../support/local-host.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let host: LocalHost;
let visits = 0;
const seen: (string | undefined)[] = [];
beforeAll(async () => {
  host = await localHost(({ url, headers }, response) => {
    seen.push(headers['user-agent']);
    visits += 1;
    const lead = (to: string) => response.writeHead(302, { location: to }).end();
    switch (url) {
      case '/file':
        return response.writeHead(200, { 'content-type': 'application/pdf' }).end('the file');
      case '/page':
        return response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(
            `<body><nav>menu</nav><main><p>The  words</p><script>${visits}</script></main></body>`,
          );
      case '/moved':
        return lead('/file');
      case '/round':
        return lead('/round');
      case '/to-figures':
        return lead('http://127.0.0.1/');
      case '/to-file-system':
        return lead('file:///etc/hosts');
      case '/ended':
        return response.writeHead(410).end();
      case '/hidden':
        return response.writeHead(403).end();
      case '/large':
        return response.writeHead(200, { 'content-type': 'application/pdf' }).end('x'.repeat(2000));
      case '/silent':
        return;
      default:
        return response.writeHead(404).end();
    }
  });
});
afterAll(() => host.close());

/** Why there is no answer to go by; undefined where there is one. */
const whyOf = (answer: Answer): string | undefined =>
  answer.outcome === 'no-answer' ? answer.why : undefined;

const ask = (path: string) =>
  askAddress(host.at(path), { lookup: host.lookup, sizeLimit: 1000, timeout: 20_000 });

describe('an address that answers', () => {
  test('of a file: the hash of its bytes, its type and size', async () => {
    expect(await ask('/file')).toEqual({
      outcome: 'answered',
      sha256: sha256('the file'),
      type: 'application/pdf',
      bytes: 8,
      leadsTo: undefined,
    });
    expect(seen.at(-1)).toMatch(/^safeguarding-side-by-side/u);
  });

  test('of a page: the hash of its words, whatever its code is', async () => {
    const [first, second] = [await ask('/page'), await ask('/page')];
    expect(first).toMatchObject({ outcome: 'answered', sha256: sha256('The words') });
    expect(second).toMatchObject({ sha256: sha256('The words') });
  });

  test('that leads elsewhere: what stands there, and where', async () => {
    expect(await ask('/moved')).toMatchObject({
      sha256: sha256('the file'),
      leadsTo: host.at('/file'),
    });
  });
});

test.each(['/ended', '/never-there'])('%s is gone', async (path) => {
  expect(await ask(path)).toEqual({ outcome: 'gone' });
});

test.each([
  ['/round', /leads on more than 5 times/u],
  ['/to-figures', /it leads to a host of figures/u],
  ['/to-file-system', /it leads to no address of the web/u],
  ['/hidden', /status 403/u],
  ['/large', /larger than 1000 bytes/u],
])('%s gives no answer to go by, and says why', async (path, why) => {
  expect(whyOf(await ask(path))).toMatch(why);
});

test('a host that says nothing is left after the time that is set', async () => {
  expect(await askAddress(host.at('/silent'), { lookup: host.lookup, timeout: 50 })).toEqual({
    outcome: 'no-answer',
    why: 'the host did not answer in time',
  });
});

test('a host without a server gives its reason in words', async () => {
  const closed = await localHost(() => undefined);
  await closed.close();
  expect(await askAddress(closed.at('/'), { lookup: closed.lookup })).toEqual({
    outcome: 'no-answer',
    why: 'the host refused the connection',
  });
});

describe('private networks', () => {
  test.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['0.0.0.0', '::1', '::', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1'],
  ])('%s is one', (address) => {
    expect(isPrivate(address)).toBe(true);
  });

  test.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1:248:1893:25c8:1946'])(
    '%s is none',
    (address) => {
      expect(isPrivate(address)).toBe(false);
    },
  );

  test('a host that leads into one is not asked', async () => {
    const problem = await new Promise((resolve) => {
      publicLookup('localhost', { all: true }, resolve);
    });
    expect(String(problem)).toMatch(/localhost leads into a private network/u);
  });

  test('an address of one is refused before it is asked', async () => {
    expect(whyOf(await askAddress('http://127.0.0.1:1/'))).toMatch(/it is a host of figures/u);
  });
});

test('the words of a page without a main part are those of its body', () => {
  expect(wordsOf('<html><body><p>One</p>\n<p>two</p><footer>foot</footer></body></html>')).toBe(
    'One two',
  );
});
