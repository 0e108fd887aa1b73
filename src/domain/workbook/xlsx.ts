import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { letterOf, type Sheet } from './ods.ts';

/** What a workbook says of itself. */
export interface WorkbookFacts {
  title: string;
  /** The day it tells of: `2026-11-21`. */
  day: string;
}

/** Centimetres that a character of the standard font takes: Excel counts widths in these. */
const CHARACTER = 0.19;

/** As many letters as Excel takes into a cell. */
const CELL_LETTERS = 32_767;

/** Sheets as a workbook for Excel (ISO/IEC 29500), with heads that stay in view, filters and widths. */
export const toXlsx = async (
  sheets: readonly Sheet[],
  { title, day }: WorkbookFacts,
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(sheetOf),
    // LibreOffice takes filters from this name, and Excel writes it too.
    namedRanges: sheets
      .filter(({ filters = true }) => filters)
      .map((sheet) => ({
        name: '_xlnm._FilterDatabase',
        scope: sheet.name,
        range: `'${sheet.name}'!${rangeOf(sheet).replaceAll(/[A-Z]+|\d+/gu, '$$$&')}`,
      })),
    // Never the time of the build: the same sheets are the same bytes.
    properties: {
      title,
      created: new Date(`${day}T00:00:00Z`),
      modified: new Date(`${day}T00:00:00Z`),
    },
  });

const TEXT = { alignment: { wrapText: true, vertical: 'top' } } as const;

/** `A1:M1253`: the head and all rows. */
const rangeOf = ({ columns, rows }: Sheet): string =>
  `A1:${letterOf(columns.length - 1)}${rows.length + 1}`;

function sheetOf(sheet: Sheet): WriteSheet {
  const { name, columns, rows, filters = true } = sheet;
  return {
    name,
    columns: columns.map(({ width, pounds }) => ({
      width: Math.round(width / CHARACTER),
      style: pounds ? { ...TEXT, numFmt: '"£"#,##0.00' } : TEXT,
    })),
    rows: [columns.map(({ head }) => head), ...rows.map((row) => row.map(cellOf))],
    cells: new Map(
      columns.map(({ head }, place) => [
        `0,${place}`,
        { value: head, style: { ...TEXT, font: { bold: true } } },
      ]),
    ),
    freezePane: { rows: 1 },
    ...(filters && { autoFilter: { range: rangeOf(sheet) } }),
  };
}

const cellOf = (value: Sheet['rows'][number][number]) => {
  if (value === undefined || value === '') return null;
  return typeof value === 'string' ? value.slice(0, CELL_LETTERS) : value;
};
