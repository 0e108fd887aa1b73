import { proposeType } from '../phrases/agency-type.ts';
import { capacitiesIn } from '../phrases/members.ts';
import type { PhraseContext } from '../phrases/context.ts';

/** What the cells of a column are. Persons are not recorded, whatever a table prints. */
export type Column = 'organisation' | 'role' | 'capacity' | 'vote' | 'person' | 'other';

/** A line of a table, white space made even, with its cells. */
export interface Row {
  line: string;
  cells: readonly string[];
}

/** A table with what each of its columns is. */
export interface ToldTable {
  columns: readonly Column[];
  rows: readonly Row[];
  /** What a column is that was not taken, or of which nobody can be sure, in sentences. */
  notes: readonly string[];
}

/** The ways in which cells are parted, the surest first. */
const PARTED: readonly RegExp[] = [/\t/u, /\s*\|\s*/u, /\s{2,}/u];
const DASH = /\s+[–—-]\s+/u;

/** A capacity or a number of seats after a dash: a list of members, not a table. */
const OF_A_LIST =
  /^(?:non-?voting|voting|observer|in attendance|co-?opted|advis[eo]r|chair|vice[- ]chair|\w+ seats?|[x×]?\s?\d{1,2})\b/iu;

/** The rows of a text most of whose lines have as many; undefined where it is no table. */
export function tableIn(text: string): Row[] | undefined {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  for (const parted of [...PARTED, DASH]) {
    const rows = cellsOf(lines, parted);
    const full = rows.filter(({ cells }) => cells.length > 1);
    const isTable = full.length > 1 && full.length >= rows.length * 0.6;
    const isList =
      parted === DASH &&
      full.filter(({ cells: [, second = ''] }) => OF_A_LIST.test(second)).length > full.length / 2;
    if (isTable && !isList) return rows;
  }
  return undefined;
}

/** Each line in cells. Where every line has as many, one that is empty is a cell too, and keeps the others in place. */
function cellsOf(lines: readonly string[], parted: RegExp): Row[] {
  const all = lines.map((line) =>
    line
      .replace(/^\s*\|/u, '')
      .replace(/\|\s*$/u, '')
      .replace(/^ +| +$/gu, '')
      .split(parted)
      .map((cell) => cell.trim()),
  );
  const isEven = all.every(({ length }) => length === all[0]?.length);
  return all.flatMap((cells, index) => {
    const kept = isEven ? cells : cells.filter((cell) => cell !== '');
    // A line of nothing but strokes parts the head of a table from its rows.
    if (kept.every((cell) => /^[-:=]*$/u.test(cell))) return [];
    return [{ line: (lines[index] ?? '').trim().replaceAll(/\s+/gu, ' '), cells: kept }];
  });
}

const DEPUTY = /\b(?:deput\w+|substitutes?|alternates?)\b/iu;

const HEADS: readonly (readonly [RegExp, Column])[] = [
  [DEPUTY, 'other'],
  [/\b(?:voting|votes?)\b/iu, 'vote'],
  [/\b(?:organisations?|agency|agencies|body|represent\w*|employer|sector)\b/iu, 'organisation'],
  [/\b(?:role|post|title|position|job|designation|office)\b/iu, 'role'],
  [/\b(?:capacity|status|membership)\b/iu, 'capacity'],
  [/\b(?:names?|members?)\b/iu, 'person'],
];

/** The longest head of a column, in words. */
const HEAD_WORDS = 4;

const headOf = (cell: string): Column | undefined =>
  cell.split(' ').length <= HEAD_WORDS ? HEADS.find(([said]) => said.test(cell))?.[1] : undefined;

/** Words that only the head of a column is made of, in any number: “Agency”, “Name of organisation”, “Partner agencies”. */
const ONLY_HEAD =
  /^(?:(?:names?|of|the|and|or|partner|member|relevant|organisations?|agency|agencies|members?|roles?|posts?|titles?|job)(?:[\s/&]+|:?$))+$/iu;

/** True for a line that is the head of a list in one column, and no member. */
export const isHead = (line: string): boolean => ONLY_HEAD.test(line.trim());

/** A person’s title, or nothing but two or three capitalised words. */
const PERSON =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Councillor|Rev|Sir|Dame)\.?\s.*|\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}’'-]+){1,2})$/u;

/** Words of a post: “Team Manager” is no person, though it looks like one. */
const POST =
  /\b(?:adviser|advisor|chair|chief|commander|constable|co-?ordinator|councillor|deputy|director|doctor|executive|governor|head|headteacher|inspector|lead|leader|manager|member|nurse|officer|practitioner|principal|representative|secretary|scrutineer|superintendent|supervisor|teacher|trustee|worker)\b/iu;

/** True for a post, without a person beside it: “Head teacher, primary schools”. */
const isPost = (cell: string): boolean =>
  POST.test(cell) &&
  !cell.split(/[,(–—]|\s-\s/u).some((part) => PERSON.test(part.trim()) && !POST.test(part)) &&
  !TITLED.test(cell);

/** A person by title, whatever post stands in it: “Councillor Ada Example”. */
const TITLED = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Councillor|Rev|Sir|Dame)\.?\s+\p{Lu}/u;

