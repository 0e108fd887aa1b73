import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILT_NAMES } from '../../../src/domain/site/built-names.ts';

/**
 * Names at the top of `src/pages`, as they are served: `index.html`, `about`, `feed.xml`. A folder in
 * brackets writes below the others; the site tests see that nothing else stands at the top.
 */
const pages = readdirSync('src/pages')
  .filter((name) => !/^[._[]/u.test(name))
  .map((name) => name.replace(/^(index|404)\.astro$/u, '$1.html').replace(/\.(?:astro|ts)$/u, ''));

test('every page and file at the top of the site is named', () => {
  expect(pages.filter((name) => !BUILT_NAMES.has(name))).toEqual([]);
});

test('nothing that we serve as it is has such a name', () => {
  expect(readdirSync('public').filter((name) => BUILT_NAMES.has(name))).toEqual([]);
});
