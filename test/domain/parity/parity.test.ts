import { describe, expect, test } from 'vitest';
import {
  asLine,
  NO_NUMBER,
  notShown,
  parityWith,
  type DataFiles,
  type FactKind,
} from '../../../src/domain/parity/parity.ts';
import { collectionLines } from '../../../src/domain/parity/tables/lines.ts';

const QUORUM = 'northmere/arrangements-2020#quorum.board.quorum';
const BIMONTHLY = 'northmere/arrangements-2020#meetings.board.frequency';
const REGULAR = 'northmere/arrangements-2020#meetings.group.frequency';
const STEPS = 'northmere/arrangements-2020#decisions.board.decision-rule';
const FINDING = 'northmere/arrangements-2020/coverage#wt2018-membership';

/** A stated frequency of which the table gives no one number. */
const frequency = (id: string, value: string) => ({
  ...{ id, value, arrangements: 'arrangements-2020', shown: 'true' },
  ...{ state_name: 'Stated', per_year: '', note: '' },
});

const files: DataFiles = {
  statements: [
    {
      id: QUORUM,
      arrangements: 'arrangements-2020',
      shown: 'true',
      state_name: 'Stated',
      value: 'Three ways: first A, then second B; third C',
      note: 'The chair counts. Searched 2 terms: 2 do not occur.',
    },
    frequency(STEPS, 'By vote, then by the chair; the chair has no casting vote'),
    frequency(BIMONTHLY, '“bi-monthly”: every two months or twice a month'),
    frequency(REGULAR, '“regularly”, no number given'),
  ],
  readings: [
    { statement: QUORUM, value: 'Every month', per_year: '12' },
    { statement: QUORUM, value: '2 rules: one; two', per_year: '6' },
  ],
  evidence: [{ statement: QUORUM, quotation: 'three members', locator: 'clause 7.1' }],
  assessments: [
    {
      id: FINDING,
      arrangements: 'arrangements-2020',
      shown_as: 'Partly addressed',
      reason: 'Named without their posts. Searched 1 term: 1 does not occur.',
    },
  ],
  members: [
    {
      statement: QUORUM,
      name: 'The Constable and the Council',
      agency_type_name: 'Police',
      also_type_names: 'local authority',
      capacity_name: 'Member',
      seats: '2',
    },
  ],
  contributions: [
    { statement: QUORUM, agency: 'Council', financial_year: '2019/20', amount_pounds: '1500.5' },
  ],
};

const parity = parityWith(files);
const ask = (kind: FactKind, shown: string, about = QUORUM) =>
  parity({ page: 'a/index.html', about, kind, shown });

/** What a page may show, and the same with one thing changed. */
const SHOWN: readonly (readonly [
  kind: FactKind,
  shown: string,
  changed: string,
  about?: string,
])[] = [
  ['state', 'stated', 'unclear'],
  ['answer', 'Three ways: first A; second B; third C', 'Three ways: first A; second B; third D'],
  ['answer', 'First A; second B; third C', 'Second B; third C; first A'],
  ['answer', 'First A; and 2 more', 'First A; and 3 more'],
  ['answer', 'First A; second B; and 1 more', 'Second B; and 1 more'],
  ['short-answer', 'By vote; and 2 more', 'By vote; and 1 more', STEPS],
  ['short-answer', 'Three ways', 'Four ways'],
  ['short-answer', 'Three ways: first A; and 2 more', 'Three ways: first A; and 3 more'],
  ['reading', asLine('Reading 1 of 2', 'Every month.'), asLine('Reading 2 of 2', 'Every month.')],
  ['reading', asLine('Reading 2 of 2', 'One; two'), asLine('Reading 2 of 2', 'Two')],
  [
    'reading',
    asLine('Reading 2 of 2', 'One; and 1 more'),
    asLine('Reading 2 of 2', 'One; and 2 more'),
  ],
  ['quotation', asLine('three members', 'clause 7.1'), asLine('three members', 'clause 7.2')],
  ['words', 'three  members', 'four members'],
  ['note', 'The chair counts', 'The chair never counts'],
  ['note', 'Searched 2 terms: 2 do not occur.', 'Searched 3 terms: 3 do not occur.'],
  [
    'member',
    asLine('The Constable and the Council', 'Police and local authority', 'Member', '2'),
    asLine('The Constable and the Council', 'Police', 'Member', '2'),
  ],
  ['amount', asLine('Council', '2019/20', '1500.5'), asLine('Council', '2019/20', '1500')],
  ['numbers', '6 or 12', '6 or 24'],
  ['numbers', '6 or 24', '6', BIMONTHLY],
  ['numbers', '6 or 24', '6 or 12', BIMONTHLY],
  ['numbers', NO_NUMBER, '6 or 24', REGULAR],
  ['finding', 'Partly addressed', 'Addressed', FINDING],
  ['short-finding', 'Partly addressed', 'Not found', FINDING],
  ['note', 'Named without their posts.', 'Named with their posts.', FINDING],
];

