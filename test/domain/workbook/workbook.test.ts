import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { countStates } from '../../../src/domain/catalogue/counts.ts';
import { dataTables, type DataUrls } from '../../../src/domain/data/index.ts';
import { dataVersion } from '../../../src/domain/data/version.ts';
import { workbookFile, workbookLinks } from '../../../src/domain/workbook/formats.ts';
import {
  ALL_AREAS,
  areaPart,
  topicPart,
  type WorkbookPart,
} from '../../../src/domain/workbook/part.ts';
import { workbookOf } from '../../../src/domain/workbook/workbook.ts';
import { catalogueOf } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { verifyAndLock, writeShortRecords } from '../../support/short-records.ts';
import { readOds, readXlsx, type ReadSheet } from '../../support/read-workbook.ts';

const url = (...parts: (string | undefined)[]): string => `https://site.example/${parts.join('/')}`;
const URLS: DataUrls & { at: (path: string) => string } = {
  statement: url,
  finding: url,
  page: url,
  at: url,
};

const catalogue = await catalogueOf(COLLECTION);
const version = dataVersion(catalogue);
const tables = new Map(dataTables(catalogue, URLS).map((table) => [table.name, table]));

const bytesOf = async (format: string): Promise<Uint8Array> =>
  (await workbookFile(format, catalogue, ALL_AREAS, version, URLS)).bytes;

/** The workbook of everything, made once in each format and read back. */
const WHOLE = await Promise.all(
  Object.entries({ xlsx: readXlsx, ods: readOds }).map(async ([format, read]) => {
    const bytes = await bytesOf(format);
    return { format, bytes, sheets: read(bytes) };
  }),
);

/** The sheets of a part as they are written, heads first. */
const sheetsOf = (part: WorkbookPart): Pick<ReadSheet, 'name' | 'rows'>[] =>
  workbookOf(catalogue, part, version, URLS).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ head }) => head), ...(rows as ReadSheet['rows'])],
  }));

/** The cells under one head, below it. */
function columnOf(sheets: readonly Pick<ReadSheet, 'name' | 'rows'>[], name: string, head: string) {
  const [heads = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  expect(heads).toContain(head);
  return rows.map((row) => row[heads.indexOf(head)]);
}

/** How often each value stands there. */
const tally = (values: readonly unknown[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, String)].map(([value, own]) => [value, own.length]));

const shown = catalogue.partnerships.flatMap(({ current }) => current?.statements ?? []);
const statesOf = (statements: typeof shown): Record<string, number> =>
  Object.fromEntries(
    countStates(statements).flatMap(({ label, count }) => (count > 0 ? [[label, count]] : [])),
  );

