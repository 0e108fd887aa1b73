import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { QUORUM_SHAPES, shapeOf } from '../../../src/domain/wording/quorum.ts';
import type { Seating } from '../../../src/domain/quorum/seating.ts';
import { smallestMeeting } from '../../../src/domain/quorum/smallest.ts';
import { stoppersOf } from '../../../src/domain/quorum/stoppers.ts';
import { wordSmallest, wordStoppers } from '../../../src/domain/quorum/words.ts';
import type { ValueOf } from '../../../src/schemas/index.ts';
import { MembersSchema } from '../../../src/schemas/values/membership.ts';
import { QuorumSchema } from '../../../src/schemas/values/quorum.ts';
import { plainNames } from '../../support/names.ts';

const PARTNERS = [
  { printed: 'Council', agencyType: 'local-authority', role: undefined },
  { printed: 'ICB', agencyType: 'nhs-commissioner', role: undefined },
  { printed: 'Police', agencyType: 'police', role: undefined },
];
const NO_LIST: Seating = { partners: PARTNERS, list: 'the document gives no list of members' };

const seated = (list: object): Seating => ({
  partners: PARTNERS,
  list: MembersSchema.parse({ kind: 'members', ...list }),
});
const quorum = (rule: object, more: object = {}): ValueOf<'quorum'> =>
  QuorumSchema.parse({ kind: 'quorum', rule, ...more });

interface Found {
  shape: string;
  smallest: number | string;
  /** Where the number is only a bound, what is not said. */
  unlessApart?: string;
  stoppers: readonly string[];
  shared?: readonly string[];
  open?: string;
}

const found = (value: ValueOf<'quorum'>, seating: Seating): Found => {
  const smallest = smallestMeeting(value, seating);
  const { certain, shared, open } = stoppersOf(value, seating);
  return {
    shape: shapeOf(value.rule),
    smallest: 'people' in smallest ? smallest.people : smallest.why,
    ...('unlessApart' in smallest && { unlessApart: smallest.unlessApart }),
    stoppers: certain.map(({ printed }) => printed),
    ...(shared.length > 0 ? { shared } : {}),
    ...(open === undefined ? {} : { open }),
  };
};

const ALL = ['Council', 'ICB', 'Police'];
const NONE_GIVEN = NO_LIST.list as string;

/** What follows from each shape where the document gives no list of members. */
const EXPECTED: Readonly<Record<string, Found>> = {
  'all partners, present or represented not said': {
    shape: 'all-partners',
    smallest: 3,
    stoppers: ['Council', 'ICB', 'Police'],
  },
  'all partners, with a substitute for one': {
    shape: 'all-partners',
    shared: ['ICB or a health trust of the area'],
    smallest: 3,
    stoppers: ['Council', 'Police'],
  },
  'who is needed is settled by the agenda': {
    open: 'who is needed is settled agenda by agenda',
    shape: 'set-by',
    smallest: 'who is needed is settled agenda by agenda',
    stoppers: [],
  },
  'members of separate agencies': {
    open: 'the document gives no list of members',
    shape: 'members-from-agencies',
    smallest: 9,
    stoppers: [],
  },
  'all statutory partners present': { shape: 'all-partners', smallest: 3, stoppers: ALL },
  'named agencies, more than the statutory three': {
    shape: 'agencies',
    smallest: 4,
    stoppers: ['the police', 'the council', 'the ICB', 'head teachers'],
  },
  'members from agencies with a role': {
    shape: 'members-from-agencies',
    smallest: 7,
    stoppers: [],
    shared: ['the chair or vice chair'],
    open: NONE_GIVEN,
  },
  'at least so many statutory agencies': {
    shape: 'some-agencies',
    smallest: 2,
    stoppers: [],
    open: 'the number of statutory agencies is not given',
  },
  'so many different agencies of any kind': {
    shape: 'some-agencies',
    smallest: 5,
    stoppers: [],
    open: NONE_GIVEN,
  },
  'a quorum of at least so many of a class': { shape: 'some-agencies', smallest: 4, stoppers: [] },
  'some of a class': { shape: 'some-agencies', smallest: 4, stoppers: [] },
  compound: { shape: 'all-of', smallest: 5, stoppers: ALL },
  'either of two rules': { shape: 'any-of', smallest: 3, stoppers: [], open: NONE_GIVEN },
  'a substitute for one seat': {
    shape: 'agencies',
    smallest: 2,
    stoppers: ['the police'],
    shared: ['the ICB or another nominated trust'],
  },
  'override item by item': { shape: 'all-partners', smallest: 3, stoppers: ALL },
  'a fraction of the voting members': {
    shape: 'voting-fraction',
    smallest: NONE_GIVEN,
    stoppers: [],
    open: NONE_GIVEN,
  },
  'two thirds rounded up': {
    shape: 'voting-fraction',
    smallest: NONE_GIVEN,
    stoppers: [],
    open: NONE_GIVEN,
  },
  'named roles, some alternatives': {
    shape: 'roles',
    smallest: 2,
    stoppers: ['the panel chair'],
    shared: ['police or coroner’s officer'],
  },
  // Three partners and three who are others.
  'the partners and so many others': {
    shape: 'all-of',
    smallest: 6,
    stoppers: ALL,
    open: NONE_GIVEN,
  },
  // The three are three of the five.
  'so many, the partners among them': {
    shape: 'all-of',
    smallest: 5,
    stoppers: ALL,
    open: NONE_GIVEN,
  },
  'a part, the partners among it': {
    shape: 'all-of',
    smallest: NONE_GIVEN,
    stoppers: ALL,
    open: NONE_GIVEN,
  },
  // Four, or seven where the partners are no members.
  'the partners and so many, among them or not is not said': {
    shape: 'all-of',
    smallest: 4,
    unlessApart: 'partners',
    stoppers: ALL,
    open: NONE_GIVEN,
  },
  'deputies counted': { shape: 'members', smallest: 6, stoppers: [], open: NONE_GIVEN },
};

