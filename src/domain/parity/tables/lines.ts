import { openWords } from '../../agreement/board.ts';
import { wordDate } from '../../base/dates.ts';
import { unhyphen } from '../../base/words.ts';
import { tellAlike } from '../../coverage/second-reading.ts';
import type { Row } from '../parity.ts';
import {
  countOf,
  linesOn,
  rowsOf,
  shownEditions,
  type ShownEdition,
  type Tables,
} from '../rows.ts';
import type { HeldLine } from '../told.ts';
import { agreementLines } from './agreement.ts';
import { areaLines } from './areas.ts';
import { coverageLines, lawLines } from './coverage.ts';

/** What pages must show of the tables themselves: figures are counted again in their rows, never taken from the catalogue. */
export const tableLines = (tables: Tables): HeldLine[] =>
  [
    collectionLines,
    areaLines,
    boardLines,
    agreementLines,
    coverageLines,
    lawLines,
    guideLines,
    questionLines,
    releaseLines,
  ].flatMap((linesOf) => linesOf(tables));

/** For how many partnerships each question is answered. */
const questionLines = (tables: Tables): HeldLine[] =>
  linesOn('count', '/questions/', [
    ['partnerships', String(rowsOf(tables, 'partnerships').length)],
  ]);

/** What the page of changes says that the site shows now, where no release holds the same. */
const releaseLines = (tables: Tables): HeldLine[] =>
  linesOn('counted', '/data/changes/', [
    [
      'shown',
      ...['statements', 'arrangements', 'partnerships'].map((table) =>
        String(rowsOf(tables, table).length),
      ),
    ],
  ]);

/** What the collection holds, counted in the tables themselves. */
export function collectionLines(tables: Tables): HeldLine[] {
  const rows = (name: string) => rowsOf(tables, name);
  const statements = new Set(
    rows('statements')
      .filter(({ shown }) => shown === 'true')
      .map(({ id }) => id),
  );
  const editions = new Set(
    rows('arrangements')
      .filter(({ shown }) => shown === 'true')
      .map(({ id }) => id),
  );
  const apart = rows('arrangements').filter(
    ({ id, counted }) => editions.has(id) && counted === 'false',
  ).length;
  // None stand apart where all would.
  const beside = apart === editions.size ? 0 : apart;
  const counts = {
    partnerships: rows('partnerships').length - beside,
    'groups and earlier trusts': beside,
    'documents read': rows('sources').length,
    'meetings and groups': rows('bodies').filter(({ partnership = '', arrangements = '' }) =>
      editions.has(`${partnership}/${arrangements}`),
    ).length,
    statements: statements.size,
    quotations: rows('evidence').filter(({ statement }) => statements.has(statement)).length,
  };
  return linesOn(
    'count',
    'collection',
    Object.entries(counts)
      .filter(([label, count]) => count > 0 || label !== 'groups and earlier trusts')
      .map(([label, count]) => [label, String(count)]),
  );
}

const BOARD = '/method/board/';

/** How far each reading has come: statements counted again row by row, all else as `board.csv` has it. */
const boardLines = (tables: Tables): HeldLine[] =>
  linesOn(
    'row',
    BOARD,
    shownEditions(tables).flatMap((edition) => {
      const own = rowsOf(tables, 'board').find(({ id }) => id === edition.id);
      return own ? [boardLine(edition, own, statementsOf(edition, tables))] : [];
    }),
  );

const statementsOf = ({ partnership }: ShownEdition, tables: Tables): readonly Row[] =>
  rowsOf(tables, 'statements').filter(
    (row) => row.partnership === partnership && row.shown === 'true',
  );

function boardLine({ name }: ShownEdition, own: Row, statements: readonly Row[]): string[] {
  const read = (reading: string): number =>
    countOf(statements, ({ second_reading: is }) => is === reading);
  const state = (id: string): number => countOf(statements, (row) => row.state === id);
  const { compared = '', agreed = '', review_by: due = '', address = '' } = own;
  const reviewBy = due === '' ? undefined : due;
  const open = openWords({
    once: read('once'),
    notSettled: read('not-settled'),
    reviewBy,
    isOverdue: own.review_overdue === 'true',
    partly: own.read_in_part === '' ? undefined : own.read_in_part,
  });
  return [
    name,
    String(statements.length),
    String(read('alike')),
    String(read('settled')),
    compared === ''
      ? 'Read once'
      : tellAlike({ compared: Number(compared), agreed: Number(agreed) }),
    String(state('unclear')),
    String(state('not-read')),
    own.unconfirmed ?? '',
    reviewBy === undefined ? 'No day' : wordDate(reviewBy),
    address === '' ? 'Not known' : address,
    open ?? 'Nothing',
  ];
}

/** Every count that a guide may tell: bodies, those of a tier, members of a body, those of a capacity. A guide tells a few. */
const guideLines = (tables: Tables): HeldLine[] =>
  shownEditions(tables).flatMap(({ partnership }) => {
    const own = (table: string): Row[] =>
      rowsOf(tables, table).filter((row) => row.partnership === partnership);
    const bodies = own('bodies');
    const members = Map.groupBy(own('members'), ({ statement = '' }) => statement);
    return linesOn('counted', `/partnerships/${partnership}/guide/`, [
      countedLine('bodies', bodies),
      ...[...Map.groupBy(bodies, ({ tier = '' }) => tier)].map(([tier, some]) =>
        countedLine(`bodies of the tier “${tier}”`, some),
      ),
      ...[...members.values()].flatMap(memberLines),
    ]);
  });

function memberLines(list: readonly Row[]): string[][] {
  const what = `entries in the list of ${list[0]?.body_name ?? ''}`;
  return [
    countedLine(`${what}: members and others`, list),
    ...[...Map.groupBy(list, ({ capacity = '' }) => capacity)].map(([capacity, some]) =>
      countedLine(`${what}: ${unhyphen(capacity)}`, some),
    ),
  ];
}

const countedLine = (what: string, rows: readonly Row[]): string[] => [
  `${rows.length} ${what}`,
  ...rows.flatMap(({ name = '' }) => name.split('; ')).toSorted(),
];