describe.each(WHOLE)('the workbook of everything as $format', ({ format, bytes, sheets }) => {
  test('has a sheet for each kind of thing', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['Read me', 'At a glance', 'Answers', 'Quotations', 'Members', 'Money'],
      ...['Findings', 'Requirements', 'Sources', 'Areas'],
    ]);
  });

  test('keeps the head of each in view, sets its widths, and filters all of its rows', () => {
    for (const { name, frozen, filters, widths, rows } of sheets) {
      const columns = rows[0]?.length ?? 0;
      const last = String.fromCharCode('A'.charCodeAt(0) + columns - 1);
      expect([name, frozen, widths.filter(Boolean).length]).toEqual([name, 1, columns]);
      expect([name, filters]).toEqual([
        name,
        name === 'Read me' ? undefined : `A1:${last}${rows.length}`,
      ]);
    }
  });

  test('counts states as the pages do, and says so on its first sheet', () => {
    expect(tally(columnOf(sheets, 'Answers', 'State'))).toEqual(statesOf(shown));
    const told = new Map(sheets[0]?.rows.map(([label, text]) => [label, String(text)]));
    for (const [label, count] of Object.entries(statesOf(shown))) {
      expect(told.get('Counts to check against')).toContain(`${label}: ${count}`);
    }
    expect(told.get('Version')).toContain(version.id);
    for (const { name } of sheets.slice(1)) expect(told.get('Sheets')).toContain(`${name}: `);
  });

  test('has money as numbers of pounds, which sum to the pence of the table', () => {
    const amounts = columnOf(sheets, 'Money', 'Amount');
    const pence = tables.get('contributions')?.rows.map(({ amount_pence }) => amount_pence) ?? [];
    expect(amounts.filter((amount) => typeof amount === 'string')).toEqual([]);
    const sum = amounts.reduce<number>((total, amount) => total + 100 * Number(amount ?? 0), 0);
    expect(sum).toBeGreaterThan(0);
    expect(Math.round(sum)).toBe(pence.reduce<number>((total, one) => total + Number(one ?? 0), 0));
    for (const head of ['Ways to read it', 'Quotations', 'Meetings a year']) {
      expect(columnOf(sheets, 'Answers', head).filter((one) => typeof one === 'string')).toEqual(
        [],
      );
    }
  });

  test('every id of an answer under a quotation is one of Answers', () => {
    const ids = new Set(columnOf(sheets, 'Answers', 'Id'));
    const under = columnOf(sheets, 'Quotations', 'Id of the answer').filter(Boolean);
    expect(under.length).toBeGreaterThan(0);
    expect(under.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('explains the empty cells of every sheet that has some', () => {
    const [, told = ''] = sheets[0]?.rows.find(([label]) => label === 'Empty cells') ?? [];
    for (const { name, rows } of sheets.slice(2)) {
      const [heads = []] = rows;
      const empty = rows.some((row) => heads.some((_, place) => (row[place] ?? '') === ''));
      if (empty) expect(String(told)).toMatch(new RegExp(`^${name}\\. .*: `, 'mu'));
      expect([name, empty && String(told).includes(`${name}. None is empty.`)]).toEqual([
        name,
        false,
      ]);
    }
  });

  test('is the same bytes when it is made again', async () => {
    expect(Buffer.compare(await bytesOf(format), bytes)).toBe(0);
  });
});

test('each sheet for Excel has the name from which LibreOffice takes its filters', () => {
  const { bytes, sheets } = WHOLE[0] ?? { bytes: new Uint8Array(), sheets: [] };
  const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
  const names = [...workbook.matchAll(/_xlnm\._FilterDatabase[^>]*>([^<]*)</gu)].map(([, at]) =>
    at?.replaceAll(/&apos;|[$']/gu, ''),
  );
  expect(names).toEqual(
    sheets.flatMap(({ name, filters }) => (filters === undefined ? [] : [`${name}!${filters}`])),
  );
});

test('both formats hold the same cells', () => {
  const [xlsx, ods] = WHOLE.map(({ sheets }) =>
    JSON.stringify(
      sheets.map(({ name, rows }) => [
        name,
        rows.map((row) => (rows[0] ?? []).map((_, place) => row[place] ?? '')),
      ]),
    ),
  );
  expect(xlsx).toBe(ods);
});

test('that of an area has its own rows alone, and its name says area and version', () => {
  for (const partnership of catalogue.partnerships) {
    const part = areaPart(partnership);
    const sheets = sheetsOf(part);
    expect(tally(columnOf(sheets, 'Answers', 'State'))).toEqual(
      statesOf([...(partnership.current?.statements ?? [])]),
    );
    expect(new Set(columnOf(sheets, 'Areas', 'Area'))).toEqual(new Set(partnership.areas));
    expect(workbookLinks(part, version).map(({ path }) => path)).toEqual(
      ['xlsx', 'ods'].map(
        (ending) =>
          `/partnerships/${partnership.id}/safeguarding-arrangements-${partnership.id}-${version.id}.${ending}`,
      ),
    );
  }
});

test('that of a topic has no row of another topic, also of a document that was not read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'short-'));
  try {
    await writeShortRecords(folder);
    await verifyAndLock(folder);
    const short = await catalogueOf(folder);
    for (const topic of short.topics) {
      const answers = workbookOf(short, topicPart(topic), dataVersion(short), URLS).find(
        ({ name }) => name === 'Answers',
      );
      const at = answers?.columns.findIndex(({ head }) => head === 'Topic') ?? -1;
      expect([...new Set(answers?.rows.map((row) => row[at]))]).toEqual([topic.label]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('that of a topic has what all areas say on it, and no findings', () => {
  for (const topic of catalogue.topics) {
    const sheets = sheetsOf(topicPart(topic));
    const own = shown.filter((statement) => statement.topic.id === topic.id);
    expect(tally(columnOf(sheets, 'Answers', 'State'))).toEqual(statesOf(own));
    expect(new Set(columnOf(sheets, 'Quotations', 'Rests on it'))).toEqual(
      new Set(own.some(({ record }) => 'evidence' in record) ? ['A statement'] : []),
    );
    expect(sheets.map(({ name }) => name)).not.toContain('Findings');
    expect(workbookLinks(topicPart(topic), version)[0]?.path).toBe(
      `/compare/${topic.id}/safeguarding-arrangements-${topic.id}-${version.id}.xlsx`,
    );
  }
});