describe('a fact on a page', () => {
  test.each(
    SHOWN.map(([kind, shown, changed, about = QUORUM]) => ({ kind, shown, changed, about })),
  )('$kind: “$shown” is in the data, “$changed” is not', ({ kind, shown, changed, about }) => {
    expect(ask(kind, shown, about)).toBeUndefined();
    expect(ask(kind, changed, about)).toMatchObject({ kind, shown: changed });
    expect(ask(kind, changed, about)?.held).not.toBe('');
  });

  test('of a page that names no edition is found by its place', () => {
    expect(ask('state', 'Stated', 'northmere/#quorum.board.quorum')).toBeUndefined();
    expect(
      ask('finding', 'Partly addressed', 'northmere//coverage#wt2018-membership'),
    ).toBeUndefined();
  });

  test('about an id that the data lack is a disparity of its own', () => {
    const [{ id = '', ...row } = {}] = files.statements;
    const past = parityWith({ ...files, statements: [{ id, ...row, shown: 'false' }] });
    const fact = { page: 'a/index.html', kind: 'state', shown: 'Stated' } as const;
    expect(past({ ...fact, about: QUORUM })).toBeUndefined();
    expect(past({ ...fact, about: 'northmere/#quorum.board.quorum' })).toEqual({
      ...fact,
      about: 'northmere/#quorum.board.quorum',
      held: undefined,
    });
  });
});

describe('what is told over several areas', () => {
  const held = [
    { kind: 'group', about: '/compare/quorum/', shown: asLine('a', 'By number', '2 partnerships') },
    { kind: 'sentence', about: '/compare/quorum/', shown: 'Northmere: by number.' },
  ] as const;
  const page = 'compare/quorum/index.html';
  const asks = parityWith(files, held);

  test('is a line of the API, with whatever white space', () => {
    for (const line of held) {
      expect(
        asks({ ...line, page, shown: ` ${line.shown.replaceAll(' ', '\n ')}` }),
      ).toBeUndefined();
    }
  });

  test('with another count, on another page or of another kind is none', () => {
    const [group] = held;
    const other = asLine('a', 'By number', '3 partnerships');
    expect(asks({ ...group, page, shown: other })).toMatchObject({ shown: other });
    expect(asks({ ...group, page, about: '/compare/meetings/' })).toMatchObject({
      held: undefined,
    });
    expect(asks({ ...group, page, kind: 'row' })).toBeDefined();
  });

  test('and on no page is missing', () => {
    const [group, sentence] = held;
    expect(notShown(held, [{ ...group, page }])).toMatchObject(
      [sentence].map(({ kind }) => ({ kind })),
    );
    expect(
      notShown(
        held,
        held.map((line) => ({ ...line, page })),
      ),
    ).toEqual([]);
  });

  test('a count of the collection is counted in the tables', () => {
    const tables = new Map([
      ['partnerships', [{ id: 'a' }, { id: 'b' }]],
      [
        'arrangements',
        [
          { id: 'a/x', shown: 'true', counted: 'true' },
          { id: 'b/y', shown: 'true', counted: 'false' },
          { id: 'b/z', shown: 'false', counted: 'false' },
        ],
      ],
      ['sources', [{ id: 's' }]],
      [
        'bodies',
        [
          { partnership: 'a', arrangements: 'x' },
          { partnership: 'b', arrangements: 'z' },
        ],
      ],
      [
        'statements',
        [
          { id: 'a/x#q', shown: 'true' },
          { id: 'b/z#q', shown: 'false' },
        ],
      ],
      ['evidence', [{ statement: 'a/x#q' }, { statement: 'a/x#q' }, { statement: 'b/z#q' }]],
    ]);
    expect(collectionLines(tables).map(({ shown }) => shown)).toEqual([
      asLine('partnerships', '1'),
      asLine('groups and earlier trusts', '1'),
      asLine('documents read', '1'),
      asLine('meetings and groups', '1'),
      asLine('statements', '1'),
      asLine('quotations', '2'),
    ]);
  });
});