/** A head that may stand over posts as well as over people. */
const OF_MEMBERS = /^members?$/iu;

/** Where the row of heads stands, after at most two lines of one cell; -1 where there is none. */
function headRow(table: readonly Row[], context: PhraseContext): number {
  const at = table.findIndex(({ cells }) => cells.length > 1);
  const cells = table[at]?.cells ?? [];
  const heads = cells.filter((cell) => headOf(cell) !== undefined);
  const isTyped = cells.some((cell) =>
    /^(?:An entry|Typed)/u.test(proposeType(cell, context).because),
  );
  const isHead = heads.length > 1 && heads.length * 2 > cells.length && !isTyped;
  return at <= 2 && isHead ? at : -1;
}

/** Tells the columns of a table by its heads, and without heads by what stands in them. */
export function columnsOf(table: readonly Row[], context: PhraseContext): ToldTable {
  const at = headRow(table, context);
  const head = at < 0 ? undefined : table[at];
  const body = table.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell !== ''));
  // A table that runs over a page has its heads again there.
  const rows = head ? body.filter(({ line }) => line !== head.line) : body;
  const heads = head?.cells.map((cell) => headOf(cell) ?? 'other') ?? [];
  const isOfMembers = head?.cells.map((cell) => OF_MEMBERS.test(cell)) ?? [];
  const { columns, post } = columnsTold(rows, { heads, isOfMembers }, context);
  return { columns, rows, notes: notesOn(columns, head, rows[0], post) };
}

function columnsTold(
  rows: readonly Row[],
  { heads, isOfMembers }: { heads: readonly Column[]; isOfMembers: readonly boolean[] },
  context: PhraseContext,
): { columns: Column[]; post: number } {
  const width = Math.max(...rows.map(({ cells }) => cells.length), 0);
  const isTyped = (cell: string): boolean => proposeType(cell, context).type !== undefined;
  // A row with a cell too few may be the end of the one above.
  const ofFullRows = (at: number): string[] =>
    rows
      .flatMap(({ cells }) => (cells.length === width ? (cells[at] ?? []) : []))
      .filter((cell) => cell !== '');
  const told = Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '');
    const share = (holds: (cell: string) => boolean): number =>
      cells.filter(holds).length / Math.max(cells.length, 1);
    return {
      typed: share(isTyped),
      persons: share((cell) => !isTyped(cell) && PERSON.test(cell) && !POST.test(cell)),
      // One cell that may be a person is enough to leave the column out.
      arePosts:
        isOfMembers[at] === true && ofFullRows(at).length > 0 && ofFullRows(at).every(isPost),
      capacities: share((cell) => capacitiesIn(cell) !== undefined),
    };
  });
  const isOpen = (at: number): boolean => heads[at] === undefined || heads[at] === 'person';
  // Where no head says so, the organisation is the column whose words tell most of a type; of two alike, the last.
  const best = told.reduce(
    (most, one, at) => (isOpen(at) && one.typed >= (told[most]?.typed ?? 0) ? at : most),
    -1,
  );
  const headed = heads.indexOf('organisation');
  const organisation = headed >= 0 ? headed : best;
  const columns = told.map(({ typed, persons, capacities, arePosts }, at): Column => {
    if (at === organisation) return 'organisation';
    const head = heads[at];
    if (head === 'person') return typed > 0.5 || arePosts ? 'role' : 'person';
    if (head !== undefined) return head;
    if (capacities > 0.5) return 'capacity';
    return persons > 0.5 ? 'person' : 'role';
  });
  // One post is enough: what stands in a further column of them is not known.
  const post = columns.indexOf('role');
  const isOfCapacities = (at: number): boolean =>
    (told[at]?.capacities ?? 0) > 0.5 && !columns.includes('capacity');
  return {
    columns: columns.map((one, at) => {
      if (one !== 'role' || at === post) return one;
      return isOfCapacities(at) ? 'capacity' : 'other';
    }),
    post,
  };
}

function notesOn(
  columns: readonly Column[],
  head: Row | undefined,
  first: Row | undefined,
  post: number,
): string[] {
  const [named, persons] = ['other', 'person'].map((wanted) =>
    columns.flatMap((column, at) => (column === wanted ? [at] : [])),
  );
  const member = first?.cells[columns.indexOf('organisation')] ?? '';
  const swapped = `Not sure which column names the member, for there is no row of headings: “${member}” is taken as a member, “${first?.cells[post] ?? ''}” as its post. If that is wrong, paste the table again under a row of headings: Organisation, Post.`;
  return [
    ...(head || post < 0 ? [] : [swapped]),
    // What they hold is not repeated: it may name people.
    ...(head ? [] : (persons ?? [])).map(
      (at) =>
        `Left out, as it looks like names of people: column ${at + 1}. If it has posts, paste the table again under a row of headings: Organisation, Post.`,
    ),
    ...(named ?? []).map((at) => {
      const called = head?.cells[at] ?? '';
      return DEPUTY.test(called)
        ? `Not taken: the column “${called}”. Who may come in a member’s place is asked under “Deputies”.`
        : `Not taken: ${called === '' ? `column ${at + 1}` : `the column “${called}”`}. What it says of a member can be put under “More” at its row.`;
    }),
  ];
}
