import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { compare, type ComparisonTable } from '../../../src/domain/comparison/compare.ts';
import { quorumView } from '../../../src/domain/quorum/view.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

function tableOf(catalogue: Catalogue): ComparisonTable {
  const topic = catalogue.topics.find(({ id }) => id === 'quorum');
  if (!topic) throw new Error('There is a topic “quorum”.');
  return compare(catalogue, topic);
}
const counts = (text: string): number =>
  [...text.matchAll(/(?:, | and |; )(?:in |for )?(\d+) /gu)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  );

describe.each(['test/fixtures/valid', COLLECTION])('%s', (folder) => {
  test('the counts add up to the bodies', async () => {
    const table = tableOf(await catalogueOf(folder));
    const view = quorumView(table);
    const bodies = table.columns.flatMap(({ arrangements }) => arrangements.bodies).length;
    expect(view.bodies).toContain(`Of ${bodies} bodies`);
    expect(counts(view.bodies)).toBe(bodies);
  });

  test('every body below the main meeting has a row, and no cell is empty', async () => {
    const table = tableOf(await catalogueOf(folder));
    const view = quorumView(table);
    const rows = view.parents.flatMap((group) => group.rows);
    const below = table.columns
      .flatMap(({ arrangements }) => arrangements.bodies)
      .filter(({ tier }) => tier !== 'main');
    expect(rows.flatMap(({ bodies }) => bodies)).toHaveLength(below.length);
    for (const { rule, parents, instead } of rows) {
      expect(rule).not.toBe('');
      expect(parents.length > 0).toBe(instead === undefined);
    }
    for (const row of view.shapes.flatMap((group) => group.rows)) {
      for (const { text } of [row.must, row.smallest, row.stoppers]) {
        expect(text, row.anchor).not.toBe('');
      }
    }
  });
});

test('the fictional rules: one stated in two parts, one unclear in two readings', async () => {
  const view = quorumView(tableOf(await fictional()));
  expect(
    view.shapes.map(({ label, rows }) => [
      label,
      rows.map(({ area, reading, must, smallest }) => [area, reading, must.text, smallest.text]),
    ]),
  ).toEqual([
    [
      'A number of members',
      [
        [
          'Southmere',
          'Reading 1 of 2. The quorum is given as four members and as five.',
          '4 members',
          '4 people',
        ],
      ],
    ],
    [
      'Several rules, all of which must be met',
      [['Northmere', undefined, '3 members, and the police present', 'At least 3 people']],
    ],
    [
      'Unclear, and no rule can be written down',
      [
        [
          'Southmere',
          'Reading 2 of 2. The quorum is given as four members and as five.',
          'Five members are needed.',
          'Cannot be worked out',
        ],
      ],
    ],
  ]);
});
