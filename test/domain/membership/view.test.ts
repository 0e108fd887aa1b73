import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import {
  compare,
  type ComparisonTable,
  countedTable,
} from '../../../src/domain/comparison/compare.ts';
import { isMember } from '../../../src/domain/membership/capacity.ts';
import { cellOfType } from '../../../src/domain/membership/cell.ts';
import { listsOf, type MemberList } from '../../../src/domain/membership/lists.ts';
import { matrixOf } from '../../../src/domain/membership/matrix.ts';
import { spreadOf } from '../../../src/domain/membership/spread.ts';
import { membershipView } from '../../../src/domain/membership/view.ts';
import { AgencyTypesSchema, BodySchema } from '../../../src/schemas/index.ts';
import { CAPACITIES, MembersSchema } from '../../../src/schemas/values/membership.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

function tableOf(catalogue: Catalogue): ComparisonTable {
  const topic = catalogue.topics.find(({ id }) => id === 'membership');
  if (!topic) throw new Error('There is a topic “membership”.');
  return compare(catalogue, topic);
}
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const numbersIn = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(([, number]) => Number(number));

const register = AgencyTypesSchema.parse([
  { id: 'police', sector: 'police', label: 'police' },
  { id: 'head-teachers', sector: 'education', label: 'head teachers' },
  { id: 'lead-member', sector: 'local-authority', label: 'lead member' },
  { id: 'safeguarding-partners', sector: 'partnership-bodies', label: 'the partners' },
  { id: 'fire', sector: 'emergency-services', label: 'fire service' },
]);
const body = BodySchema.parse({
  id: 'board',
  name: 'Board',
  kind: 'board',
  tier: 'main',
  evidence: [{ source: 'a', locator: '1', quotation: 'the Board' }],
});

const list = (area: string, members?: readonly object[], more = {}): MemberList => ({
  area,
  partnership: area.toLowerCase(),
  body,
  anchor: undefined,
  members: members && MembersSchema.parse({ kind: 'members', members }).members,
  closed: false,
  reading: undefined,
  instead: 'not read',
  remark: undefined,
  ...more,
});

describe('a cell', () => {
  const cellOf = (...members: object[]) => cellOfType(list('Area', members), 'head-teachers');
  const one = (more: object) => ({ name: 'A', agency_type: 'head-teachers', ...more });

  test('gives seats where every entry has a number, else entries', () => {
    expect(cellOf(one({ seats: 2 })).members).toBe('2 seats');
    expect(cellOf(one({})).members).toBe('listed');
    expect(cellOf(one({}), one({})).members).toBe('2 entries');
    expect(cellOf(one({}), one({ seats: 2 })).members).toBe('2 entries, 2 seats stated');
    expect(cellOf(one({ capacity: 'chair' })).members).toBe('listed, as chair');
    expect(cellOf(one({ capacity: 'chair' }), one({})).members).toBe('2 entries, 1 as chair');
  });

  test('keeps those in another capacity apart, in words', () => {
    expect(
      cellOf(one({}), one({ name: 'B', capacity: 'papers-only', note: 'By post' })),
    ).toMatchObject({
      members: 'listed',
      others: 'papers only',
      names: [
        { text: 'A', note: undefined },
        { text: 'B (papers only)', note: 'By post' },
      ],
    });
    expect(cellOf(one({ capacity: 'observer' }), one({ capacity: 'observer' }))).toMatchObject({
      members: undefined,
      others: '2 entries, observer',
    });
  });

  test('is never empty: not listed, or why there is no list', () => {
    expect(cellOf({ name: 'P', agency_type: 'police' }).instead).toBe('not listed');
    expect(cellOfType(list('Area'), 'police').instead).toBe('not read');
  });

  test('every capacity is either a member’s or another', () => {
    expect(CAPACITIES.filter(isMember)).toEqual([
      'member',
      'voting',
      'executive',
      'non-executive',
      'chair',
      'lay-member',
    ]);
  });
});

