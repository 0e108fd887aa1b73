import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { brokenLinks } from '../support/broken-links.ts';

const page = (path: string, html: string) => ({ path, html, document: parseHTML(html).document });

test('the check of links finds what leads nowhere', () => {
  const pages = [
    page(
      '/sub/',
      `<a href="/sub/b/#there">right</a> <a href="#top">wrong</a> <a href="/b/">outside the base</a>
       <a href="/sub/c/">no page</a> <img src="/sub/no.png"> <a href="https://other.org/">elsewhere</a>`,
    ),
    page('/sub/b/', '<p id="there"></p><a href="../#x">no anchor</a>'),
  ];
  expect(
    brokenLinks(pages, { dist: '/nowhere', site: 'https://example.org', base: '/sub/' }),
  ).toEqual([
    '/sub/: #top',
    '/sub/: /b/',
    '/sub/: /sub/c/',
    '/sub/: /sub/no.png',
    '/sub/b/: ../#x',
  ]);
});
