import { strFromU8, unzipSync } from 'fflate';
import type { SheetCells } from '../domain/parity/workbook.ts';

type Cell = SheetCells['rows'][number][number];

/** The cells of a workbook from the bytes of its file; `ending` is `xlsx` or `ods`. Knows nothing of what wrote it. */
export function workbookCells(bytes: Uint8Array, ending: string): SheetCells[] {
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  return ending === 'ods' ? odsSheets(part('content.xml')) : xlsxSheets(part);
}

const all = (text: string, form: RegExp): { attributes: string; inner: string }[] =>
  [...text.matchAll(form)].map(({ groups = {} }) => ({
    attributes: groups.attributes ?? '',
    inner: groups.inner ?? '',
  }));

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(attributes)?.[1];

/** Every element of a name: `<name …>inner</name>` or `<name …/>`. */
const elements = (name: string): RegExp =>
  new RegExp(`<${name}(?<attributes>(?:\\s[^>]*?)?)(?:/>|>(?<inner>[^]*?)</${name}>)`, 'gu');

function xlsxSheets(part: (path: string) => string): SheetCells[] {
  const strings = all(part('xl/sharedStrings.xml'), elements('si')).map(({ inner }) =>
    all(inner, elements('t'))
      .map((one) => decoded(one.inner))
      .join(''),
  );
  return all(part('xl/workbook.xml'), elements('sheet')).map(({ attributes }, index) => ({
    name: decoded(attribute(attributes, 'name') ?? ''),
    rows: all(part(`xl/worksheets/sheet${index + 1}.xml`), elements('row')).map(({ inner }) => {
      const cells: Cell[] = [];
      for (const { attributes: of, inner: cell } of all(inner, elements('c'))) {
        const value = all(cell, elements('v'))[0]?.inner;
        if (value === undefined) continue;
        cells[columnOf(attribute(of, 'r') ?? 'A')] =
          attribute(of, 't') === 's' ? strings[Number(value)] : Number(value);
      }
      return [...cells];
    }),
  }));
}

/** “A1” is 0, “AA1” is 26. */
const columnOf = (reference: string): number =>
  Array.from(reference.replaceAll(/\d/gu, '')).reduce(
    (place, letter) => 26 * place + letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1,
    0,
  ) - 1;

const odsSheets = (content: string): SheetCells[] =>
  all(content, elements('table:table')).map(({ attributes, inner }) => ({
    name: decoded(attribute(attributes, 'table:name') ?? ''),
    rows: all(inner, elements('table:table-row')).map((row) =>
      all(row.inner, elements('table:table-cell')).map((cell): Cell => {
        const type = attribute(cell.attributes, 'office:value-type');
        if (type === undefined) return undefined;
        return type === 'float'
          ? Number(attribute(cell.attributes, 'office:value'))
          : all(cell.inner, elements('text:p'))
              .map((line) => decoded(line.inner))
              .join('\n');
      }),
    ),
  }));

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const decoded = (text: string): string =>
  text.replaceAll(/&(#x?[\da-f]+|\w+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(Number(name.replace('#', name.startsWith('#x') ? '0' : '')));
  });
