import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { PAGE_AREAS } from '../../../src/domain/base/pages.ts';
import { currentEditions } from '../../../src/domain/catalogue/editions.ts';
import { countMembers, wordMemberCounts } from '../../../src/domain/glance/counts.ts';
import { isMember } from '../../../src/domain/wording/capacity.ts';
import { listsOf, type MemberList } from '../../../src/domain/membership/lists.ts';
import { seatLists, wordSeats } from '../../../src/domain/membership/seats.ts';
import { seatOf, SHARED_SEATS } from '../../../src/domain/membership/sectors.ts';
import { membershipView } from '../../../src/domain/membership/view.ts';
import { BodySchema, StatementSchema } from '../../../src/schemas/index.ts';
import { CAPACITIES, MembersSchema } from '../../../src/schemas/values/membership.ts';
import { catalogueOf, fictional, newest } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { entriesWith } from '../../support/entries.ts';
import { grown } from '../../support/grown.ts';

const viewOf = (catalogue: Catalogue) => membershipView(currentEditions(catalogue));

const body = BodySchema.parse({
  id: 'board',
  name: 'Board',
  kind: 'board',
  tier: 'main',
  evidence: [{ source: 'a', locator: '1', quotation: 'the Board' }],
});

const list = (members: readonly object[] | undefined, more = {}): MemberList => ({
  area: 'East',
  partnership: 'east',
  body,
  anchor: undefined,
  members: members && MembersSchema.parse({ kind: 'members', members }).members,
  closed: false,
  reading: undefined,
  instead: 'not read',
  remark: undefined,
  ...more,
});

const police = { name: 'Police', agency_type: 'police' };

describe('a list', () => {
  test('has each name once, members first, with what the name does not say', () => {
    const [found] = seatLists([
      list([
        { name: 'Legal Services', agency_type: 'police', capacity: 'advisory' },
        police,
        police,
        { name: 'Heads', agency_type: 'head-teachers', seats: 2 },
      ]),
    ]);
    expect(wordSeats(found?.seats ?? [])).toBe(
      'Police (printed twice); Heads (2 seats); Legal Services (advisory)',
    );
    expect(found?.count).toBe('3 entries for members, 1 in another capacity');
  });

  test('tells several in one other capacity together', () => {
    const adviser = (name: string) => ({
      name,
      agency_type: 'police',
      capacity: 'advising-officer',
    });
    const [found] = seatLists([list([adviser('Finance'), police, adviser('Health')])]);
    expect(wordSeats(found?.seats ?? [])).toBe('Police; advising officer: Finance, Health');
  });

  test('of two readings says which name stands on one of them only', () => {
    const [found, ...others] = seatLists([
      list([police, { name: 'Manager', agency_type: 'police' }], { reading: 'Reading 1 of 2' }),
      list([police], { reading: 'Reading 2 of 2' }),
    ]);
    expect(others).toEqual([]);
    expect(wordSeats(found?.seats ?? [])).toBe('Police; Manager (by reading 1 of 2 only)');
    expect(found?.count).toBe('1 or 2 entries for members');
  });

  test('that could not be read is none', () => {
    expect(seatLists([list(undefined)])).toEqual([]);
  });
});

test('every capacity is either a member’s or another', () => {
  expect(CAPACITIES.filter(isMember)).toEqual([
    'member',
    'voting',
    'executive',
    'non-executive',
    'chair',
    'vice-chair',
    'lay-member',
  ]);
});

test('kinds that hold one seat are told as one', () => {
  const label = 'of its own';
  expect(seatOf({ id: 'voluntary-sector', label })).toBe(
    seatOf({ id: 'voluntary-sector-body', label }),
  );
  expect(seatOf({ id: 'cafcass', label })).toBe(label);
});

test('the fictional lists: one that can be read, one that cannot', async () => {
  const view = viewOf(await fictional());
  expect(view.sentence).toBe(
    'The one list has members from council, health, police and education.',
  );
  expect(view.main.sectors.map(({ label, cells }) => [label, cells[0]?.text])).toEqual([
    ['Council', 'Northmere Council'],
    ['Health', 'Northmere NHS Trust'],
    ['Police', 'Northmere Constabulary'],
    ['Education', 'Head teachers (2 seats)'],
  ]);
  expect(view.main.without).toEqual([
    'Southmere: not read. Appendix A, which may list the members.',
  ]);
  expect(view.others).toEqual([]);
  expect(view.limits).toEqual([]);
});

test('of more lists than stand on one page with all their words, cells have kinds of seats', () => {
  const { main, limits } = viewOf(grown(2 * PAGE_AREAS + 2));
  expect(main.lists.length).toBeGreaterThan(PAGE_AREAS);
  expect(main.sectors.map(({ cells }) => cells[0]?.text)).toEqual([
    'the council or its children’s services',
    'NHS and community health providers',
    'police force',
    'schools',
  ]);
  expect(limits[0]).toMatch(/^Seats stand by kind/u);
});

