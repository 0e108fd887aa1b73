import { describe, expect, test } from 'vitest';
import { measuresOf, sharedEntries } from '../../../src/domain/agreement/agreement.ts';
import { roundFrom, withFirst } from '../../../src/domain/agreement/bring-in.ts';
import { wordLeft } from '../../../src/domain/agreement/difference.ts';
import {
  agreementView,
  hasStatements,
  lastWhole,
  tellReadings,
} from '../../../src/domain/agreement/view.ts';
import { isSameLeft, readTwice } from '../../../src/domain/catalogue/read-twice.ts';
import { SecondReadingSchema, type Left, type ReadingRound } from '../../../src/schemas/index.ts';
import { fictional } from '../../support/catalogue.ts';
import { northmere } from '../../support/coverage.ts';

/** A round as the schema reads it, with these statements. */
function round(statements: unknown, otherwise: unknown = {}): ReadingRound {
  const about = { reader: 'reader-4', read_on: '2026-01-13', blind: true, codebook: 2 };
  const [read] = SecondReadingSchema.parse({
    rounds: [{ ...about, statements, otherwise }],
  }).rounds;
  if (!read) throw new Error('No round.');
  return read;
}

/** A stated value as the schema reads it. */
function stated(value: unknown): Left {
  const left = round({ topic: { body: { field: { state: 'stated', value } } } }).statements.topic
    ?.body?.field;
  if (!left) throw new Error('No statement.');
  return left;
}

const silent: Left = { state: 'silent' };
const terms = (...items: (string | object)[]): Left =>
  stated({
    kind: 'provisions',
    items: items.map((item) => (typeof item === 'string' ? { term: item } : item)),
  });
const members = (...rows: object[]): Left => stated({ kind: 'members', members: rows });
const police = { name: 'Police', agency_type: 'police' };

describe('two statements are alike', () => {
  test.each<[string, boolean, Left, Left]>([
    ['in one state that gives no value', true, silent, { state: 'silent' }],
    ['not in two states', false, silent, { state: 'not-read' }],
    ['whatever the order of terms', true, terms('a', 'b'), terms('b', 'a')],
    ['not with a term more', false, terms('a', 'b'), terms('a')],
    ['not with a new term', false, terms('a'), terms('new-a')],
    ['not with another standing', false, terms('a'), terms({ term: 'a', standing: 'aim' })],
    [
      'whatever is printed of an actor, and which body it is of',
      true,
      terms({ term: 'a', by: [{ role: 'chair', printed: 'The Chair', body: 'board' }] }),
      terms({ term: 'a', by: [{ role: 'chair' }] }),
    ],
    [
      'not with another actor',
      false,
      terms({ term: 'a', by: [{ role: 'chair' }] }),
      terms({ term: 'a', by: [{ role: 'members' }] }),
    ],
    [
      'not where another body is answered to',
      false,
      stated({ kind: 'reports-to', to: [{ relation: 'reports', body: 'board' }] }),
      stated({ kind: 'reports-to', to: [{ relation: 'reports', body: 'executive' }] }),
    ],
    [
      'whatever the members are called',
      true,
      members(police, { name: 'Head', agency_type: 'school' }),
      members({ name: 'Head teacher', agency_type: 'school', note: 'x' }, police),
    ],
    [
      'not with another capacity',
      false,
      members(police),
      members({ ...police, capacity: 'chair' }),
    ],
    ['not with other seats', false, members(police), members({ ...police, seats: 2 })],
    [
      'whatever the article of a document',
      true,
      stated({ kind: 'documents', documents: [{ title: 'The Business Plan' }] }),
      stated({ kind: 'documents', documents: [{ title: 'business plan' }] }),
    ],
    [
      'not with another document',
      false,
      stated({ kind: 'documents', documents: [{ title: 'The Business Plan' }] }),
      stated({ kind: 'documents', documents: [{ title: 'The Strategy' }] }),
    ],
    [
      'where both are unclear, whatever the readings',
      true,
      { state: 'unclear' },
      { state: 'unclear', readings: [] },
    ],
  ])('%s: %s', (_what, alike, a, b) => {
    expect(isSameLeft(a, b)).toBe(alike);
    expect(isSameLeft(b, a)).toBe(alike);
  });
});

test('agreement is measured on state, on value, and on what either marked stated', () => {
  const measures = measuresOf([
    [silent, silent],
    [silent, { state: 'not-read' }],
    [terms('a'), terms('a')],
    [terms('a'), terms('b')],
    [terms('a'), silent],
  ]);
  expect(measures).toEqual({
    state: { compared: 5, agreed: 3 },
    value: { compared: 5, agreed: 2 },
    marked: { compared: 3, agreed: 1 },
  });
});

