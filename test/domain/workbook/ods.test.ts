import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toOds, type Sheet } from '../../../src/domain/workbook/ods.ts';

const sheets: Sheet[] = [
  {
    name: 'Read me',
    filters: false,
    columns: [{ head: 'About', width: 20 }],
    rows: [['one line\nand another']],
  },
  {
    name: 'Rows & more',
    columns: [
      { head: 'words', width: 7.5 },
      { head: 'count', width: 3, pounds: true },
    ],
    rows: [
      ['one <two> & "three"', 0],
      [undefined, 12],
    ],
  },
];

const partOf = (file: string): string =>
  strFromU8(unzipSync(toOds(sheets))[file] ?? new Uint8Array());

test('the media type comes first and is stored as it is, so that programs know the file', () => {
  const start = strFromU8(toOds(sheets).slice(0, 100));
  expect(start.slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/u);
});

test('the manifest names every part', () => {
  const parts = Object.keys(unzipSync(toOds(sheets)));
  expect(parts).toEqual([
    'mimetype',
    'META-INF/manifest.xml',
    'content.xml',
    'styles.xml',
    'settings.xml',
  ]);
  for (const part of parts.slice(2)) expect(partOf('META-INF/manifest.xml')).toContain(`"${part}"`);
});

test('every row and cell stands in it, with what needs it escaped, and a line for each line', () => {
  const rows = [
    ...partOf('content.xml').matchAll(/<table:table-row>(.*?)<\/table:table-row>/gu),
  ].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell [^>]*\/>|<text:p>(.*?)<\/text:p>/gu)].map(
      ([, text = '']) => text,
    ),
  );
  expect(rows).toEqual([
    ['About'],
    ['one line', 'and another'],
    ['words', 'count'],
    ['one &lt;two&gt; &amp; &quot;three&quot;', '0'],
    ['', '12'],
  ]);
});

test('a number is one, and money is shown in pounds', () => {
  expect(partOf('content.xml')).toContain(
    '<table:table-cell table:style-name="pounds" office:value-type="float" office:value="12">',
  );
  expect(partOf('content.xml')).toContain('style:data-style-name="pounds-format"');
});

test('columns have their widths, and heads their filters over every row', () => {
  const content = partOf('content.xml');
  expect(content).toContain('<style:table-column-properties style:column-width="7.5cm"/>');
  expect(
    [...content.matchAll(/table:target-range-address="([^"]*)"/gu)].map(([, at]) => at),
  ).toEqual(["'Rows &amp; more'.A1:'Rows &amp; more'.B3"]);
});

test('the head of each sheet stays in view', () => {
  const settings = partOf('settings.xml');
  for (const name of ['Read me', 'Rows &amp; more']) {
    expect(settings).toMatch(
      new RegExp(
        `config:name="${name}">.*?"VerticalSplitMode" config:type="short">2<.*?"VerticalSplitPosition" config:type="int">1<`,
        'u',
      ),
    );
  }
});

test('two builds give the same bytes', () => {
  expect(toOds(sheets)).toEqual(toOds(sheets));
});
