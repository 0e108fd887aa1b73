import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../src/domain/changes/compare.ts';
import { reasonsMissing, releaseOf } from '../../../src/domain/changes/release.ts';
import { catalogueJson } from '../../../src/domain/data/json.ts';
import { HeldSchema, ReleaseSchema, type Held } from '../../../src/schemas/index.ts';
import { fictional } from '../../support/catalogue.ts';

const text = JSON.stringify(catalogueJson(await fictional(), () => 'https://example.org/'));
const read = (): Held => HeldSchema.parse(JSON.parse(text));
const old = read();

const EDITION = 'northmere/arrangements-2020';
const FREQUENCY = `${EDITION}#meetings.board.frequency`;

/** The arrangements of Northmere in a release, to be changed. */
const northmere = (held: Held) => {
  const found = held.partnerships.find(({ id }) => id === 'northmere')?.arrangements[0];
  if (!found) throw new Error('Northmere has no arrangements.');
  return found;
};

const statement = (held: Held, anchor: string) => {
  const found = northmere(held).statements.find(({ id }) => id === `${EDITION}#${anchor}`);
  if (!found) throw new Error(`No statement “${anchor}”.`);
  return found;
};

const finding = (held: Held) => {
  const [found] = northmere(held).coverage.assessments;
  if (!found) throw new Error('Northmere has no finding.');
  return found;
};

/** A release in which the board of Northmere meets more often, with whatever else `also` changes. */
function oftener(also: (held: Held) => void = () => undefined): Held {
  const next = read();
  const changed = statement(next, 'meetings.board.frequency');
  changed.value = { kind: 'frequency', rule: { type: 'times', count: 8, bound: 'exactly' } };
  changed.plain_english = '8 times a year';
  changed.evidence = [{ source: 'northmere-arrangements-2020', quotation: 'eight times a year' }];
  also(next);
  return next;
}

const reasons = (next: Held, before = old) =>
  changesBetween(before, next).map(({ of, reason }) => [of, reason]);

describe('what is compared', () => {
  test('a release has not changed against itself, nor where a value is only worded otherwise', () => {
    const next = read();
    statement(next, 'meetings.board.frequency').plain_english = 'Six times or more';
    expect(changesBetween(old, next)).toEqual([]);
  });

  test('a change says what stood and what stands: state, answer and words', () => {
    expect(changesBetween(old, oftener())).toEqual([
      {
        of: FREQUENCY,
        about: 'How often it meets, The Board',
        before: {
          state: 'stated',
          value: 'At least 6 meetings a year',
          words: ['at least six times a year'],
        },
        after: { state: 'stated', value: '8 times a year', words: ['eight times a year'] },
        reason: undefined,
      },
    ]);
  });

  test('other words for the same value, and the same words in another order', () => {
    const next = read();
    statement(next, 'structure.board.purpose').evidence.reverse();
    expect(changesBetween(old, next)).toEqual([]);
    statement(next, 'structure.board.purpose').evidence.pop();
    expect(changesBetween(old, next)).toHaveLength(1);
  });

  test('a long answer is told in short', () => {
    const next = oftener((held) => {
      statement(held, 'meetings.board.frequency').plain_english = 'often '.repeat(200);
    });
    expect(changesBetween(old, next)[0]?.after?.value?.length).toBeLessThan(410);
  });
});

