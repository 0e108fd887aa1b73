import type { Disparity, Row } from './parity.ts';
import type { Held, Tables } from './rows.ts';
import { TABLE_SHEETS, type TableSheet } from '../workbook/table-sheets.ts';

/** A sheet of a workbook as its file holds it: texts and numbers, undefined for an empty cell. */
export interface SheetCells {
  name: string;
  rows: readonly (readonly (string | number | undefined)[])[];
}

/** A workbook as its file holds it. */
export interface WorkbookCells {
  file: string;
  /** The partnership or the topic that it is of; neither of that of everything. */
  partnership?: string | undefined;
  topic?: string | undefined;
  sheets: readonly SheetCells[];
}

/** “At a glance” as the API tells it: a line for each thing said, by area and row. */
export interface GlanceFile {
  rows: readonly { id: string; label: string }[];
  columns: readonly {
    name: string;
    regime_name: string;
    standing_name: string;
    cells: readonly { row: string; lines: readonly { words: string }[] }[];
  }[];
}

/** A way to hold a workbook against the tables and “At a glance”: each cell, and that no answer is left out. */
export function workbookAgainst(
  tables: Tables,
  glance: GlanceFile,
): (workbook: WorkbookCells) => Held {
  const rowsById = new Map(
    TABLE_SHEETS.map((sheet) => {
      const key = sheet.columns[0]?.[0] ?? 'id';
      return [
        sheet.name,
        new Map((tables.get(sheet.table) ?? []).map((row) => [row[key] ?? '', row])),
      ];
    }),
  );
  return (workbook) => {
    const differences = differencesIn(workbook.file);
    for (const { name, rows } of workbook.sheets) {
      const sheet = TABLE_SHEETS.find((one) => one.name === name);
      if (sheet) cellsAgainst(rows, sheet, rowsById.get(name) ?? new Map(), differences.hold);
      if (name === 'At a glance') glanceAgainst(rows, glance, differences.hold);
    }
    countsAgainst(workbook, tables, differences.hold);
    return differences.held;
  };
}

/** A table that is offered as CSV and as a sheet: the sheet holds the same, cell by cell. */
export function sheetAgainst(
  file: string,
  [heads = [], ...rows]: SheetCells['rows'],
  [names = [], ...table]: readonly (readonly string[])[],
): Held {
  const { held, hold } = differencesIn(file);
  hold('sheet', 'heads', heads.join(' | '), names.join(' | '));
  hold('sheet', 'rows', String(rows.length), String(table.length));
  rows.forEach((cells, at) => {
    names.forEach((name, place) => {
      hold(`row ${at + 1}`, name, spoken(cells[place]), table[at]?.[place]);
    });
  });
  return held;
}

type Hold = (about: string, kind: string, shown: string, is: string | undefined) => void;

function differencesIn(page: string): { held: Held; hold: Hold } {
  const held: Held = { values: 0, disparities: [] };
  const note = (one: Disparity): void => void held.disparities.push(one);
  return {
    held,
    hold: (about, kind, shown, is) => {
      held.values += 1;
      if (shown !== is) note({ page, about, kind, shown, held: is });
    },
  };
}

/** As many letters as Excel takes into a cell. */
const CELL_LETTERS = 32_767;

function cellsAgainst(
  [heads = [], ...rows]: SheetCells['rows'],
  { name, columns }: TableSheet,
  byId: ReadonlyMap<string, Row>,
  hold: Hold,
): void {
  hold(name, 'heads', heads.join(' | '), columns.map(([, head]) => head).join(' | '));
  for (const cells of rows) {
    const id = String(cells[0] ?? '');
    const row = byId.get(id);
    columns.forEach(([column, head], place) => {
      const shown = spoken(cells[place]);
      const is = row && inWords(row[column] ?? '');
      hold(id, head, shown, isPartOf(shown, is, column, name) ? shown : is);
    });
  }
}

/** An area may have documents of several partnerships: the workbook of one of them names its own. */
const isPartOf = (shown: string, is: string | undefined, column: string, sheet: string): boolean =>
  sheet === 'Areas' && column === 'edition' && (is?.split('; ').includes(shown) ?? false);

const spoken = (cell: string | number | undefined): string =>
  String(cell ?? '').slice(0, CELL_LETTERS);

const inWords = (cell: string): string =>
  ({ true: 'Yes', false: 'No' })[cell] ?? cell.slice(0, CELL_LETTERS);

function glanceAgainst(
  [heads = [], ...rows]: SheetCells['rows'],
  glance: GlanceFile,
  hold: Hold,
): void {
  const ids = new Map(glance.rows.map(({ id, label }) => [label, id]));
  for (const cells of rows) {
    const [area = ''] = cells;
    const column = glance.columns.find(({ name }) => name === area);
    heads.forEach((head, place) => {
      const row = ids.get(String(head));
      const lines = column?.cells.find((one) => one.row === row)?.lines;
      const fixed = [column?.name, column?.regime_name, column?.standing_name][place];
      const is = place < FIXED ? fixed : lines?.map(({ words }) => words).join('\n');
      hold(String(area), String(head), spoken(cells[place]), is);
    });
  }
}

/** The columns of “At a glance” before its rows: area, law, how it stands. */
const FIXED = 3;

/** The counts that the first sheet tells, and the rows that there are, against counts of the tables. */
function countsAgainst(
  { sheets, partnership, topic }: WorkbookCells,
  tables: Tables,
  hold: Hold,
): void {
  const statements = (tables.get('statements') ?? []).filter(
    (row) =>
      row.shown === 'true' &&
      (partnership === undefined || row.partnership === partnership) &&
      (topic === undefined || row.topic === topic),
  );
  const ids = new Set(statements.map(({ id }) => id));
  const of = (table: string): number =>
    (tables.get(table) ?? []).filter(({ statement }) => ids.has(statement)).length;
  const rowsIn = (name: string, head?: string): number => {
    const [heads = [], ...rows] = sheets.find((one) => one.name === name)?.rows ?? [];
    return head === undefined
      ? rows.length
      : rows.filter((row) => (row[heads.indexOf(head)] ?? '') !== '').length;
  };
  const expect = (name: string, shown: number, is: number): void => {
    hold(name, 'rows', String(shown), String(is));
  };
  expect('Answers', rowsIn('Answers'), statements.length);
  expect('Quotations', rowsIn('Quotations', 'Id of the answer'), of('evidence'));
  expect('Members', rowsIn('Members'), of('members'));
  expect('Money', rowsIn('Money'), of('contributions'));
  const told = sheets[0]?.rows.find(([label]) => label === 'Counts to check against')?.[1];
  const states = new Map(
    [...Map.groupBy(statements, ({ state_name = '' }) => state_name)].map(([name, own]) => [
      name,
      own.length,
    ]),
  );
  for (const [, state = '', count = ''] of String(told ?? '').matchAll(
    /([A-Z][a-z ]+): ([\d,]+)(?=[;.])/gu,
  )) {
    const shown = Number(count.replaceAll(',', ''));
    if (state === 'Quotations that answers rest on') expect(state, shown, of('evidence'));
    else expect(state, shown, states.get(state) ?? 0);
    states.delete(state);
  }
  // A state that is not counted there is a count of none.
  for (const [state, count] of states) expect(state, 0, count);
}
