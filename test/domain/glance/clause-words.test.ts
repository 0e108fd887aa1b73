import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { currentEditions } from '../../../src/domain/catalogue/editions.ts';
import { amountWords, basisWords, holderWords } from '../../../src/domain/glance/clause-money.ts';
import { routeWords } from '../../../src/domain/glance/clause-routes.ts';
import * as words from '../../../src/domain/glance/clause-words.ts';
import { clausesOf } from '../../../src/domain/glance/clauses.ts';
import { countMembers } from '../../../src/domain/glance/counts.ts';
import { differencesOf, textOf, type Clause } from '../../../src/domain/glance/differences.ts';
import { wordEntries } from '../../../src/domain/wording/entries.ts';
import { StatementSchema, type ValueKind, type ValueOf } from '../../../src/schemas/index.ts';
import { ValueSchema } from '../../../src/schemas/values/index.ts';
import { fictional, newest } from '../../support/catalogue.ts';
import { entriesWith } from '../../support/entries.ts';

const { names } = newest(await fictional(), 'northmere');

/** A value of the real schema. */
const valueOf = <Kind extends ValueKind>(kind: Kind, value: object): ValueOf<Kind> =>
  ValueSchema.parse({ kind, ...value }) as ValueOf<Kind>;

const partner = { role: 'safeguarding-partners' };

describe('what a record holds of a condition, a bound, a standing or a doubt is told', () => {
  test.each([
    [
      'wherever possible',
      { wherever_possible: true },
      'is agreed for a rolling 3 years, wherever possible',
    ],
    ['meant', { standing: 'aim' }, 'is meant to be agreed for a rolling 3 years'],
  ])('of money: %s', (_, more, expected) => {
    const value = { basis: ['agreed-for-rolling-years'], rolling: { amount: 3, unit: 'year' } };
    expect(basisWords(valueOf('funding-basis', { ...value, ...more }))).toBe(expected);
  });

  const refer = { action: 'refer', to: [{ role: 'secretary-of-state' }] };
  test.each<[string, object, string]>([
    [
      'a condition',
      { steps: [{ ...refer, when: 'no-decision' }] },
      'refers a split decision, or one not reached that should not be deferred, to secretary of state',
    ],
    [
      'a condition that needs no step before it',
      { steps: [{ ...refer, when: 'progress-insufficient' }] },
      'refers a dispute to secretary of state, where progress is insufficient',
    ],
    [
      'a condition of the last step',
      { steps: [{ action: 'resolve-locally' }, { ...refer, when: 'urgent' }] },
      'has two steps for a dispute, the last a referral to secretary of state, if it is urgent',
    ],
    [
      'a step that may be taken is not among those that are',
      {
        steps: [
          { action: 'resolve-locally' },
          { ...refer, last_resort: true },
          { action: 'serve-notice', possible: true },
        ],
      },
      'has two steps for a dispute, the last resort a referral to secretary of state',
    ],
    [
      'what is referred, where it is not the dispute',
      {
        steps: [
          { action: 'resolve-locally' },
          { ...refer, what: 'non-compliance', last_resort: true },
        ],
      },
      'has two steps for a dispute, the last resort a referral to secretary of state',
    ],
    [
      'another thing than the dispute as the only step',
      { steps: [{ ...refer, what: 'non-compliance' }] },
      'refers anything not complied with to secretary of state',
    ],
    [
      'steps none of which must be taken',
      {
        steps: [
          { action: 'meet', possible: true },
          { ...refer, possible: true },
        ],
      },
      'has two steps for a dispute, the last a referral to secretary of state, if it comes to that',
    ],
    [
      'stages as they are printed',
      {
        steps: [
          { action: 'raise-at-meeting' },
          { action: 'write', stage: '1' },
          { action: 'write', stage: '1' },
          { action: 'seek-guidance', stage: '2', to: [{ role: 'secretary-of-state' }] },
        ],
      },
      'has two stages for a dispute, the last to seek guidance from secretary of state',
    ],
    [
      'a route of which a part is lost, and which is not for all',
      { steps: [refer], missing: 'Page 3.', excludes: ['complaints'] },
      'refers a dispute to secretary of state, not for complaints, and what follows is missing from our copy',
    ],
  ])('of a dispute: %s', (_, value, expected) => {
    expect(routeWords(valueOf('route', value), { names })).toBe(expected);
  });

  const times = (more: object) =>
    valueOf('frequency', { rule: { type: 'times', count: 4 }, ...more });
  test.each<[string, object, string]>([
    ['to begin with', { initially: true }, 'meets 4 times a year, to begin with'],
    [
      'more on an occasion',
      { triggers: ['dispute'], plus: [{ event: 'development-day' }] },
      'meets 4 times a year, with a development day, and more for a dispute',
    ],
    ['of some members', { attended_by: partner }, 'meets 4 times a year for some members'],
    [
      'of some members, without a number',
      { rule: { type: 'word', word: 'regularly' }, attended_by: partner },
      'meets regularly, without a number for some members',
    ],
  ])('of meetings: %s', (_, more, expected) => {
    expect(words.frequencyWords(times(more), { names })).toBe(expected);
  });

  test.each<[string, object, string]>([
    ['alone', {}, 'asks for deputies with full authority'],
    ['named', { named: true }, 'asks for deputies named beforehand, with full authority'],
    [
      'of a class',
      { of: { role: 'members', printed: 'voting members' } },
      'asks for deputies for voting members, with full authority',
    ],
    [
      'with a vote',
      { voting: true },
      'asks for deputies with full authority and the member’s vote',
    ],
    [
      'agreed first',
      { permission_for: 'nature' },
      'asks for deputies with full authority, with what is delegated agreed first',
    ],
  ])('of deputies: %s', (_, more, expected) => {
    const value = valueOf('deputies', { rule: 'required', authority: 'full', ...more });
    expect(words.deputyWords(value, { names })).toBe(expected);
  });

  test.each<[string, object, string]>([
    [
      'a time',
      { within: { amount: 2, unit: 'week' } },
      'goes ahead without a quorum, within 2 weeks',
    ],
    [
      'a choice that someone makes',
      { or: ['reconvenes'], decided_by: { role: 'chair' } },
      'has the chair decide what happens without a quorum',
    ],
    ['a choice', { or: ['reconvenes'] }, 'leaves open what happens without a quorum'],
  ])('without a quorum: %s', (_, more, expected) => {
    const value = valueOf('without-quorum', { consequence: 'goes-ahead', ...more });
    expect(words.withoutQuorumWords(value, { names })).toBe(expected);
  });

  test('of a quorum: who may stand in', () => {
    const rule = {
      type: 'all-partners',
      present: 'representation',
      substitutes: [{ agency_type: 'police', printed: 'an officer' }],
    };
    expect(words.quorumWords(valueOf('quorum', { rule }), { names })).toMatch(
      /^asks for all the statutory safeguarding partners to be represented, an officer may stand in/u,
    );
  });

  test.each<[string, object, string]>([
    ['until when', { until: '2022' }, 'has an independent chair, until 2022'],
    ['a vote', { vote: 'not-a-decision-maker' }, 'has an independent chair, not a decision-maker'],
  ])('of a chair: %s', (_, more, expected) => {
    const value = valueOf('chair', { arrangement: 'independent', ...more });
    expect(words.chairWords(value, { names })).toBe(expected);
  });

  test('of a scrutineer: where, whether yet, and no office counted twice', () => {
    const items = (...all: object[]) => valueOf('provisions', { items: all });
    const told = (value: ValueOf<'provisions'>) => words.scrutineerWords(value, { names });
    const peers = { term: 'peers', when: 'where-possible', standing: 'planned' };
    expect(told(items(peers))).toBe('is by peers (where possible, planned)');
    expect(told(items({ term: 'one' }, { term: 'two' }, { term: 'three' }))).toBe(
      'is told in three entries',
    );
  });
});

