import { proposeType } from '../phrases/agency-type.ts';
import {
  capacitiesIn,
  membersFromList,
  withoutCapacity,
  type MemberRow,
} from '../phrases/members.ts';
import type { PhraseContext } from '../phrases/context.ts';
import { columnsOf, isHead, tableIn, type Column, type Row } from './member-columns.ts';

/** A row of a pasted list or table of members. */
export interface PastedMember extends MemberRow {
  /** The post or level, where a table has a column of them. */
  role?: string;
  /** The words of the row from its post to its organisation, as they stand; undefined outside a table. */
  line?: string;
}

/** The members of a paste, with what is to be looked at of its columns and cells, in sentences. */
export interface PastedMembers {
  members: readonly PastedMember[];
  notes: readonly string[];
}

/**
 * Reads a pasted list of members, or the rows of a pasted table: cells parted by tabs, by two and more spaces, or by
 * dashes (“Name – Role – Organisation”). Of a table, the organisation is the member, the post its role, and what it
 * prints of votes its capacity; columns are told by their heads, and without heads by what stands in them. Returns no
 * member for heads and empty lines. What is not sure, or is not taken, is in the notes.
 */
export function membersFromPaste(text: string, context: PhraseContext): PastedMembers {
  const table = tableIn(text);
  if (!table) {
    const lines = text.trim().split('\n');
    const list = isHead(lines[0] ?? '') ? lines.slice(1).join('\n') : text;
    return { members: membersFromList(list, context), notes: [] };
  }
  const { columns, rows, notes } = columnsOf(table, context);
  const read = rows.flatMap((row) => memberOf(row, columns, context) ?? []);
  return {
    members: read.map(({ member }) => member),
    notes: [...notes, ...read.flatMap((one) => one.notes)],
  };
}

function memberOf(
  { line, cells }: Row,
  columns: readonly Column[],
  context: PhraseContext,
): { member: PastedMember; notes: string[] } | undefined {
  const cell = (wanted: Column): string =>
    (cells[columns.indexOf(wanted)] ?? '').replace(NOBODY, '');
  const role = withoutCapacity(cell('role'));
  // A row with a cell too few names its member in the first that is no person.
  const called =
    cell('organisation') ||
    cell('role') ||
    cells.find((one, at) => /\p{L}/u.test(one) && columns[at] !== 'person');
  if (called === undefined || called === '') return undefined;
  const { rest: name, capacity: said } = withoutCapacity(called);
  const byName = proposeType(name, context);
  // A post tells the type only where the name says nothing of one.
  const isNamed = byName.type !== undefined || byName.others.length > 0;
  const { type, because, others } =
    isNamed || role.rest === '' ? byName : proposeType(role.rest, context);
  const { capacity, note } = capacityOf(name, {
    cell: cell('vote') || cell('capacity'),
    isVote: cell('vote') !== '',
    // Beside a column of votes, another may say what an observer is.
    beside:
      said ??
      role.capacity ??
      (cell('vote') === '' ? undefined : capacitiesIn(cell('capacity'))?.[0]),
  });
  return {
    member: {
      name,
      agencyType: type,
      because,
      others,
      capacity: capacity ?? (type === 'lay-member' ? 'lay-member' : 'member'),
      seats: null,
      ...(role.rest !== '' && role.rest !== name && { role: role.rest }),
      ...lineOf(line, cells, columns),
    },
    notes: [
      ...(note === undefined ? [] : [note]),
      ...cutAt(name, cells.filter((one) => one !== '').length === 1 && columns.length > 1),
    ],
  };
}

/** What a cell prints that names nobody: a dash, “n/a”, “None (independent)”. */
const NOBODY = /^(?:[-–—]|n\/a|not applicable|none|independent|none \(independent\))$/iu;

/** What a name ends with where its line was cut: a word that asks for another. */
const CUT = /(?:[,&]|\b(?:and|of|the|for|in|with|integrated|foundation|clinical commissioning))$/iu;

/** A warning where a name seems to go on in another row, or to be the end of the one above. */
function cutAt(name: string, isAlone: boolean): string[] {
  if (CUT.test(name))
    return [
      `“${name}” seems to be cut: it may go on in the row below. Put the name in one line, and paste the table again.`,
    ];
  return isAlone
    ? [
        `“${name}” stands alone in its row: it may be the end of a cell above. If so, join the two lines, and paste the table again.`,
      ]
    : [];
}

type Capacity = MemberRow['capacity'];

/** The capacity that a row prints, in a cell or beside a name or post; and what of it the row cannot hold. */
function capacityOf(
  name: string,
  printed: { cell: string; isVote: boolean; beside: Capacity | undefined },
): { capacity: Capacity | undefined; note?: string } {
  const read = capacitiesIn(printed.cell, printed.isVote);
  if (read === undefined)
    return {
      capacity: printed.beside,
      note: `Not read at “${name}”: “${printed.cell}”. Choose the capacity at its row.`,
    };
  const all = [...new Set([...read, ...(printed.beside ? [printed.beside] : [])])];
  // Who chairs has a question of its own; who has a vote has none but this. An observer or adviser is more than no vote.
  const rank = (one: Capacity): number => (CHAIRS.has(one) ? 2 : one === 'non-voting' ? 1 : 0);
  const [capacity, ...others] = all.toSorted((a, b) => rank(a) - rank(b));
  // Two columns that say observer and no vote say one thing of it; in one cell they were written on purpose.
  const more = others.filter((one) => one !== 'non-voting' || printed.beside !== capacity);
  const chairs = all.some((one) => CHAIRS.has(one))
    ? 'Who chairs is asked under “Chair”; change'
    : 'Change';
  return {
    capacity,
    ...(more.length > 0 && {
      note: `“${name}” is ${all.join(' and ').replaceAll('-', ' ')}: its row holds one, and “${capacity?.replaceAll('-', ' ') ?? ''}” is taken. ${chairs} the capacity at its row if another is meant.`,
    }),
  };
}

const CHAIRS: ReadonlySet<string> = new Set(['chair', 'vice-chair']);

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
