import { expect, test } from 'vitest';
import {
  answersOf,
  dataOf,
  formOf,
  withoutRow,
  withRow,
  type FormNode,
} from '../../../src/domain/desk/form.ts';
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
