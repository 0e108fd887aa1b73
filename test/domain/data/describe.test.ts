import { describe, expect, test } from 'vitest';
import { csvwOf, dataPackage } from '../../../src/domain/data/describe.ts';
import { dataTables, type DataUrls } from '../../../src/domain/data/index.ts';
import { toCsv, type DataColumn, type DataTable } from '../../../src/domain/data/table.ts';
import { dataVersion } from '../../../src/domain/data/version.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import {
  faultsIn,
  fromCsvw,
  fromPackage,
  readCsv,
  type CsvwTable,
  type PackageResource,
  type Row,
  type TableRules,
} from '../../support/described-table.ts';

const url = (...parts: (string | undefined)[]): string => `https://site.example/${parts.join('/')}`;
const URLS: DataUrls = { statement: url, finding: url, page: url };

const made = await Promise.all(
  [fictional(), catalogueOf(COLLECTION)].map(async (loading) => {
    const catalogue = await loading;
    const tables = dataTables(catalogue, URLS);
    const version = dataVersion(catalogue);
    // As a reader gets them: through JSON.
    const { resources } = JSON.parse(
      JSON.stringify(dataPackage(tables, catalogue, version)),
    ) as unknown as { resources: PackageResource[] };
    const described = tables.map(
      (table) => JSON.parse(JSON.stringify(csvwOf(table, version))) as unknown as CsvwTable,
    );
    const rows = new Map(tables.map((table) => [`${table.name}.csv`, readCsv(toCsv(table))]));
    return { tables, rows, package: resources.map(fromPackage), csvw: described.map(fromCsvw) };
  }),
);

const columnIn =
  (rows: ReadonlyMap<string, Row[]>) =>
  (file: string, column: string): ReadonlySet<string> =>
    new Set(rows.get(file)?.flatMap((row) => row[column] ?? []));

test('both descriptions say the same of every table', () => {
  for (const one of made) expect(one.csvw).toEqual(one.package);
});

test('every row of every table, fictional and real, is as they say', () => {
  for (const { package: rules, rows } of made) {
    const values = new Map<string, ReadonlySet<string>>();
    const valuesOf = (file: string, column: string): ReadonlySet<string> => {
      const found = values.get(`${file} ${column}`) ?? columnIn(rows)(file, column);
      values.set(`${file} ${column}`, found);
      return found;
    };
    for (const rule of rules) {
      expect([rule.file, ...faultsIn(rows.get(rule.file) ?? [], rule, valuesOf)]).toEqual([
        rule.file,
      ]);
    }
  }
});

test('what neither description can say holds too: each part of a list is an id of the table it names', () => {
  for (const { tables, rows } of made) {
    for (const { name, columns } of tables) {
      for (const { name: column, separator, refersTo } of columns) {
        if (separator === undefined || refersTo === undefined) continue;
        const ids = columnIn(rows)(`${refersTo}.csv`, 'id');
        const parts = (rows.get(`${name}.csv`) ?? []).flatMap(
          (row) => row[column]?.split(separator).filter(Boolean) ?? [],
        );
        expect([name, column, parts.filter((part) => !ids.has(part))]).toEqual([name, column, []]);
      }
    }
  }
});

test('every code has its words beside it', () => {
  for (const { tables } of made) {
    for (const { name, columns, rows } of tables) {
      const coded = columns.filter(({ name: one }) =>
        columns.some((other) => other.name === `${one}_name`),
      );
      for (const { name: column } of coded) {
        const wordless = rows.filter(
          (row) => (row[column] ?? '') !== '' && (row[`${column}_name`] ?? '') === '',
        );
        expect([name, column, wordless]).toEqual([name, column, []]);
      }
    }
  }
});

/** A row of every kind of column, right as it stands. */
const COLUMNS: DataColumn[] = [
  { name: 'id', means: 'Id.', required: true },
  { name: 'state', means: 'One of two.', values: ['stated', 'not-read'], required: true },
  { name: 'count', means: 'Number.', type: 'integer', minimum: 1 },
  { name: 'pounds', means: 'Number.', type: 'number' },
  { name: 'shown', means: 'Yes or no.', type: 'boolean' },
  { name: 'read_on', means: 'Day.', type: 'date' },
  { name: 'url', means: 'Address.', type: 'uri' },
  { name: 'year', means: 'Year.', pattern: '\\d{4}/\\d{2}' },
  { name: 'codes', means: 'Codes.', separator: ';' },
  { name: 'other', means: 'Another.', refersTo: 'others' },
];
const GOOD = {
  id: 'a',
  state: 'stated',
  count: 1,
  pounds: 1300.5,
  shown: false,
  read_on: '2026-02-28',
  url: 'https://site.example/#a',
  year: '2018/19',
  codes: 'E1;E2',
  other: 'o1',
};
const table = (...rows: object[]): DataTable => ({
  name: 'some',
  title: 'Some',
  row: 'a row',
  columns: COLUMNS,
  rows: rows as DataTable['rows'],
});

describe('each thing a description says has a row that breaks it', async () => {
  const version = dataVersion(await fictional());
  const rulesOf = (one: DataTable): TableRules[] => {
    const { resources } = dataPackage([one], { sources: [] }, version);
    return [
      ...(JSON.parse(JSON.stringify(resources)) as PackageResource[]).map(fromPackage),
      fromCsvw(JSON.parse(JSON.stringify(csvwOf(one, version))) as CsvwTable),
    ];
  };
  const faults = (...rows: object[]): string[][] =>
    rulesOf(table(...rows)).map((rules) =>
      faultsIn(readCsv(toCsv(table(...rows))), rules, () => new Set(['o1'])),
    );

  test('none in a row that is right', () => {
    expect(faults(GOOD)).toEqual([[], []]);
  });

  test.each([
    ['an empty cell', { id: undefined }, 'id: empty'],
    ['a value out of the list', { state: 'said' }, 'state: not as described: “said”'],
    ['no whole number', { count: 1.5 }, 'count: not as described: “1.5”'],
    ['a number too small', { count: 0 }, 'count: not as described: “0”'],
    ['no number', { pounds: '£5' }, 'pounds: not as described: “£5”'],
    ['neither true nor false', { shown: 'yes' }, 'shown: not as described: “yes”'],
    ['no day', { read_on: '2026-02' }, 'read_on: not as described: “2026-02”'],
    ['no address', { url: '/a' }, 'url: not as described: “/a”'],
    ['another pattern', { year: '2018-19' }, 'year: not as described: “2018-19”'],
    ['a list with a gap', { codes: 'E1;;E2' }, 'codes: not as described: “”'],
    ['an id that is nowhere', { other: 'o2' }, 'other: not in others.csv'],
  ])('%s', (_, change, fault) => {
    expect(faults({ ...GOOD, ...change })).toEqual([[`1, ${fault}`], [`1, ${fault}`]]);
  });

  test('an id that stands twice, and columns other than described', () => {
    expect(faults(GOOD, GOOD)).toEqual([['2, id: repeated'], ['2, id: repeated']]);
    for (const rules of rulesOf(table(GOOD))) {
      expect(faultsIn([{ id: 'a', state: 'stated' }], rules, () => new Set())).toContain(
        '1, other columns',
      );
    }
  });
});
