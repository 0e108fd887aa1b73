import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  faultsIn,
  fromCsvw,
  fromPackage,
  readCsv,
  type CsvwTable,
  type PackageResource,
  type Row,
} from '../support/described-table.ts';
import { readPages } from '../support/site-pages.ts';
import { readOds, readXlsx, type ReadSheet } from '../support/read-workbook.ts';

const data = fileURLToPath(new URL('../../dist/data', import.meta.url));
const read = (file: string): string => readFileSync(join(data, file), 'utf8');

/** The first columns of every table on parts of arrangements. */
const ABOUT = 'id,area_code,partnership,arrangements,edition,area_name,partnership_name';

/** The published columns: a contract with everyone who works on the files. */
const COLUMNS: Readonly<Record<string, string>> = {
  statements: `${ABOUT},body,body_name,topic,topic_name,field,field_name,state,state_name,shown,value,per_year,readings,quotations,second_reading,second_reading_name,note,url`,
  readings: `${ABOUT},statement,body,body_name,topic,topic_name,field,field_name,reading,value,per_year,quotations`,
  evidence: `${ABOUT},about,about_name,statement,reading,finding,body,role,role_name,source,source_title,section,locator,quotation`,
  provisions: `${ABOUT},statement,reading,body,body_name,topic,topic_name,field,field_name,term,term_name,to,for,with,via,by,every,count,count_bound,count_bound_name,within,standing,standing_name,due`,
  members: `${ABOUT},statement,reading,body,body_name,name,agency_type,agency_type_name,also_types,also_type_names,sector,sector_name,capacity,capacity_name,seats,role,source,locator,quotation,doubt,attends_when,remarks,note`,
  contributions: `${ABOUT},statement,reading,agency,agency_type,agency_type_name,is_total,financial_year,amount_pence,amount_pounds,state,state_name,source,locator,quotation,nature,reason`,
  bodies: `${ABOUT},body,name,also_printed,kind,kind_name,tier,tier_name,shared_with,areas,reports_to,answers_to,sends_reports_to,per_year,source,locator,quotation`,
  assessments: `${ABOUT},regime,regime_name,requirement,ask,ask_name,bases,kind,kind_name,force,force_name,confidence,confidence_name,finding,finding_name,shown_as,can_be_gap,reason,quotations,url`,
  'second-readings': `${ABOUT},round,reader,read_on,blind,codebook,about,about_name,ask,ask_name,statement,topic,body,field,first,first_name,first_value,second,second_name,second_value,alike,standing,standing_name,alike_now,rule,rule_name,reason,entries,entries_alike`,
  asks: 'id,name,question,requirements,regimes',
  requirements:
    'id,regime,regime_name,theme,theme_name,kind,kind_name,why,document,document_name,ask,ask_name,in_force,title,who,statement,force,force_name,citation,confidence,confidence_name,note,succeeds,change,change_name',
  sources:
    'id,area_code,partnership,arrangements,edition,title,publisher,kind,kind_name,document_date,date_estimated,date_reason,published,address,read_on,sha256,complete,missing,faults,publisher_page,archived,file,file_name,file_bytes,since_read,since_read_name,review_by,parts',
  corrections: `${ABOUT},correction,received,from,from_name,statement,body,requirement,asked,words,outcome,outcome_name,changed,reason,settled`,
  partnerships: `${ABOUT},short_name,kind,kind_name,counted,website,until,predecessors,successors,note,url,area_dates`,
  arrangements: `${ABOUT},title,date,date_estimated,date_reason,regime,regime_name,status,status_name,in_force_from,in_force_until,standing,standing_name,shown,counted,supersedes,amends,sources,documents_not_read,read_on,url`,
  areas:
    'id,area_code,partnership,arrangements,edition,name,ons_name,council,former_codes,kind,kind_name,region,police_force_area,lat,long,districts,council_since,replaced,entry',
  directory:
    'id,area_code,name,other_names,name_confirmed,areas,partnership,combined_with,began,website,arrangements_kind,arrangements_kind_name,arrangements_page,edition,published,in_effect,dated,other_editions,read_on',
  board: `${ABOUT},statements,read_once,read_twice_alike,read_twice_settled,read_twice_not_settled,compared,agreed,unclear,not_read,unconfirmed,read_in_part,review_by,review_overdue,address`,
};

interface CatalogueFile {
  topics: { id: string }[];
  sources: { id: string }[];
  partnerships: {
    id: string;
    arrangements: { statements: { id: string; topic: string; state: string; url: string }[] }[];
  }[];
}
const rowsOf = (name: string): Row[] => readCsv(read(`${name}.csv`));

