import { describe, expect, test } from 'vitest';
import { compare, type ComparisonTable } from '../../../src/domain/comparison/compare.ts';
import { relate } from '../../../src/domain/comparison/relation.ts';
import { rowKeys, type RelatedColumn } from '../../../src/domain/comparison/row-keys.ts';
import { relateRow, tableKeys } from '../../../src/domain/comparison/row-relation.ts';
import { StatementSchema } from '../../../src/schemas/index.ts';
import { catalogueOf } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

const evidence = (quotation: string) => [{ source: 'example', locator: '1', quotation }];
const column = (...statements: unknown[]): RelatedColumn => ({
  name: 'Area',
  statements: statements.map((one) => StatementSchema.parse(one)),
});
const times = (count: number, quotation: string) => ({
  state: 'stated',
  value: { kind: 'frequency', rule: { type: 'times', count } },
  evidence: evidence(quotation),
});
const area = (id: string, quotation: string) => ({
  state: 'stated',
  value: { kind: 'areas', cover: 'single', areas: [id] },
  evidence: evidence(quotation),
});
const SILENT = { state: 'silent', search: { sources: ['example'], terms: ['meeting'] } };

test('areas share a number where their words, and where their substance, are the same', () => {
  expect(
    rowKeys([
      column(times(4, 'four times')),
      column(times(4, 'on four occasions')),
      column(times(6, 'four times')),
      column(SILENT),
      column(),
      column(SILENT, SILENT),
      column({ state: 'not-read', missing: 'Page 3.' }),
    ]),
  ).toEqual(['1.1', '2.1', '1.2', '0', '/', '0', '-']);
});

test('several answers of which one is unclear and none is stated are unclear, not said', () => {
  const notRead = { state: 'not-read', missing: 'Page 3.' };
  const unclear = {
    state: 'unclear',
    cause: 'damage',
    reason: 'The copy is damaged here.',
    readings: [{ value: times(4, 'four tim').value, evidence: evidence('four tim') }],
  };
  const columns = [column(notRead, unclear), column(SILENT)];
  expect(rowKeys(columns)).toEqual(['?', '0']);
  expect(rowKeys([column(unclear, times(4, 'four times')), column(SILENT)])).toEqual(['+', '0']);
  const keyed = rowKeys(columns).map((key, index) => ({ name: `Area ${index}`, key }));
  expect(relate(keyed).words).toBe('One is unclear: see both');
});

test('to answer to someone and to send them a report are never the same words', () => {
  const above = (relation: string) => ({
    state: 'stated',
    value: { kind: 'reports-to', to: [{ relation, body: 'board' }] },
    evidence: evidence('to the Board'),
  });
  expect(
    rowKeys(['accountable', 'reports', 'accountable'].map((one) => column(above(one)))),
  ).toEqual(['1.', '2.', '1.']);
});

test('local names have a substance only where they are those of a register', () => {
  expect(
    rowKeys([
      column(area('north', 'the North')),
      column(area('south', 'the South')),
      column(area('north', 'all of the North')),
    ]),
  ).toEqual(['1.=1', '2.=2', '3.=1']);
  const documents = (title: string) => ({
    state: 'stated',
    value: { kind: 'documents', documents: [{ title }] },
    evidence: evidence(title),
  });
  expect(rowKeys([column(documents('Business Plan')), column(documents('A Plan'))])).toEqual([
    '1.',
    '2.',
  ]);
});

/** Every choice of two or more from a list. */
const choices = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_, index) => (bits >> index) & 1),
  ).filter(({ length }) => length >= 2);

/** Rows on which the keys tell another relation than `relateRow` does, for some choice of areas. */
function disagreements(table: ComparisonTable): string[] {
  const keys = tableKeys(table);
  return table.groups.flatMap(({ id, rows }) =>
    rows.flatMap((row) =>
      choices(table.columns.map((_, index) => index)).flatMap((chosen) => {
        const columns = chosen.flatMap((index) => table.columns[index] ?? []);
        const entries = chosen.map((index) => row.entries[index] ?? []);
        const cells = chosen.map((index) => ({
          name: table.columns[index]?.partnership.record.short_name ?? '',
          key: keys.get(`${id}.${row.field.id}`)?.[index] ?? '',
        }));
        const { kind, words } = relateRow(columns, { ...row, entries });
        const told = relate(cells);
        // What stands in the way of two areas is told at length only on the page of the pair.
        const isSame = told.kind === kind && (kind === 'see-both' || words === told.words);
        return isSame ? [] : [`${row.field.id} ${chosen.join()}: ${kind}, ${words}; ${told.words}`];
      }),
    ),
  );
}

describe.each(['test/fixtures/valid', COLLECTION])('%s', (folder) => {
  test('for every choice of areas, the keys tell the relation of every row', async () => {
    const catalogue = await catalogueOf(folder);
    const tables = catalogue.topics.map((topic) => compare(catalogue, topic));
    expect(tables.flatMap(disagreements)).toEqual([]);
  });
});
