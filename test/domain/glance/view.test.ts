import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { currentEditions } from '../../../src/domain/catalogue/editions.ts';
import { glanceTools } from '../../../src/domain/glance/sorted.ts';
import { glanceOf, type GlanceView } from '../../../src/domain/glance/view.ts';
import { StatementSchema } from '../../../src/schemas/index.ts';
import { entriesWith } from '../../support/entries.ts';

const SOURCE = 'northmere-arrangements-2020';
const EVIDENCE = [{ source: SOURCE, locator: '4.2', quotation: 'reports' }];

/** Statements read by the real schema. */
const stated = (value: object) =>
  StatementSchema.parse({ state: 'stated', value, evidence: EVIDENCE });
const unclear = (cause: string, ...values: object[]) =>
  StatementSchema.parse({
    state: 'unclear',
    cause,
    reason: 'Two places differ.',
    readings: values.map((value) => ({
      ...('kind' in value ? { value } : value),
      evidence: EVIDENCE,
    })),
  });
const silent = StatementSchema.parse({
  state: 'silent',
  search: { sources: [SOURCE], terms: ['quorum'] },
});
const notRead = StatementSchema.parse({ state: 'not-read', missing: 'Appendix 1' });
const elsewhere = StatementSchema.parse({
  state: 'stated-elsewhere',
  document: 'Business Plan',
  evidence: EVIDENCE,
});

type Change = readonly [path: readonly string[], value: unknown];

/** Northmere and Southmere at a glance, with other statements in Northmere’s arrangements. */
function glanceWith(...changes: readonly Change[]): GlanceView {
  const catalogue = buildCatalogue(
    entriesWith(
      'arrangements-2020',
      changes.map(([path, value]) => [['statements', ...path], value]),
    ),
  );
  return glanceOf(catalogue, currentEditions(catalogue));
}

const columnOf = ({ columns }: GlanceView) =>
  columns.find(({ head }) => head.partnership === 'northmere');

/** What a cell of Northmere says, grey lines in brackets. */
const saysOn = (row: string, ...changes: readonly Change[]): string[] =>
  (columnOf(glanceWith(...changes))?.cells.find((cell) => cell.row === row)?.entries ?? []).map(
    ({ words, quiet }) => (quiet ? `(${words})` : words),
  );

const frequency = (rule: object) => ({ kind: 'frequency', rule });
const times = (count: number) => frequency({ type: 'times', count, bound: 'exactly' });
const FREQUENCY = ['meetings', 'board', 'frequency'];
const QUORUM = ['quorum', 'board', 'quorum'];
const MEMBERS = ['membership', 'board', 'members'];
const MONEY = ['funding', 'whole', 'contributions'];
const DISPUTES = ['disputes', 'whole', 'between-partners'];
const members = (...rows: object[]) => ({ kind: 'members', members: rows });

test('the document is named with its date and how it stands, and leads to its source', () => {
  const [entry] = columnOf(glanceWith())?.cells[0]?.entries ?? [];
  expect(entry).toMatchObject({ quiet: false, link: { to: 'source', source: SOURCE } });
  expect(entry?.words).toMatch(/^Published arrangements, 1 April 2020\. \S/u);
});

test('members are counted by sector, those in another capacity apart', () => {
  const list = members(
    { name: 'Northmere Council', agency_type: 'local-authority' },
    { name: 'Northmere Constabulary', agency_type: 'police' },
    { name: 'Northmere NHS Trust', agency_type: 'nhs-provider', capacity: 'observer' },
  );
  expect(saysOn('members', [MEMBERS, stated(list)])).toEqual([
    '2 entries for members: council 1, police 1; 1 in another capacity',
  ]);
});

test('two readings of a list are one line with both numbers', () => {
  const council = { name: 'Northmere Council', agency_type: 'local-authority' };
  const police = { name: 'Northmere Constabulary', agency_type: 'police' };
  expect(
    saysOn('members', [
      MEMBERS,
      unclear('contradiction', members(council), members(council, police)),
    ]),
  ).toEqual(['1 or 2 entries for members: council 1, police 0 or 1: the document says both']);
});

test.each([
  [frequency({ type: 'times', count: 6, bound: 'at-least' }), 'At least 6 a year'],
  [frequency({ type: 'every', count: 3, unit: 'month', bound: 'exactly' }), '4 a year'],
  [
    { ...times(4), plus: [{ event: 'development-day', count: 1 }] },
    '4 a year, plus 1 development day a year',
  ],
  [frequency({ type: 'word', word: 'regularly' }), '“regularly”, no number given'],
])('meetings a year: %j', (value, words) => {
  expect(saysOn('meetings', [FREQUENCY, stated(value)])).toEqual([words]);
});

test('numbers of meetings that differ are told together', () => {
  expect(saysOn('meetings', [FREQUENCY, unclear('contradiction', times(3), times(4))])).toEqual([
    '3 or 4 a year: the document says both',
  ]);
});

