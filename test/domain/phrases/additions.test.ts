import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildNames } from '../../../src/domain/catalogue/names.ts';
import { proposeType } from '../../../src/domain/phrases/agency-type.ts';
import type { PhraseContext } from '../../../src/domain/phrases/context.ts';
import { nearestExample } from '../../../src/domain/phrases/nearest.ts';
import {
  examplesFor,
  isRead,
  valueFromWords,
  wordNotReadLike,
} from '../../../src/domain/phrases/phrases.ts';
import { tailsOf } from '../../../src/domain/phrases/tails.ts';
import { readContent } from '../../../src/reading/read.ts';
import { ValueSchema, type ValueKind } from '../../../src/schemas/index.ts';
import { projectRoot } from '../../support/imports.ts';

const { registers } = (await readContent(join(projectRoot, 'content'))).entries;
const context: PhraseContext = {
  names: buildNames(registers, new Map([['executive', 'Executive']])),
  roles: registers.roles.data,
  bodies: [{ id: 'executive', name: 'Executive', also_printed: [] }],
  areas: [
    { id: 'northmere', name: 'Northmere', council: 'Northmere Council', kind: 'unitary' },
    { id: 'mereland', name: 'Mereland', council: 'Mereland County Council', kind: 'county' },
  ],
  terms: [
    { id: 'independent-scrutineer', label: 'an independent scrutineer' },
    { id: 'panel', label: 'a panel of scrutineers' },
  ],
};

/** The words of what was read, which the schema takes; or what was not. */
const read = (kind: ValueKind, text: string): string => {
  const result = valueFromWords(kind, text, context);
  if (!isRead(result)) return `not read: ${result.notRead}`;
  expect(() => ValueSchema.parse(result.value)).not.toThrow();
  return result.reads;
};

describe('an addition to an answer is read', () => {
  test.each<[ValueKind, string, string]>([
    [
      'chair',
      'rotating between health, the police and the council every three years',
      'The chair rotates among health, the police and the council, changing every 3 years',
    ],
    [
      'chair',
      'The chair rotates among the safeguarding partners, in the order police, council, health, until 31 March 2027',
      'The chair rotates among the safeguarding partners, in the order the police, the council, health, until 31 March 2027',
    ],
    [
      'chair',
      'the council and the police chair in turn',
      'The chair rotates among the council and the police',
    ],
    [
      'chair',
      'chosen by the lead safeguarding partners from among themselves',
      'One of the safeguarding partners, appointed by the lead safeguarding partners',
    ],
    [
      'chair',
      'the chair, elected by the safeguarding partners from their number, by turns every year',
      'The chair rotates among the safeguarding partners, appointed by the safeguarding partners, changing every year',
    ],
    ['quorum', 'four members or their named deputies', '4 members, deputies count'],
    [
      'quorum',
      'An Executive meeting is quorate when four members are present, including each of the safeguarding partners or a deputy',
      '4 members, among them all the statutory safeguarding partners, deputies count',
    ],
    [
      'without-quorum',
      'those present may discuss the items, but all decisions are deferred to the next meeting',
      'The meeting may go on for discussion only, and takes no decisions',
    ],
    [
      'without-quorum',
      'the meeting may go ahead without taking any decisions',
      'The meeting may go on for discussion only, and takes no decisions',
    ],
    [
      'without-quorum',
      'for discussion only',
      'The meeting may go on for discussion only, and takes no decisions',
    ],
    [
      'decision',
      'by consensus; where this is not possible, by a majority of the members present, including two of the three safeguarding partners; no casting vote',
      'By consensus, then by simple majority of the members present with at least two of the three safeguarding partners for it; the chair has no casting vote',
    ],
    [
      'decision',
      'a decision is made by a majority of the voting members, provided that all three lead safeguarding partners are in the majority',
      'By simple majority of the voting members with all three safeguarding partners for it',
    ],
    [
      'decision',
      'The Board seeks agreement by consensus. Where this cannot be reached, the decision is taken by a majority of the voting members present',
      'By consensus, then by simple majority of the voting members present',
    ],
    [
      'decision',
      'by consensus, or else a majority of those members who are present and voting',
      'By consensus, then by simple majority of the members present and voting',
    ],
    [
      'decision',
      'The Executive will seek to reach agreement by consensus, or else a majority of those present',
      'By consensus, then by simple majority of the members present',
    ],
    ['decision', 'by a majority of the votes', 'By simple majority'],
    ['decision', 'by a majority of voting members', 'By simple majority of the voting members'],
    [
      'chair',
      'rotates every two years between the council, health and police, in that order, until 30 September 2026',
      'The chair rotates among the council, health and the police, changing every 2 years, in the order the council, health, the police, until 30 September 2026',
    ],
    [
      'chair',
      'The role passes from one partner to the next every two years. The order is council, health, police.',
      'The chair rotates, changing every 2 years, in the order the council, health, the police',
    ],
    ['provisions', 'the independent scrutineer', 'Independent scrutineer'],
  ])('%s: %s', (kind, text, reads) => {
    const said = read(kind, text);
    expect(kind === 'provisions' ? said.replace('-', ' ') : said).toBe(reads);
  });
});

