import { expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/coverage/coverage.ts';
import { coverageTable } from '../../../src/domain/data/coverage.ts';
import { coverageWorkbook } from '../../../src/domain/workbook/coverage-workbook.ts';
import { dataVersion } from '../../../src/domain/data/version.ts';
import {
  collection,
  findings,
  FOUND,
  northmere,
  requirement,
  requirementsOf,
} from '../../support/coverage.ts';

const rows = requirementsOf('wt2018', [
  requirement('elsewhere', { kind: 'guidance-elsewhere' }),
  requirement('found'),
  requirement('in-part'),
  requirement('law', { kind: 'law-content', force: 'must-statute' }),
  requirement('yearly', { kind: 'guidance-elsewhere', document: 'yearly-report' }),
]);
const catalogue = await collection(
  [rows],
  [
    findings({
      elsewhere: FOUND.notFound,
      found: FOUND.addressed,
      'in-part': FOUND.partly,
      law: FOUND.notFound,
    }),
  ],
);
const [partnership] = catalogue.partnerships;
if (!partnership) throw new Error('The fixture has no partnership.');
const [cover, asks, quotations, yearly] = coverageWorkbook(
  partnership,
  coverageOf(northmere(catalogue), catalogue),
  dataVersion(catalogue),
  (id) => `https://site.example/#${id}`,
);

test('the cover tells what, when and which version', () => {
  const told = new Map(cover?.rows.map(([label, text]) => [label, String(text)]));
  expect(told.get('In short')).toMatch(/^This document, dated .+\nThe law names one content/u);
  expect(told.get('Version')).toContain(dataVersion(catalogue).id);
  expect(told.get('The same on the web')).toBe('https://site.example/#');
});

test('each requirement has one row, gaps first, with its question and room to write', () => {
  expect(asks?.rows.map(([name]) => name)).toEqual([
    'Name of law',
    'Name of in-part',
    'Name of found',
    'Name of elsewhere',
  ]);
  const row = Object.fromEntries(
    asks?.columns.map(({ head }, index) => [head, asks.rows[1]?.[index]]) ?? [],
  );
  expect(row).toMatchObject({
    Finding: 'Partly addressed',
    'Not found, or not clear': 'The rest.',
    'Question to put': 'Fictional, who does it?',
    Note: undefined,
    'Seen on visit': undefined,
  });
});

test('quotations stand by themselves, and the yearly report is to fill in', () => {
  expect(quotations?.rows.map(([name, , words]) => [name, words])).toEqual([
    ['Name of found', 'For 2020/21 the contributions are'],
    ['Name of in-part', 'For 2020/21 the contributions are'],
  ]);
  expect(yearly?.rows.map(([name]) => name)).toEqual(['Name of yearly']);
  for (const sheet of [cover, asks, quotations, yearly]) {
    for (const row of sheet?.rows ?? []) expect(row).toHaveLength(sheet?.columns.length ?? 0);
  }
});

test('where nothing is assessed, both files say why and list nothing as if it were', async () => {
  const ground = 'A group of several areas.';
  const read = await collection([rows], [findings({}, { not_assessed: ground })]);
  const report = coverageOf(northmere(read), read);
  const urlOf = (id: string): string => `#${id}`;
  const sheets = coverageWorkbook(partnership, report, dataVersion(read), urlOf);
  expect(sheets.map(({ name }) => name)).toEqual(['Read me']);
  expect(sheets[0]?.rows[0]).toEqual(['In short', ground]);
  const table = coverageTable(report, urlOf);
  expect(table.rows).toEqual([
    expect.objectContaining({ shown_as: 'Not assessed', reason: ground, url: '#' }),
  ]);
  expect(Object.keys(table.rows[0] ?? {}).sort()).toEqual(
    table.columns.map(({ name }) => name).sort(),
  );
});