describe('each reason', () => {
  test('new: not there before', () => {
    const before = read();
    const own = northmere(before);
    own.statements = own.statements.filter(({ id }) => id !== FREQUENCY);
    expect(reasons(old, before)).toEqual([[FREQUENCY, 'new']]);
  });

  test('new: nobody had read it', () => {
    const before = read();
    statement(before, 'meetings.board.frequency').state = 'not-read';
    expect(reasons(old, before)).toEqual([[FREQUENCY, 'new']]);
  });

  test('new: an edition is one change, not one for each statement', () => {
    const before = read();
    before.partnerships = before.partnerships.filter(({ id }) => id !== 'northmere');
    expect(reasons(old, before)).toEqual([[EDITION, 'new']]);
    expect(reasons(before, old)).toEqual([[EDITION, undefined]]);
    expect(changesBetween(undefined, old).map(({ of, reason }) => [of, reason])).toEqual([
      [EDITION, 'new'],
      ['southmere/terms-2019', 'new'],
    ]);
  });

  test('the source changed: its text has another hash, or another document is quoted', () => {
    const rehashed = oftener((held) => {
      for (const source of held.sources) source.sha256 = source.sha256.replace(/^./u, 'x');
    });
    expect(reasons(rehashed)).toEqual([[FREQUENCY, 'source-changed']]);
    const requoted = oftener((held) => {
      const [evidence] = statement(held, 'meetings.board.frequency').evidence;
      if (evidence) evidence.source = 'southmere-terms-2019';
    });
    expect(reasons(requoted)).toEqual([[FREQUENCY, 'source-changed']]);
  });

  test('the source changed does not stand for a source that the statement does not rest on', () => {
    const next = oftener((held) => {
      for (const source of held.sources) {
        if (source.id !== 'northmere-arrangements-2020') source.sha256 = 'x';
      }
    });
    expect(reasons(next)).toEqual([[FREQUENCY, undefined]]);
  });

  test('we misread: a correction that names it was made since', () => {
    const correct = (outcome: string) =>
      oftener((held) => {
        northmere(held).corrections.push({
          id: 'board-meets-oftener',
          outcome,
          about: { statement: 'meetings.board.frequency' },
        });
      });
    expect(reasons(correct('corrected'))).toEqual([[FREQUENCY, 'misread']]);
    expect(reasons(correct('kept'))).toEqual([[FREQUENCY, undefined]]);
  });

  test('we misread: two readers differed, and it was settled since', () => {
    const next = oftener((held) => {
      northmere(held).second_readings.push({
        statements: { meetings: { board: { frequency: { settled: { state: 'stated' } } } } },
      });
    });
    expect(reasons(next)).toEqual([[FREQUENCY, 'misread']]);
  });

  test('the requirement changed: its row, and the findings that changed with it', () => {
    const next = read();
    const on = finding(next).requirement;
    for (const row of next.requirements) if (row.id === on) row.statement = 'Something else.';
    finding(next).finding = 'partly-addressed';
    finding(next).lacking = 'What is asked besides.';
    expect(reasons(next)).toEqual([
      [`${EDITION}/coverage#${on}`, 'requirement-changed'],
      [`requirements/${on}`, 'requirement-changed'],
    ]);
    expect(changesBetween(old, next)[1]?.after).toEqual({
      value: 'statement: Something else.',
      words: [],
    });
  });

  test('the codebook changed: the rule of the field, or something decided on it', () => {
    const decide = (held: Held) => {
      const field = held.codebook.find(({ topic }) => topic === 'meetings')?.fields.frequency;
      field?.decided.push({ on: '2026-11-30', what: 'Fictional, each meeting counts.' });
    };
    expect(reasons(oftener(decide))).toEqual([[FREQUENCY, 'codebook-changed']]);
  });
});

describe('the record of a release', () => {
  const next = oftener();
  const before = { day: '2026-01-01', held: old };

  test('says which reasons are missing, with the line to add; a record without one is not taken', () => {
    const written = releaseOf(next, before);
    const told = reasonsMissing('content/releases/2026-02-01.yaml', written.changes);
    expect(told).toContain(`  ${FREQUENCY}  (How often it meets, The Board)`);
    expect(told).toContain('    reason: misread');
    expect(ReleaseSchema.safeParse(written).error?.issues[0]?.path).toEqual([
      'changes',
      0,
      'reason',
    ]);
  });

  test('keeps what an editor gave for as long as the change is the same', () => {
    const gave = releaseOf(next, before).changes.map((one) => ({
      ...one,
      reason: 'misread' as const,
      why: 'Fictional, we had read another clause.',
    }));
    const written = releaseOf(next, before, gave);
    expect(written.changes).toEqual(gave);
    expect(reasonsMissing('', written.changes)).toBeUndefined();
    expect(ReleaseSchema.parse(written).since).toBe('2026-01-01');
    const other = oftener((held) => {
      statement(held, 'meetings.board.frequency').plain_english = '9 times a year';
    });
    expect(releaseOf(other, before, gave).changes[0]?.reason).toBeUndefined();
  });

  test('“new” is refused of what was there', () => {
    const [change] = releaseOf(next, before).changes;
    const record = { ...releaseOf(next, before), changes: [{ ...change, reason: 'new' }] };
    expect(ReleaseSchema.safeParse(record).success).toBe(false);
  });
});