test('a body with a hyphen in its name meets', () => {
  const body = { id: 'audit', name: 'Multi-agency Audit Group (joint)', also_printed: [] };
  const found = valueFromWords('frequency', `The ${body.name} meets monthly`, {
    ...context,
    bodies: [body],
  });
  expect(isRead(found) ? found.reads : found).toContain('month');
});

describe('what is not read is named, and nothing of it is dropped', () => {
  test.each<[ValueKind, string, string]>([
    [
      'chair',
      'the council’s chief executive, chosen by the members from among themselves',
      'from among themselves',
    ],
    [
      'chair',
      'the director of public health, chosen by the safeguarding partners from among themselves',
      'from among themselves',
    ],
    ['chair', 'rotating among the council, health and the schools', 'health and the schools'],
    ['chair', 'one of the safeguarding partners, for two years', 'for two years'],
    ['chair', 'rotates among the partners, without a casting vote', 'without a casting vote'],
    ['chair', 'rotates among the council, the police and whoever likes', 'whoever likes'],
    // An order of nobody who is named.
    ['chair', 'rotates every two years, in that order', 'rotates every two years, in that order'],
    ['decision', 'a majority of the members of the council', 'council'],
    // Who seeks it, whether they do and when is not dropped.
    ['decision', 'The Board does not seek agreement by consensus', 'Board does not'],
    ['decision', 'the police and health alone seek agreement by consensus', 'health alone'],
    ['decision', 'The Board will in urgent cases seek agreement by consensus', 'in urgent cases'],
    ['decision', 'The Board aims to reach agreement by consensus', 'aims to reach agreement'],
    // Of whom a majority is counted is read only where the words say it whole.
    ['decision', 'by majority and voting', 'voting'],
    ['decision', 'by a majority of the members and voting', 'voting'],
    ['decision', 'a majority present', 'present'],
    ['decision', 'a majority of the votes present', 'present'],
    ['decision', 'a majority of the voting members present and voting', 'voting'],
    ['decision', 'a majority of those', 'of those'],
    ['quorum', 'five members, including the chair or a deputy', 'deputy'],
    ['quorum', 'A Panel meeting is quorate when four members are present', 'Panel'],
    ['without-quorum', 'decisions are left to the chair', 'left to the chair'],
    [
      'without-quorum',
      'members may discuss, but decisions are deferred or made by letter',
      'or made by letter',
    ],
    [
      'decision',
      'by a majority of the members, provided that all three safeguarding partners are present',
      'present',
    ],
    ['decision', 'by a majority with all three safeguarding partners', 'partners'],
    [
      'provisions',
      'an independent scrutineer, appointed by the council',
      'appointed by the council',
    ],
    ['provisions', 'a scrutineer of another sort', 'scrutineer of another sort'],
  ])('%s: %s', (kind, text, left) => {
    const said = read(kind, text);
    expect(said).toMatch(/^not read: /u);
    expect(said).toContain(left);
  });
});

