import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { QUORUM_SHAPES, shapeOf } from '../../../src/domain/wording/quorum.ts';
import { clauseOf } from '../../../src/domain/patterns/kinds.ts';
import { ValueSchema, type Value } from '../../../src/schemas/index.ts';
import { QuorumSchema, type QuorumRule } from '../../../src/schemas/values/quorum.ts';
import { plainNames } from '../../support/names.ts';

interface Shape {
  shape: string;
  value: unknown;
}

/** The shapes of rule met in real documents, as invented examples. */
const shapes = (parse(readFileSync('test/fixtures/rule-shapes.yaml', 'utf8')) as Shape[]).map(
  ({ shape, value }) => ({ shape, value: ValueSchema.parse(value) }),
);

const sentences = (value: Value): string | undefined =>
  clauseOf(value, plainNames)?.sentences.join(' ');

const MEMBERS = 'A meeting is quorate when at least [number] members are present.';
const ALL_PRESENT = 'A meeting is quorate when all three safeguarding partners are present.';
const VOTERS = 'A meeting is quorate when at least [fraction] of the voting members are present.';

/** The clause of every shape of quorum, written by hand. */
const QUORUM: Readonly<Record<string, string>> = {
  'all statutory partners present': ALL_PRESENT,
  'named agencies, more than the statutory three':
    'A meeting is quorate when each of these agencies is represented: police, local authority, nhs commissioner and head teachers.',
  'members from agencies with a role':
    'A meeting is quorate when at least [number] members from at least [number] agencies are present.',
  'at least so many statutory agencies':
    'A meeting is quorate when at least [number] statutory agencies are represented.',
  'so many different agencies of any kind':
    'A meeting is quorate when at least [number] different agencies are represented.',
  'some of a class':
    'A meeting is quorate when at least [number] of the [number] district councils are represented.',
  compound:
    'A meeting is quorate when all of these hold: (a) all three safeguarding partners are represented; (b) at least [number] of the [number] head teacher associations are represented.',
  'either of two rules':
    'A meeting is quorate when any one of these holds: (a) at least [number] members are present; (b) all three safeguarding partners are present.',
  'a substitute for one seat':
    'A meeting is quorate when each of these agencies is represented: nhs commissioner (or [a named substitute]) and police.',
  'override item by item': ALL_PRESENT,
  'a fraction of the voting members': VOTERS,
  'two thirds rounded up': VOTERS,
  'named roles, some alternatives':
    'A meeting is quorate when each of these is present: [an office] and [one office or another].',
  'deputies counted': MEMBERS,
  'all partners, present or represented not said': ALL_PRESENT,
  'all partners, with a substitute for one':
    'A meeting is quorate when all three safeguarding partners are represented.',
  'who is needed is settled by the agenda':
    'A meeting is quorate when everyone is present whom chair asked for on the agenda.',
  'members of separate agencies':
    'A meeting is quorate when at least [number] members from at least [number] agencies are present.',
  'a quorum of at least so many of a class':
    'A meeting is quorate when at least [number] of the [number] agencies are represented.',
  'the partners and so many others':
    'A meeting is quorate when all of these hold: (a) all three safeguarding partners are represented; (b) at least [number] other voting members are present.',
  'so many, the partners among them':
    'A meeting is quorate when all of these hold: (a) at least [number] members are present, those of the other conditions among them; (b) all three safeguarding partners are represented.',
  'a part, the partners among it':
    'A meeting is quorate when all of these hold: (a) at least [fraction] of the members are present, those of the other conditions among them; (b) all three safeguarding partners are present.',
  'the partners and so many, among them or not is not said':
    'A meeting is quorate when all of these hold: (a) all three safeguarding partners are present; (b) at least [number] members are present.',
};

