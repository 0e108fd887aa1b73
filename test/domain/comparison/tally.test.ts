import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { comparisonView } from '../../../src/domain/comparison/view.ts';
import { countingSentence, tallyRow } from '../../../src/domain/comparison/tally.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

const catalogue = await fictional();
const tables = catalogue.topics.map((topic) => compare(catalogue, topic));

const sum = (counts: Iterable<number>): number =>
  [...counts].reduce((all, count) => all + count, 0);

describe.each(['test/fixtures/valid', COLLECTION])('%s', (folder) => {
  test('every row counts each set of arrangements once', async () => {
    const whole = await catalogueOf(folder);
    for (const topic of whole.topics) {
      const { groups, columns } = compare(whole, topic);
      for (const row of groups.flatMap(({ rows }) => rows)) {
        expect(sum(tallyRow(row).values()), `${topic.id} ${row.field.id}`).toBe(columns.length);
      }
    }
  });

  test('the numbers of every sentence add up', async () => {
    const whole = await catalogueOf(folder);
    for (const topic of whole.topics) {
      const table = compare(whole, topic);
      const [, counts = ''] = / of arrangements, (.+)\.$/u.exec(countingSentence(table)) ?? [];
      const numbers = [...counts.matchAll(/(?:^|, | and )(?:in |for )?(\d+) /gu)].map(([, n]) =>
        Number(n),
      );
      expect(sum(numbers), topic.id).toBe(counts === '' ? 0 : table.columns.length);
    }
  });
});

test('the sentence names the question and leaves nobody out', () => {
  const meetings = tables.find(({ topic }) => topic.id === 'meetings');
  expect(meetings && countingSentence(meetings)).toMatch(
    /^For the main meeting: how often does it meet\? Of 2 sets of arrangements, /u,
  );
});

test('every cell of a comparison says something', () => {
  for (const table of tables) {
    for (const row of comparisonView(table).groups.flatMap(({ rows }) => rows)) {
      for (const { entries, remark } of row.cells) {
        expect(entries.length > 0 || remark !== undefined, row.field.id).toBe(true);
      }
    }
  }
});
