import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { agreementView, differencesByArea } from '../../../src/domain/agreement/view.ts';
import { boardOf, openWords } from '../../../src/domain/agreement/board.ts';
import { stateCounts } from '../../../src/domain/area/regions.ts';
import { knownAreas } from '../../../src/domain/area/directory.ts';
import { wordSourceDate } from '../../../src/domain/base/dates.ts';
import { buildCatalogue, type Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { changesView } from '../../../src/domain/coverage/later.ts';
import { coverageMatrix } from '../../../src/domain/coverage/matrix.ts';
import { secondReadings } from '../../../src/domain/coverage/second-reading.ts';
import { dataTables } from '../../../src/domain/data/index.ts';
import { matrixFile } from '../../../src/domain/data/matrix.ts';
import { toCsv } from '../../../src/domain/data/table.ts';
import { countOf } from '../../../src/domain/guide/counted.ts';
import { asLine, notShown, type Row } from '../../../src/domain/parity/parity.ts';
import type { Tables } from '../../../src/domain/parity/rows.ts';
import { tableLines } from '../../../src/domain/parity/tables/lines.ts';
import { readCsv } from '../../../src/integrations/parity.ts';
import { readContent } from '../../../src/reading/read.ts';
import { fictional, newest } from '../../support/catalogue.ts';
import {
  collection as withLaw,
  regime,
  requirement,
  requirementsOf,
} from '../../support/coverage.ts';
import { writeEditions } from '../../support/editions.ts';
import { grown } from '../../support/grown.ts';

const urls = {
  statement: () => 'https://example.org/',
  finding: () => 'https://example.org/',
  page: () => 'https://example.org/',
};

const matrixOf = (catalogue: Catalogue) =>
  coverageMatrix(catalogue, ({ report }) => wordSourceDate(report.arrangements.record.date));

/** The tables of a catalogue, read back from CSV as a build does. */
const tablesOf = (catalogue: Catalogue): Tables =>
  new Map(
    [...dataTables(catalogue, urls), matrixFile(matrixOf(catalogue), urls.page)].map((table) => [
      table.name,
      readCsv(toCsv(table)),
    ]),
  );

const collection = await fictional();
const tables = tablesOf(collection);

/** Law with a later edition of each kind: of several lists, of one, and of one thing. */
const law = await withLaw(
  [
    requirementsOf('wt2018', [requirement('a'), requirement('b')]),
    requirementsOf('later', [
      requirement('new-1'),
      requirement('new-2', { document: 'none' }),
      requirement('wide', { succeeds: [{ id: 'a', relation: 'wider' }] }),
      requirement('same', { succeeds: [{ id: 'b', relation: 'equal' }] }),
    ]),
    requirementsOf('alone', [requirement('new-3'), requirement('new-4')]),
    requirementsOf('last', [requirement('new-5')]),
  ],
  [],
  [regime('later', 2030), regime('alone', 2031), regime('last', 2032)],
);

/** What is held on a page. */
const linesOn = (page: string, of: Tables = tables): string[] =>
  tableLines(of)
    .filter(({ about }) => about === page)
    .map(({ shown }) => shown);

describe('what the tables hold is what the views of pages say', () => {
  test('of the board', () => {
    const lines = linesOn('/method/board/');
    const rows = boardOf(collection);
    expect(lines).toHaveLength(rows.length);
    for (const row of rows) {
      const start = [row.edition.name, ...[row.statements, row.alike, row.settled].map(String)];
      const line = lines.find((one) => one.startsWith(asLine(...start)));
      expect(line?.endsWith(openWords(row) ?? 'Nothing')).toBe(true);
    }
  });

  test('of areas in each state', () => {
    const known = knownAreas(collection);
    const counts = stateCounts(known).filter(({ count }) => count > 0);
    const lines = linesOn('/areas/');
    expect(lines.slice(0, 1 + counts.length)).toEqual([
      asLine('areas', String(known.length)),
      ...counts.map(({ label, count }) => asLine(label, String(count))),
    ]);
    for (const { area } of known) {
      expect(lines).toContainEqual(expect.stringContaining(asLine(area.region, area.name)));
      expect(linesOn(`/areas/${area.id}/`)).toContain(asLine('Region', area.region));
    }
  });

  test('of two readers: every measure, every count of differences', () => {
    const lines = linesOn('/method/agreement/');
    const { rounds } = agreementView(collection);
    expect(rounds).not.toEqual([]);
    for (const { title, areas, together, topics } of rounds) {
      for (const { name, state, value, marked, now, nowMarked } of [
        ...areas.map(({ measures }) => measures),
        together,
      ]) {
        const cells = [name, state, value, marked, now, nowMarked];
        expect(lines).toContain(asLine(`${title}, by area: statements alike`, ...cells));
      }
      for (const field of topics.flatMap(({ fields }) => fields)) {
        const { name, state, value, marked, now, nowMarked } = field;
        const cells = [name, state, value, marked, now, nowMarked];
        expect(lines).toContain(asLine(`${title}, by field: statements alike`, ...cells));
      }
    }
    for (const { partnership, readings } of differencesByArea(collection)) {
      const own = linesOn(`/method/agreement/${partnership}/`);
      for (const { id, count, differences } of readings) {
        expect(own).toContain(asLine(id, count));
        for (const { reason = '' } of differences) {
          expect(own).toContainEqual(expect.stringContaining(reason));
        }
      }
    }
  });

  test('of findings that were read twice', () => {
    const lines = linesOn('/method/findings/');
    const { rounds } = secondReadings(collection);
    expect(rounds).not.toEqual([]);
    for (const { title, all, marked } of rounds) {
      const together = asLine('These areas together', all, marked);
      expect(lines).toContain(asLine(`${title}: findings alike`, together));
    }
  });

  test('of what changed between editions', () => {
    const lines = linesOn('/requirements/changes/', tablesOf(law));
    const views = changesView(law);
    expect(views).not.toEqual([]);
    for (const { id, sentence, lists } of views) {
      expect(lines).toContain(asLine(id, ...(sentence.match(/\d+/gu) ?? [])));
      for (const { standing, lines: own } of lists) {
        expect(lines).toContain(asLine(`${id}.${standing}`, String(own.length)));
      }
    }
  });

  test('of what a guide counts, which need not stand on a page', () => {
    const counted = countOf('bodies', newest(collection, 'northmere'));
    const names = counted?.names.toSorted() ?? [];
    expect(linesOn('/partnerships/northmere/guide/')).toContain(
      asLine(`${names.length} bodies`, ...names),
    );
    const held = tableLines(tables).filter(({ kind }) => kind === 'counted');
    expect(notShown(held, [])).toEqual([]);
  });

  test.each([2, 16])('of the findings of %i areas', (areas) => {
    const catalogue = grown(areas);
    const lines = linesOn('/compare/coverage/', tablesOf(catalogue));
    const rows = matrixOf(catalogue).tables.flatMap(({ title, groups, layout }) =>
      groups.flatMap((group) => group.rows.map((row) => ({ title, row, layout }))),
    );
    expect(rows).not.toEqual([]);
    for (const { title, row, layout } of rows) {
      expect(layout).toBe(areas > 6 ? 'counts' : 'columns');
      const start = asLine(title, row.ask.name, row.regime);
      const told = row.counts.map(({ sentence }) => sentence).join(' ');
      expect(lines).toContainEqual(
        layout === 'counts' ? asLine(start, told) : expect.stringContaining(start),
      );
    }
    const numbers = matrixOf(catalogue).sentence.match(/\d+/gu) ?? [];
    expect(lines[0]).toBe(asLine('records', ...numbers));
  });
});

test('records of law without a table in the matrix are counted with those that are held against it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parity-'));
  await writeEditions(folder);
  const { entries } = await readContent(folder);
  await rm(folder, { recursive: true });
  const catalogue = buildCatalogue(entries, { day: '2026-11-28' });
  const [records] = linesOn('/compare/coverage/', tablesOf(catalogue));
  expect(records).toBe(asLine('records', ...(matrixOf(catalogue).sentence.match(/\d+/gu) ?? [])));
});

