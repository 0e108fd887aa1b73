import { describe, expect, test } from 'vitest';
import type { Arrangements, Statement } from '../../../src/domain/catalogue/catalogue.ts';
import { meetingYearOf } from '../../../src/domain/meetings/year.ts';
import { timelinesOf } from '../../../src/domain/meetings/timeline.ts';
import { yearStrip } from '../../../src/domain/meetings/year-strip.ts';
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
    field: { id: field, label: field, prompt: `${field}?`, scope: 'either', kinds: [read.kind] },
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

describe('yearStrip', () => {
  test('places only the months that the document names, from the start of its year', () => {
    const strip = yearStrip(
      withValue('budget-year', { kind: 'budget-year', starts: '04-01', ends: '03-31' }),
    );
    expect(strip?.months[0]).toBe('April');
    expect(strip?.rows).toEqual([
      { label: 'Budget year', when: '1 April to 31 March', first: 0, months: 12 },
    ]);
  });

  test('places the yearly report in its month, and the year it covers', () => {
    const strip = yearStrip(
      withValue('yearly-report', {
        kind: 'report',
        month: 6,
        covers: { months: 12, until_month: 3 },
      }),
    );
    expect(strip?.rows).toEqual([
      { label: 'Covered by the yearly report', when: 'April to March', first: 0, months: 12 },
      { label: 'Yearly report', when: 'June', first: 2, months: 1 },
    ]);
    expect(strip?.description).toBe(
      'Twelve months from left to right. Covered by the yearly report: April to March and Yearly report: June.',
    );
  });

  test('is not drawn where the document names no month', () => {
    expect(yearStrip(northmere)).toBeUndefined();
    expect(
      yearStrip(withValue('budget-year', { kind: 'budget-year', budget_agreed: 'each-year' })),
    ).toBeUndefined();
  });
});

describe('meetingYearOf', () => {
  test('has every body, and says in words what cannot be drawn', () => {
    const value = { kind: 'budget-year', budget_agreed: 'each-year' };
    const year = meetingYearOf(withValue('budget-year', value), 'Northmere');
    expect(year.meetings.bodies.map(({ id, number }) => [id, number])).toEqual([
      ['board', 'At least 6'],
      ['executive', 'No number'],
      ['learning-group', 'No number'],
    ]);
    expect(year.strip).toBeUndefined();
    expect(year.yearly).toEqual([
      {
        label: 'budget-year',
        about: [{ body: undefined, anchor: 'test.whole.budget-year' }],
        state: 'stated',
        stateLabel: 'Stated',
        answer: 'Budget agreed each year',
      },
    ]);
  });

  test('tells once what is said of several bodies alike', () => {
    const value = { kind: 'provisions', items: [{ term: 'set-priorities' }] };
    const [one, two] = ['board', 'executive'].map((body) => {
      const statement = withValue('minutes', value, body).statements.at(-1);
      if (!statement) throw new Error('No statement was added.');
      return { ...statement, field: { ...statement.field, kinds: ['deadlines' as const] } };
    });
    if (!one || !two) throw new Error('There are two bodies.');
    const year = meetingYearOf({ ...northmere, statements: [one, two] }, 'Northmere');
    expect(year.undrawn.map(({ about, answer }) => ({ about, answer }))).toEqual([
      {
        about: [
          { body: 'The Board', anchor: 'test.board.minutes' },
          { body: 'The Executive', anchor: 'test.executive.minutes' },
        ],
        answer: expect.any(String) as string,
      },
    ]);
  });

  test('tells of the deadlines of a main meeting even where the document says nothing of them', () => {
    const year = meetingYearOf(
      withValue(
        'papers',
        {
          kind: 'deadlines',
          deadlines: [{ item: 'papers', relation: 'before', event: 'meeting' }],
        },
        'board',
      ),
      'Northmere',
    );
    expect(year.undrawn).toEqual([]);
    const silent = withValue(
      'papers',
      { kind: 'deadlines', deadlines: [{ item: 'papers', relation: 'before', event: 'meeting' }] },
      'board',
    );
    const without = {
      ...silent,
      statements: silent.statements.map((statement): Statement =>
        statement.field.id === 'papers'
          ? { ...statement, record: { state: 'silent', search: { sources: [], terms: [] } } }
          : statement,
      ),
    };
    expect(meetingYearOf(without, 'Northmere').undrawn).toMatchObject([
      { label: 'papers', about: [{ body: 'The Board' }], state: 'silent', answer: '' },
    ]);
  });
});
