import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeHtml } from '../base/escape.ts';
import type { CsvCell, DataTable } from './table.ts';

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** The day every file in the archive bears: the archive is the same on every build. */
const FIXED_DAY = new Date(1980, 0, 1, 12);

const NAMESPACES = ['office', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MIMETYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

/** A data table as an OpenDocument spreadsheet (ISO/IEC 26300): one sheet, a heading row, all text. */
export function toOds({ title, columns, rows }: DataTable): Uint8Array {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name }) => row[name])),
  ];
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${NAMESPACES} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="${escapeHtml(title)}">${lines.map(lineOf).join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  // The format asks for the media type first, and stored as it is.
  const files: Zippable = {
    mimetype: [strToU8(MIMETYPE), { level: 0 }],
    'META-INF/manifest.xml': strToU8(MANIFEST),
    'content.xml': strToU8(content),
  };
  return zipSync(files, { mtime: FIXED_DAY });
}

const lineOf = (cells: readonly CsvCell[]): string =>
  `<table:table-row>${cells.map(cellOf).join('')}</table:table-row>`;

const cellOf = (value: CsvCell): string =>
  value === undefined || value === ''
    ? '<table:table-cell/>'
    : `<table:table-cell office:value-type="string"><text:p>${escapeHtml(String(value))}</text:p></table:table-cell>`;
