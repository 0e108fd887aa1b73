import { SEEN } from '../../agreement/view.ts';
import { counted } from '../../base/words.ts';
import { ROUNDS, tellAlike } from '../../coverage/second-reading.ts';
import type { HeldLine } from '../told.ts';
import type { Row } from '../parity.ts';
import {
  countOf,
  linesOn,
  numbersIn,
  rowsOf,
  shownEditions,
  type ShownEdition,
  type Tables,
} from '../rows.ts';

const FIELDS = '/method/agreement/';
const FINDINGS = '/method/findings/';

/** A second reading of one area, with its place in the list of rounds. */
interface Read {
  edition: ShownEdition;
  place: number;
  rows: readonly Row[];
}

/** How far two readers agree, on fields and on findings, and every difference: counted again in `second-readings.csv`. */
export function agreementLines(tables: Tables): HeldLine[] {
  const fields = readingsOf('field', tables);
  const findings = readingsOf('finding', tables);
  return [
    ...byRound(fields).flatMap(([place, read]) => fieldRound(place, read, tables)),
    ...fields.flatMap(differenceLines),
    ...byRound(findings).flatMap(([place, read]) => findingRound(place, read)),
    ...findings.flatMap(settledFindings),
  ];
}

/** The readings of editions that are shown, each blind one counted from 1 within its area; 0 of those who had seen the record. */
function readingsOf(about: 'field' | 'finding', tables: Tables): Read[] {
  const own = Map.groupBy(
    rowsOf(tables, 'second-readings').filter((row) => row.about === about),
    ({ partnership = '', arrangements = '' }) => `${partnership}/${arrangements}`,
  );
  return shownEditions(tables).flatMap((edition) => {
    const rounds = [...Map.groupBy(own.get(edition.id) ?? [], ({ round }) => Number(round))]
      .toSorted(([a], [b]) => a - b)
      .map(([, rows]) => rows);
    const blind = rounds.filter(([first]) => first?.blind === 'true');
    return rounds.map((rows) => ({
      edition,
      place: Math.min(blind.indexOf(rows) + 1, ROUNDS.length - 1),
      rows,
    }));
  });
}

const byRound = (read: readonly Read[]): [number, Read[]][] => [
  ...Map.groupBy(read, ({ place }) => place),
];

const isTrue = (cell: string | undefined): boolean => cell === 'true';

const alike = (rows: readonly Row[], is: (row: Row) => boolean): string =>
  tellAlike({ compared: rows.length, agreed: countOf(rows, is) });

const isMarked = (...states: readonly (string | undefined)[]): boolean => states.includes('stated');

/** The five measures of some fields read twice, as the page words them. */
const measures = (rows: readonly Row[]) => ({
  state: alike(rows, ({ first, second }) => first === second),
  value: alike(rows, (row) => isTrue(row.alike)),
  marked: alike(
    rows.filter(({ first, second }) => isMarked(first, second)),
    (row) => isTrue(row.alike),
  ),
  now: alike(rows, (row) => isTrue(row.alike_now)),
  nowMarked: alike(
    rows.filter(({ standing, second }) => isMarked(standing, second)),
    (row) => isTrue(row.alike_now),
  ),
});

function fieldRound(place: number, read: readonly Read[], tables: Tables): HeldLine[] {
  const title = place === 0 ? SEEN : (ROUNDS[place] ?? '');
  const rows = read.flatMap((one) => one.rows);
  const names = new Map(
    rowsOf(tables, 'statements').map(({ topic = '', field = '', field_name = '' }) => [
      `${topic}.${field}`,
      field_name,
    ]),
  );
  const line = (caption: string, name: string, own: readonly Row[]): string[] => [
    `${caption}: statements alike`,
    name,
    ...Object.values(measures(own)),
  ];
  const fields = Map.groupBy(rows, ({ topic = '', field = '' }) => `${topic}.${field}`);
  return [
    ...linesOn('count', FIELDS, [[title, ...numbersIn(openingOf(read, rows, tables))]]),
    ...linesOn('row', FIELDS, [
      ...read.map((one) => line(`${title}, by area`, one.edition.name, one.rows)),
      line(`${title}, by area`, 'These areas together', rows),
      ...[...fields].map(([id, own]) => line(`${title}, by field`, names.get(id) ?? id, own)),
      ...read.map((one) => [`${title}: ${one.edition.name}`, differencesCounted(one.rows)]),
    ]),
  ];
}

