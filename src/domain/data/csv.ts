import { stringify } from 'csv-stringify/sync';
import type { DataTable } from './table.ts';

/** A data table as CSV: RFC 4180, UTF-8, header row, lines ended by CRLF. */
export const toCsv = ({ columns, rows }: DataTable): string =>
  stringify([...rows], {
    header: true,
    columns: columns.map(({ name }) => name),
    record_delimiter: '\r\n',
    cast: { boolean: (value) => String(value) },
  });
