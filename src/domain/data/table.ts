import { stringify } from 'csv-stringify/sync';
/** A data file as a value: columns with their meaning, and rows in a stable order. */

export type CsvCell = string | number | boolean | undefined;

export interface DataColumn<Name extends string = string> {
  name: Name;
  /** What stands in the column, for the data dictionary. */
  means: string;
}

export interface DataTable<Name extends string = string> {
  /** File name without extension. */
  name: string;
  title: string;
  /** What one row is. */
  row: string;
  columns: readonly DataColumn<Name>[];
  rows: readonly Readonly<Record<Name, CsvCell>>[];
}

/** Ties the columns to the rows: a row with a column missing does not compile. */
export const dataTable = <const Name extends string>(table: DataTable<Name>): DataTable<Name> =>
  table;

/** A data table as CSV: RFC 4180, UTF-8, header row, lines ended by CRLF. */
export const toCsv = ({ columns, rows }: DataTable): string =>
  stringify([...rows], {
    header: true,
    columns: columns.map(({ name }) => name),
    record_delimiter: '\r\n',
    cast: { boolean: (value) => String(value) },
  });
