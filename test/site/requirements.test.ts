import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { DIST, readPages } from '../support/site-pages.ts';

interface CatalogueFile {
  requirements: {
    id: string;
    regime: string;
    kind: string;
    document: string;
    force: string;
    in_force?: string;
  }[];
  asks: { id: string; name: string; requirements: string[] }[];
}

const { base } = siteSettings();
const pages = readPages();
const { requirements, asks } = JSON.parse(
  readFileSync(join(DIST, 'data/catalogue.json'), 'utf8'),
) as CatalogueFile;
const rows = new Map(requirements.map((row) => [row.id, row]));

const pageAt = (path: string): Document => {
  const page = pages.find((one) => one.path === `${base}${path}`);
  if (!page) throw new Error(`No page at ${path}.`);
  return page.document;
};

/** What a line of the checklist rests on: the rows of its ask. */
const basesOf = (line: Element) =>
  (asks.find(({ id }) => id === line.id)?.requirements ?? []).flatMap((id) => rows.get(id) ?? []);

/** The lines under a heading, up to the next. */
function linesUnder(document: Document, id: string): Element[] {
  const lines: Element[] = [];
  let next = document.getElementById(id)?.nextElementSibling;
  while (next && next.tagName !== 'H2') {
    lines.push(...next.querySelectorAll('li[id]'));
    next = next.nextElementSibling;
  }
  return lines;
}

describe('the checklist', () => {
  const document = pageAt('requirements/');
  const parts = ['law', 'guidance', 'elsewhere'].map((id) => linesUnder(document, id));
  const today = parts.flat();
  const notYet = linesUnder(document, 'not-yet');

  test('has the law’s contents first, then the guidance’s list, then the rest closed; each thing once', () => {
    const kinds = ['law-content', 'guidance-list', 'guidance-elsewhere'];
    parts.forEach((lines, index) => {
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(
          basesOf(line).map(({ kind }) => kind),
          line.id,
        ).toContain(kinds[index]);
      }
    });
    const ids = today.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(parts[2]?.every((line) => line.closest('details:not([open])'))).toBe(true);
    const order = [...document.querySelectorAll('h2')].map(({ id }) => id);
    expect(order).toEqual(['law', 'guidance', 'elsewhere', 'not-yet', 'earlier']);
  });

  test('has a box and a tag on every line', () => {
    for (const line of today) {
      const box = line.querySelector('input[type=checkbox]');
      expect(box?.hasAttribute('checked'), line.id).toBe(false);
      expect(line.querySelector(`label[for="${box?.id ?? ''}"]`), line.id).not.toBeNull();
      expect(line.querySelector('.tag')?.textContent, line.id).toMatch(/^(?:Must|Should), by /u);
    }
  });

  test('tags each line that only the edition before confirms', () => {
    const carried = [...(parts[1] ?? []), ...(parts[2] ?? [])].filter((line) =>
      basesOf(line).every(({ regime }) => regime !== 'wt2026' && regime !== 'ca2004-16e'),
    );
    expect(carried.length).toBeGreaterThan(0);
    for (const line of carried) {
      expect(line.querySelector('.tag')?.textContent, line.id).toMatch(
        /in the 2023 (?:list|guidance); the 2026 text was not read$/u,
      );
    }
  });

  test('asks no power, no definition and no duty to act', () => {
    for (const line of today) {
      const asked = basesOf(line).filter(
        ({ kind, force, document: place }) =>
          kind !== 'act-or-other' &&
          force !== 'power' &&
          force !== 'definition' &&
          place === 'arrangements',
      );
      expect(asked.length, line.id).toBeGreaterThan(0);
    }
  });

  test('sets law that is not in force apart, without a box', () => {
    for (const line of today) {
      expect(
        basesOf(line).some(({ in_force }) => in_force !== 'not-yet'),
        line.id,
      ).toBe(true);
    }
    expect(notYet.length).toBeGreaterThan(0);
    for (const line of notYet) {
      expect(
        basesOf(line).every(({ in_force }) => in_force === 'not-yet'),
        line.id,
      ).toBe(true);
      expect(line.querySelector('input'), line.id).toBeNull();
    }
  });

  test('is a file with the same lines', () => {
    const file = parse<Record<string, string>>(
      readFileSync(join(DIST, 'requirements/checklist.csv')),
      { columns: true, bom: true },
    );
    const nameOf = ({ id }: Element) => asks.find((ask) => ask.id === id)?.name;
    expect(file.map((row) => row.Requirement)).toEqual([...today, ...notYet].map(nameOf));
    expect(file.every((row) => row['In our draft?'] === '' && row.Note === '')).toBe(true);
  });
});

test('what changed is told of the editions of 2023 and 2026 and of the Act, each in three lists at most', () => {
  const document = pageAt('requirements/changes/');
  expect([...document.querySelectorAll('h2')].map(({ id }) => id)).toEqual([
    'wt2023',
    'wt2026',
    'cwsa2026',
  ]);
  const lists = [...document.querySelectorAll('h3')].map(({ id }) => id.split('.')[1]);
  expect(lists.filter((id) => !['new', 'wider', 'same'].includes(id ?? ''))).toEqual([]);
  const listed = document.querySelectorAll('ul.later > li').length;
  const counted = [...document.querySelectorAll('.lead')].map(({ textContent }) =>
    Number(/(\d+) requirement/u.exec(textContent)?.[1]),
  );
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(listed);
});

test('“To check” is printed nowhere', () => {
  const printed = pages.filter(({ document }) =>
    [...document.querySelectorAll('.state, h2, h3, .tag')].some(
      ({ textContent }) => textContent.trim() === 'To check',
    ),
  );
  expect(printed.map(({ path }) => path)).toEqual([]);
});