describe('a quorum', () => {
  const quorums = shapes.filter(({ value }) => value.kind === 'quorum');

  test.each(quorums)('$shape', ({ shape, value }) => {
    expect(sentences(value)).toBe(QUORUM[shape]);
  });

  test('has a clause written by hand for each type of rule that the schema knows', () => {
    const typesIn = (rule: QuorumRule): string[] => [
      rule.type,
      ...('rules' in rule ? rule.rules.flatMap(typesIn) : []),
    ];
    const tried = new Set(
      quorums.flatMap(({ value }) => (value.kind === 'quorum' ? typesIn(value.rule) : [])),
    );
    expect([...tried].sort()).toEqual(quorumTypes().sort());
  });

  test('has a clause written by hand for each shape but those that a part of a class can take', () => {
    const tried = quorums.flatMap(({ value }) =>
      value.kind === 'quorum' ? [shapeOf(value.rule)] : [],
    );
    expect(Object.keys(QUORUM_SHAPES).filter((shape) => !tried.includes(shape as never))).toEqual([
      'fraction',
    ]);
    const part = QuorumSchema.parse({
      kind: 'quorum',
      rule: { type: 'fraction', numerator: 1, denominator: 2, of: 'member-agencies' },
    });
    expect(sentences(part)).toBe(
      'A meeting is quorate when at least [fraction] of the member agencies are represented.',
    );
  });

  test('asks about rounding only where a part of a class is asked for', () => {
    const points = (rule: object): string[] | undefined =>
      clauseOf(QuorumSchema.parse({ kind: 'quorum', rule }), plainNames)?.points.map(
        ({ label }) => label,
      );
    const always = [
      'Deputies',
      'The chair',
      'Joining online',
      'Without a quorum',
      'Going on all the same',
    ];
    const part = { type: 'fraction', numerator: 1, denominator: 3, of: 'members' };
    const number = { type: 'count', count: 3, of: 'members' };
    expect(points(number)).toEqual(always);
    const rounded = always.toSpliced(3, 0, 'Rounding', 'Counting the chair');
    expect(points(part)).toEqual(rounded);
    expect(points({ type: 'any-of', rules: [number, part] })).toEqual(rounded);
  });

  test('says in a sentence of its own what the rule settles', () => {
    const settled = (more: object): string[] | undefined =>
      clauseOf(
        QuorumSchema.parse({
          kind: 'quorum',
          rule: { type: 'fraction', numerator: 2, denominator: 3, of: 'members', ...more },
          ...('rounded' in more
            ? {}
            : {
                deputies: 'not-counted',
                chair_required: 'chair-or-vice-chair',
                override: { by: { role: 'chair' }, scope: 'whole-meeting' },
              }),
        }),
        plainNames,
      )?.settles.map(({ sentence }) => sentence);
    expect(settled({ rounded: 'down', chair_counted: false })).toEqual([
      'A part of a person is rounded down.',
      'The chair is not one of those counted.',
    ]);
    expect(settled({})).toEqual([
      'Deputies do not count towards the quorum.',
      'The chair or the vice chair must be present.',
      'Without a quorum, chair may let the meeting go on.',
    ]);
  });
});

/** The types of rule in the schema itself, so that a new one asks for its clause here. */
function quorumTypes(): string[] {
  const rule = QuorumSchema.shape.rule as unknown as {
    unwrap: () => { options: { shape: { type: { value: string } } }[] };
  };
  return rule.unwrap().options.map((option) => option.shape.type.value);
}

/** Clauses of the other kinds, written by hand. */
const OTHERS: Readonly<Record<string, string>> = {
  'does not proceed': 'Without a quorum, the meeting does not go ahead.',
  'goes ahead and ratified': 'Without a quorum, the meeting goes ahead.',
  'chair picks items': 'Without a quorum, the chair decides which items the meeting may take.',
  'reconvene in time': 'Without a quorum, the meeting is called again for another day.',
};

const of = (value: object): string | undefined => sentences(ValueSchema.parse(value));

