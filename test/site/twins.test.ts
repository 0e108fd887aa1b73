import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { hasTwin } from '../../src/domain/site/twins.ts';
import { builtPages, type BuiltPage } from '../../src/integrations/built-pages.ts';
import { shownFacts } from '../../src/integrations/shown-facts.ts';
import { twinFile } from '../../src/integrations/twins.ts';
import { campaign } from '../support/campaign.ts';
import { judgingWords } from '../support/honest-page.ts';
import { DIST } from '../support/site-pages.ts';

/** A page with its twin. */
interface Pair {
  page: BuiltPage;
  twin: string;
}

const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
let pages: BuiltPage[];
let pairs: Pair[];
beforeAll(async () => {
  pages = await builtPages(DIST);
  pairs = pages
    .filter(({ html }) => html.includes('type="text/markdown"'))
    .map((page) => ({ page, twin: read(twinFile(page.file)) }));
});

const asOne = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** How often each of several texts occurs, in their order. */
const counted = (texts: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(texts, (text) => text)].map(([text, same]) => [text, same.length]));

const timesIn = (words: string, part: string): number => words.split(part).length - 1;

/** What a reader of Markdown sees: its words, and the addresses of its links. */
function seen(markdown: string): { words: string; links: Map<string, number> } {
  const target = /(?<=\])\((\S+?)\)/gu;
  return {
    words: asOne(markdown.replaceAll(target, '').replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '')),
    links: counted([...markdown.matchAll(target)].map(([, url = '']) => url)),
  };
}

const ADDRESS = /<link rel="canonical" href="([^"]+)"/u;
/** What stands on paper neither. */
const APART = 'nav, form, script, svg, [hidden], .screen, .filter, .moved';
/** Where a statement, a finding or a body stands. */
const PLACE = /\/partnerships\/[^#]+#(?:[a-z\d-]+\.|(?<=coverage\/#))[^)]+$/u;

/** Every quotation, and every address of a statement or finding, that a page shows more often than its twin. */
function lost({ page, twin }: Pair): string[] {
  const { words, links } = seen(twin);
  const [, address = ''] = ADDRESS.exec(page.html) ?? [];
  const { document } = parseHTML(page.html.slice(page.html.indexOf('<main')));
  for (const apart of document.querySelectorAll(APART)) apart.remove();
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const quotations = new Set(all('blockquote, q').map(({ textContent }) => asOne(textContent)));
  // The last word of a block and the first of the next are no phrase.
  for (const block of all('blockquote, dd, div, dt, figcaption, figure, li, p, summary, td, th'))
    block.append(' ¶ ');
  const shown = asOne(document.querySelector('main')?.textContent ?? '');
  const places = counted(
    all('a[href*="#"]:not(.term)').map(
      (link) => new URL(link.getAttribute('href') ?? '', address).href,
    ),
  );
  return [
    ...[...quotations].filter((quotation) => timesIn(words, quotation) < timesIn(shown, quotation)),
    ...[...places].flatMap(([place, times]) =>
      PLACE.test(place) && (links.get(place) ?? 0) < times ? [place] : [],
    ),
    ...shownFacts(page)
      .filter(({ kind }) => ['state', 'short-answer', 'finding', 'note'].includes(kind))
      .flatMap((fact) => (words.includes(asOne(fact.shown)) ? [] : [fact.shown])),
  ].map((what) => `${page.file}: ${what}`);
}

describe('twins in Markdown', () => {
  test('every page of content has one, and no other page', () => {
    const wanted = pages
      .filter(
        ({ html }) => html.includes('rel="canonical"') && !html.includes('http-equiv="refresh"'),
      )
      .filter(({ file }) => hasTwin(`/${file.replace(/index\.html$/u, '')}`));
    expect(pairs.map(({ page }) => page.file)).toEqual(wanted.map(({ file }) => file));
    expect(pairs.length).toBeGreaterThan(100);
  });

  test('each quotation, state, answer, finding, note and address of a statement on a page stands in its twin', () => {
    expect(pairs.flatMap(lost)).toEqual([]);
  });

  test('a letter changed in any quotation of a twin, or in the address of a statement, is found', () => {
    const told = pairs.filter(({ page }) => page.html.includes('<blockquote>'));
    const kept: string[] = [];
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.boolean(), (which, place, isQuotation) => {
        const pair = told[which % told.length];
        if (!pair) throw new Error('There is no twin with a quotation.');
        const places = [
          ...pair.twin.matchAll(
            isQuotation ? /(?<=^ *> )[a-z]/gmu : /(?<=\/partnerships\/[^)]*#[a-z.-]*)[a-z](?=\))/gu,
          ),
        ];
        const at = places[place % Math.max(places.length, 1)];
        fc.pre(at !== undefined);
        const other = at[0] === 'q' ? 'z' : 'q';
        const twin = `${pair.twin.slice(0, at.index)}${other}${pair.twin.slice(at.index + 1)}`;
        if (lost({ ...pair, twin }).length === 0) kept.push(`${pair.page.file}, ${at.index}`);
        return true;
      }),
      campaign(20),
    );
    expect(kept).toEqual([]);
  });

  test('are served as Markdown in UTF-8, and say how to read an absence', async () => {
    const answer = await fetch(new URL('glossary/index.md', inject('siteUrl')));
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await answer.text()).toContain('“Not found in this document”');
  });
});