const shapes = (
  parse(readFileSync(new URL('../../fixtures/rule-shapes.yaml', import.meta.url), 'utf8'), {
    schema: 'core',
  }) as { shape: string; value: { kind: string } }[]
).filter(({ value }) => value.kind === 'quorum');

describe('every shape of quorum met in real arrangements', () => {
  test.each(shapes)('$shape', ({ shape, value }) => {
    const result = found(QuorumSchema.parse(value), NO_LIST);
    expect(result).toEqual(EXPECTED[shape]);
    expect(Object.keys(QUORUM_SHAPES)).toContain(result.shape);
  });
});

describe('with a list that is complete by its own words', () => {
  const voters = seated({
    closed: true,
    members: [
      { name: 'Council', agency_type: 'local-authority', capacity: 'voting', seats: 6 },
      { name: 'Police', agency_type: 'police', capacity: 'voting', seats: 2 },
      { name: 'Trust', agency_type: 'nhs-provider', capacity: 'voting', seats: 2 },
      { name: 'Manager', agency_type: 'partnership-officer', capacity: 'advisory', seats: 1 },
    ],
  });
  const fraction = { type: 'fraction', numerator: 1, denominator: 3, of: 'voting-members' };

  test('a part of the voting members is counted up where the rule says at least, or up', () => {
    expect(smallestMeeting(quorum({ ...fraction, bound: 'at-least' }), voters)).toEqual({
      people: 4,
    });
    expect(smallestMeeting(quorum({ ...fraction, rounded: 'up' }), voters)).toEqual({ people: 4 });
    expect(smallestMeeting(quorum({ ...fraction, rounded: 'down' }), voters)).toEqual({
      people: 3,
    });
    expect(smallestMeeting(quorum({ ...fraction, denominator: 2 }), voters)).toEqual({ people: 5 });
    expect(smallestMeeting(quorum(fraction), voters)).toEqual({
      why: 'that part of 10 is not a whole number, and how to round is not said',
    });
  });

  test('an agency with more seats than can be spared stops the meeting, others do not', () => {
    expect(found(quorum({ ...fraction, denominator: 2 }), voters).stoppers).toEqual(['Council']);
    expect(found(quorum({ type: 'count', count: 3, of: 'members' }), voters).stoppers).toEqual([]);
    const three = quorum({ type: 'count', count: 3, of: 'agencies' });
    expect(found(three, voters).stoppers).toEqual(['Council', 'Police', 'Trust']);
    expect(found(quorum({ type: 'count', count: 2, of: 'agencies' }), voters).stoppers).toEqual([]);
  });

  test('every agency can, where members must come from all of them', () => {
    const rule = { type: 'count', count: 3, of: 'members', from_agencies: 3 };
    expect(found(quorum(rule), voters).stoppers).toEqual(['Council', 'Police', 'Trust']);
  });

  test('a chair not counted leaves the list; a chair of whom nothing is said leaves it open', () => {
    const chaired = seated({
      closed: true,
      members: [
        { name: 'Council', agency_type: 'local-authority', capacity: 'voting', seats: 8 },
        { name: 'Chair', agency_type: 'independent-chair', capacity: 'chair', seats: 1 },
      ],
    });
    const half = { ...fraction, denominator: 2, rounded: 'up' };
    expect(smallestMeeting(quorum({ ...half, chair_counted: false }), chaired)).toEqual({
      people: 4,
    });
    expect(smallestMeeting(quorum({ ...half, chair_counted: true }), chaired)).toEqual({
      people: 5,
    });
    expect(smallestMeeting(quorum(half), chaired)).toEqual({
      why: 'the list of members does not say who votes',
    });
  });

  test('a list that leaves something out does not tell, and says what', () => {
    const open = seated({ members: [{ name: 'Council', agency_type: 'local-authority' }] });
    expect(smallestMeeting(quorum(fraction), open)).toEqual({
      why: 'the list of members does not say that it is complete, who votes or how many seats each entry has',
    });
    expect(stoppersOf(quorum({ type: 'count', count: 3, of: 'members' }), open).open).toBe(
      'the list of members does not say that it is complete or how many seats each entry has',
    );
  });
});

