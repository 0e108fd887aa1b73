import { describe, expect, test } from 'vitest';
import {
  compare,
  type ComparisonTable,
  countedTable,
} from '../../../src/domain/comparison/compare.ts';
import { bodiesSentence, byNumber, meetingsByArea } from '../../../src/domain/meetings/bodies.ts';
import { deadlineTables } from '../../../src/domain/meetings/deadlines.ts';
import { deadlineTerms } from '../../../src/domain/meetings/terms.ts';
import { ValueSchema } from '../../../src/schemas/index.ts';
import { catalogueOf } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { countsIn } from '../../support/opening-counts.ts';
import { plainNames } from '../../support/names.ts';

const tableOf = async (folder: string): Promise<ComparisonTable> => {
  const catalogue = await catalogueOf(folder);
  const topic = catalogue.topics.find(({ id }) => id === 'meetings');
  if (!topic) throw new Error('No topic “meetings”.');
  return compare(catalogue, topic);
};

describe.each(['test/fixtures/valid', COLLECTION])('%s', async (folder) => {
  const table = await tableOf(folder);
  const areas = meetingsByArea(table);
  const bodies = areas.flatMap((area) => area.bodies);

  test('every body of every area is there once', () => {
    expect(bodies).toHaveLength(
      table.columns.reduce((sum, { arrangements }) => sum + arrangements.bodies.length, 0),
    );
  });

  test('the sentence above each table of deadlines counts each set of arrangements once', () => {
    for (const { sentence } of deadlineTables(table)) {
      const { columns } = countedTable(table);
      expect(countsIn(sentence, table), sentence).toBe(columns.length);
    }
  });

  test('a rule is unclear, and says why, where its statement is', () => {
    for (const { field, rows } of deadlineTables(table)) {
      for (const { head, cells } of rows) {
        const { partnership, bodies: [first] = [] } = head;
        const unclear = cells.some((cell) => typeof cell === 'object' && cell.more?.length);
        const column = table.columns.find((one) => one.partnership.id === partnership);
        const statement = column?.arrangements.statements.find(
          ({ anchor }) => anchor === first?.anchor,
        );
        expect(statement?.field.id).toBe(field.id);
        const record = statement?.record;
        expect(unclear, first?.anchor).toBe(record?.state === 'unclear');
      }
    }
  });

  test('every body has a row: those with a number first, a bar for each, none at nought', () => {
    const rows = byNumber(areas).flatMap((group) => group.rows);
    const bars = rows.map(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'object' ? (cell.bars ?? []) : [])),
    );
    expect(bars.map(({ length }) => length)).toEqual(
      [
        ...bodies.filter(({ numbers }) => numbers.length > 0),
        ...bodies.filter(({ numbers }) => numbers.length === 0),
      ].map(({ numbers }) => numbers.length),
    );
    expect(Math.max(...bars.flat())).toBe(100);
    expect(Math.min(...bars.flat())).toBeGreaterThan(0);
  });
});

test('the sentence of the fictional collection', async () => {
  const areas = meetingsByArea(await tableOf('test/fixtures/valid'));
  expect(bodiesSentence(areas)).toMatch(/^The documents name \d bodies: 1 has a number /u);
});

test('deadlines in words, with what is not said said to be so', () => {
  const minutes = ValueSchema.parse({
    kind: 'deadlines',
    deadlines: [
      {
        item: 'minutes',
        within: { amount: 2, unit: 'week', bound: 'at-most' },
        relation: 'after',
        event: 'meeting',
        by: { role: 'administrator', printed: 'the Board Administrator' },
      },
      {
        item: 'papers',
        within: { amount: 5, unit: 'working-day', bound: 'at-least' },
        as_a_rule: true,
        relation: 'before',
        event: 'meeting',
      },
      { item: 'minutes', relation: 'before', event: 'next-meeting' },
    ],
  });
  if (minutes.kind !== 'deadlines') throw new Error('They are deadlines.');
  expect(deadlineTerms(minutes, plainNames)).toEqual([
    {
      what: 'Minutes',
      time: 'Within 2 weeks after the meeting',
      who: 'By the Board Administrator',
    },
    {
      what: 'Papers',
      time: 'As a rule, at least 5 working days before the meeting',
      who: 'Not said',
    },
    { what: 'Minutes', time: 'Before the next meeting', who: 'Not said' },
  ]);
});