describe('clauses of other rules', () => {
  test.each(Object.entries(OTHERS))('%s', (shape, expected) => {
    const value = shapes.find((one) => one.shape === shape)?.value;
    expect(value && sentences(value)).toBe(expected);
  });

  test.each([
    [
      { kind: 'frequency', rule: { type: 'times', count: 4, bound: 'at-least' } },
      'The [group] meets at least [number] times a year.',
    ],
    [
      { kind: 'frequency', rule: { type: 'every', count: 6, unit: 'week' } },
      'The [group] meets every [number] weeks.',
    ],
    [
      { kind: 'frequency', rule: { type: 'word', word: 'bi-monthly' } },
      'The [group] meets bi-monthly.',
    ],
    [
      { kind: 'frequency', rule: { type: 'with-body', relation: 'before', body: 'board' } },
      'The [group] meets before each meeting of [another group].',
    ],
    [
      { kind: 'chair', arrangement: 'independent' },
      'The chair is independent of the agencies that take part.',
    ],
    [{ kind: 'chair', arrangement: 'vacant' }, undefined],
    [
      { kind: 'deputies', rule: 'by-permission', permission_from: { role: 'chair' } },
      'A member may send a deputy with the permission of [an office].',
    ],
    [
      { kind: 'attendance', member_percent: 80, with_deputy_percent: 100 },
      'Each member takes part in person at [number] % of meetings or more and in person or by deputy at [number] % or more.',
    ],
    [
      {
        kind: 'deadlines',
        deadlines: [
          {
            item: 'papers',
            within: { amount: 5, unit: 'working-day', bound: 'at-least' },
            relation: 'before',
            event: 'meeting',
          },
        ],
      },
      'Papers are sent out at least [number] working days before the meeting.',
    ],
    [
      {
        kind: 'extra-meetings',
        called_by: [{ role: 'chair' }, { role: 'partner' }],
        notice: { amount: 5, unit: 'day' },
      },
      'Chair or partner may call a further meeting.',
    ],
    [
      {
        kind: 'decision',
        steps: [{ method: 'consensus' }, { method: 'simple-majority' }, { method: 'casting-vote' }],
      },
      'Decisions are made by consensus. If that brings no decision, decisions are made by a simple majority of votes. If that brings no decision, the chair has a casting vote.',
    ],
    [
      { kind: 'urgent-decision', by: [{ role: 'chair' }] },
      'Where a decision cannot wait for a meeting, it may be made by chair.',
    ],
    [
      {
        kind: 'route',
        steps: [
          { action: 'raise-with', by: { role: 'chair' }, to: [{ role: 'agency', printed: 'X' }] },
          { action: 'refer', to: [{ role: 'partners' }], after_absences: 3 },
        ],
      },
      'The matter is taken up by chair with agency. After [number] missed meetings, it is referred to partners.',
    ],
    [{ kind: 'budget-year', starts: '04-01' }, undefined],
  ])('%o', (value, expected) => {
    expect(of(value)).toBe(expected);
  });

  test('a vice chair has the clause and points of a chair in its own name', () => {
    const value = ValueSchema.parse({
      kind: 'chair',
      arrangement: 'appointed',
      appointed_by: [{ role: 'board' }],
    });
    const { sentences: own, points, settles } = clauseOf(value, plainNames, 'vice-chair') ?? {};
    expect(own).toEqual(['The vice chair is appointed by [an office].']);
    expect(points?.map(({ asks }) => asks)).not.toContain(
      'Who takes the chair when the chair is away?',
    );
    expect(settles?.map(({ sentence }) => sentence)).toEqual([
      'The vice chair is appointed by board.',
    ]);
  });

  test.each([
    ['by-permission', 'Who gives permission?', 'Permission is given by chair.'],
    ['on-request', 'Who is asked?', 'The request is made to chair.'],
  ])('who is turned to for a deputy: %s', (rule, asks, sentence) => {
    const value = ValueSchema.parse({ kind: 'deputies', rule, permission_from: { role: 'chair' } });
    const { points = [], settles = [] } = clauseOf(value, plainNames) ?? {};
    expect(points[0]?.asks).toBe(asks);
    expect(settles).toEqual([{ point: points[0]?.id, sentence }]);
  });

  test('no clause holds a figure or a name that a document prints', () => {
    for (const { value } of shapes) {
      const { sentences: own = [], settles = [] } = clauseOf(value, plainNames) ?? {};
      const printed = JSON.stringify(value).matchAll(/"printed":"([^"]+)"/gu);
      const all = [...own, ...settles.map(({ sentence }) => sentence)].join(' ');
      expect(all).not.toMatch(/\d/u);
      for (const [, name = ''] of printed) {
        // A printed name that is only the word for its kind says nothing of one document.
        if (name.split(' ').length > 2) expect(all).not.toContain(name);
      }
    }
  });
});