/** Quoted words with their place, and the words searched for: those of the document. */
const OF_THE_DOCUMENT = /“[^”]*”(?: \((?:[^()]|\([^()]*\))*\))?|Terms: .*?\)\./gu;

const ListSchema = z.object({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.array(z.object({ item: z.string().optional() })),
});

describe('linked data', () => {
  const things = (html: string): Record<string, unknown>[] =>
    [...html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/gu)].flatMap(
      ([, json = '']) => (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'],
    );

  test('the way to a page is the one that its breadcrumbs show, and its last step is the page, without an address', () => {
    for (const { file, html } of pages) {
      const { document } = parseHTML(html.slice(0, html.indexOf('<main')));
      const crumbs = [...document.querySelectorAll('.govuk-breadcrumbs a')].map((link) =>
        link.getAttribute('href'),
      );
      const lists = things(html).filter((thing) => thing['@type'] === 'BreadcrumbList');
      expect(lists.length, file).toBe(crumbs.length > 0 ? 1 : 0);
      if (crumbs.length === 0) continue;
      const [, address = ''] = ADDRESS.exec(html) ?? [];
      const items = ListSchema.parse(lists[0]).itemListElement.map(({ item }) => item);
      expect(items, file).toEqual([
        ...crumbs.map((href) => new URL(href ?? '', address).href),
        undefined,
      ]);
    }
  });

  test('the page on the data tells of the set, each file of which is there', () => {
    const set = things(read('data/index.html')).find((thing) => thing['@type'] === 'Dataset');
    const { distribution } = z
      .object({
        version: z.string().regex(/^[0-9a-f]{8}$/u),
        distribution: z.array(z.object({ contentUrl: z.url() })),
      })
      .parse(set);
    expect(distribution.length).toBeGreaterThan(10);
    for (const { contentUrl } of distribution) {
      expect(() => read(`data/${contentUrl.split('/').at(-1) ?? ''}`)).not.toThrow();
    }
  });

  test('the glossary tells of its terms, each at its place', () => {
    const html = read('glossary/index.html');
    const { hasDefinedTerm } = z
      .object({ hasDefinedTerm: z.array(z.object({ name: z.string(), url: z.url() })) })
      .parse(things(html).find((thing) => thing['@type'] === 'DefinedTermSet'));
    const { document } = parseHTML(html);
    expect(hasDefinedTerm.length).toBe(document.querySelectorAll('.terms > div').length);
    for (const { name, url } of hasDefinedTerm) {
      expect(
        document.getElementById(new URL(url).hash.slice(1))?.querySelector('dt')?.textContent,
      ).toContain(name);
    }
  });
});

describe('files for programs that read for people', () => {
  const links = (file: string): string[] =>
    [...read(file).matchAll(/^- \[.*\]\((\S+)\): /gmu)].map(([, url = '']) => url);

  test.each(['llms.txt', 'llms-full.txt'])(
    'each link of %s leads to a file of the site',
    (file) => {
      const [, address = ''] = ADDRESS.exec(read('index.html')) ?? [];
      expect(links(file).length).toBeGreaterThan(0);
      for (const url of links(file))
        expect(() => read(url.slice(address.length)), url).not.toThrow();
    },
  );

  test('no line judges a partnership, whatever its quotations say', () => {
    const [, address = ''] = ADDRESS.exec(read('index.html')) ?? [];
    for (const url of links('llms-full.txt')) {
      const text = read(url.slice(address.length)).replaceAll(OF_THE_DOCUMENT, '');
      const { document } = parseHTML('<html><body></body></html>');
      document.body.textContent = text;
      expect(judgingWords(document), url).toEqual([]);
    }
  });

  test('each statement of the tables stands on one line, with its address', () => {
    const [, address = ''] = ADDRESS.exec(read('index.html')) ?? [];
    const lines = links('llms-full.txt')
      .flatMap((url) => read(url.slice(address.length)).split('\n'))
      .filter((line) => line.startsWith('- '));
    const rows = [...read('data/statements.csv').matchAll(/https?:\/\/[^\s",]+#[^\s",]+/gu)].map(
      ([url]) => url,
    );
    expect(lines.map((line) => line.split(' ').at(-1)).toSorted()).toEqual(
      [...new Set(rows)].toSorted(),
    );
  });
});
