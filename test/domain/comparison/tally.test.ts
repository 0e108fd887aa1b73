import { describe, expect, test } from 'vitest';
import {
  compare,
  type ComparisonRow,
  type ComparisonTable,
} from '../../../src/domain/comparison/compare.ts';
import { openingSentence } from '../../../src/domain/comparison/opening.ts';
import { comparisonView } from '../../../src/domain/comparison/view.ts';
import { tallyRow } from '../../../src/domain/comparison/tally.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { countsIn } from '../../support/opening-counts.ts';

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

  test('the numbers of every opening sentence add up', async () => {
    const whole = await catalogueOf(folder);
    for (const topic of whole.topics) {
      const table = compare(whole, topic);
      const sentence = openingSentence(table);
      expect(countsIn(sentence, table), sentence).toBe(
        sentence.startsWith('No statement') ? 0 : table.columns.length,
      );
    }
  });
});

const isFrequency = ({ field }: ComparisonRow): boolean => field.id === 'frequency';

/** The opening sentence on the frequency of main meetings, of areas each in a state, or without one. */
const saying = (table: ComparisonTable, words: readonly string[]): string =>
  openingSentence({
    ...table,
    columns: words.map((_, index) => ({ ...must(table.columns[0]), name: `Area ${index + 1}` })),
    groups: table.groups
      .filter(({ id }) => id === 'main')
      .map((group) => ({
        ...group,
        rows: group.rows.filter(isFrequency).map((row) => ({
          ...row,
          entries: words.map((word) =>
            word === ''
              ? []
              : [must(row.entries.flat().find((one) => one.statement.record.state === word))],
          ),
        })),
      })),
  });

function must<Of>(value: Of | undefined): Of {
  if (value === undefined) throw new Error('The fixtures have it.');
  return value;
}

describe('the opening sentence', () => {
  const meetings = must(tables.find(({ topic }) => topic.id === 'meetings'));

  test('asks the question of the main meeting, and begins with an answer that several give', () => {
    const sentence = saying(meetings, ['stated', 'stated', '']);
    expect(sentence).toMatch(/^How often does the main meeting meet\? 2 of 3 documents say: .+\./u);
    expect(sentence).toMatch(
      / \(Area 1 and Area 2\)\. The other has no such meeting \(Area 3\)\.$/u,
    );
  });

  test('names nobody where they are more than a sentence has room for', () => {
    const many = saying(meetings, [...Array.from({ length: 7 }, () => 'stated'), '', '']);
    expect(many).toMatch(/7 of 9 documents say: [^(]+\. The other 2 have no such meeting \(/u);
  });

  test('of documents that all say the same, says so', () => {
    expect(saying(meetings, ['stated', 'stated'])).toMatch(/\? Both documents say: .+\.$/u);
    expect(saying(meetings, ['stated', 'stated', 'stated'])).toMatch(
      /\? All 3 documents say: .+\.$/u,
    );
  });

  test('names who says it where nobody else does, and says where nobody does', () => {
    expect(saying(meetings, ['stated', '', ''])).toMatch(/Area 1: .+\. The other 2 have no/u);
    expect(saying(meetings, ['', ''])).toMatch(/None of 2 documents says it plainly: 2 have no/u);
  });
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