test('two lists share terms, counted as often as they stand in both', () => {
  const shared = sharedEntries(terms('a', 'b', 'b', 'c'), terms('b', 'c', 'd'));
  expect([shared?.both, shared?.all, shared?.noun]).toEqual([2, 5, 'terms']);
  expect(shared?.only.map((value) => value?.kind === 'provisions' && value.items.length)).toEqual([
    2, 1,
  ]);
  const seats = sharedEntries(members(police, police), members({ ...police, name: 'P' }));
  expect([seats?.both, seats?.all, seats?.only[1]]).toEqual([1, 2, undefined]);
  expect(sharedEntries(terms('a'), silent)).toBeUndefined();
});

describe('the fictional second reading', async () => {
  const catalogue = await fictional();
  const arrangements = northmere(catalogue);
  const [, blind] = arrangements.rounds;
  if (!blind) throw new Error('No blind round.');
  const pairs = readTwice(arrangements.record, blind, catalogue.topics);

  test('is compared on each place that it answers, and no other', () => {
    expect(pairs.map(({ anchor, fell, stands, kind }) => [anchor, fell, stands, kind])).toEqual([
      ['quorum.board.quorum', false, false, 'settled'],
      ['structure.board.purpose', false, false, 'not-settled'],
      ['structure.executive.purpose', true, true, 'alike'],
      ['structure.learning-group.purpose', true, true, 'alike'],
      ['disputes.whole.between-partners', true, true, 'alike'],
    ]);
  });

  test('is told at each statement', () => {
    const kindOf = (anchor: string) => arrangements.byAnchor.get(anchor)?.reading;
    expect(kindOf('quorum.board.quorum')).toBe('settled');
    expect(kindOf('structure.board.purpose')).toBe('not-settled');
    expect(kindOf('disputes.whole.between-partners')).toBe('alike');
    expect(kindOf('status.whole.dates')).toBe('once');
  });

  test('has its figures as it fell and now, by area and field, and every difference', () => {
    const { rounds, notYet } = agreementView(catalogue);
    expect(rounds.map(({ title, together }) => [title, together])).toEqual([
      [
        'First blind reading',
        {
          name: 'These areas together',
          compared: 5,
          state: '4 of 5',
          value: '3 of 5',
          marked: '1 of 3',
          now: '3 of 5',
          nowMarked: '1 of 3',
        },
      ],
    ]);
    expect(rounds[0]?.opening).toBe(
      '1 area, 5 statements read twice: 5 of our 19. As the two readings fell, 4 of 5 have the same state, and 3 of 5 the same state and value. Of those that either reader marked stated, 1 of 3 are alike; a list counts as alike only where every entry is, with who acts. Of the entries in lists that both readers gave, 1 of 3 stand in both. The record as it stands now is like the second reading in 3 of 5. 1 difference not settled yet.',
    );
    expect(rounds[0]?.topics.map(({ label, fields }) => [label, fields.length])).toEqual([
      ['Quorum', 1],
      ['Structure', 1],
      ['Disputes', 1],
    ]);
    expect(rounds[0]?.areas[0]?.differences).toEqual([
      {
        about: 'Quorum, The Board',
        anchor: 'quorum.board.quorum',
        first: '3 members, and the police present',
        second: 'Not found in this document',
        shared: undefined,
        settled: 'Settled as the first reader had it: stated.',
        rule: 'The words stand in the document, and one reader missed them.',
        reason: 'Fictional, clause 3.2 has the rule.',
      },
      {
        about: 'Purpose, The Board',
        anchor: 'structure.board.purpose',
        first: 'Also: Learn from reviews',
        second: 'Also: Hear children (not in our list of terms)',
        shared: '1 of 3 terms alike',
        settled: 'Not settled yet.',
        rule: undefined,
        reason: undefined,
      },
    ]);
    expect(notYet).toBe('Nobody has read the statements a second time yet of Southmere.');
  });

  const viewOf = (...rounds: ReadingRound[]) =>
    agreementView({
      ...catalogue,
      partnerships: catalogue.partnerships.map((one) =>
        one.current?.id === arrangements.id
          ? { ...one, current: { ...arrangements, rounds } }
          : one,
      ),
    });

  test('says where nobody has read a second time', () => {
    const bare = { ...arrangements, rounds: [] };
    expect(tellReadings(bare)).toBe('No second reading of the statements is recorded yet.');
    expect(tellReadings(arrangements)).toBe(
      'Read a second time on 12 January 2026, without sight of the first record. State and value were alike in 3 of 5 statements; the record as it stands now is like the second reading in 3 of 5.',
    );
  });

  test('on any body is silent where a reader leaves the body out', () => {
    const either = round({ meetings: { board: { attendance: { state: 'not-read' } } } });
    const places = readTwice(arrangements.record, either, catalogue.topics);
    expect(places.map(({ body }) => body)).toContain('board');
    expect(places.filter(({ body }) => body !== 'board').map(({ second }) => second)).toEqual(
      places.filter(({ body }) => body !== 'board').map(() => silent),
    );
  });

  test('of a sample is compared only where it was drawn', () => {
    const drawn = {
      ...round({ meetings: { board: { attendance: { state: 'not-read' } } } }),
      sample: true,
    };
    expect(readTwice(arrangements.record, drawn, catalogue.topics).map(({ body }) => body)).toEqual(
      ['board'],
    );
  });

  test('of a sample is told as one, and never stands for the reading of the whole', () => {
    const drawn = { ...round({ quorum: { board: { quorum: silent } } }), sample: true };
    const whole = arrangements.rounds.filter(hasStatements);
    expect(lastWhole([...whole, drawn])).toBe(whole.at(-1));
    expect(lastWhole([drawn])).toBe(drawn);
    const view = viewOf(drawn);
    expect(view.rounds[0]?.opening).toMatch(
      /^1 area, 1 statement read twice: 1 of our \d+, a sample drawn by chance\./u,
    );
    expect(view.rounds[0]?.areas[0]?.reader).toMatch(/, a sample drawn by chance$/u);
  });

  test('tells what our record has not, what was changed since, and once what is noted of every reading', () => {
    const read = round({
      quorum: {
        board: {
          quorum: {
            ...silent,
            first: silent,
            settled: { state: 'stated', rule: 'overlooked', reason: 'Fictional.' },
          },
        },
      },
      meetings: { panel: { attendance: { state: 'not-read' } } },
    });
    const [told] = viewOf({ ...read, note: 'Fictional: the reader had the rules.' }).rounds;
    expect(told?.opening).toMatch(
      /read twice: \d+ of our 19, and 1 where our record has none\. .* changes since then took 2 away from it and brought 0 to it\. 1 difference/u,
    );
    expect([told?.note, told?.areas[0]?.note]).toEqual([
      'Fictional: the reader had the rules.',
      undefined,
    ]);
  });

  test('words an unclear statement with its readings', () => {
    const [one, two] = [terms('set-priorities'), terms('learn-from-reviews')];
    if (one.state !== 'stated' || two.state !== 'stated') throw new Error('Not stated.');
    const unclear: Left = {
      state: 'unclear',
      readings: [{ value: one.value }, { value: two.value }],
    };
    expect(wordLeft(unclear, arrangements.names, 'functions')).toBe(
      'Unclear (1) Set priorities (2) Learn from reviews',
    );
  });
});