describe('one thing changed in a table changes what pages must show', () => {
  const other = (name: string, change: (row: Row) => Row): Tables =>
    new Map([
      ...tables,
      [name, (tables.get(name) ?? []).map((row, place) => (place === 0 ? change(row) : row))],
    ]);
  test.each<[page: string, table: string, change: (row: Row) => Row]>([
    ['/method/board/', 'board', (row) => ({ ...row, unconfirmed: '99' })],
    ['/method/board/', 'statements', (row) => ({ ...row, shown: 'false' })],
    ['/areas/', 'directory', (row) => ({ ...row, partnership: '' })],
    ['/areas/', 'areas', (row) => ({ ...row, region: 'Elsewhere' })],
    ['/compare/coverage/', 'coverage', (row) => ({ ...row, requirement: 'Another' })],
    ['/compare/coverage/', 'arrangements', (row) => ({ ...row, shown: 'false' })],
    ['/questions/', 'partnerships', (row) => ({ ...row, id: 'x' })],
    ['/data/changes/', 'statements', (row) => row],
  ])('%s by %s', (page, table, change) => {
    const rows = tables.get(table) ?? [];
    const made =
      page.startsWith('/questions') || page.startsWith('/data')
        ? new Map([...tables, [table, rows.slice(1)]])
        : other(table, change);
    expect(linesOn(page, made)).not.toEqual(linesOn(page));
  });

  test.each(['second', 'standing', 'alike', 'alike_now'])('agreement by %s', (column) => {
    const name = 'second-readings';
    const changed = (row: Row): Row => ({
      ...row,
      [column]: { true: 'false', false: 'true' }[row[column] ?? ''] ?? 'stated',
    });
    const all = (of: Tables): string[] =>
      ['/method/agreement/', '/method/findings/'].flatMap((page) => linesOn(page, of));
    const made = new Map([...tables, [name, (tables.get(name) ?? []).map(changed)]]);
    expect(all(made)).not.toEqual(all(tables));
  });

  test('law by change', () => {
    const own = tablesOf(law);
    const changed = (own.get('requirements') ?? []).map((row) =>
      row.change === 'new' ? { ...row, change: 'wider' } : row,
    );
    const page = '/requirements/changes/';
    const made = new Map([...own, ['requirements', changed] as const]);
    expect(linesOn(page, made)).not.toEqual(linesOn(page, own));
  });
});