describe('an entry is not a seat', () => {
  const police = { name: 'Police', agency_type: 'police' };
  const entries = (list: object, ...more: object[]) =>
    wordEntries([list, ...more].map((one) => countMembers(valueOf('members', one), names)));

  test.each<[string, object, string]>([
    ['plain', { members: [police] }, '1 entry for members'],
    [
      'with a doubt',
      { members: [police, { ...police, doubt: '“possibly”' }] },
      '2 entries for members, 1 not sure to be a seat',
    ],
    [
      'for later',
      { members: [police, { ...police, standing: 'planned' }] },
      '2 entries for members, 1 not sitting yet',
    ],
    ['at least', { minimum: true, members: [police] }, 'at least 1 entry for members'],
    [
      'of which a part is lost',
      { missing: 'Page 2.', members: [police] },
      '1 entry for members, with part of the list missing from our copy',
    ],
  ])('%s', (_, list, expected) => {
    expect(entries(list)).toBe(expected);
  });

  test('each way to read a list is counted', () => {
    const doubtful = { members: [police, { ...police, doubt: '“possibly”' }] };
    expect(entries({ members: [police] }, doubtful)).toBe(
      '1 or 2 entries for members, 0 or 1 not sure to be seats',
    );
  });
});

test('two actors of one role keep the names that are printed', () => {
  const chair = (appointed_by: object[], more = {}) =>
    valueOf('chair', { arrangement: 'independent', appointed_by, ...more });
  const neighbours = { ...partner, printed: 'Southmere partners' };
  const told = (value: ValueOf<'chair'>) => words.appointedWords(value, { names });
  expect(told(chair([partner, neighbours]))).toBe(
    'has its chair appointed by safeguarding partners and Southmere partners',
  );
  expect(told(chair([neighbours]))).toBe('has its chair appointed by safeguarding partners');
  expect(told(chair([partner], { appointed_with: [{ role: 'chair' }] }))).toBe(
    'has its chair appointed by safeguarding partners, with the chair',
  );
  expect(told(chair([]))).toBeUndefined();
});

