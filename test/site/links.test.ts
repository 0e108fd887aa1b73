import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { brokenFileLinks, brokenLinks } from '../support/broken-links.ts';

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

test('the check of links from the disk finds what would open a folder or nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'file-links-'));
  const { base } = siteSettings();
  await mkdir(join(folder, 'b'));
  await writeFile(join(folder, 'b', 'index.html'), '');
  const pages = [
    page(
      base,
      `<a href="b/index.html#there">right</a> <a href="b/">a folder</a> <a href="b">a folder</a>
       <a href="b/index.html#no">no anchor</a> <a href="/b/index.html">of the disk</a>
       <a href="../c.html">outside</a> <a href="https://other.org/">elsewhere</a>`,
    ),
    page(`${base}b/`, '<p id="there"></p><a href="#there">right</a><img src="no.png">'),
  ];
  expect(brokenFileLinks(pages, folder)).toEqual([
    'index.html: b/',
    'index.html: b',
    'index.html: b/index.html#no',
    'index.html: /b/index.html',
    'index.html: ../c.html',
    'b/index.html: no.png',
  ]);
  await rm(folder, { recursive: true });
});
