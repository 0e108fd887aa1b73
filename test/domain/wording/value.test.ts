import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { wordValue } from '../../../src/domain/wording/value.ts';
import { VALUE_KINDS, ValueSchema } from '../../../src/schemas/index.ts';
import { plainNames } from '../../support/names.ts';

interface Shape {
  shape: string;
  value: unknown;
  reads: string;
}
const shapes = parse(
  readFileSync(new URL('../../fixtures/rule-shapes.yaml', import.meta.url), 'utf8'),
  { schema: 'core' },
) as Shape[];

describe('every shape of rule met in real arrangements', () => {
  test.each(shapes)('$shape', ({ value, reads }) => {
    expect(wordValue(ValueSchema.parse(value), plainNames).full).toBe(reads);
  });

  // Pages count the parts that a shortened answer leaves out, and semicolons part them in the data.
  test.each(shapes)('a part of $shape holds no semicolon', ({ value }) => {
    const { clauses, summary, full } = wordValue(ValueSchema.parse(value), plainNames);
    const parts = summary === full ? clauses : [];
    expect(parts.filter((part) => part.includes('; '))).toEqual([]);
  });

  test('covers the kinds of value that carry rules', () => {
    const tried = new Set(shapes.map(({ value }) => (value as { kind: string }).kind));
    // These kinds are lists of ids or names; their wording is tested with the registers.
    const lists = ['actors', 'agencies', 'bodies', 'documents', 'presence'];
    expect(VALUE_KINDS.filter((kind) => !tried.has(kind)).sort()).toEqual(lists);
  });
});

test.each([
  [{ count: 1, of: 'statutory-agencies' }, '1 statutory agency'],
  [{ count: 1, of: 'members' }, '1 member'],
  [{ count: 2, of: 'members', from_agencies: 1 }, '2 members from 1 agency'],
  [{ count: 1, out_of: 3, of: 'safeguarding-partners' }, '1 of the 3 safeguarding partners'],
])('a quorum of %j speaks of one as one', (rule, reads) => {
  const value = ValueSchema.parse({ kind: 'quorum', rule: { type: 'count', ...rule } });
  expect(wordValue(value, plainNames).full).toBe(reads);
});

test('an actor that a label names is not named again; one whose name only starts like a word of it is', () => {
  const names = {
    ...plainNames,
    term: () => 'enter into a partnership agreement with the council',
  };
  const item = {
    term: 'agreement',
    by: [{ role: 'partners', printed: 'all partners' }],
    to: [{ role: 'council', printed: 'the council' }],
  };
  const value = ValueSchema.parse({ kind: 'provisions', items: [item] });
  expect(wordValue(value, names, 'any').full).toBe(
    'Enter into a partnership agreement with the council, by all partners',
  );
});

test.each([
  ['minutes are sent', 'Minutes are sent to the Board'],
  ['minutes are agreed and published', 'Minutes are agreed and published to the Board'],
  // Behind a second clause, “to the Board” would be taken for that one’s.
  ['reports until it is established', 'Reports until it is established, to the Board'],
  ['actions are complete as designated', 'Actions are complete as designated, to the Board'],
  ['non-confidential minutes', 'Non-confidential minutes, to the Board'],
])('whom “%s” reaches stands where it cannot be misread', (label, reads) => {
  const names = { ...plainNames, term: () => label };
  const items = [{ term: 'one', to: [{ role: 'board', printed: 'the Board' }] }];
  const value = ValueSchema.parse({ kind: 'provisions', items });
  expect(wordValue(value, names, 'any').full).toBe(reads);
});
