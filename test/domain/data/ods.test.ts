import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toOds } from '../../../src/domain/data/ods.ts';
import { dataTable } from '../../../src/domain/data/table.ts';

const table = dataTable({
  name: 'example',
  title: 'Rows & more',
  row: 'a row',
  columns: [
    { name: 'words', means: 'Words.' },
    { name: 'count', means: 'A number.' },
  ],
  rows: [
    { words: 'one <two> & "three"', count: 0 },
    { words: undefined, count: 12 },
  ],
});

test('the media type comes first and is stored as it is, so that programs know the file', () => {
  const start = strFromU8(toOds(table).slice(0, 100));
  expect(start.slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/u);
});

test('every row and cell stands in it, with what needs it escaped', () => {
  const files = unzipSync(toOds(table));
  expect(Object.keys(files)).toEqual(['mimetype', 'META-INF/manifest.xml', 'content.xml']);
  const xml = strFromU8(files['content.xml'] ?? new Uint8Array());
  const rows = [...xml.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gu)].map(
    ([, row = '']) =>
      [...row.matchAll(/<table:table-cell\/>|<text:p>(.*?)<\/text:p>/gu)].map(
        ([, text = '']) => text,
      ),
  );
  expect(rows).toEqual([
    ['words', 'count'],
    ['one &lt;two&gt; &amp; &quot;three&quot;', '0'],
    ['', '12'],
  ]);
});

test('two builds give the same bytes', () => {
  expect(toOds(table)).toEqual(toOds(table));
});
