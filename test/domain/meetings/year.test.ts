import { describe, expect, test } from 'vitest';
import type { Arrangements, Statement } from '../../../src/domain/catalogue/catalogue.ts';
import { meetingYearOf } from '../../../src/domain/meetings/year.ts';
import { timelinesOf } from '../../../src/domain/meetings/timeline.ts';
import { ValueSchema, type Value } from '../../../src/schemas/index.ts';
import { fictional, newest } from '../../support/catalogue.ts';

const northmere = newest(await fictional(), 'northmere');

/** Northmere with one more statement, its value read by the real schema. */
function withValue(field: string, value: object, body?: string): Arrangements {
  const [model] = northmere.statements;
  if (!model) throw new Error('Northmere has no statement.');
  const read: Value = ValueSchema.parse(value);
  const statement: Statement = {
    ...model,
    anchor: `test.${body ?? 'whole'}.${field}`,
    field: {
      id: field,
      label: field,
      prompt: `${field}?`,
      scope: 'either',
      kinds: [read.kind],
      frame: [],
    },
    body: northmere.bodies.find(({ id }) => id === body),
    record: { state: 'stated', value: read, evidence: [] },
  };
  return { ...northmere, statements: [...northmere.statements, statement] };
}

describe('timelinesOf', () => {
  test('puts what is due in order around the meeting, by the time the document gives', () => {
    const deadlines = [
      { item: 'minutes', within: { amount: 2, unit: 'week' }, relation: 'after', event: 'meeting' },
      {
        item: 'papers',
        within: { amount: 5, unit: 'working-day' },
        relation: 'before',
        event: 'meeting',
      },
      {
        item: 'challenge-to-minutes',
        within: { amount: 1, unit: 'week' },
        relation: 'after',
        event: 'receipt-of-minutes',
        to: { role: 'chair' },
      },
      {
        item: 'agenda-items',
        within: { amount: 10, unit: 'day' },
        relation: 'before',
        event: 'meeting',
      },
      {
        item: 'agenda',
        within: { amount: 5, unit: 'working-day' },
        relation: 'before',
        event: 'meeting',
      },
      { item: 'dates-of-meetings', relation: 'before', event: 'start-of-year' },
    ];
    expect(
      timelinesOf(withValue('papers', { kind: 'deadlines', deadlines }, 'board')).map(
        ({ body, moments }) => ({ body: body.id, moments }),
      ),
    ).toEqual([
      {
        body: 'board',
        moments: [
          { time: 'Before the start of the year', due: ['Dates of meetings'], meeting: false },
          { time: '10 days before the meeting', due: ['Agenda items'], meeting: false },
          { time: '5 working days before the meeting', due: ['Papers', 'Agenda'], meeting: false },
          { time: 'The meeting', due: [], meeting: true },
          { time: '2 weeks after the meeting', due: ['Minutes'], meeting: false },
          {
            time: '1 week after the minutes arrive',
            due: ['Challenge to minutes, to the chair'],
            meeting: false,
          },
        ],
      },
    ]);
  });

  test('is empty where no deadline is given', () => {
    expect(timelinesOf(northmere)).toEqual([]);
  });
});

describe('meetingYearOf', () => {
  const deadline = (amount: number): object => ({
    item: 'papers',
    within: { amount, unit: 'day' },
    relation: 'before',
    event: 'meeting',
  });
  const due = (count: number): Arrangements =>
    withValue(
      'papers',
      {
        kind: 'deadlines',
        deadlines: Array.from({ length: count }, (_, index) => deadline(index + 1)),
      },
      'board',
    );

  test('has what is due around a meeting from three things on', () => {
    expect(meetingYearOf(due(2), 'Northmere').timelines).toEqual([]);
    expect(meetingYearOf(due(3), 'Northmere').timelines).toMatchObject([{ body: { id: 'board' } }]);
  });

  test('has the numbers of meetings where three bodies have one, with every body', () => {
    const frequency = { kind: 'frequency', rule: { type: 'times', count: 4 } };
    const numbered = (bodies: readonly string[]): Arrangements => {
      const statements = bodies.map((body) => ({
        ...withValue('frequency', frequency, body).statements.at(-1),
        anchor: `meetings.${body}.frequency`,
      })) as Statement[];
      return {
        ...northmere,
        statements,
        byAnchor: new Map(statements.map((one) => [one.anchor, one])),
      };
    };
    const ids = northmere.bodies.map(({ id }) => id);
    expect(meetingYearOf(numbered(ids.slice(0, 2)), 'Northmere').meetings).toBeUndefined();
    expect(
      meetingYearOf(numbered(ids.slice(0, 3)), 'Northmere').meetings?.bodies.map(({ id }) => id),
    ).toEqual(ids);
  });
});