describe('everywhere, somewhere, nowhere', () => {
  const police = { name: 'Police', agency_type: 'police' };
  const observer = { name: 'Lead Member', agency_type: 'lead-member', capacity: 'observer' };
  const heads = { name: 'Heads', agency_type: 'head-teachers' };
  const lists = [
    list('East', [police, observer]),
    list('West', [police], { reading: 'Reading 1 of 2' }),
    list('West', [heads], { reading: 'Reading 2 of 2' }),
    list('North'),
  ];
  const spread = spreadOf(lists, register);

  test('counts each kind once, over the areas whose list could be read', () => {
    expect(spread.sentence).toBe(
      'Of 5 kinds of agency in our register, 1 is listed as members in all 2 areas whose list could be read, 1 in some of them, 1 only in another capacity, and 2 in none.',
    );
    expect(spread.sectors).toBe('Sectors with a member in all 2: police.');
  });

  test('names the area without a list, and what limits the count', () => {
    expect(spread.left).toEqual(['North: not read']);
    expect(spread.limits).toEqual([
      'These lists do not say that nobody else belongs: East and West.',
      'West can be read in more than one way; a kind counts once for an area if any reading lists it.',
    ]);
  });

  test('says where a list speaks of agencies without naming them', () => {
    const unnamed = { name: 'The partners', agency_type: 'safeguarding-partners' };
    expect(spreadOf([list('East', [unnamed], { closed: true })], register).limits).toEqual([
      'East also speaks of partners, agencies or members without naming them; a kind that is not listed may be among them.',
    ]);
  });
});

test('readings have columns of their own and totals of their own', () => {
  const police = { name: 'Police', agency_type: 'police' };
  const [sector] = matrixOf(
    [
      list('West', [police, police], { reading: 'Reading 1 of 2' }),
      list('West', [police], { reading: 'Reading 2 of 2' }),
    ],
    register,
  );
  expect(sector?.totals.map(({ column, text }) => [column, text])).toEqual([
    ['West, reading 1 of 2', '2 entries'],
    ['West, reading 2 of 2', '1 entry'],
  ]);
});

describe.each(['test/fixtures/valid', COLLECTION])('%s', (folder) => {
  test('totals by sector add up to every list, and the sentences to their wholes', async () => {
    const table = tableOf(await catalogueOf(folder));
    const view = membershipView(table);
    expect(sum(numbersIn(view.sentence, /(?:, |; )(?:in |for )?(\d+) /gu))).toBe(
      countedTable(table).columns.length,
    );
    const types = table.columns[0]?.arrangements.names.agencyTypes ?? [];
    expect(sum(numbersIn(view.spread.sentence, /, (?:and )?(\d+) /gu))).toBe(types.length);
    expect(view.spread.groups.flatMap((group) => group.types)).toHaveLength(types.length);
    for (const { id, sectors, totals } of view.matrices) {
      listsOf(table.columns, id).forEach((one, index) => {
        const column = sectors.map((sector) => sector.totals[index]);
        const entries = sum(column.map((total) => (total?.members ?? 0) + (total?.others ?? 0)));
        expect(entries, one.area).toBe(one.members?.length ?? 0);
        expect(totals[index]).toMatchObject({
          members: sum(column.map((total) => total?.members ?? 0)),
          others: sum(column.map((total) => total?.others ?? 0)),
        });
      });
    }
  });

  test('every name of every list stands in a cell, and no cell is empty', async () => {
    const table = tableOf(await catalogueOf(folder));
    for (const { id, sectors } of membershipView(table).matrices) {
      const cells = sectors.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      const members = listsOf(table.columns, id).flatMap((one) => one.members ?? []);
      expect(cells.flatMap(({ names }) => names)).toHaveLength(members.length);
      for (const cell of cells) expect(cell.members ?? cell.others ?? cell.instead).not.toBe('');
    }
  });
});

test('a list that could not be read is a column in words, never a nought', async () => {
  const view = membershipView(tableOf(await fictional()));
  expect(view.sentence).toBe(
    'Of 2 sets of arrangements, 1 states who sits at its main meeting; in 1 the part that could say is missing.',
  );
  expect(view.matrices.map(({ id, columns }) => [id, columns.map(({ name }) => name)])).toEqual([
    ['main', ['Northmere', 'Southmere']],
  ]);
  expect(view.matrices[0]?.totals.map(({ text }) => text)).toEqual(['4 entries', 'not read']);
});
