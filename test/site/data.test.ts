import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

const data = fileURLToPath(new URL('../../dist/data', import.meta.url));
const read = (file: string): string => readFileSync(join(data, file), 'utf8');

/** The published columns: a contract with everyone who works on the files. */
const COLUMNS: Readonly<Record<string, string>> = {
  statements:
    'partnership,arrangements,body,topic,field,state,value,per_year,note,source,locator,quotation,url',
  members:
    'partnership,arrangements,body,name,agency_type,capacity,seats,role,source,locator,quotation',
  contributions:
    'partnership,arrangements,agency,agency_type,financial_year,amount_pence,state,source,locator,quotation',
  bodies:
    'partnership,arrangements,body,name,also_printed,kind,tier,shared_with,areas,reports_to,per_year,source,locator,quotation',
  assessments:
    'partnership,arrangements,regime,requirement,ask,bases,kind,force,confidence,finding,can_be_gap,reason,source,locator,quotation',
  'second-readings':
    'partnership,arrangements,round,reader,read_on,blind,codebook,ask,first,second,alike,standing,rule,reason',
  requirements:
    'id,regime,theme,kind,why,document,ask,in_force,title,who,statement,force,citation,confidence,note,succeeds',
  sources:
    'source,title,publisher,kind,document_date,date_estimated,date_reason,published,address,read_on,sha256,complete,missing,faults,publisher_page,archived,file,file_bytes,since_read,review_by',
  corrections:
    'partnership,arrangements,correction,received,from,statement,requirement,asked,words,outcome,changed,reason,settled',
  areas:
    'area,name,ons_name,council,code,former_codes,kind,region,police_force_area,lat,long,districts,council_since,replaced,entry',
  directory:
    'entry,name,other_names,name_confirmed,areas,partnership,combined_with,began,website,arrangements_kind,arrangements_page,edition,published,in_effect,dated,other_editions,read_on',
};

interface CatalogueFile {
  topics: { id: string }[];
  sources: { id: string }[];
  partnerships: {
    id: string;
    arrangements: { statements: { topic: string; state: string; url: string }[] }[];
  }[];
}
const catalogue = JSON.parse(read('catalogue.json')) as CatalogueFile;

describe('data files', () => {
  test.each(Object.entries(COLUMNS))('%s.csv has its published columns', (name, columns) => {
    expect(read(`${name}.csv`).split('\r\n')[0]).toBe(columns);
  });

  test('there is no CSV file without published columns', () => {
    const files = readdirSync(data).filter((file) => file.endsWith('.csv'));
    expect(files.sort()).toEqual(
      Object.keys(COLUMNS)
        .map((name) => `${name}.csv`)
        .sort(),
    );
  });

  test('every statement of the catalogue has at least one row, and every row a statement', () => {
    const rows: Record<string, string>[] = parse(read('statements.csv'), { columns: true });
    const urls = catalogue.partnerships.flatMap(({ arrangements }) =>
      arrangements.flatMap(({ statements }) => statements.map(({ url }) => url)),
    );
    expect([...new Set(rows.map(({ url }) => url))].sort()).toEqual([...urls].sort());
  });

  test('a row with evidence has all three of source, place and words', () => {
    const rows: Record<string, string>[] = parse(read('statements.csv'), { columns: true });
    const partial = rows.filter(({ source, locator, quotation }) => {
      const parts = [source, locator, quotation].filter((part) => part !== '').length;
      return parts !== 0 && parts !== 3;
    });
    expect(partial).toEqual([]);
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

  test('amounts are whole pence, and empty only where the cell is unclear', () => {
    const rows: Record<string, string>[] = parse(read('contributions.csv'), { columns: true });
    expect(
      rows.filter(({ amount_pence = '', state }) =>
        state === 'stated' ? !/^\d+$/.test(amount_pence) : amount_pence !== '',
      ),
    ).toEqual([]);
  });

  test('the package describes each file as it is', () => {
    const { resources } = JSON.parse(read('datapackage.json')) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    for (const { path, schema } of resources) {
      expect(schema.fields.map(({ name }) => name).join(',')).toBe(
        COLUMNS[path.replace('.csv', '')],
      );
      expect(existsSync(join(data, path))).toBe(true);
    }
  });
});
