import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { normalise } from '../../src/domain/evidence/normalise.ts';
import { sourcesFolder } from '../../src/reading/source-text.ts';
import { readingView } from '../../src/settings.ts';
import { DIST, readPages } from '../support/site-pages.ts';

/** Words one after the other: more than two quotations side by side may have. */
const RUN = 60;
const SOURCES = readdirSync(join(DIST, 'sources'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('the site as it is published asks for no reading view, has none and links to none', () => {
  expect(readingView()).toBe('none');
  expect(SOURCES.length).toBeGreaterThan(0);
  expect(SOURCES.filter((id) => existsSync(join(DIST, 'sources', id, 'text')))).toEqual([]);
  const links = readPages().filter(({ html }) => /\/sources\/[^/"]+\/text\//u.test(html));
  expect(links.map(({ path }) => path)).toEqual([]);
});

const shown = readPages().map(({ path, document }) => ({
  path,
  words: normalise(document.body.textContent).text,
}));

test.each(SOURCES)('no page holds a long run of the text of %s', (id) => {
  const file = join(sourcesFolder(), `${id}.txt`);
  // Without the texts there is nothing to hold the pages against, and nothing they could hold.
  if (!existsSync(file)) return;
  const words = normalise(readFileSync(file, 'utf8')).text.split(' ');
  const runs = Array.from({ length: Math.floor(words.length / RUN) }, (_, index) =>
    words.slice(index * RUN, (index + 1) * RUN).join(' '),
  );
  expect(runs.length).toBeGreaterThan(0);
  const holding = shown.filter((page) => runs.some((run) => page.words.includes(run)));
  expect(holding.map(({ path }) => path)).toEqual([]);
});
