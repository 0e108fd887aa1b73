import type { DataVersion } from '../data/version.ts';
import { toOds, type Sheet } from './ods.ts';
import { partPath, workbookName, type WorkbookPart } from './part.ts';
import { workbookOf } from './workbook.ts';
import { toXlsx, type WorkbookFacts } from './xlsx.ts';

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
import { toCsv, type DataTable } from '../data/table.ts';

/** A way of writing a table as a file, with its media type. */
interface FileFormat {
  type: string;
  write: (table: DataTable) => string | Uint8Array<ArrayBuffer>;
}

/** The formats in which a table is offered to work on, by the ending of the file. */
export const FILE_FORMATS: Readonly<Record<string, FileFormat>> = {
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
  ods: {
    type: ODS,
    write: (table) => new Uint8Array(toOds(sheetsOf(table))),
  },
};

/** A way of writing a workbook, with its media type and what a link calls it. */
interface WorkbookFormat {
  type: string;
  label: string;
  write: (sheets: readonly Sheet[], about: WorkbookFacts) => Uint8Array | Promise<Uint8Array>;
}

/** The formats in which a workbook is offered, by the ending of the file. */
const WORKBOOK_FORMATS: Readonly<Record<string, WorkbookFormat>> = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Excel',
    write: toXlsx,
  },
  ods: { type: ODS, label: 'OpenDocument', write: toOds },
};

/** The parts of the names of a workbook’s files, after “safeguarding-arrangements-”: one for each format. */
export const workbookPaths = (
  part: WorkbookPart,
  version: DataVersion,
): { version: string; format: string }[] =>
  Object.keys(WORKBOOK_FORMATS).map((format) => ({
    version: workbookName(part, version).replace('safeguarding-arrangements-', ''),
    format,
  }));

/** The files of a workbook as links: paths below the base of the site, with what each is called. */
export const workbookLinks = (
  part: WorkbookPart,
  version: DataVersion,
): { path: string; label: string }[] =>
  Object.entries(WORKBOOK_FORMATS).map(([ending, { label }]) => ({
    path: `${partPath(part)}${workbookName(part, version)}.${ending}`,
    label,
  }));

/** A workbook as a file, with its media type. It is made here and now: nothing keeps one. Throws for another format. */
export async function workbookFile(
  format: string,
  ...[catalogue, part, version, urls]: Parameters<typeof workbookOf>
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> }> {
  const found = WORKBOOK_FORMATS[format];
  if (!found) throw new Error(`There is no workbook in the format “${format}”.`);
  const sheets = workbookOf(catalogue, part, version, urls);
  const facts = { title: `Safeguarding arrangements: ${part.title}`, day: version.readOn };
  return { type: found.type, bytes: new Uint8Array(await found.write(sheets, facts)) };
}

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