test('a quorum is told with the chair it asks for', () => {
  const quorum = {
    kind: 'quorum',
    rule: { type: 'count', count: 8, of: 'members', from_agencies: 4 },
    chair_required: 'chair-or-vice-chair',
  };
  expect(saysOn('quorum', [QUORUM, stated(quorum)])).toEqual([
    '8 members from 4 agencies, with the chair or vice chair present',
  ]);
});

test('a long list of roles is told with its roles', () => {
  const roles = ['the chair', 'the police', 'the council', 'the NHS'].map((printed) => ({
    any_of: [{ printed }],
  }));
  expect(
    saysOn('quorum', [QUORUM, stated({ kind: 'quorum', rule: { type: 'roles', roles } })]),
  ).toEqual([
    'All four of the roles named must be present: the chair; the police; the council; the NHS',
  ]);
});

test('what gives no answer is grey, and never the name of a state', () => {
  expect(saysOn('quorum', [QUORUM, silent])).toEqual(['(Not said)']);
  expect(saysOn('quorum', [QUORUM, notRead])).toEqual(['(Not read yet)']);
  expect(saysOn('quorum', [QUORUM, elsewhere])).toEqual(['In another document: Business Plan']);
});

test('sub-groups do not stand in for a main meeting', () => {
  expect(
    saysOn(
      'meetings',
      [FREQUENCY, silent],
      [['meetings', 'learning-group'], { frequency: stated(times(10)) }],
    ),
  ).toEqual(['(Not said)']);
});

const line = (agency: string, pence: number) => ({
  agency,
  quotation: agency,
  amounts: [{ year: '2019/20', state: 'stated', pence }],
});

test('shares are of the printed total, and what cannot be read is a part', () => {
  const lost = {
    agency: 'Probation',
    quotation: 'Probation',
    amounts: [{ year: '2019/20', state: 'unclear', reason: 'The cell is lost.' }],
  };
  const value = {
    kind: 'contributions',
    lines: [line('Council', 60_000_00), line('Police', 30_000_00), lost],
    totals: [
      { year: '2019/20', pence: 100_000_00, quotation: 'Total', reconciles: 'cannot-be-told' },
    ],
  };
  expect(saysOn('money', [MONEY, stated(value)])).toEqual([
    '£100,000 in 2019/20, by the printed total: Council 60%, Police 30%; not readable in our copy 10%',
  ]);
  expect(saysOn('money', [MONEY, stated({ ...value, totals: [] })])).toEqual([
    'Figures of 2 agencies for 2019/20, and no total',
  ]);
});

test('a route is told step by step', () => {
  const to = (printed: string) => [{ role: 'chair', printed }];
  const route = {
    kind: 'route',
    steps: [
      { action: 'raise-with', to: to('the chair') },
      { action: 'raise-with', to: to('the inspectorate') },
      { action: 'refer', to: to('the Board') },
    ],
  };
  expect(saysOn('disputes', [DISPUTES, stated(route)])).toEqual([
    'Taken up with the chair, then with the inspectorate, then referred to the Board',
  ]);
  expect(
    saysOn('disputes', [DISPUTES, unclear('ambiguity', route, { meaning: 'No steps.' })]),
  ).toEqual([
    'Taken up with the chair, then with the inspectorate, then referred to the Board: one of two ways to read it',
  ]);
  // The reading nearest the words stands first in a record, and is the one that is told.
  expect(
    saysOn('disputes', [DISPUTES, unclear('ambiguity', { meaning: 'No steps.' }, route)]),
  ).toEqual(['No steps: one of two ways to read it']);
});

test('contents are counted with their full number, and only in published arrangements', () => {
  const { columns } = glanceWith();
  const law = (id: string) =>
    columns
      .find(({ head }) => head.partnership === id)
      ?.cells.find(({ row }) => row === 'law')
      ?.entries.map(({ words }) => words);
  expect(law('northmere')?.[0]).toMatch(/^(?:Of|All|The one|No such)/u);
  expect(law('southmere')).toEqual(['Not the published arrangements']);
});

test('an edition is sorted by its date, meetings and members', () => {
  expect(columnOf(glanceWith([FREQUENCY, stated(times(5))]))?.keys).toMatchObject({
    name: 'northmere',
    date: '2020-04-01',
    meetings: 5,
    members: 4,
  });
  expect(columnOf(glanceWith([FREQUENCY, silent]))?.keys.meetings).toBeUndefined();
});

test('every row of the register has a cell in every column', () => {
  const { rows, columns } = glanceWith();
  for (const { cells } of columns) {
    expect(cells.map(({ row }) => row)).toEqual(rows.map(({ id }) => id));
    expect(cells.every(({ entries }) => entries.length > 0)).toBe(true);
  }
});

test('what is missing from a few copies stands above the table, from many closed under their number', () => {
  const missing = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ partnership: `p${index}`, words: 'Appendix' }));
  const of = (count: number) => glanceTools({ columns: [], missing: missing(count) }).missing;
  expect(of(10)).toMatchObject({ open: missing(10), closed: [] });
  expect(of(11)).toMatchObject({ open: [], closed: missing(11) });
  expect(of(11).label).toBe('Parts missing from our copies of 11 documents');
});