test('seats that only some lists have are told by sector, with who has them', () => {
  const entries = entriesWith('terms-2019', [
    [
      ['statements', 'membership', 'group', 'members'],
      StatementSchema.parse({
        state: 'stated',
        value: {
          kind: 'members',
          members: [
            { name: 'Southmere Council', agency_type: 'local-authority' },
            { name: 'Southmere Police', agency_type: 'police' },
            { name: 'Heads', agency_type: 'head-teachers', capacity: 'observer' },
            { name: 'Probation', agency_type: 'probation' },
          ],
        },
        evidence: [
          { source: 'southmere-terms-2019', locator: 'quoracy', quotation: 'The quorum is four' },
        ],
      }),
    ],
  ]);
  const view = viewOf(buildCatalogue(entries));
  expect(view.sentence).toBe(
    'Both lists have members from council and police. Health and education: Northmere. Justice: Southmere.',
  );
  expect(view.others).toEqual([
    {
      sector: 'Health',
      seats: ['NHS and community health providers (Northmere)'],
      lacking: 'Southmere',
    },
    {
      sector: 'Education',
      seats: ['schools (Northmere; in another capacity Southmere)'],
      lacking: 'Southmere',
    },
    { sector: 'Justice', seats: ['probation (Southmere)'], lacking: 'Northmere' },
  ]);
  expect(view.limits).toEqual(['Southmere: the list does not say that nobody else belongs.']);
});

describe.each(['test/fixtures/valid', COLLECTION])('%s', async (folder) => {
  const catalogue = await catalogueOf(folder);

  test('every name of every list stands in a cell', () => {
    const editions = currentEditions(catalogue);
    const { main, lead } = membershipView(editions);
    for (const [tier, table] of [
      ['main', main],
      ['lead', lead],
    ] as const) {
      const names = new Set(
        listsOf(editions, tier).flatMap(({ members = [] }) => members.map(({ name }) => name)),
      );
      const cells = (table?.sectors ?? []).flatMap((sector) => sector.cells);
      for (const name of names) {
        expect(
          cells.some(({ text }) => text.includes(name)),
          name,
        ).toBe(true);
      }
      expect(cells.every(({ text }) => text !== '')).toBe(true);
    }
  });
});

test('kinds of one seat are in the register, and of one sector', async () => {
  const register = (await catalogueOf(COLLECTION)).registers.agencyTypes.data;
  for (const [seat, types] of Object.entries(SHARED_SEATS)) {
    const sectors = types.map((id) => register.find((type) => type.id === id)?.sector);
    expect(new Set(sectors).size, seat).toBe(1);
    expect(sectors[0], seat).toBeDefined();
  }
});

describe('a double entry', () => {
  const double = {
    name: 'Youth service and police',
    agency_type: 'local-authority',
    also_types: ['police'],
    when: 'on-request',
    doubt: 'printed with “possibly”',
  };

  test('is one seat, with both types, its condition and its doubt', () => {
    const [lists] = seatLists([list([double])]);
    expect(lists?.count).toBe('1 entry for members, 1 not sure to be a seat');
    expect(lists?.seats).toEqual([
      {
        name: 'Youth service and police',
        remark: 'on request, not sure to be a seat',
        types: ['local-authority', 'police'],
        isMember: true,
      },
    ]);
  });

  test('stands under the sector of each type, and says under which it is counted', () => {
    const catalogue = buildCatalogue(
      entriesWith('arrangements-2020', [
        [
          ['statements', 'membership', 'board', 'members'],
          StatementSchema.parse({
            state: 'stated',
            value: { kind: 'members', members: [double] },
            evidence: [{ source: 'northmere-arrangements-2020', locator: '4.2', quotation: 'a' }],
          }),
        ],
      ]),
    );
    const { main } = viewOf(catalogue);
    const at = main.lists.findIndex(({ partnership }) => partnership === 'northmere');
    const cells = new Map(main.sectors.map(({ label, cells }) => [label, cells[at]?.text]));
    expect(cells.get('Police')).toContain('counted under council');
    expect(cells.get('Council')).not.toContain('counted under');
    const value = MembersSchema.parse({ kind: 'members', members: [double] });
    const names = newest(catalogue, 'northmere').names;
    expect(wordMemberCounts([countMembers(value, names)])).toBe(
      '1 entry for members, 1 not sure to be a seat: council 1',
    );
  });
});

test('many lists stand closed, and areas without one are told together by why', () => {
  const few = viewOf(grown(2));
  expect(few.many).toBeUndefined();
  const { main, many } = viewOf(grown(2 * PAGE_AREAS + 2));
  expect(many).toMatch(new RegExp(`: ${String(main.lists.length)} lists$`, 'u'));
  const reading = currentEditions(grown(2 * PAGE_AREAS + 2)).map((edition) => ({
    ...edition,
    arrangements: { ...edition.arrangements, statements: [] },
  }));
  const { without } = membershipView(reading).main;
  expect(without).toHaveLength(1);
  expect(without[0]).toMatch(
    /^Not read: Fictional area 002, Fictional area 004, .+ and Fictional area 022$/u,
  );
  expect(membershipView(reading.slice(0, 2)).main.without).toEqual([
    expect.stringMatching(/^Fictional area 002: not read/u),
  ]);
});
