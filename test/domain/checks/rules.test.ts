import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/domain/checks/index.ts';
import { codesOf, entriesWith } from '../../support/entries.ts';

/** The near misses: what a rule must let through. What it must catch stands in fixtures/mistakes. */

const NORTHMERE = 'arrangements-2020';
const DATES = ['statements', 'status', 'whole', 'dates', 'value', 'dates', 1, 'date'];
const QUORUM = ['statements', 'quorum', 'board', 'quorum', 'value', 'rule', 'rules'];
const MEMBERS = ['statements', 'membership', 'board', 'members', 'value'];

describe('dates', () => {
  test.each(['2020', '2020-04', '2020-04-01', '2021'])(
    'an end in %s is not before the start',
    (end) => {
      expect(codesOf(entriesWith(NORTHMERE, [[DATES, end]]))).toEqual([]);
    },
  );
  test.each(['2019', '2020-03', '2020-03-31'])('an end in %s is', (end) => {
    expect(codesOf(entriesWith(NORTHMERE, [[DATES, end]]))).toEqual(['dates-out-of-order']);
  });
});

test('a day that has not come is a mistake, unless the clock is behind most of our days', () => {
  const entries = entriesWith(NORTHMERE, [[['read_on'], '2026-02-10']]);
  const onDay = (today: string) => runChecks(entries, today).map(({ code }) => code);
  expect(onDay('2026-11-28')).not.toContain('implausible-date');
  expect(onDay('2026-02-09')).toContain('implausible-date');
  expect(onDay('2020-01-01')).not.toContain('implausible-date');
});

describe('quorum', () => {
  test('a count beyond a list that is not closed is let through', () => {
    const changes = [
      [[...QUORUM, 0, 'count'], 9],
      [[...MEMBERS, 'closed'], false],
    ] as const;
    expect(codesOf(entriesWith(NORTHMERE, changes))).toEqual([]);
  });

  test('more agencies than the closed list has are pointed out', () => {
    const changes = [[[...QUORUM, 0, 'from_agencies'], 5]] as const;
    expect(codesOf(entriesWith(NORTHMERE, changes))).toEqual(['quorum-larger-than-list']);
  });

  test('an agency is not looked for where the list of members is not stated', () => {
    const changes = [
      [[...QUORUM, 1, 'agencies', 0, 'agency_type'], 'probation'],
      [['statements', 'membership', 'board'], {}],
    ] as const;
    expect(codesOf(entriesWith(NORTHMERE, changes))).not.toContain('quorum-agency-without-seat');
  });

  test('any one of several roles will do, and a role without an agency could sit anywhere', () => {
    const roles = (...any_of: object[]) =>
      codesOf(entriesWith(NORTHMERE, [[[...QUORUM, 1], { type: 'roles', roles: [{ any_of }] }]]));
    const probation = { printed: 'probation', agency_type: 'probation' };
    expect(roles(probation, { printed: 'police', agency_type: 'police' })).toEqual([]);
    expect(roles(probation, { printed: 'the chair', role: 'chair' })).toEqual([]);
    expect(roles(probation)).toEqual(['quorum-agency-without-seat']);
  });
});

test('two rows that differ in role are two members', () => {
  const council = {
    name: 'Northmere Council',
    agency_type: 'local-authority',
    capacity: 'member',
    seats: null,
  };
  const rows = [council, { ...council, role: 'Director' }];
  const codes = codesOf(entriesWith(NORTHMERE, [[[...MEMBERS, 'members'], rows]]));
  expect(codes).not.toContain('duplicate-member');
});

test('a record that could not be read is not called missing, nor what it uses unused', () => {
  const { arrangements, ...rest } = entriesWith(NORTHMERE, []);
  const [gone] = arrangements.filter(({ id }) => id === NORTHMERE);
  const unread = {
    kind: 'arrangements' as const,
    id: NORTHMERE,
    partnership: 'northmere',
    file: gone?.file ?? '',
  };
  const text = JSON.stringify(gone?.data);
  const kept = arrangements.filter(({ id }) => id !== NORTHMERE);
  expect(codesOf({ ...rest, arrangements: kept, unread: [{ ...unread, text }] })).toEqual([]);
  expect(codesOf({ ...rest, arrangements: kept, unread: [{ ...unread, text: '' }] })).toEqual([]);
  expect(codesOf({ ...rest, arrangements: kept, unread: [] })).not.toEqual([]);
});

test('a law without its catalogue is one mistake, not one for each finding', () => {
  const entries = entriesWith(NORTHMERE, []);
  const requirements = entries.requirements.map((list) => ({ ...list, id: 'other-law' }));
  expect(codesOf({ ...entries, requirements })).toEqual(['missing-file']);
});

test('a register that could not be read makes no id unknown', () => {
  const entries = entriesWith(NORTHMERE, []);
  const { registers } = entries;
  for (const kind of ['topics', 'agencyTypes', 'roles', 'areas', 'regimes'] as const) {
    const register = registers[kind];
    const unread = [
      {
        kind,
        id: kind,
        partnership: '',
        file: register.file,
        text: 'set-priorities learn-from-reviews',
      },
    ];
    const emptied = Object.fromEntries(
      Object.entries(registers).map(([key, list]) => [
        key,
        list === register ? { ...list, data: [] } : list,
      ]),
    ) as typeof registers;
    expect(codesOf({ ...entries, registers: emptied, unread })).toEqual([]);
  }
});

describe('findings and statements', () => {
  const CONTRIBUTIONS = ['statements', 'funding', 'whole', 'contributions'];
  const silent = {
    state: 'silent',
    search: { sources: ['northmere-arrangements-2020'], terms: ['money'] },
  };
  const evidence = [
    {
      source: 'northmere-arrangements-2020',
      locator: '5.1',
      quotation: 'the contributions are',
    },
  ];
  const unclear = {
    state: 'unclear',
    cause: 'ambiguity',
    reason: 'Fictional.',
    readings: [{ meaning: 'Fictional.', evidence }],
  };
  /** The disagreements where the statement on money is this one, and the finding on it changed so. */
  const disagreements = (statement: object, change: object): string[] => {
    const entries = entriesWith(NORTHMERE, [[CONTRIBUTIONS, statement]]);
    const assessments = entries.assessments.map((entry) => ({
      ...entry,
      data: {
        ...entry.data,
        assessments: Object.fromEntries(
          Object.entries(entry.data.assessments).map(([id, finding]) => [
            id,
            id === 'money-stated' ? { ...finding, ...change } : finding,
          ]),
        ),
      },
    }));
    return codesOf({ ...entries, assessments }).filter((code) => code.startsWith('finding-'));
  };
  const DIFFER = ['finding-contradicts-statements'];

  test('what is addressed, in whole or part, is not silent', () => {
    expect(disagreements(silent, {})).toEqual(DIFFER);
    expect(disagreements(silent, { finding: 'partly-addressed' })).toEqual(DIFFER);
  });

  test('the same words are not clear in one and unclear in the other', () => {
    expect(disagreements(unclear, {})).toEqual(DIFFER);
    expect(disagreements(unclear, { finding: 'unclear' })).toEqual([]);
    expect(disagreements(unclear, { apart: 'They are asked different things.' })).toEqual([]);
  });
});
