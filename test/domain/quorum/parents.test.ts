import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { rulesBesideParents, type ParentRow } from '../../../src/domain/quorum/parents.ts';
import { StatementSchema } from '../../../src/schemas/index.ts';
import { entriesWith } from '../../support/entries.ts';

/** A stated value, read by the real schema. */
const stated = (value: object) =>
  StatementSchema.parse({
    state: 'stated',
    value,
    evidence: [{ source: 'northmere-arrangements-2020', locator: '4.2', quotation: 'reports' }],
  });
const reportsTo = (...to: object[]) => stated({ kind: 'reports-to', to });

/** The rows of Northmere, with other statements on the bodies its Learning Group answers to. */
function rowsWith(...changes: (readonly [path: readonly string[], value: unknown])[]): ParentRow[] {
  const catalogue = buildCatalogue(
    entriesWith(
      'arrangements-2020',
      changes.map(([path, value]) => [['statements', ...path], value]),
    ),
  );
  const topic = catalogue.topics.find(({ id }) => id === 'quorum');
  if (!topic) throw new Error('There is no topic “quorum”.');
  const groups = rulesBesideParents(compare(catalogue, topic).columns);
  return [...(groups.find(({ partnership }) => partnership === 'northmere')?.rows ?? [])];
}
const UP = ['structure', 'learning-group', 'reports-to'];
const rowOf = (rows: readonly ParentRow[], name: string): ParentRow | undefined =>
  rows.find(({ bodies }) => bodies.some((body) => body.name === name));

test('a group with a rule of its own stands beside the rules of the bodies above it', () => {
  const rule = { kind: 'quorum', rule: { type: 'count', count: 2, of: 'members' } };
  const rows = rowsWith(
    [['quorum', 'learning-group'], { quorum: stated(rule) }],
    [
      UP,
      reportsTo({ relation: 'reports', body: 'board' }, { relation: 'reports', body: 'executive' }),
    ],
  );
  expect(rowOf(rows, 'The Learning Group')).toMatchObject({
    rule: '2 members',
    parents: [
      {
        name: 'The Board',
        relation: 'to which it reports',
        rule: '3 members, and the police present',
      },
      { name: 'The Executive', relation: 'to which it reports' },
    ],
    instead: undefined,
  });
});

test('accountability and reporting to one body are told once', () => {
  const rows = rowsWith([
    UP,
    reportsTo({ relation: 'accountable', body: 'board' }, { relation: 'reports', body: 'board' }),
  ]);
  expect(rowOf(rows, 'The Learning Group')?.parents.map(({ relation }) => relation)).toEqual([
    'to which it is accountable and reports',
  ]);
});

test('what is sent to a body above is told beside it', () => {
  const rows = rowsWith([
    UP,
    reportsTo(
      { relation: 'accountable', body: 'board' },
      { relation: 'reports', sends: 'yearly-report', body: 'board' },
    ),
  ]);
  expect(rowOf(rows, 'The Learning Group')?.parents.map(({ relation }) => relation)).toEqual([
    'to which it is accountable and sends its yearly report',
  ]);
});

test('oversight alone, and bodies outside the arrangements, are no body above', () => {
  const rows = rowsWith([UP, reportsTo({ relation: 'overseen', actor: { role: 'chair' } })]);
  expect(rowOf(rows, 'The Learning Group')).toMatchObject({
    parents: [],
    instead: 'No body of these arrangements; the document names the chair (oversees it)',
  });
});

test('bodies that stand alike share a row', () => {
  const up = reportsTo({ relation: 'reports', body: 'board' });
  const rows = rowsWith([UP, up], [['structure', 'executive'], { 'reports-to': up }]);
  expect(rows.map(({ bodies }) => bodies.map(({ name }) => name))).toEqual([
    ['The Executive', 'The Learning Group'],
  ]);
});
