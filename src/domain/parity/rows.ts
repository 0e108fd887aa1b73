import { asLine, type Disparity, type Row, type ToldKind } from './parity.ts';
import type { ApiFile, HeldLine } from './told.ts';

/** Every table of the data, by its name, as its CSV file holds it. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

/** What came of holding a file against the tables: how many of its values were held, and those that differ. */
export interface Held {
  values: number;
  disparities: Disparity[];
}

type Json = Record<string, unknown>;

/** A way to hold a file of JSON against the tables: each object with the id of a row has the values of that row. */
export function jsonAgainst(tables: Tables): (file: ApiFile) => Held {
  const byId = Map.groupBy([...tables.values()].flat(), ({ id = '' }) => id);
  const quoted = Map.groupBy(tables.get('evidence') ?? [], ({ statement, finding }) =>
    statement === '' ? finding : statement,
  );
  return ({ path, json }) => {
    const held: Held = { values: 0, disparities: [] };
    const differ = (about: string, kind: string, shown: unknown, is: string): void => {
      held.values += 1;
      if (textOf(shown) !== is)
        held.disparities.push({ page: path, about, kind, shown: textOf(shown), held: is });
    };
    for (const { object, id } of objectsIn(json)) {
      const row = rowFor(
        object,
        (byId.get(id) ?? []).filter(() => mayBeRow(id, path)),
      );
      for (const [name, column] of row ? heldNames(object, row, path) : []) {
        differ(id, name, object[name], asList(object[name], row?.[column] ?? ''));
      }
    }
    // What a file is about is a row, or the file would be held against nothing.
    for (const id of ['statement', 'source'].flatMap((name) => idIn(json, name))) {
      if (!byId.has(id)) differ(id, 'id', id, '');
    }
    for (const { about, words } of path === CATALOGUE
      ? quotationsInAll(json)
      : quotationsIn(json)) {
      const is = (quoted.get(about) ?? []).map(({ quotation = '' }) => quotation);
      differ(about, 'quotations', words.toSorted().join(' | '), is.toSorted().join(' | '));
    }
    return held;
  };
}

/** The file of everything, whose records are as they were written. */
export const CATALOGUE = 'catalogue.json';

const WORDED = [
  ['state', 'state'],
  ['plain_english', 'value'],
  ['url', 'url'],
  ['second_reading', 'second_reading'],
] as const;

/** The id of a part of a file, where it has that part. */
function idIn(json: unknown, name: string): string[] {
  const part = (json as Readonly<Record<string, { id?: unknown } | undefined>>)[name];
  return typeof part?.id === 'string' ? [part.id] : [];
}

/** Objects with an id, however deep. */
function* objectsIn(json: unknown): Generator<{ object: Json; id: string }> {
  if (typeof json !== 'object' || json === null) return;
  if ('id' in json && typeof json.id === 'string') yield { object: json, id: json.id };
  for (const part of Object.values(json)) yield* objectsIn(part);
}

/** The row that an object is: of those of its id, the one with which it shares the most columns and values. */
function rowFor(object: Json, rows: readonly Row[]): Row | undefined {
  const fits = rows.map((row) => {
    const shared = sharedBy(object, row);
    const same = shared.filter(
      (name) => textOf(object[name]) === asList(object[name], row[name] ?? ''),
    );
    return { row, shared: shared.length, same: same.length };
  });
  const [best] = fits.toSorted((a, b) => b.shared - a.shared || b.same - a.same);
  return best?.row;
}

/** Ids of topics and fields are in no table, and those of what is asked are like them. */
const mayBeRow = (id: string, path: string): boolean =>
  !path.startsWith('/topics') || id.includes('#');

/** The columns of a row that an object has too. */
const sharedBy = (object: Json, row: Row): string[] =>
  Object.keys(object).filter((name) => name in row && isPlain(object[name]));

/** What of an object is held against which column. In the whole catalogue values are typed, with their words beside them. */
const heldNames = (object: Json, row: Row, path: string): (readonly [string, string])[] =>
  path === CATALOGUE
    ? WORDED.filter(([name]) => 'plain_english' in object && name in object)
    : sharedBy(object, row).map((name) => [name, name]);

const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((one) => typeof one !== 'object') : typeof value !== 'object';

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.join(';');
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
};

/** A list stands in one cell, with or without a space after each semicolon. */
const asList = (value: unknown, cell: string): string =>
  Array.isArray(value) ? cell.replaceAll('; ', ';') : cell;

interface Quoted {
  quotation: string;
}

/** The words of each statement and finding that a file tells whole. */
function quotationsIn(json: unknown): { about: string; words: string[] }[] {
  const { statement, quoted, readings, findings } = json as {
    statement?: { id: string };
    quoted?: Quoted[];
    readings?: { quoted: Quoted[] }[];
    findings?: { id: string; quoted?: Quoted[] }[];
  };
  return [
    ...(statement && quoted && readings
      ? [
          {
            about: statement.id,
            words: wordsOf(quoted, ...readings.map((reading) => reading.quoted)),
          },
        ]
      : []),
    ...(findings ?? []).flatMap(({ id, quoted: own }) =>
      own ? [{ about: id, words: wordsOf(own) }] : [],
    ),
  ];
}

const wordsOf = (...lists: readonly (readonly Quoted[])[]): string[] =>
  lists.flat().map(({ quotation }) => quotation);

/** The words of each statement of the whole catalogue. */
const quotationsInAll = (json: unknown): { about: string; words: string[] }[] =>
  (json as { partnerships: { arrangements: CatalogueEdition[] }[] }).partnerships.flatMap(
    ({ arrangements }) =>
      arrangements.flatMap(({ statements }) =>
        statements.map(({ id, evidence = [], readings = [] }) => ({
          about: id,
          words: wordsOf(evidence, ...readings.map((reading) => reading.evidence ?? [])),
        })),
      ),
  );

interface CatalogueEdition {
  statements: {
    id: string;
    evidence?: Quoted[];
    readings?: { evidence?: Quoted[] }[];
  }[];
}

/** The rows of a table; none where there is no such table. */
export const rowsOf = (tables: Tables, name: string): readonly Row[] => tables.get(name) ?? [];

/** Lines of one kind on one page. */
export const linesOn = (
  kind: ToldKind,
  about: string,
  lines: readonly (readonly string[])[],
): HeldLine[] => lines.map((parts) => ({ kind, about, shown: asLine(...parts) }));

/** An edition that the page of its partnership shows, under the name that tables give it. */
export interface ShownEdition {
  id: string;
  partnership: string;
  name: string;
}

/** One for every partnership of which anything was read: what amends it stands with it, and has no line of its own. */
export function shownEditions(tables: Tables): ShownEdition[] {
  const names = new Map(
    rowsOf(tables, 'partnerships').map(({ id = '', short_name = '' }) => [id, short_name]),
  );
  return rowsOf(tables, 'arrangements')
    .filter(({ shown, amends }) => shown === 'true' && amends === '')
    .map(({ id = '', partnership = '' }) => ({
      id,
      partnership,
      name: names.get(partnership) ?? partnership,
    }));
}

/** How many rows are so. */
export const countOf = (rows: readonly Row[], is: (row: Row) => boolean): number =>
  rows.filter(is).length;

/** The parts of a cell that holds a list. */
export const partsIn = (cell = ''): string[] => cell.split('; ').filter(Boolean);

/** Every number of a text, without the commas between thousands. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(/\d+(?:[.,]\d+)*/gu)].map(([number]) => number.replaceAll(',', ''));
