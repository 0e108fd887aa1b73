import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import Comparison from '../../../src/components/comparison/Comparison.astro';
import MatrixList from '../../../src/components/coverage/MatrixList.astro';
import Seats from '../../../src/components/headline/Seats.astro';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { comparisonView } from '../../../src/domain/comparison/view.ts';
import { coverageMatrix } from '../../../src/domain/coverage/matrix.ts';
import { COLUMNS_LIMIT } from '../../../src/domain/base/layout.ts';
import { membershipView } from '../../../src/domain/membership/view.ts';
import { grown } from '../../support/grown.ts';

const container = await AstroContainer.create();
const draw = async (component: Parameters<AstroContainer['renderToString']>[0], props: object) =>
  parseHTML(await container.renderToString(component, { props: { ...props } })).document;

const catalogue = grown(COLUMNS_LIMIT + 1);
const names = catalogue.partnerships.map(({ record }) => record.short_name);
const tableOn = (id: string, areas = catalogue) => {
  const topic = areas.topics.find((one) => one.id === id);
  if (!topic) throw new Error(`No topic “${id}”.`);
  return compare(areas, topic);
};
const viewOn = (id: string, areas = catalogue) => {
  const table = tableOn(id, areas);
  return comparisonView(table);
};
const texts = (elements: Iterable<Element>): string[] =>
  [...elements].map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());

/** Every table stands in a named region that the keyboard reaches, and every cell has a name. */
function expectOrder(document: Document): void {
  const tables = [...document.querySelectorAll('table')];
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    const region = table.closest('section[tabindex="0"]');
    const name = region?.getAttribute('aria-labelledby') ?? '';
    expect(document.getElementById(name)?.textContent).toBeTruthy();
    expect(table.querySelector('caption')?.textContent).toBeTruthy();
    for (const heading of table.querySelectorAll('th')) {
      expect(heading.getAttribute('scope')).toMatch(/^(?:col|row|rowgroup)$/u);
    }
    for (const cell of table.querySelectorAll('tbody tr:has(td) > *')) {
      expect(cell.tagName === 'TH' || cell.getAttribute('data-a')).toBeTruthy();
    }
  }
}

test('nine areas: one row for each, its answers named by their questions', async () => {
  const document = await draw(Comparison, { view: viewOn('quorum') });
  expectOrder(document);
  const rows = [...document.querySelectorAll('tbody > tr')];
  expect(texts(document.querySelectorAll('tbody th[scope=row] a'))).toEqual(names);
  const questions = texts(document.querySelectorAll('thead th[data-q]'));
  for (const row of rows) expect(row.querySelectorAll('td')).toHaveLength(questions.length);
});

test('eight areas: a column for each', async () => {
  const document = await draw(Comparison, { view: viewOn('quorum', grown(COLUMNS_LIMIT)) });
  expectOrder(document);
  expect(texts(document.querySelectorAll('thead th[scope=col] a'))).toEqual(
    names.slice(0, COLUMNS_LIMIT),
  );
});

test('both layouts hold the same cells', async () => {
  const view = viewOn('meetings');
  const cells = async (layout: 'columns' | 'rows') =>
    texts((await draw(Comparison, { view: { ...view, layout } })).querySelectorAll('td')).sort();
  expect(await cells('rows')).toEqual(await cells('columns'));
});

test('who sits where: one row for each list, one column for each sector', async () => {
  const { main } = membershipView(tableOn('membership').columns);
  const members = await draw(Seats, { table: main, caption: 'Seats', id: 'seats' });
  expect(members.querySelectorAll('tbody tr')).toHaveLength(
    main.byRows ? main.lists.length : main.sectors.length,
  );
});

test('coverage: one row for each requirement opens to every area by finding', async () => {
  const matrix = coverageMatrix(grown(2 * COLUMNS_LIMIT + 2), () => '2020');
  const [table] = matrix.tables;
  const drawn = await draw(MatrixList, { matrix, table });
  const rows = [...drawn.querySelectorAll('tbody tr:not(.theme)')];
  expect(rows).toHaveLength(table?.groups.flatMap((group) => group.rows).length ?? 0);
  for (const row of rows) {
    expect(row.querySelectorAll('details li > a')).toHaveLength(table?.areas.length ?? 0);
    expect(row.querySelector('summary')?.textContent).toMatch(/\d+ made under/u);
  }
});