describe('several rules', () => {
  const police = { agency_type: 'police', printed: 'the police' };
  const council = { agency_type: 'local-authority', printed: 'the council' };
  const agencies = (...list: object[]) => ({ type: 'agencies', agencies: list });
  const any = (...rules: object[]) => quorum({ type: 'any-of', rules });
  const all = (...rules: object[]) => quorum({ type: 'all-of', rules });

  test('who is named for two rules is counted once', () => {
    const partners = { type: 'all-partners', present: 'attendance' };
    expect(smallestMeeting(all(partners, agencies(police)), NO_LIST)).toEqual({ people: 3 });
    const officer = {
      type: 'roles',
      roles: [{ any_of: [{ printed: 'a', agency_type: 'police' }] }],
    };
    expect(smallestMeeting(all(partners, officer), NO_LIST)).toEqual({ people: 3 });
  });

  const three = { type: 'count', count: 3, of: 'members' };
  const partners = { type: 'all-partners', present: 'attendance' };
  const two = { type: 'count', count: 2, of: 'statutory-agencies' };

  test('a number beside names is a bound, unless the rule says who is of it', () => {
    expect(smallestMeeting(all(three, agencies(police)), NO_LIST)).toEqual({
      people: 3,
      unlessApart: 'named',
    });
    expect(smallestMeeting(all(partners, three), NO_LIST)).toEqual({
      people: 3,
      unlessApart: 'partners',
    });
    expect(smallestMeeting(all(two, agencies(police)), NO_LIST)).toEqual({
      people: 2,
      unlessApart: 'named',
    });
    expect(smallestMeeting(all(three, two), NO_LIST)).toEqual({
      people: 3,
      unlessApart: 'counted',
    });
    const named = (value: string, count = three) => ({ ...count, named: value });
    expect(smallestMeeting(all(partners, named('besides')), NO_LIST)).toEqual({ people: 6 });
    expect(smallestMeeting(all(named('among'), agencies(police)), NO_LIST)).toEqual({ people: 3 });
    expect(smallestMeeting(all(agencies(police), named('besides', two)), NO_LIST)).toEqual({
      people: 3,
    });
  });

  test('a choice is a bound only where no other way needs as few for certain', () => {
    const bound = { type: 'all-of', rules: [three, agencies(police)] };
    expect(smallestMeeting(any(bound, partners), NO_LIST)).toEqual({ people: 3 });
    expect(smallestMeeting(any(bound, { ...three, count: 4 }), NO_LIST)).toEqual({
      people: 3,
      unlessApart: 'named',
    });
  });

  test('who is besides or among others is told only beside others', () => {
    expect(() => quorum({ ...three, named: 'besides' })).toThrow('`named` only in a rule');
    expect(() => any({ ...three, named: 'besides' }, partners)).toThrow('`named` only in a rule');
  });

  test('whether enough others are left is not told where the named may be of the number', () => {
    const list = seated({
      closed: true,
      members: ['Council', 'ICB', 'Police', 'Trust', 'College'].map((name, index) => ({
        name,
        agency_type: PARTNERS[index]?.agencyType ?? 'nhs-provider',
        capacity: 'voting',
        seats: 1,
      })),
    });
    const open = (rule: object) => stoppersOf(all(partners, rule), list).open;
    // Of five, three are left without the trust; with the partners on top, none can be spared.
    expect(open(three)).toBe('it is not told which of those named are of the number asked for');
    expect(open({ ...three, named: 'among' })).toBeUndefined();
  });

  test('whoever is needed in every way can stop the meeting', () => {
    const either = any(agencies(police, council), agencies(police));
    expect(found(either, NO_LIST).stoppers).toEqual(['the police']);
    expect(found(any(agencies(police), agencies(council)), NO_LIST)).toMatchObject({
      stoppers: [],
      smallest: 1,
    });
    const free = any(agencies(police), { type: 'count', count: 3, out_of: 4, of: 'agencies' });
    expect(stoppersOf(free, NO_LIST)).toEqual({ certain: [], shared: [], open: undefined });
  });

  test('names that may belong to one agency are not told apart', () => {
    const officer = { type: 'roles', roles: [{ any_of: [{ printed: 'an officer' }] }] };
    expect(stoppersOf(any(agencies(police), officer), NO_LIST)).toMatchObject({
      certain: [],
      open: 'it is not said which agency each of those named comes from',
    });
  });

  test('several areas: how many partners there are is not told', () => {
    const joint: Seating = { ...NO_LIST, partners: 'the number of partners is not given' };
    const partners = quorum({ type: 'all-partners', present: 'attendance' });
    expect(found(partners, joint)).toEqual({
      shape: 'all-partners',
      smallest: 'the number of partners is not given',
      stoppers: [],
      open: 'the number of partners is not given',
    });
  });
});

