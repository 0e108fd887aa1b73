import { proposeType } from '../phrases/agency-type.ts';
import { membersFromList, type MemberRow } from '../phrases/members.ts';
import type { PhraseContext } from '../phrases/context.ts';

/** A row of a pasted list or table of members. */
export interface PastedMember extends MemberRow {
  /** The post or level, where a table has a column of them. */
  role?: string;
  /** The words of the row from its post to its organisation, as they stand; undefined outside a table. */
  line?: string;
}

/** What the cells of a column are. Persons are not recorded, whatever a table prints. */
type Column = 'organisation' | 'role' | 'capacity' | 'person' | 'other';

/**
 * Reads a pasted list of members, or the rows of a pasted table: cells parted by tabs, by two and more spaces, or by
 * dashes (“Name – Role – Organisation”). Of a table, the organisation is the member and the post its role; columns
 * are told by their heads, and without heads by what stands in them. Returns no row for heads and empty lines.
 */
export function membersFromPaste(text: string, context: PhraseContext): PastedMember[] {
  const table = tableIn(text);
  if (!table) return membersFromList(text, context);
  const { columns, rows } = columnsOf(table, context);
  return rows.flatMap((row) => memberOf(row, columns, context) ?? []);
}

/** The ways in which cells are parted, the surest first. */
const PARTED: readonly RegExp[] = [/\t+/u, /\s*\|\s*/u, /\s{2,}/u];
const DASH = /\s+[–—-]\s+/u;

/** A capacity or a number of seats after a dash: a list of members, not a table. */
const OF_A_LIST =
  /^(?:non-?voting|voting|observer|in attendance|co-?opted|advis[eo]r|chair|vice[- ]chair|\w+ seats?|[x×]?\s?\d{1,2})\b/iu;

/** A line of a table, white space made even, with its cells. */
interface Row {
  line: string;
  cells: readonly string[];
}

/** The rows of a text most of whose lines have as many; undefined where it is no table. */
function tableIn(text: string): Row[] | undefined {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  for (const parted of [...PARTED, DASH]) {
    const rows = lines.map((line) => ({
      line: line.trim().replaceAll(/\s+/gu, ' '),
      cells: line
        .trim()
        .split(parted)
        .map((cell) => cell.trim())
        .filter((cell) => cell !== ''),
    }));
    const full = rows.filter(({ cells }) => cells.length > 1);
    const isTable = full.length > 1 && full.length >= rows.length * 0.6;
    const isList =
      parted === DASH &&
      full.filter(({ cells: [, second = ''] }) => OF_A_LIST.test(second)).length > full.length / 2;
    if (isTable && !isList) return rows;
  }
  return undefined;
}

const HEADS: readonly (readonly [RegExp, Column])[] = [
  [/\b(?:organisations?|agency|agencies|body|represent\w*|employer|sector)\b/iu, 'organisation'],
  [/\b(?:role|post|title|position|job|designation|office)\b/iu, 'role'],
  [/\b(?:capacity|status|voting|membership)\b/iu, 'capacity'],
  [/\b(?:names?|members?)\b/iu, 'person'],
];

const headOf = (cell: string): Column | undefined =>
  cell.split(' ').length <= 3 ? HEADS.find(([said]) => said.test(cell))?.[1] : undefined;

/** A person’s title, or nothing but two or three capitalised words. */
const PERSON =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Councillor|Rev|Sir|Dame)\.?\s.*|\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}’'-]+){1,2})$/u;

interface Told {
  columns: readonly Column[];
  rows: readonly Row[];
}

function columnsOf(table: readonly Row[], context: PhraseContext): Told {
  const [first, ...rest] = table;
  const heads = (first?.cells ?? []).map(headOf);
  const isHead = heads.length > 1 && heads.every((head) => head !== undefined);
  const rows = isHead ? rest : [...table];
  const width = Math.max(...rows.map(({ cells }) => cells.length), 0);
  const isTyped = (cell: string): boolean => proposeType(cell, context).type !== undefined;
  const told = Array.from({ length: width }, (_, at) => {
    const cells = rows.flatMap((row) => row.cells[at] ?? []);
    const share = (holds: (cell: string) => boolean): number =>
      cells.filter(holds).length / Math.max(cells.length, 1);
    return { typed: share(isTyped), persons: share((cell) => !isTyped(cell) && PERSON.test(cell)) };
  });
  // Where no head says so, the organisation is the column whose words tell most of a type; of two alike, the last.
  const best = told.reduce(
    (most, one, at) => (one.typed >= (told[most]?.typed ?? 0) ? at : most),
    0,
  );
  const headed = heads.indexOf('organisation');
  const organisation = isHead && headed >= 0 ? headed : best;
  const columns = told.map(({ typed, persons }, at): Column => {
    if (at === organisation) return 'organisation';
    const head = isHead ? heads[at] : undefined;
    if (head === 'person') return typed > 0.5 ? 'role' : 'person';
    return head ?? (persons > 0.5 ? 'person' : 'role');
  });
  // One post is enough: what stands in a further column of them is not known.
  const post = columns.indexOf('role');
  return {
    columns: columns.map((one, at) => (one === 'role' && at !== post ? 'other' : one)),
    rows,
  };
}

function memberOf(
  { line, cells }: Row,
  columns: readonly Column[],
  context: PhraseContext,
): PastedMember | undefined {
  const cell = (wanted: Column): string => cells[columns.indexOf(wanted)] ?? '';
  const [organisation, role, capacity] = [cell('organisation'), cell('role'), cell('capacity')];
  // A row with a cell too few names its member in the first that is no person.
  const name = organisation || role || cells.find((_, at) => columns[at] !== 'person');
  if (name === undefined || name === '') return undefined;
  const byName = proposeType(name, context);
  // A post tells the type only where the name says nothing of one.
  const isNamed = byName.type !== undefined || byName.others.length > 0;
  const { type, because, others } = isNamed || role === '' ? byName : proposeType(role, context);
  const [said] = capacity === '' ? [] : membersFromList(`member (${capacity})`, context);
  return {
    name,
    agencyType: type,
    because,
    others,
    capacity: said?.capacity ?? (type === 'lay-member' ? 'lay-member' : 'member'),
    seats: null,
    ...(role !== '' && role !== name && { role }),
    ...lineOf(line, cells, columns),
  };
}

/** The row as it stands between its post and its organisation, where no other cell stands between them. */
function lineOf(
  line: string,
  cells: readonly string[],
  columns: readonly Column[],
): { line?: string } {
  const [from = -1, to = -1] = [columns.indexOf('role'), columns.indexOf('organisation')].sort(
    (a, b) => a - b,
  );
  const [first, last] = [cells[from], cells[to]];
  if (first === undefined || last === undefined || to !== from + 1) return {};
  const start = line.indexOf(first);
  const end = line.indexOf(last, start + first.length);
  return start < 0 || end < 0 ? {} : { line: line.slice(start, end + last.length) };
}
