import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { parseCsv } from 'hucre/csv';
import { readOds, streamOdsRows } from 'hucre/ods';
import { SHEET_COLUMNS, type SheetRow } from '../../src/domain/phrases/rows.ts';
import { toOds } from '../../src/domain/workbook/ods.ts';
import { writeRecord } from './write-record.ts';

/** The kinds of file that hold a sheet. */
export const isSheetFile = (path: string): boolean =>
  ['.ods', '.csv'].includes(extname(path).toLowerCase());

/** Writes rows under the heads of the sheet, as OpenDocument or CSV by the end of the name. Throws the fault of the system. */
export function writeSheet(path: string, rows: readonly SheetRow[]): void {
  const cells = rows.map((row) => SHEET_COLUMNS.map(([column]) => row[column]));
  const columns = SHEET_COLUMNS.map(([, head, width]) => ({ head, width }));
  writeRecord(
    path,
    extname(path).toLowerCase() === '.csv'
      ? stringify([columns.map(({ head }) => head), ...cells], {
          bom: true,
          quoted: true,
          record_delimiter: '\r\n',
        })
      : toOds([{ name: 'Answers', columns, rows: cells }]),
  );
}

/** No sheet of an area comes near to this; a file that does is not one. */
const MOST_BYTES = 20_000_000;

/** A cell as its text; one that is empty, or no text, number or truth value, as nothing. */
const wordCell = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';

/** Reads the rows of a sheet, by its heads in any order. Throws in a sentence where it is no sheet of ours. */
export async function readSheet(path: string): Promise<SheetRow[]> {
  const bytes = readFileSync(path);
  if (bytes.length > MOST_BYTES)
    throw new Error(`“${path}” is larger than a sheet of an area: 20 MB at most.`);
  const cells = await cellsIn(path, bytes);
  const [heads = [], ...rows] = cells.map((row) => row.map(wordCell));
  const places = SHEET_COLUMNS.map(
    ([column, head]) => [column, heads.findIndex((one) => one.trim() === head)] as const,
  );
  const missing = SHEET_COLUMNS.filter(
    ([column, head]) =>
      column !== 'why' && column !== 'question' && !heads.some((one) => one.trim() === head),
  );
  if (missing.length > 0) {
    throw new Error(
      `“${path}” has no column ${missing.map(([, head]) => `“${head}”`).join(', ')}. The first row must have the heads that “npm run sheet -- export” writes.`,
    );
  }
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map(
      (row) =>
        Object.fromEntries(
          places.map(([column, at]) => [column, at < 0 ? '' : (row[at] ?? '')]),
        ) as SheetRow,
    );
}

async function cellsIn(path: string, bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  if (extname(path).toLowerCase() === '.csv') {
    return parseCsv(bytes.toString('utf8').replace(/^\uFEFF/u, ''));
  }
  // Read as a whole, a workbook loses rows marked as heads; row by row, the line breaks in its cells.
  const [sheet] = (await readOds(bytes)).sheets;
  const rows: readonly (readonly unknown[])[] = sheet?.rows ?? [];
  for await (const { values: heads } of streamOdsRows(bytes)) {
    return JSON.stringify(heads) === JSON.stringify(rows[0]) ? rows : [heads, ...rows];
  }
  return rows;
}