describe('in words', () => {
  test('a bound says what would ask for more, and others come on top', () => {
    const rule = (count: object) =>
      quorum({
        type: 'all-of',
        rules: [
          { type: 'all-partners' },
          { type: 'count', count: 3, bound: 'at-least', of: 'voting-members', ...count },
        ],
      });
    expect(wordSmallest(rule({}), NO_LIST, plainNames)).toMatchObject({
      text: 'At least 3 people',
      remarks: [
        'More where the partners do not count among the number asked for: it is not said whether they do.',
      ],
    });
    expect(wordSmallest(rule({ named: 'besides' }), NO_LIST, plainNames)).toMatchObject({
      text: '6 people',
      remarks: ['Those who are others come on top of those named.'],
    });
  });

  const partners = { type: 'all-partners', present: 'attendance' };

  test('an override, and a meeting that goes ahead, limit what is said', () => {
    const value = quorum(partners, {
      override: { by: { role: 'chair', printed: 'the chair' }, scope: 'item-by-item' },
    });
    const fewer = 'Fewer will do where the chair lets single items go on.';
    expect(wordSmallest(value, NO_LIST, plainNames)).toEqual({
      text: '3 people',
      known: 'number',
      parts: [],
      remarks: ['One for each partner.', fewer],
    });
    expect(wordStoppers(value, NO_LIST, plainNames, 'goes-ahead')).toEqual({
      text: 'Each of these 3',
      parts: ALL,
      remarks: [fewer, 'The meeting then goes ahead all the same, without a quorum.'],
    });
  });

  test('a chair who must be there is one of those counted, and can stop the meeting', () => {
    const value = quorum(
      { type: 'count', count: 3, out_of: 5, of: 'agencies' },
      { chair_required: 'chair' },
    );
    expect(wordStoppers(value, NO_LIST, plainNames)).toMatchObject({
      text: 'This one',
      parts: ['The chair'],
    });
    expect(wordSmallest(value, NO_LIST, plainNames).remarks).toContain(
      'The chair is counted as one of them.',
    );
  });

  test('a chair among the roles is not named twice', () => {
    const roles = [{ any_of: [{ printed: 'Chair of the panel', role: 'panel-chair' }] }];
    const value = quorum({ type: 'roles', roles }, { chair_required: 'chair' });
    expect(wordStoppers(value, NO_LIST, plainNames).parts).toEqual(['Chair of the panel']);
  });

  test('what cannot be told gives its reason', () => {
    const half = quorum({ type: 'fraction', numerator: 1, denominator: 2, of: 'members' });
    expect(wordSmallest(half, NO_LIST, plainNames)).toEqual({
      text: 'Cannot be worked out',
      known: 'not',
      parts: [],
      remarks: ['The document gives no list of members.'],
    });
  });
});
