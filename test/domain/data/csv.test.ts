import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toCsv, dataTable } from '../../../src/domain/data/table.ts';

const table = dataTable({
  name: 'example',
  title: 'Example',
  row: 'a row',
  columns: [
    { name: 'id', means: 'An id.' },
    { name: 'words', means: 'Words.' },
    { name: 'count', means: 'A number.' },
    { name: 'yes', means: 'True or false.' },
  ],
  rows: [
    { id: 'a', words: 'one, “two” and "three"\nfour', count: 0, yes: true },
    { id: 'b', words: undefined, count: undefined, yes: false },
  ],
});

test('opens with the mark by which Excel knows UTF-8, writes a header, ends lines by CRLF and quotes what needs it (RFC 4180)', () => {
  expect(toCsv(table)).toBe(
    '\uFEFFid,words,count,yes\r\na,"one, “two” and ""three""\nfour",0,true\r\nb,,,false\r\n',
  );
});

test('reads back as it was written', () => {
  expect(parse(toCsv(table), { columns: true, bom: true })).toEqual([
    { id: 'a', words: 'one, “two” and "three"\nfour', count: '0', yes: 'true' },
    { id: 'b', words: '', count: '', yes: 'false' },
  ]);
});
