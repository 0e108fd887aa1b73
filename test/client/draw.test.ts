import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawDifferences } from '../../src/client/differences.ts';
import { drawAnswers, drawGlance, drawTopic, rowsOf } from '../../src/client/draw.ts';
import { PAIR_PAGES_LIMIT, pairsOf } from '../../src/domain/comparison/pair.ts';
import { hasAnswer } from '../../src/domain/comparison/relation.ts';
import { choiceFiles, type AreaFile } from '../../src/domain/glance/choice.ts';
import { clausesOf } from '../../src/domain/glance/clauses.ts';
import { differencesOf, textOf } from '../../src/domain/glance/differences.ts';
import { catalogueOf, fictional } from '../support/catalogue.ts';
import { COLLECTION } from '../support/collection.ts';
import { grown } from '../support/grown.ts';

const links = {
  partnership: (id: string, anchor?: string) => `/partnerships/${id}/${anchor ? `#${anchor}` : ''}`,
  coverage: (id: string) => `/partnerships/${id}/coverage/`,
  source: (id: string) => `/sources/${id}/`,
  quote: ({ source, locator }: { source: string; locator: string }) =>
    `/sources/${source}/#at-${locator}`,
  absolute: (path: string) => `https://example.org${path}`,
};
const files = choiceFiles(await fictional(), links);
const areas = files.map(({ area }) => area());
const answers = (topic: string) =>
  files.map(({ topics }) => topics.find(({ id }) => id === topic)?.answers() ?? {});
const drawn = (html: string): Document => parseHTML(`<html><body>${html}</body></html>`).document;

describe.each(areas[0]?.topics.map(({ id, label }) => ({ id, label })) ?? [])(
  '$id',
  ({ id, label }) => {
    test('has every question that one of the areas is asked, open or closed, with every area', () => {
      const { open, closed } = rowsOf(areas, id, false);
      const document = drawn(drawAnswers(areas, answers(id), id, false));
      const questions = [...document.querySelectorAll('.question b')].map((one) => one.textContent);
      expect(questions).toEqual([...open, ...closed].map(({ question }) => question));
      for (const list of document.querySelectorAll('dl')) {
        expect([...list.querySelectorAll('dt')].map((one) => one.textContent)).toEqual(
          areas.map(({ name }) => name),
        );
        for (const told of list.querySelectorAll('dd')) expect(told.textContent).toMatch(/\p{L}/u);
      }
      expect(
        open.every(({ isPrincipal, relation }) => isPrincipal && hasAnswer(relation.kind)),
      ).toBe(true);
    });

    test('is closed under a line that names its questions', () => {
      const topic = drawn(drawTopic(areas, { id, label }, false)).querySelector('details');
      expect(topic?.hasAttribute('open')).toBe(false);
      expect(topic?.querySelector('h2')?.textContent).toBe(label);
      expect(topic?.querySelector('.muted')?.textContent).toMatch(/\.$/u);
    });

    test('what is stated has words and a place', () => {
      const document = drawn(drawAnswers(areas, answers(id), id, false));
      for (const cell of document.querySelectorAll('.cell:has(.state-stated)')) {
        expect(cell.querySelector('blockquote')?.textContent).toBeTruthy();
        expect(cell.querySelector('.quote > a')?.getAttribute('href')).toContain('/sources/');
        expect(cell.querySelector('.source a')?.getAttribute('href')).toContain('#');
      }
    });
  },
);

test('at a glance: the rows of the topics asked for, or all, an area a column', () => {
  const all = drawn(drawGlance(areas, []));
  expect(all.querySelectorAll('thead th')).toHaveLength(areas.length + 1);
  expect(all.querySelectorAll('tbody tr').length).toBe(areas[0]?.glance.length);
  const some = drawn(drawGlance(areas, ['quorum']));
  const rows = [...some.querySelectorAll('tbody th')].map((one) => one.textContent);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows).toEqual(
    areas[0]?.glance.filter(({ topics }) => topics.includes('quorum')).map(({ label }) => label),
  );
});

test('differences keep what is said, and not the same by all', () => {
  const all = rowsOf(areas, 'meetings', false);
  const few = rowsOf(areas, 'meetings', true);
  expect(few.open.length).toBeLessThanOrEqual(all.open.length);
  expect(few.closed.every(({ relation }) => hasAnswer(relation.kind))).toBe(true);
});

test('text of a file is text on the page', () => {
  const [area] = areas;
  if (!area) throw new Error('There are areas.');
  const odd = { ...area, name: '<img src=x onerror="alert(1)">', missing: ['<b>none</b>'] };
  const document = drawn(drawGlance([odd, area], []));
  expect(document.querySelector('img, b')).toBeNull();
});

test('the sentences on two areas are those of their own page, made from what the files hold', async () => {
  const catalogue = await catalogueOf(COLLECTION);
  const read = new Map(
    choiceFiles(catalogue, links).map(({ id, area }) => [
      id,
      JSON.parse(JSON.stringify(area())) as AreaFile,
    ]),
  );
  const pairs = pairsOf(catalogue);
  expect(pairs.length).toBeGreaterThan(0);
  for (const pair of pairs) {
    const { open, more } = differencesOf([clausesOf(pair[0]), clausesOf(pair[1])]);
    const [a, b] = pair.map(({ partnership }) => read.get(partnership.id));
    if (!a || !b) throw new Error('Every partnership has a file.');
    const document = drawn(drawDifferences([a, b]));
    const told = [...document.querySelectorAll('li')];
    expect(told.map(({ textContent }) => textContent.trim())).toEqual(
      [...open, ...more].map(textOf),
    );
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^\/partnerships\//u);
  }
});

test('beyond the pairs with pages, any two of many areas have sentences', () => {
  const [a, b] = choiceFiles(grown(PAIR_PAGES_LIMIT + 2), links).map(({ area }) => area());
  if (!a || !b) throw new Error('There are many areas.');
  expect(pairsOf(grown(PAIR_PAGES_LIMIT + 2))).toEqual([]);
  const told = drawn(drawDifferences([a, b]));
  expect(told.querySelector('#differences')?.textContent).toBe('Main differences');
  expect(told.querySelector('li')?.textContent).toContain(a.name);
});
