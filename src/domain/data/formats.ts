import { toOds, type Sheet } from './ods.ts';
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
    write: (table) => new Uint8Array(toOds(sheetsOf(table))),
  },
};

/** Centimetres that a letter takes, and the least and the most that a column is wide. */
const LETTER = 0.19;
const NARROWEST = 2.5;
const WIDEST = 9;

/** A table as a sheet, with widths by its longest cells, and a sheet that tells what its columns hold. */
const sheetsOf = ({ name, columns, rows }: DataTable): Sheet[] => [
  {
    name: name.slice(0, 31),
    columns: columns.map((column) => ({
      head: column.name,
      width: widthOf([column.name, ...rows.map((row) => String(row[column.name] ?? ''))]),
    })),
    rows: rows.map((row) => columns.map((column) => row[column.name])),
  },
  {
    name: 'Columns',
    columns: [
      { head: 'Column', width: 5 },
      { head: 'What it holds', width: 16 },
    ],
    rows: columns.map((column) => [column.name, column.means]),
    filters: false,
  },
];

const widthOf = (texts: readonly string[]): number => {
  const longest = Math.max(...texts.map((text) => text.length));
  return Math.round(10 * Math.min(WIDEST, Math.max(NARROWEST, longest * LETTER))) / 10;
};