describe('contributions of one year', () => {
  const one = 'Northmere Council £40,000; Mereland Constabulary £10,000';

  test.each([`${one} for 2024/25`, `${one}; all in 2024/25`, `For 2024/25: ${one}`])(
    '%s',
    (text) => {
      expect(read('contributions', text)).toBe(
        read(
          'contributions',
          'Northmere Council £40,000 in 2024/25; Mereland Constabulary £10,000 in 2024/25',
        ),
      );
      expect(read('contributions', text)).toMatch(/^Figures for 2 agencies/u);
    },
  );

  test('a year after the first of two is not the year of the second', () => {
    expect(
      read('contributions', 'Northmere Council £40,000 in 2024/25; Mereland Constabulary £10,000'),
    ).toBe('not read: Mereland Constabulary £10,000');
  });

  test.each([
    [one, 'Northmere Council £40,000', 'the financial year'],
    [
      'Northmere Council pays much; Mereland Constabulary less',
      'Northmere Council pays much',
      'an amount',
    ],
  ])('%s: the part that lacks something is named', (text, notRead, allowed) => {
    const result = valueFromWords('contributions', text, context);
    expect(result).toMatchObject({ notRead, allowed: expect.stringContaining(allowed) as string });
  });
});

describe('the council of an area', () => {
  test.each([
    ['Northmere Council', 'local-authority'],
    ['Northmere Borough Council', 'local-authority'],
    ['Mereland County Council', 'local-authority'],
    // A district of a county, or of no area that is known.
    ['Mereland Borough Council', undefined],
    ['Westmere Borough Council', undefined],
  ])('%s', (name, type) => {
    const found = proposeType(name, context);
    expect(found.type).toBe(type);
    expect(found.others).not.toContain('police');
  });
});

describe('words like those that are not read', () => {
  test.each(
    (['chair', 'quorum', 'without-quorum', 'decision'] as const).flatMap((kind) =>
      tailsOf(kind).map((tail) => [kind, tail.example, tail] as const),
    ),
  )('%s: “%s” is read, and has an addition of its sort', (kind, example, { said }) => {
    expect(read(kind, example)).not.toMatch(/^not read/u);
    expect(example).toMatch(said);
  });

  const hint = (kind: ValueKind, text: string, others: string[] = []): string => {
    const result = valueFromWords(kind, text, context);
    if (isRead(result)) throw new Error('It is read.');
    return wordNotReadLike(result, nearestExample(text, others, [kind], context, result));
  };

  test('have an addition of the same sort, and name the sorts there are', () => {
    const said = hint('quorum', 'five members and some substitutes as needed', [
      'Five members',
      'Two members, deputies count',
    ]);
    expect(said).toContain('Write it like: “Two members, deputies count”.');
    expect(said).toMatch(/You can add: that deputies count; /u);
    expect(
      hint('quorum', 'five members and some substitutes as needed', ['Five members']),
    ).toContain('deputies count”');
  });

  test('are not given where the part is asked elsewhere', () => {
    expect(hint('chair', 'An independent chair, without a casting vote')).toMatch(
      /asked under “How decisions are made”/u,
    );
  });

  test('are a term of the list, where the field has one', () => {
    expect(hint('provisions', 'independent scrutineer, appointed by the council')).toContain(
      'Write it like: “an independent scrutineer”.',
    );
    expect(examplesFor(['provisions'], context.terms)).toEqual(['an independent scrutineer']);
    expect(examplesFor(['provisions'])).toEqual(['a term of the list']);
  });
});