/** The figures of the sentences that open a round, in their order. */
function openingOf(read: readonly Read[], rows: readonly Row[], tables: Tables): string {
  const { state, value, marked, now } = measures(rows);
  const sum = (name: 'entries' | 'entries_alike'): number =>
    rows.reduce((all, row) => all + Number(row[name]), 0);
  const entries = tellAlike({ compared: sum('entries'), agreed: sum('entries_alike') });
  const open = countOf(rows, isOpen);
  const ours = drawnFrom(read, rows, tables);
  const since = changedSince(rows);
  return [
    read.length,
    rows.length,
    ours,
    state,
    value,
    marked,
    entries,
    now,
    since,
    open || '',
  ].join('; ');
}

/** How many of our statements were read, of how many, and how often we have none. */
function drawnFrom(read: readonly Read[], rows: readonly Row[], tables: Tables): string {
  const editions = new Set(read.map(({ edition }) => edition.id));
  const all = countOf(rowsOf(tables, 'statements'), ({ partnership = '', arrangements = '' }) =>
    editions.has(`${partnership}/${arrangements}`),
  );
  const none = countOf(rows, ({ statement }) => statement === '');
  return `${rows.length - none} of ${all}, ${none || ''}`;
}

function changedSince(rows: readonly Row[]): string {
  const away = countOf(rows, (row) => isTrue(row.alike) && !isTrue(row.alike_now));
  const towards = countOf(rows, (row) => !isTrue(row.alike) && isTrue(row.alike_now));
  return away + towards === 0 ? '' : `${away}, ${towards}`;
}

/** A difference: the two readings differed, or the record has changed since. */
const differs = (row: Row): boolean => !isTrue(row.alike) || !isTrue(row.alike_now);
const isOpen = (row: Row): boolean => differs(row) && row.rule === '';

function differencesCounted(rows: readonly Row[]): string {
  const open = countOf(rows, isOpen);
  return `${counted(countOf(rows, differs), 'difference')}${open === 0 ? '' : `, ${open} not settled yet`}`;
}

/** The page of the differences of one area. What only one reader has of a list that both gave is no column. */
const differenceLines = ({ edition, place, rows }: Read): HeldLine[] =>
  linesOn('row', `${FIELDS}${edition.partnership}/`, [
    [`differences-${edition.partnership}-${place}`, differencesCounted(rows)],
    ...rows.filter(differs).map((row) => {
      const { statement = '', rule_name: rule = '', reason = '' } = row;
      const isList = Number(row.entries) > 0;
      const told = isList
        ? [`${row.entries_alike ?? ''} of ${row.entries ?? ''}`]
        : [leftOf(row.first_name, row.first_value), leftOf(row.second_name, row.second_value)];
      return [statement, ...told, isOpen(row) ? '' : `${rule} ${reason}`];
    }),
  ]);

const leftOf = (state = '', value = ''): string => (value === '' ? state : value);

/** What either reader of a finding marked: neither open nor left aside. To check is a way of not found. */
const MARKED = ['addressed', 'partly-addressed', 'not-found', 'to-check'];

function findingRound(place: number, read: readonly Read[]): HeldLine[] {
  const caption = `${ROUNDS[place] ?? ''}: findings alike`;
  const line = (name: string, rows: readonly Row[]): string[] => [
    caption,
    name,
    alike(rows, (row) => isTrue(row.alike)),
    alike(
      rows.filter(({ first = '', second = '' }) =>
        [first, second].some((one) => MARKED.includes(one)),
      ),
      (row) => isTrue(row.alike),
    ),
  ];
  return linesOn('row', FINDINGS, [
    ...read.map((one) => line(one.edition.name, one.rows)),
    line(
      'These areas together',
      read.flatMap((one) => one.rows),
    ),
  ]);
}

const settledFindings = ({ edition, place, rows }: Read): HeldLine[] =>
  linesOn(
    'row',
    FINDINGS,
    rows
      .filter((row) => !isTrue(row.alike) && row.rule !== '')
      .map((row) => [
        `${edition.name}, ${row.ask_name ?? ''} (${ROUNDS[place] ?? ''}). First reader: ${row.first_name ?? ''}. Second reader: ${row.second_name ?? ''}. Settled: ${row.standing_name ?? ''}. ${row.rule_name ?? ''} ${row.reason ?? ''}`,
      ]),
  );
