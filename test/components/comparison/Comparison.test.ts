import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import Answers from '../../../src/components/comparison/Answers.astro';
import MatrixList from '../../../src/components/coverage/MatrixList.astro';
import Seats from '../../../src/components/headline/Seats.astro';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { answersView } from '../../../src/domain/comparison/answers.ts';
import { coverageMatrix } from '../../../src/domain/coverage/matrix.ts';
import { COLUMNS_LIMIT } from '../../../src/domain/base/layout.ts';
import { PAGE_AREAS } from '../../../src/domain/base/pages.ts';
import { membershipView } from '../../../src/domain/membership/view.ts';
import { grown } from '../../support/grown.ts';

const container = await AstroContainer.create();
const draw = async (component: Parameters<AstroContainer['renderToString']>[0], props: object) =>
  parseHTML(await container.renderToString(component, { props: { ...props } })).document;

const catalogue = grown(COLUMNS_LIMIT + 1);
const tableOn = (id: string, areas = catalogue) => {
  const topic = areas.topics.find((one) => one.id === id);
  if (!topic) throw new Error(`No topic “${id}”.`);
  return compare(areas, topic);
};
const texts = (elements: Iterable<Element>): string[] =>
  [...elements].map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());

test.each([2, COLUMNS_LIMIT + 1, 2 * COLUMNS_LIMIT])(
  '%i areas: every question is a heading, with each area under it, leading to its statement',
  async (areas) => {
    const all = grown(areas);
    const { open, closed } = answersView(tableOn('quorum', all));
    const document = await draw(Answers, { groups: [...open, ...closed] });
    const own = all.partnerships.map(({ record }) => record.short_name);
    for (const { rows } of [...open, ...closed]) {
      for (const { id } of rows) expect(document.getElementById(id)?.tagName).toBe('H4');
    }
    const [first] = open;
    const group = document.getElementById(first?.rows[0]?.groups[0]?.id ?? '');
    const links = [...(group?.querySelectorAll('li > a') ?? [])];
    expect(own).toEqual(expect.arrayContaining(texts(links)));
    for (const link of links) expect(link.getAttribute('href')).toMatch(/partnerships.+#quorum/u);
    expect(group?.querySelector('blockquote') !== null).toBe(areas <= PAGE_AREAS);
  },
);

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