test('a total of more than contributions says so', () => {
  const value = {
    lines: [
      {
        agency: 'A',
        quotation: 'A 10',
        amounts: [{ year: '2020/21', state: 'stated', pence: 1000 }],
      },
    ],
    totals: [
      {
        year: '2020/21',
        pence: 1500,
        of: ['contribution', 'carry-forward'],
        quotation: '15',
        reconciles: 'no',
        reason: 'Something is not shown.',
      },
    ],
  };
  expect(amountWords(valueOf('contributions', value))).toBe(
    'prints contributions, £15 in all for 2020/21, with carry forward',
  );
});

test('who authorises payments holds no budget', () => {
  const value = valueOf('administration', {
    administered_by: [{ role: 'chair' }],
    budget_holder: [{ role: 'members' }],
  });
  expect(holderWords(value, { names })).toMatch(
    /^has its budget run by the chair, with payments authorised by /u,
  );
});

/** The sentences on Northmere and Southmere of the fixtures, with other statements in Northmere’s arrangements. */
function sentencesWith(path: readonly string[], statement: unknown): string[] {
  const catalogue = buildCatalogue(
    entriesWith('arrangements-2020', [[['statements', ...path], StatementSchema.parse(statement)]]),
  );
  const [a, b] = currentEditions(catalogue).map(clausesOf);
  if (!a || !b) throw new Error('The fixtures hold two partnerships.');
  const { open, more } = differencesOf([a, b]);
  return [...open, ...more].map(textOf);
}

const evidence = [{ source: 'northmere-arrangements-2020', locator: '3.1', quotation: 'six' }];

test('of numbers that can be read in several ways, each keeps its bound and whom it is for', () => {
  const reading = (more: object) => ({
    value: { kind: 'frequency', rule: { type: 'times', count: 3, ...more } },
    evidence,
  });
  const some = {
    value: { kind: 'frequency', rule: { type: 'times', count: 4 }, attended_by: partner },
    evidence,
  };
  const unclear = (...readings: object[]) => ({
    state: 'unclear',
    cause: 'contradiction',
    reason: 'Places differ.',
    readings,
  });
  const path = ['meetings', 'board', 'frequency'];
  expect(sentencesWith(path, unclear(reading({}), reading({ bound: 'at-least' }), some))).toContain(
    'Northmere can be read as meeting 3 or at least 3 times a year, or 4 for some members; the question does not arise for Southmere.',
  );
  const initially = { ...some, value: { ...some.value, initially: true } };
  expect(sentencesWith(path, unclear(reading({}), initially)).join()).toContain(
    'two ways: it meets 3 times a year or meets 4 times a year for some members, to begin with',
  );
});

describe('a list is only told to be without what it surely is without', () => {
  const clause = (list: object): Clause => ({
    state: 'said',
    words: '',
    key: '',
    anchor: '',
    ...words.sectorsListed([valueOf('members', list)], { names }),
  });
  const area = (name: string, list: object) => ({ name, clauses: { sectors: clause(list) } });
  const police = { name: 'Police', agency_type: 'police' };
  const school = { name: 'School', agency_type: 'head-teachers' };
  const sentences = (own: object, other: object): string[] => {
    const { open } = differencesOf([area('Northmere', own), area('Southmere', other)]);
    return open.map(textOf);
  };
  const both = { members: [police, school] };

  test.each<[string, object, string[]]>([
    ['not there', { members: [police] }, ['Only Northmere lists members from education.']],
    ['there by invitation', { members: [police, { ...school, capacity: 'by-invitation' }] }, []],
    ['there with a doubt', { members: [police, { ...school, doubt: '“possibly”' }] }, []],
    [
      'the second type of an entry',
      { members: [{ ...police, also_types: ['head-teachers'] }] },
      [],
    ],
    ['perhaps on a lost page', { missing: 'Page 2.', members: [police] }, []],
  ])('%s', (_, other, expected) => {
    expect(sentences(both, other)).toEqual(expected);
  });
});

test('a difference in a detail stands last', () => {
  const partners = (present: string): Clause => ({
    state: 'said',
    words: `asks for all partners in ${present}`,
    key: '',
    anchor: '',
    gist: 'all-partners',
  });
  const papers = (of: string): Clause => ({ state: 'said', words: of, key: '', anchor: '' });
  const { open } = differencesOf([
    { name: 'Northmere', clauses: { quorum: partners('person'), papers: papers('sends papers') } },
    { name: 'Southmere', clauses: { quorum: partners('name'), papers: papers('sends none') } },
  ]);
  expect(open.map(({ subject }) => subject)).toEqual(['papers', 'quorum']);
});
