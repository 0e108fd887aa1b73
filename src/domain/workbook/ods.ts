import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeHtml } from '../base/escape.ts';
import type { CsvCell } from '../data/table.ts';

/** One sheet of a workbook. */
export interface Sheet {
  /** Unique in the workbook; at most 31 letters, none of []*?:/\' in it. */
  name: string;
  /** The heads, which stay in view, each with the width of its column in centimetres; `pounds` for amounts of money. */
  columns: readonly { head: string; width: number; pounds?: boolean }[];
  /** Cells in the order of the columns; a line break in a text starts a new line. */
  rows: readonly (readonly CsvCell[])[];
  /** False for a sheet that is read and not sorted: its head has no filters. */
  filters?: boolean;
}

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** The day every file in the archive bears: the archive is the same on every build. */
const FIXED_DAY = new Date(1980, 0, 1, 12);

const NAMESPACES = ['office', 'table', 'text', 'style', 'config']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .concat('xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"')
  .join(' ');

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

const MANIFEST = `${DECLARATION}
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MIMETYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

/** Common styles, of which there are none; some programs refuse a file without this part. */
const STYLES = `${DECLARATION}
<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles/></office:document-styles>`;

/**
 * Sheets as an OpenDocument spreadsheet (ISO/IEC 26300), with heads that stay in view, filters and widths. No kept
 * library writes all three into this format.
 */
export function toOds(sheets: readonly Sheet[]): Uint8Array {
  // The format asks for the media type first, and stored as it is.
  const files: Zippable = {
    mimetype: [strToU8(MIMETYPE), { level: 0 }],
    'META-INF/manifest.xml': strToU8(MANIFEST),
    'content.xml': strToU8(contentOf(sheets)),
    'styles.xml': strToU8(STYLES),
    'settings.xml': strToU8(settingsOf(sheets)),
  };
  return zipSync(files, { mtime: FIXED_DAY });
}

const contentOf = (sheets: readonly Sheet[]): string => `${DECLARATION}
<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${stylesOf(sheets)}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(tableOf).join('')}<table:database-ranges>${sheets.map(rangeOf).join('')}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;

/** A style for each width, for a head and for a cell whose text runs on over lines. */
const stylesOf = (sheets: readonly Sheet[]): string =>
  [...new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)))]
    .map(
      (width) =>
        `<style:style style:name="${columnStyle(width)}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
    )
    .concat(
      cellStyle('head', '<style:text-properties fo:font-weight="bold"/>'),
      cellStyle('cell', ''),
      POUNDS_FORMAT,
      cellStyle('pounds', '', ' style:data-style-name="pounds-format"'),
    )
    .join('');

const POUNDS_FORMAT =
  '<number:number-style style:name="pounds-format"><number:text>£</number:text><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>';

const cellStyle = (name: string, more: string, format = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell"${format}><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>${more}</style:style>`;

const columnStyle = (width: number): string => `width-${width}`.replace('.', '-');

const tableOf = ({ name, columns, rows }: Sheet): string =>
  [
    `<table:table table:name="${escapeHtml(name)}">`,
    ...columns.map(({ width }) => `<table:table-column table:style-name="${columnStyle(width)}"/>`),
    '<table:table-header-rows>',
    lineOf(
      columns.map(({ head }) => head),
      () => 'head',
    ),
    '</table:table-header-rows>',
    ...rows.map((row) => lineOf(row, (place) => (columns[place]?.pounds ? 'pounds' : 'cell'))),
    '</table:table>',
  ].join('');

const lineOf = (cells: readonly CsvCell[], styleOf: (place: number) => string): string =>
  `<table:table-row>${cells.map((value, place) => cellOf(value, styleOf(place))).join('')}</table:table-row>`;

function cellOf(value: CsvCell, style: string): string {
  const opened = `<table:table-cell table:style-name="${style}"`;
  if (value === undefined || value === '') return `${opened}/>`;
  const lines = String(value)
    .split('\n')
    .map((line) => `<text:p>${escapeHtml(line)}</text:p>`)
    .join('');
  const type = typeof value === 'number' ? `"float" office:value="${value}"` : '"string"';
  return `${opened} office:value-type=${type}>${lines}</table:table-cell>`;
}

/** The range over which the heads of a sheet filter its rows. */
const rangeOf = ({ name, columns, rows, filters = true }: Sheet, index: number): string => {
  const cell = (column: number, row: number): string =>
    escapeHtml(`'${name}'.${letterOf(column)}${row}`);
  return filters
    ? `<table:database-range table:name="filter-${index}" table:target-range-address="${cell(0, 1)}:${cell(columns.length - 1, rows.length + 1)}" table:display-filter-buttons="true"/>`
    : '';
};

/** A for 0; no sheet of ours has more columns than letters. */
export const letterOf = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column);

/** What a program shows on opening: the first sheet, and in each the head fixed above the rows. */
const settingsOf = (sheets: readonly Sheet[]): string => `${DECLARATION}
<office:document-settings ${NAMESPACES} xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ActiveTable', 'string', escapeHtml(sheets[0]?.name ?? ''))}<config:config-item-map-named config:name="Tables">${sheets.map(frozenHead).join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;

const frozenHead = ({ name }: Sheet): string =>
  `<config:config-item-map-entry config:name="${escapeHtml(name)}">${[
    item('CursorPositionY', 'int', '1'),
    item('HorizontalSplitMode', 'short', '0'),
    item('VerticalSplitMode', 'short', '2'),
    item('VerticalSplitPosition', 'int', '1'),
    item('ActiveSplitRange', 'short', '2'),
    item('PositionBottom', 'int', '1'),
  ].join('')}</config:config-item-map-entry>`;

const item = (name: string, type: string, value: string): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