describe('a reading that is brought in', async () => {
  const catalogue = await fictional();
  const { record } = northmere(catalogue);
  const about = { reader: 'reader-4', read_on: '2026-01-13', blind: true, codebook: 2 };

  test('leaves remarks, places and quotations out, but for printed lines of money', () => {
    const form = {
      statements: {
        a: {
          whole: {
            b: {
              state: 'stated',
              value: { kind: 'x', items: [{ term: 't', place: '1.1', quotation: 'so' }] },
              why: 'because',
              words: 'so',
            },
            c: {
              state: 'unclear',
              readings: [{ value: { kind: 'x' }, words: 'w' }, { meaning: 'm' }],
            },
            d: { state: 'silent', why: 'nothing' },
            e: { state: 'stated', value: { pence: 1, quotation: '£0.01', locator: '2' } },
          },
        },
      },
      otherwise: { a: { f: { state: 'silent', why: 'looked' } } },
    };
    expect(roundFrom(form, about)).toEqual({
      ...about,
      statements: {
        a: {
          whole: {
            b: { state: 'stated', value: { kind: 'x', items: [{ term: 't' }] } },
            c: { state: 'unclear', readings: [{ value: { kind: 'x' } }] },
            d: { state: 'silent' },
            e: { state: 'stated', value: { pence: 1, quotation: '£0.01' } },
          },
        },
      },
      otherwise: { a: { f: { state: 'silent' } } },
    });
  });

  test('keeps what the record says wherever the two differ, and nothing where they are alike', () => {
    const read = round(
      { quorum: { board: { quorum: { state: 'silent' } } } },
      { structure: { purpose: { state: 'not-applicable' } } },
    );
    const { statements } = withFirst(read, record, catalogue.topics);
    const kept = { quorum: statements.quorum?.board?.quorum, purpose: statements.structure?.board };
    expect(kept.quorum).toMatchObject({ state: 'silent', first: { state: 'stated' } });
    expect(kept.purpose).toMatchObject({
      purpose: { state: 'not-applicable', first: { state: 'stated' } },
    });
    expect(Object.keys(statements.structure ?? {})).toEqual(['board']);
    expect(read.statements.structure).toBeUndefined();
  });

  test('is refused by the schema where a value has no known shape', () => {
    const form = { statements: { a: { whole: { b: { state: 'stated', value: { kind: 'x' } } } } } };
    expect(SecondReadingSchema.safeParse({ rounds: [roundFrom(form, about)] }).success).toBe(false);
    const none = { rounds: [roundFrom(undefined, about)] };
    expect(SecondReadingSchema.safeParse(none).success).toBe(false);
  });
});
