import { stringify } from 'csv-stringify/sync';
/** A data file as a value: columns with their meaning, and rows in a stable order. */

export type CsvCell = string | number | boolean | undefined;

/** What the cells of a column hold, under the names that Frictionless Data gives them; text where nothing is said. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'uri';

export interface DataColumn<Name extends string = string> {
  name: Name;
  /** What stands in the column, for the data dictionary. */
  means: string;
  type?: ColumnType;
  /** True where no cell is empty. */
  required?: boolean;
  /** The closed list that its cells are taken from. */
  values?: readonly string[];
  /** What every cell looks like, from its start to its end. */
  pattern?: string;
  /** Of numbers: the least. */
  minimum?: number;
  /** Between the parts of a cell that holds several. */
  separator?: '; ' | ';';
  /** The table whose `id` its cells are; of lists it is not told to machines, which cannot say it. */
  refersTo?: string;
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

/** A data table as CSV: RFC 4180, UTF-8 with the mark by which Excel knows it, header row, lines ended by CRLF. */
export const toCsv = ({ columns, rows }: DataTable): string =>
  stringify([...rows], {
    bom: true,
    header: true,
    columns: columns.map(({ name }) => name),
    record_delimiter: '\r\n',
    cast: { boolean: (value) => String(value) },
  });