/** The cells under one head of a sheet, below it. */
function columnOf(sheets: readonly ReadSheet[], name: string, head: string): unknown[] {
  const [heads = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  expect(heads).toContain(head);
  return rows.map((row) => row[heads.indexOf(head)]);
}

/** The state printed at a place: in it, or in the nearest part of the page around it that has one. */
function stateAt(place: Element): string | undefined {
  for (let around: Element | null = place; around; around = around.parentElement) {
    const state = around.querySelector('.state');
    if (state) return state.textContent.trim();
  }
  return undefined;
}

/** The words of a page, without its tags. */
const wordsOf = (file: string): string =>
  read(file)
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');

const catalogue = JSON.parse(read('catalogue.json')) as CatalogueFile;

describe('data files', () => {
  test.each(Object.entries(COLUMNS))('%s.csv has its published columns', (name, columns) => {
    expect(read(`${name}.csv`).split('\r\n')[0]).toBe(`\uFEFF${columns}`);
  });

  test('there is no CSV file without published columns', () => {
    const files = readdirSync(data).filter((file) => file.endsWith('.csv'));
    expect(files.sort()).toEqual(
      Object.keys(COLUMNS)
        .map((name) => `${name}.csv`)
        .sort(),
    );
  });

  test('every statement of the catalogue has one row, under the same id and address', () => {
    const inJson = catalogue.partnerships.flatMap(({ arrangements }) =>
      arrangements.flatMap(({ statements }) => statements.map(({ id, url }) => `${id} ${url}`)),
    );
    const inTable = rowsOf('statements').map(({ id, url }) => `${id} ${url}`);
    expect(inTable).toEqual(inJson);
  });

  test('statements, quotations and states counted in the tables are those that pages print', () => {
    const shown = rowsOf('statements').filter((row) => row.shown === 'true');
    const quotations = shown.reduce((sum, row) => sum + Number(row.quotations), 0);
    const front = wordsOf('../index.html');
    expect(front).toContain(`statements ${shown.length.toLocaleString('en-GB')} `);
    expect(front).toContain(`quotations ${quotations.toLocaleString('en-GB')} `);
    const ids = new Set(shown.map(({ id }) => id));
    expect(rowsOf('evidence').filter(({ statement = '' }) => ids.has(statement))).toHaveLength(
      quotations,
    );
    // Guides that explain themselves print the states of their own document.
    const told = [...Map.groupBy(shown, ({ partnership }) => partnership)].flatMap(([id, rows]) => {
      const guide = `../partnerships/${id}/guide/index.html`;
      const line = existsSync(join(data, guide))
        ? /\d+ statements\. (?:[A-Z][a-z ]+: \d+\. )+/u.exec(wordsOf(guide))?.[0]
        : undefined;
      return line === undefined ? [] : [{ line, rows }];
    });
    expect(told).not.toEqual([]);
    for (const { line, rows } of told) {
      const states = [...Map.groupBy(rows, ({ state_name }) => state_name)];
      expect(line).toContain(`${rows.length} statements. `);
      for (const [label, own] of states) expect(line).toContain(` ${label}: ${own.length}.`);
    }
  });

  test('tables opened as Excel on Windows opens them: by the mark in UTF-8, with every sign whole', () => {
    for (const name of Object.keys(COLUMNS)) {
      const bytes = readFileSync(join(data, `${name}.csv`));
      expect([name, ...bytes.subarray(0, 3)]).toEqual([name, 0xef, 0xbb, 0xbf]);
      // Excel takes the mark for UTF-8, and without it the code page of Windows.
      const opened = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect([name, opened.startsWith(`${COLUMNS[name] ?? ''}\r\n`)]).toEqual([name, true]);
      expect([name, ...(opened.match(/â€.|Ã.|\uFFFD/gu) ?? [])]).toEqual([name]);
      expect(new TextDecoder('windows-1252').decode(bytes).slice(0, 3)).toBe('ï»¿');
    }
    const money = new TextDecoder().decode(readFileSync(join(data, 'contributions.csv')));
    expect(money).toContain('Bart’s Health Trust');
    // A number as Excel reads one: digits, a point and no more.
    const pounds = rowsOf('contributions').map(({ amount_pounds = '' }) => amount_pounds);
    expect(pounds.filter((one) => !/^(?:-?\d+(?:\.\d{1,2})?)?$/u.test(one))).toEqual([]);
  });

  test('the site, the tables, the catalogue and the workbooks count the same states', () => {
    const shown = rowsOf('statements').filter((row) => row.shown === 'true');
    const statesIn = (states: readonly unknown[]): Record<string, number> =>
      Object.fromEntries(
        [...Map.groupBy(states, String)]
          .map(([state, own]) => [state, own.length] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      );
    const counted = statesIn(shown.map(({ state_name }) => state_name));
    expect(Object.keys(counted).length).toBeGreaterThan(3);

    // By readers that know nothing of what wrote the workbooks.
    const files = readdirSync(data).filter((file) => /\.(?:xlsx|ods)$/u.test(file));
    expect(files).toHaveLength(2);
    for (const file of files) {
      const bytes = readFileSync(join(data, file));
      const sheets = file.endsWith('.ods') ? readOds(bytes) : readXlsx(bytes);
      expect([file, statesIn(columnOf(sheets, 'Answers', 'State'))]).toEqual([file, counted]);
      // And its numbers sum as those of the table.
      const sum = (cells: readonly unknown[]): number =>
        Math.round(cells.reduce<number>((all, cell) => all + 100 * Number(cell ?? 0), 0));
      const amounts = columnOf(sheets, 'Money', 'Amount');
      expect(amounts.filter((cell) => typeof cell === 'string')).toEqual([]);
      const current = rowsOf('contributions').filter(({ statement }) =>
        shown.some(({ id }) => id === statement),
      );
      expect([file, sum(amounts)]).toEqual([
        file,
        sum(current.map(({ amount_pounds }) => amount_pounds)),
      ]);
      for (const { name, frozen, filters, widths, rows } of sheets) {
        const columns = rows[0]?.length ?? 0;
        expect([file, name, frozen, widths.length]).toEqual([file, name, 1, columns]);
        expect([file, name, filters?.endsWith(String(rows.length)) ?? false]).toEqual([
          ...[file, name],
          name !== 'Read me',
        ]);
      }
    }

    const inCatalogue = catalogue.partnerships.flatMap(({ arrangements }) =>
      arrangements.flatMap(({ statements }) => statements),
    );
    const names = new Map(rowsOf('statements').map(({ id = '', state_name }) => [id, state_name]));
    const ids = new Set(shown.map(({ id }) => id));
    expect(
      statesIn(inCatalogue.filter(({ id }) => ids.has(id)).map(({ id }) => names.get(id))),
    ).toEqual(counted);

    // Each statement stands on a page of its edition; several of one answer share a cell.
    const onPages = new Map(
      readPages().flatMap(({ path, document }) => {
        const [, edition] = /\/partnerships\/([^/]+\/[^/]+)\/(?:groups\/)?$/u.exec(path) ?? [];
        // A paragraph only leads on to where a statement has moved.
        return [...document.querySelectorAll('main [id]:not(p)')].flatMap((place) => {
          const id = `${edition ?? ''}#${place.id}`;
          return ids.has(id) ? [[id, stateAt(place)] as const] : [];
        });
      }),
    );
    expect(onPages.size).toBe(ids.size);
    expect(statesIn([...onPages.values()])).toEqual(counted);
  });

  test('no cell opens with a sign that makes a spreadsheet run it, but for numbers', () => {
    for (const name of Object.keys(COLUMNS)) {
      const run = rowsOf(name)
        .flatMap((row) => Object.values(row))
        .filter((text) => /^[=+\-@\t\r＝＋－＠]/u.test(text) && !/^-?\d+(?:\.\d+)?$/u.test(text));
      expect([name, ...run]).toEqual([name]);
    }
  });

  test('every partnership has every topic, each statement in one of the six states', () => {
    const topics = catalogue.topics.map(({ id }) => id);
    const states = [
      'stated',
      'stated-elsewhere',
      'silent',
      'unclear',
      'not-applicable',
      'not-read',
    ];
    for (const { arrangements } of catalogue.partnerships) {
      for (const { statements } of arrangements) {
        expect([...new Set(statements.map(({ topic }) => topic))].sort()).toEqual(
          topics.toSorted(),
        );
        expect(statements.filter(({ state }) => !states.includes(state))).toEqual([]);
      }
    }
  });

  test('amounts are whole pence with pounds beside them, empty only where the cell is unclear', () => {
    const rows = rowsOf('contributions');
    expect(rows.some(({ amount_pence }) => amount_pence !== '')).toBe(true);
    expect(
      rows.filter(({ amount_pence = '', amount_pounds = '', state }) =>
        state === 'stated' || amount_pence !== ''
          ? !/^\d+$/.test(amount_pence) || Number(amount_pounds) * 100 !== Number(amount_pence)
          : amount_pounds !== '',
      ),
    ).toEqual([]);
  });

  test('the package and the file beside each table describe it as it is, to every row', () => {
    const { resources } = JSON.parse(read('datapackage.json')) as { resources: PackageResource[] };
    const rules = resources.map(fromPackage);
    expect(rules.map(({ file }) => file)).toEqual(
      Object.keys(COLUMNS).map((name) => `${name}.csv`),
    );
    const rows = new Map(rules.map(({ file }) => [file, readCsv(read(file))]));
    const ids = new Map(
      [...rows].map(([file, list]) => [file, new Set(list.flatMap(({ id }) => id ?? []))]),
    );
    for (const rule of rules) {
      const beside = JSON.parse(read(`${rule.file}-metadata.json`)) as CsvwTable;
      expect(fromCsvw(beside)).toEqual(rule);
      expect(rule.columns.map(({ name }) => name).join(',')).toBe(
        COLUMNS[rule.file.replace('.csv', '')],
      );
      const faults = faultsIn(
        rows.get(rule.file) ?? [],
        rule,
        (file) => ids.get(file) ?? new Set(),
      );
      expect([rule.file, ...faults]).toEqual([rule.file]);
    }
  });
});
