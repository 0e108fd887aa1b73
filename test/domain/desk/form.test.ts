import { describe, expect, test } from 'vitest';
import { answersOf, dataOf, withoutRow, withRow } from '../../../src/domain/desk/answers.ts';
import { formOf, type FormNode } from '../../../src/domain/desk/form.ts';
import { statementsOf } from '../../../src/domain/catalogue/walk.ts';
import { formSchemaOf } from '../../../scripts/lib/desk/schemas.ts';
import { readContent } from '../../../src/reading/read.ts';
import { StatementSchema } from '../../../src/schemas/index.ts';

const STATEMENT = { kind: 'statement', topic: 'quorum', body: 'board', field: 'quorum' } as const;
const quorum = formSchemaOf(STATEMENT, { kinds: ['quorum'] });

test('answers of every statement that is recorded make that statement again', async () => {
  for (const folder of ['content', 'test/fixtures/valid']) {
    const { entries } = await readContent(folder);
    const schema = formSchemaOf(STATEMENT);
    const lost = entries.arrangements.flatMap((entry) =>
      statementsOf(entry).flatMap(({ statement, path }) => {
        const made = StatementSchema.safeParse(dataOf(schema, answersOf(schema, statement)));
        const isSame =
          made.success &&
          JSON.stringify(made.data) === JSON.stringify(StatementSchema.parse(statement));
        return isSame ? [] : [path.join('.')];
      }),
    );
    expect(lost).toEqual([]);
  }
});

const find = (node: FormNode, path: string): FormNode | undefined =>
  node.path === path ? node : node.children.map((child) => find(child, path)).find(Boolean);

test('a form asks for what the answers so far have opened', () => {
  const answers = { state: 'stated', 'value.kind': 'quorum', 'value.rule.type': 'count' };
  const form = formOf(quorum, answers);
  expect(find(form, 'value.rule.count')?.control).toBe('number');
  expect(find(form, 'value.rule.of')?.options.map(({ value }) => value)).toContain(
    'voting-members',
  );
  expect(find(formOf(quorum, { state: 'stated' }), 'value.rule.count')).toBeUndefined();
  expect(find(formOf(quorum, { state: 'silent' }), 'search.terms')?.control).toBe('lines');
});

test('what is left empty is left out, and a word in place of a number stays to be told', () => {
  const answers = {
    state: 'stated',
    'value.kind': 'quorum',
    'value.rule.type': 'count',
    'value.rule.count': 'three',
    'value.rule.of': 'members',
    'value.override.scope': '',
    note: ' ',
  };
  expect(dataOf(quorum, answers)).toEqual({
    state: 'stated',
    value: { kind: 'quorum', rule: { type: 'count', count: 'three', of: 'members' } },
  });
});

test('a rule that holds rules is asked as deep as it goes', () => {
  const data = {
    state: 'stated',
    value: {
      kind: 'quorum',
      rule: {
        type: 'all-of',
        rules: [
          { type: 'count', count: 3, of: 'members' },
          { type: 'any-of', rules: [] },
        ],
      },
    },
  };
  const form = formOf(quorum, answersOf(quorum, data));
  expect(find(form, 'value.rule.rules.0.count')?.answer).toBe('3');
  expect(find(form, 'value.rule.rules.1.rules')?.control).toBe('list');
});

test('a row is added at the end, and one taken away moves up those after it', () => {
  const answers = { 'e.#': '3', 'e.0.q': 'a', 'e.1.q': 'b', 'e.2.q': 'c', 'e.2.for': 'x' };
  expect(withRow(answers, 'e')['e.#']).toBe('4');
  expect(withoutRow(answers, 'e', 1)).toEqual({
    'e.#': '2',
    'e.0.q': 'a',
    'e.1.q': 'c',
    'e.1.for': 'x',
  });
});

describe('a date is written as it is printed, and keeps its precision', () => {
  const record = formSchemaOf({ kind: 'record', of: 'arrangements' });
  test.each([
    ['14 March 2025', '2025-03-14'],
    ['March 2025', '2025-03'],
    ['2025', '2025'],
    ['14/03/2025', '2025-03-14'],
    ['2025-03-14', '2025-03-14'],
    ['next spring', 'next spring'],
  ])('“%s”', (written, date) => {
    const data = dataOf(record, {
      'date.?': 'string',
      date: written,
      'in_force.from': written,
      read_on: written,
    });
    expect(data).toEqual({ date, in_force: { from: date }, read_on: date });
  });

  test('and is shown in words again, each form saying how it may be written', () => {
    const answers = answersOf(record, { date: '2025-03', in_force: { from: '2025-03-14' } });
    expect(answers).toMatchObject({ date: 'March 2025', 'in_force.from': '14 March 2025' });
    expect(find(formOf(record, answers), 'in_force.from')?.hint).toContain('14 March 2025');
    // A date that the calendar lacks is shown as it is written.
    expect(answersOf(record, { in_force: { from: '2025-02-31' } })).toEqual({
      'in_force.from': '2025-02-31',
    });
  });
});

test('an amount is written in pounds, and shown so', () => {
  const money = formSchemaOf(STATEMENT, { kinds: ['contributions'] });
  const answers = (pence: string) => ({
    state: 'stated',
    'value.kind': 'contributions',
    'value.totals.#': '1',
    'value.totals.0.pence': pence,
  });
  const made = (pence: string) => dataOf(money, answers(pence));
  const total = (pence: unknown) => ({
    state: 'stated',
    value: { kind: 'contributions', totals: [{ pence }] },
  });
  expect(made('£200,000')).toEqual(total(20_000_000));
  expect(made('1234.5')).toEqual(total(123_450));
  expect(made('a lot')).toEqual(total('a lot'));
  expect(answersOf(money, total(123_450))).toMatchObject({ 'value.totals.0.pence': '£1,234.50' });
  expect(find(formOf(money, answers('')), 'value.totals.0.pence')).toMatchObject({
    label: 'amount',
    control: 'text',
  });
});
