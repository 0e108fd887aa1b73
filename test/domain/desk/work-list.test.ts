import { expect, test } from 'vitest';
import {
  headline,
  nameOfPlace,
  nextToDo,
  pathOfPlace,
  placeNamed,
  topicGrid,
} from '../../../src/domain/desk/work-list.ts';
import { termsFor } from '../../../src/domain/desk/silence.ts';
import { readContent } from '../../../src/reading/read.ts';
import type { ArrangementsRecord } from '../../../src/schemas/index.ts';

const { entries } = await readContent('test/fixtures/valid');
const { registers } = entries;
const northmere = entries.arrangements.find(({ partnership }) => partnership === 'northmere');
if (!northmere) throw new Error('The fixture has lost Northmere.');
const { data } = northmere;
const empty: ArrangementsRecord = {
  ...data,
  statements: {},
  otherwise: { state: 'not-read', missing: 'Nobody has read it yet.' },
};

test('a place has a name, and a name a place', () => {
  for (const name of ['quorum.board.quorum', 'body.board', 'finding.wt2018-1', 'record.source']) {
    const place = placeNamed(name);
    expect(place && nameOfPlace(place)).toBe(name);
  }
  for (const name of ['', 'quorum', '../x.y.z', 'a.b.c.d', 'Quorum.board.x', 'other.x'])
    expect(placeNamed(name)).toBeUndefined();
});

test('a body that is new stands after the last', () => {
  expect(pathOfPlace({ kind: 'body', body: 'panel' }, data)).toEqual([
    'bodies',
    data.bodies.length,
  ]);
  expect(pathOfPlace({ kind: 'body', body: 'board' }, data)).toEqual(['bodies', 0]);
});

test('the headline asks the main meeting, in the order in which a document is read', () => {
  const { rows, label } = headline(data, registers);
  expect(label).toContain('The Board');
  expect(rows.map(({ cells: [cell] }) => cell?.place).slice(0, 3)).toEqual([
    'membership.board.members',
    'quorum.board.quorum',
    'meetings.board.frequency',
  ]);
});

test('what a body or the whole may answer is asked of the only main meeting', () => {
  const topics = {
    ...registers.topics,
    data: registers.topics.data.map((topic) => ({
      ...topic,
      fields: topic.fields.map((field) =>
        field.id === 'quorum' ? { ...field, scope: 'either' as const } : field,
      ),
    })),
  };
  const placeIn = (record: ArrangementsRecord): string | undefined =>
    headline(record, { ...registers, topics }).rows.find(({ field }) => field.id === 'quorum')
      ?.cells[0]?.place;
  expect(placeIn(empty)).toBe('quorum.board.quorum');
  const two = empty.bodies.map((body) => ({ ...body, tier: 'main' as const }));
  expect(placeIn({ ...empty, bodies: two })).toBe('quorum.whole.quorum');
});

test('what the whole document leaves unread is still to do', () => {
  const { done, rows } = headline(empty, registers);
  expect(done).toBe(0);
  expect(rows[0]?.cells[0]).toMatchObject({ state: undefined, label: 'To do' });
});

test('a grid has a cell for each body that a field is asked of', () => {
  const topic = registers.topics.data.find(({ id }) => id === 'meetings');
  if (!topic) throw new Error('The fixture has lost the topic of meetings.');
  const grid = topicGrid(data, topic);
  expect(grid.columns.map(({ id }) => id)).toEqual([
    'whole',
    'board',
    'executive',
    'learning-group',
  ]);
  expect(grid.rows[0]?.cells.map((cell) => cell?.state)).toEqual([
    undefined,
    'stated',
    'silent',
    expect.anything(),
  ]);
});

test('the next thing to do comes after the one at hand, and of either scope one answer is enough', () => {
  const groups = [headline(empty, registers)];
  expect(nextToDo(groups, 'membership.board.members')).toBe('quorum.board.quorum');
  const done = [headline(data, registers)];
  expect(nextToDo(done, 'membership.board.members')).toBeUndefined();
});

test('terms to search for are those of other areas, and the words of the label', () => {
  const field = { id: 'attendance', label: 'Attendance at meetings' };
  expect(termsFor('meetings', field, entries.arrangements)).toEqual(
    expect.arrayContaining(['attend', 'absence', 'attendance', 'meetings']),
  );
});
