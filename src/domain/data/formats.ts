import { toOds } from './ods.ts';
import { toCsv, type DataTable } from './table.ts';

/** A way of writing a table as a file, with its media type. */
interface FileFormat {
  type: string;
  write: (table: DataTable) => string | Uint8Array<ArrayBuffer>;
}

/** The formats in which a table is offered to work on, by the ending of the file. */
export const FILE_FORMATS: Readonly<Record<string, FileFormat>> = {
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
  ods: {
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    write: (table) => new Uint8Array(toOds(table)),
  },
};
