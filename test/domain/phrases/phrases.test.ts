import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  VALUE_KINDS,
  ValueSchema,
  type ValueInput,
  type ValueKind,
} from '../../../src/schemas/index.ts';
import { mappingsIn } from '../../../src/domain/catalogue/walk.ts';
import { buildNames } from '../../../src/domain/catalogue/names.ts';
import {
  filled,
  isRead,
  valueFromWords,
  wordNotRead,
} from '../../../src/domain/phrases/phrases.ts';
import { wordValue } from '../../../src/domain/wording/value.ts';
import { readContent } from '../../../src/reading/read.ts';
import { projectRoot } from '../../support/imports.ts';
import type { PhraseContext } from '../../../src/domain/phrases/context.ts';

const shapes = parse(readFileSync(join(projectRoot, 'test/fixtures/rule-shapes.yaml'), 'utf8')) as {
  shape: string;
  value: ValueInput;
}[];

/** The real registers, with the offices of the invented examples in the place of those of real documents. */
const { registers } = (await readContent(join(projectRoot, 'content'))).entries;
const named = (label: string) => ({
  id: `${label.replaceAll(/[^A-Za-z]+/gu, '-').replaceAll(/\p{Lu}/gu, (letter) => `${letter.toLowerCase()}-capital-`)}-`
    .replaceAll(/-+/gu, '-')
    .replaceAll(/^-|-$/gu, ''),
  label,
  of_body: false,
  all_partners: false,
});
const offices = shapes.flatMap(({ value }) =>
  [...mappingsIn(value, [])].flatMap(({ mapping: { role, printed } }) =>
    typeof role === 'string'
      ? [named(typeof printed === 'string' ? printed : role.replaceAll('-', ' '))]
      : [],
  ),
);
const roles = [...new Map(offices.map((one) => [one.id, one])).values()];
const bodies = ['board', 'executive'].map((id) => ({ id, name: id, also_printed: [] }));
const context: PhraseContext = {
  names: buildNames(
    { ...registers, roles: { ...registers.roles, data: roles } },
    new Map(bodies.map(({ id, name }) => [id, name])),
  ),
  roles,
  bodies,
  typed: [
    { name: 'the council', agency_type: 'local-authority' },
    { name: 'the police', agency_type: 'police' },
    { name: 'the ICB', agency_type: 'nhs-commissioner' },
    { name: 'head teachers', agency_type: 'head-teachers' },
    { name: 'fire and rescue', agency_type: 'fire' },
  ],
  areas: ['exampleshire', 'northshire', 'southshire'].map((id) => ({ id, name: id })),
};

/** The real registers, with two bodies and two areas. */
const real: PhraseContext = {
  names: buildNames(registers, new Map([['executive', 'Executive Group']])),
  roles: registers.roles.data,
  bodies: [{ id: 'executive', name: 'Executive Group', also_printed: [] }],
  areas: registers.areas.data,
};

/** Values of which words give a summary, or figures that a copy lost: these are filled in as a list. */
const AS_A_LIST = new Set(['members', 'contributions', 'footprints', 'payments', 'staffing']);

/** Shapes of which the words say more than is read: they are told as not read, and filled in as a form. */
const BY_FORM = new Set([
  'all partners, with a substitute for one',
  'who is needed is settled by the agenda',
  'a choice without a quorum',
  'votes in writing, and a lead settled by issue',
  'a vice chair that goes round',
  'a chair who holds two offices',
  'meetings by purpose',
  'at first, until a date',
  'planned by a date, with a condition and a limit',
  'a scrutineer from a date until another',
  'through one group, or directly by exception',
  'takes in and passes on',
  'absence followed up to the end',
  'a route with times, a condition, an end that is lost, and what it is not for',
  'a deputy whose task is agreed',
]);

const isByForm = ({ shape, value }: { shape: string; value: ValueInput }): boolean =>
  AS_A_LIST.has(value.kind) || BY_FORM.has(shape);

const wordsOf = (value: ValueInput): string =>
  wordValue(ValueSchema.parse(value), context.names).full;

const termsOf = (value: ValueInput) =>
  value.kind === 'provisions' ? value.items.map(({ term }) => ({ id: term, label: term })) : [];

const read = (kind: ValueKind, text: string, terms: PhraseContext['terms'] = []) =>
  valueFromWords(kind, text, { ...context, terms });

/** The words of what was read, by the schema; or what was not. */
const back = (kind: ValueKind, text: string, terms: PhraseContext['terms'] = []): string => {
  const result = read(kind, text, terms);
  if (!isRead(result)) return `not read: ${result.notRead}`;
  expect(wordsOf(result.value)).toBe(result.reads);
  return result.reads;
};

describe('the site’s own words are read back', () => {
  test.each(shapes.filter((one) => !isByForm(one)))('$value.kind: $shape', ({ value }) => {
    expect(back(value.kind, wordsOf(value), termsOf(value))).toBe(wordsOf(value));
  });

  test.each(shapes.filter(isByForm))('$value.kind: $shape is not read wrongly', ({ value }) => {
    expect(isRead(read(value.kind, wordsOf(value)))).toBe(false);
  });

  const bound = fc.constantFrom(
    'at-least' as const,
    'at-most' as const,
    'about' as const,
    'exactly' as const,
  );
  const count = fc.integer({ min: 1, max: 60 });
  const period = fc.record({
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('hour', 'day', 'working-day', 'week', 'month', 'year'),
    bound,
  });
  const counted = fc.record(
    {
      type: fc.constant('count' as const),
      count,
      of: fc.constantFrom(
        'members',
        'voting-members',
        'agencies',
        'statutory-agencies',
        'district-councils',
        'safeguarding-partners',
      ),
      from_agencies: fc.integer({ min: 2, max: 9 }),
      different: fc.boolean(),
      bound: fc.constant('at-least' as const),
    },
    { requiredKeys: ['type', 'count', 'of'] },
  );
  const fraction = fc.record(
    {
      type: fc.constant('fraction' as const),
      numerator: fc.constant(1),
      denominator: fc.integer({ min: 2, max: 5 }),
      of: fc.constantFrom('members', 'voting-members', 'agencies'),
      rounded: fc.constantFrom('up' as const, 'down' as const),
      chair_counted: fc.boolean(),
    },
    { requiredKeys: ['type', 'numerator', 'denominator', 'of'] },
  );
  const partners = fc.record({
    type: fc.constant('all-partners' as const),
    present: fc.constantFrom('attendance' as const, 'representation' as const),
  });
  const simple = fc.oneof(counted, fraction, partners);
  const VALUES: Record<string, fc.Arbitrary<unknown>> = {
    frequency: fc.record(
      {
        kind: fc.constant('frequency'),
        rule: fc.oneof(
          fc.record({
            type: fc.constant('every'),
            count,
            unit: fc.constantFrom('week', 'month', 'year'),
            bound,
          }),
          fc.record({ type: fc.constant('times'), count, bound }),
          fc.record({
            type: fc.constant('word'),
            word: fc.constantFrom('bi-monthly', 'bi-annually', 'regularly', 'as-required'),
          }),
          fc.record({
            type: fc.constant('with-body'),
            relation: fc.constantFrom('before', 'after', 'alongside'),
            body: fc.constantFrom('board', 'executive'),
          }),
        ),
        initially: fc.boolean(),
        plus: fc.uniqueArray(
          fc.record({
            event: fc.constantFrom('development-day', 'annual-event', 'themed-meeting'),
            count: fc.integer({ min: 1, max: 4 }),
          }),
          { maxLength: 2, selector: ({ event }) => event },
        ),
        triggers: fc.uniqueArray(
          fc.constantFrom('urgent-matter', 'specific-review', 'specific-issue', 'dispute'),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ['kind', 'rule'] },
    ),
    quorum: fc.record(
      {
        kind: fc.constant('quorum'),
        rule: fc.oneof(
          simple,
          fc.record({
            type: fc.constantFrom('all-of', 'any-of'),
            rules: fc.array(simple, { minLength: 2, maxLength: 3 }),
          }),
        ),
        deputies: fc.constantFrom('counted', 'not-counted'),
        chair_required: fc.constantFrom('chair', 'chair-or-vice-chair'),
      },
      { requiredKeys: ['kind', 'rule'] },
    ),
    'without-quorum': fc.record(
      {
        kind: fc.constant('without-quorum'),
        consequence: fc.constantFrom(
          'does-not-proceed',
          'goes-ahead',
          'discussion-only',
          'chair-picks-items',
          'reconvenes',
        ),
        within: period,
      },
      { requiredKeys: ['kind', 'consequence'] },
    ),
    duration: fc.record({ kind: fc.constant('duration'), period }),
    deadlines: fc.record({
      kind: fc.constant('deadlines'),
      deadlines: fc.uniqueArray(
        fc.record({
          item: fc.constantFrom('notice', 'agenda', 'papers', 'agenda-items', 'reports', 'minutes'),
          within: period,
          relation: fc.constantFrom('before', 'after'),
          event: fc.constantFrom('meeting', 'next-meeting'),
        }),
        { minLength: 1, maxLength: 3, selector: ({ item }) => item },
      ),
    }),
    decision: fc.record(
      {
        kind: fc.constant('decision'),
        steps: fc.uniqueArray(
          fc.record({
            method: fc.constantFrom(
              'consensus',
              'simple-majority',
              'majority-if-all-partners-agree',
              'unanimity-of-partners',
              'casting-vote',
              'chair-decides',
              'recommend-only',
            ),
            recorded: fc.boolean(),
          }),
          { minLength: 1, maxLength: 4, selector: ({ method }) => method },
        ),
        votes: fc.constantFrom('one-for-each-agency', 'one-for-each-member'),
      },
      { requiredKeys: ['kind', 'steps'] },
    ),
  };

  test.each(Object.keys(VALUES))('any %s', (kind) => {
    fc.assert(
      fc.property(VALUES[kind] as fc.Arbitrary<ValueInput>, (value) => {
        expect(back(value.kind, wordsOf(value))).toBe(wordsOf(value));
      }),
    );
  });
});

describe('what people type', () => {
  test.each<[ValueKind, string, string]>([
    ['frequency', 'quarterly', 'Every 3 months (4 a year)'],
    ['frequency', 'The board meets at least four times a year.', 'At least 4 meetings a year'],
    ['frequency', 'every six weeks', 'Every 6 weeks (8.7 a year)'],
    ['frequency', 'six-weekly', 'Every 6 weeks (8.7 a year)'],
    ['frequency', 'Monthly', 'Every month (12 a year)'],
    ['frequency', 'as and when required', '“as required”, no number given'],
    ['frequency', 'quarterly as a minimum', 'Every 3 months or more often (at least 4 a year)'],
    [
      'frequency',
      'twice a year plus a development day',
      '2 meetings a year, plus 1 development day a year',
    ],
    [
      'quorum',
      'three members from two agencies, with the chair',
      '3 members from 2 agencies, with the chair present',
    ],
    [
      'quorum',
      'All three safeguarding partners present',
      'All the statutory safeguarding partners in attendance',
    ],
    ['quorum', 'half of the members', 'Half of the members'],
    ['quorum', '50% of the members', 'Half of the members'],
    [
      'quorum',
      'A quorum is at least a third of the voting members',
      'At least one third of the voting members',
    ],
    [
      'quorum',
      'two of the three safeguarding partners represented',
      '2 of the 3 safeguarding partners',
    ],
    ['chair', 'independent chair', 'An independent chair'],
    ['chair', 'rotates among the partners', 'The chair rotates among the partners'],
    ['duration', 'three years', '3 years'],
    [
      'deadlines',
      'papers five working days before the meeting',
      'Papers: 5 working days before the meeting',
    ],
    ['deputies', 'named deputies are allowed', 'A deputy may attend, named beforehand'],
    [
      'deputies',
      'each member must have a named deputy with full authority',
      'There must be a deputy, named beforehand, with full authority',
    ],
    ['decision', 'consensus', 'By consensus'],
    [
      'decision',
      'Consensus; if there is none, a majority, and the chair has a casting vote',
      'By consensus, then by simple majority, then by the chair’s casting vote',
    ],
    [
      'dates',
      'published June 2024; effective from 1 September 2024',
      'Published: June 2024; effective: 1 September 2024',
    ],
    [
      'contributions',
      'The council £130,000 in 2024/25; the police £50,000 in 2024/25',
      'Figures for 2 agencies, 2024/25: The council: 2024/25 £130,000; the police: 2024/25 £50,000',
    ],
    [
      'route',
      'raised with the chair within 5 working days, then escalated to the executive',
      'It is taken up with the chair, within 5 working days, then it is referred to the executive',
    ],
    [
      'posts',
      'Council: director of children’s services; Police: assistant chief constable',
      'Council: director of children’s services; Police: assistant chief constable',
    ],
    ['without-quorum', 'The meeting does not go ahead', 'The meeting does not go ahead'],
    ['quorum', 'all three safeguarding partners', 'All the statutory safeguarding partners'],
    ['quorum', 'nine members from five separate agencies', '9 members from 5 different agencies'],
    [
      'chair',
      'rotates every two years among the council and the police',
      'The chair rotates among the council and the police, changing every 2 years',
    ],
  ])('%s: %s', (kind, text, reads) => {
    expect(back(kind, text)).toBe(reads);
  });

  test.each<[ValueKind, string, string]>([
    ['quorum', 'eight members, mostly from health', 'mostly from health'],
    ['frequency', 'normally quarterly', 'normally'],
    ['frequency', 'not quarterly', 'not'],
    ['frequency', '4-6', '4-6'],
    ['frequency', 'twice a month', 'twice a month'],
    ['chair', 'the independent scrutineer of nobody', 'the independent scrutineer of nobody'],
    ['deputies', 'deputies are allowed but seldom come', 'but seldom come'],
    ['decision', 'consensus, or by tossing a coin', 'or by tossing a coin'],
    ['funding-basis', 'equal shares', 'equal shares'],
    ['presence', 'no youth custody', 'no youth custody'],
    ['provisions', 'something that is no term', 'something that is no term'],
    ['frequency', '', ''],
  ])('%s: of “%s” what is not read is named', (kind, text, notRead) => {
    expect(read(kind, text)).toMatchObject({ notRead });
    const result = read(kind, text);
    if (isRead(result)) return;
    expect(text.slice(result.at, result.at + notRead.length)).toBe(notRead);
    expect(wordNotRead(result)).toMatch(/Say .+: for example “.+”\.$/u);
  });

  test('every example that an answer gives is read itself', () => {
    for (const kind of VALUE_KINDS) {
      const result = valueFromWords(kind, '¿', real);
      if (isRead(result) || ['the form', 'a term of the list'].includes(result.example)) continue;
      expect([kind, isRead(valueFromWords(kind, result.example, real))]).toEqual([kind, true]);
    }
  });
});

describe('how documents say it', () => {
  const ALL_REPRESENTED = 'All the statutory safeguarding partners represented';
  test.each<[ValueKind, string, string]>([
    [
      'quorum',
      'at least one representative of each of the three safeguarding partners',
      ALL_REPRESENTED,
    ],
    ['quorum', 'a representative of each safeguarding partner', ALL_REPRESENTED],
    [
      'quorum',
      'one representative from each of the statutory safeguarding partners must be present',
      ALL_REPRESENTED,
    ],
    [
      'quorum',
      'at least one representative from each of the council, the ICB and the police',
      ALL_REPRESENTED,
    ],
    ['quorum', 'at least one representative from each partner agency', 'All of the agencies'],
    ['quorum', 'one member of each member agency', 'All of the member agencies'],
    [
      'quorum',
      'the council, the integrated care board and the police must all be present',
      'All the statutory safeguarding partners in attendance',
    ],
    [
      'quorum',
      'the council, the integrated care board and the police',
      'All the statutory safeguarding partners',
    ],
    [
      'quorum',
      'a minimum of five members, including at least one from each of the three safeguarding partners',
      'At least 5 members, among them all the statutory safeguarding partners represented',
    ],
    ...[
      'five members, with each of the three safeguarding partners',
      'A quorum is five members, with each of the three safeguarding partners.',
      'five members including all three safeguarding partners',
      'five members, which must include each of the three statutory safeguarding partners',
      'five members, including the council, the integrated care board and the police',
    ].map((said): [ValueKind, string, string] => [
      'quorum',
      said,
      '5 members, among them all the statutory safeguarding partners',
    ]),
    ...[
      'five members, one from each of the three safeguarding partners',
      'five members, at least one of whom must be from each of the three safeguarding partners',
      'five members, provided that each of the three safeguarding partners is represented',
      'five members with representation from each of the safeguarding partners',
      'five members, including representatives of the council, the ICB and the police',
    ].map((said): [ValueKind, string, string] => [
      'quorum',
      said,
      '5 members, among them all the statutory safeguarding partners represented',
    ]),
    [
      'quorum',
      'at least half of the members, with at least two of the three safeguarding partners present',
      'At least half of the members, among them at least 2 of the 3 safeguarding partners',
    ],
    [
      'quorum',
      'six members, of whom at least two are voting members',
      '6 members, among them at least 2 voting members',
    ],
    [
      'quorum',
      'four members, one of whom must be a safeguarding partner',
      '4 members, among them 1 safeguarding partner',
    ],
    [
      'quorum',
      'five members, including the chair and each of the three safeguarding partners',
      '5 members, among them all the statutory safeguarding partners, with the chair present',
    ],
    [
      'quorum',
      'five members, including the chair or vice chair, and at least one from each safeguarding partner',
      '5 members, among them all the statutory safeguarding partners represented, with the chair or vice chair present',
    ],
    [
      'quorum',
      'six members from four agencies, with the chair, deputies count',
      '6 members from 4 agencies, with the chair present, deputies count',
    ],
    [
      'quorum',
      'five members including each of the safeguarding partners, or half of the members',
      '5 members, among them all the statutory safeguarding partners, or half of the members',
    ],
    [
      'quorum',
      'representation from at least two of the three safeguarding partners',
      'At least 2 of the 3 safeguarding partners',
    ],
    ['quorum', 'the meeting is quorate with four members', '4 members'],
    ...[
      'The meeting goes ahead for discussion only',
      'the meeting may proceed for discussion only, and no decisions are taken',
      'If a quorum is not present, the members present may go on with the discussion but may not take decisions',
      'no decisions may be made',
    ].map((said): [ValueKind, string, string] => [
      'without-quorum',
      said,
      'The meeting may go on for discussion only, and takes no decisions',
    ]),
    [
      'decision',
      'By a simple majority; the chair has no second or casting vote, and a motion on which the votes are equal is lost',
      'By simple majority; the chair has no casting vote, and a motion with equal votes is lost',
    ],
    [
      'decision',
      'by consensus; a tied vote is lost',
      'By consensus; a motion with equal votes is lost',
    ],
    [
      'decision',
      'simple majority, provided that at least two of the three safeguarding partners have voted for it',
      'By simple majority with at least two of the three safeguarding partners for it',
    ],
    [
      'quorum',
      'five members plus each of the three safeguarding partners',
      '5 other members, and all the statutory safeguarding partners',
    ],
    [
      'quorum',
      'all three safeguarding partners plus two others',
      'All the statutory safeguarding partners, and 2 other members',
    ],
    [
      'quorum',
      'all three safeguarding partners and at least three other voting members',
      'All the statutory safeguarding partners, and at least 3 other voting members',
    ],
    [
      'quorum',
      'The meeting is quorate when all three delegated safeguarding partners (or their deputies) and at least three other voting members are present.',
      'All three delegated safeguarding partners (or their deputies) present, and at least 3 other voting members',
    ],
    [
      'quorum',
      'all three safeguarding partners present and three members',
      'All the statutory safeguarding partners in attendance, and 3 members',
    ],
    [
      'frequency',
      'quarterly, or more often if required',
      'Every 3 months or more often (at least 4 a year)',
    ],
    ['frequency', 'on a quarterly basis', 'Every 3 months (4 a year)'],
    [
      'frequency',
      'The Executive Group will meet at least six times each year',
      'At least 6 meetings a year',
    ],
    ['frequency', 'no less than four times in each financial year', 'At least 4 meetings a year'],
    ['chair', 'independent scrutineer', 'The independent scrutineer'],
    ['chair', 'the independent scrutineer chairs the meeting', 'The independent scrutineer'],
    [
      'chair',
      'the meetings will be chaired by an independent scrutineer',
      'The independent scrutineer',
    ],
    ['chair', 'an independent chair/scrutineer', 'An independent chair who is also the scrutineer'],
    ['chair', 'the chair is elected by the members', 'Appointed by the members'],
    ['chair', 'the vice chair will be elected by the members', 'Appointed by the members'],
    [
      'chair',
      'the lead safeguarding partners take it in turns to chair',
      'The chair rotates among the lead safeguarding partners',
    ],
    ['deputies', 'deputies should be sent', 'A member who cannot attend should send someone'],
    ['deputies', 'a deputy may be sent', 'A deputy may attend'],
    ['deputies', 'a named deputy must be sent', 'There must be a deputy, named beforehand'],
    ['deputies', 'deputies must not be sent', 'No deputies'],
    [
      'deputies',
      'members who are unable to attend should send a deputy',
      'A member who cannot attend should send someone',
    ],
    [
      'deputies',
      'substitutes are permitted with the prior agreement of the chair',
      'A deputy may attend with the permission of the chair',
    ],
    ['without-quorum', 'the meeting will be cancelled', 'The meeting does not go ahead'],
    [
      'without-quorum',
      'inquorate meetings will be rescheduled within 10 working days',
      'The meeting is called again, within 10 working days',
    ],
    [
      'without-quorum',
      'the meeting can go ahead but decisions must be ratified by the Executive Group',
      'The meeting goes ahead, and decisions are ratified afterwards by the executive group',
    ],
    [
      'decision',
      'consensus where possible, otherwise a majority vote',
      'By consensus, then by simple majority',
    ],
    [
      'decision',
      'by majority vote, the chair having the casting vote in the event of a tie',
      'By simple majority, then by the chair’s casting vote',
    ],
    [
      'decision',
      'a simple majority of those present, each agency having one vote',
      'By simple majority of the members present; one vote for each agency',
    ],
    [
      'decision',
      'unanimous agreement of the three safeguarding partners',
      'By agreement of all safeguarding partners',
    ],
    [
      'route',
      'any dispute should be referred to the Executive Group',
      'It is referred to the executive group',
    ],
    ['funding-basis', 'contributions are agreed annually', 'Agreed each year'],
    [
      'funding-basis',
      'the council pays 60%, the police 20% and the ICB 20%',
      'Fixed shares; shares: the council 60%, the police 20%, the ICB 20%',
    ],
    [
      'posts',
      'the council, the integrated care board and the police',
      'Council: the council; Health: the integrated care board; Police: the police',
    ],
    [
      'posts',
      'Kent and Medway ICB, Kent Police and Kent County Council',
      'Health: Kent and Medway ICB; Police: Kent Police; Council: Kent County Council',
    ],
    [
      'dates',
      'published on 14th March 2025; effective 1/4/2025',
      'Published: 14 March 2025; effective: 1 April 2025',
    ],
  ])('%s: %s', (kind, text, reads) => {
    const result = valueFromWords(kind, text, real);
    expect(isRead(result) ? result.reads : result).toBe(reads);
    if (isRead(result)) expect(() => ValueSchema.parse(result.value)).not.toThrow();
  });

  // Words that no shape holds, or that say less than the nearest: a value would be wider than they are.
  test.each<[ValueKind, string]>([
    ['quorum', 'a simple majority of members'],
    ['quorum', 'no quorum is set'],
    ['quorum', 'the chair and three other members'],
    ['quorum', 'one representative of each of the council, the police and schools'],
    // Who comes on top of a number, who brings it, and who is only asked, heard or hoped for.
    ['quorum', 'five members and the chair'],
    ['quorum', 'three other members'],
    ['quorum', 'five members from each of the three safeguarding partners'],
    ['quorum', 'each of the three safeguarding partners with five members'],
    ['quorum', 'five members, with each of the three safeguarding partners invited'],
    ['quorum', 'five members, with each of the three safeguarding partners having one vote'],
    ['quorum', 'five members, with at most one from each of the three safeguarding partners'],
    ['quorum', 'five members, not including the three safeguarding partners'],
    ['quorum', 'five members, with or without the chair'],
    ['quorum', 'five members, ideally with each of the three safeguarding partners'],
    ['quorum', 'five members, including at least one safeguarding partner where possible'],
    ['quorum', 'five members, including two other members'],
    ['quorum', 'five members, one of whom may be a safeguarding partner'],
    ['quorum', 'five members, none of whom is a safeguarding partner'],
    ['quorum', 'five members, with the agreement of the chair'],
    ['quorum', 'five members, with the consent of each of the three safeguarding partners'],
    ['quorum', 'five members, or the chair and each of the three safeguarding partners'],
    ['quorum', 'five members, including the council, the police and schools'],
    ['quorum', 'five members, with each of the four safeguarding partners'],
    ['quorum', 'five members, provided each of the three safeguarding partners agrees'],
    ['frequency', 'once per term'],
    ['frequency', 'monthly, except August'],
    ['chair', 'the chief constable or nominee'],
    ['deputies', 'each member should nominate a deputy'],
    ['deputies', 'a deputy should not be sent'],
    ['deputies', 'deputies should be sent only in exceptional circumstances'],
    ['without-quorum', 'the meeting may be rearranged'],
    ['without-quorum', 'it may proceed but no decisions can be made'],
    ['decision', 'decisions are made by consensus wherever possible'],
    ['decision', 'a two-thirds majority'],
    ['decision', 'by agreement of the safeguarding partners'],
    ['funding-basis', 'equal contributions from the three partners'],
    ['funding-basis', 'contributions may be in kind'],
    ['posts', 'Northmere District Council, the ICB and the police'],
    ['posts', 'the council, the ICB, the police and the youth council'],
    ['members', 'Northmere Borough Council'],
    ['dates', 'review by 31 February 2026'],
    ['dates', 'published 2024/25'],
  ])('%s: “%s” is not read', (kind, text) => {
    expect(isRead(valueFromWords(kind, text, real))).toBe(false);
  });

  test('a term is the same with its article and without', () => {
    const terms = [{ id: 'independent-scrutineer', label: 'an independent scrutineer' }];
    for (const text of [
      'independent scrutineer',
      'an independent scrutineer',
      'The independent scrutineer',
    ]) {
      expect(valueFromWords('provisions', text, { ...real, terms })).toMatchObject({
        value: { items: [{ term: 'independent-scrutineer' }] },
      });
    }
  });
});

test('what the schema fills in is filled in alike', () => {
  for (const { value } of shapes) {
    // Kinds that no words give: they come from the form, through the schema.
    if (['footprints', 'payments', 'staffing'].includes(value.kind)) continue;
    expect(filled(value)).toEqual(ValueSchema.parse(value));
  }
});
