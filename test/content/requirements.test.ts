import { expect, test } from 'vitest';
import { readContent } from '../../src/reading/read.ts';
import { COLLECTION } from '../support/collection.ts';

const { entries } = await readContent(COLLECTION);
const rows = entries.requirements.flatMap(({ data }) => data);
const confirmed = new Map(rows.map(({ id, certainty }) => [id, certainty === 'confirmed']));

/** What a reason says of which requirement is not confirmed, by whether the later and the earlier are. */
const UNCONFIRMED: readonly [words: string, later: boolean, earlier: boolean][] = [
  ['Neither requirement is confirmed.', false, false],
  ['The later requirement is not confirmed.', false, true],
  ['The earlier requirement is not confirmed.', true, false],
];

test('a reason for not knowing how a requirement follows says rightly which is not confirmed', () => {
  const wrong = rows.flatMap(({ id, succeeds }) =>
    succeeds
      .filter(({ reason }) => /requirements? (?:is|are) (?:not )?confirmed\.$/u.test(reason ?? ''))
      .filter(
        ({ id: earlier, reason }) =>
          !UNCONFIRMED.some(
            ([words, isLater, isEarlier]) =>
              words === reason &&
              confirmed.get(id) === isLater &&
              confirmed.get(earlier) === isEarlier,
          ),
      )
      .map(({ id: earlier, reason }) => `${id} after ${earlier}: ${reason ?? ''}`),
  );
  expect(wrong).toEqual([]);
});

test('a day by which arrangements were due has its source named where no requirement confirms it, and only there', () => {
  const due = entries.registers.regimes.data.filter(({ arrangements_due: day }) => day);
  for (const { id, arrangements_due_told: told } of due) {
    const deadlines = (entries.requirements.find((entry) => entry.id === id)?.data ?? []).filter(
      (row) => row.id.includes('deadline') && row.theme === 'publication',
    );
    expect(deadlines.length, id).toBeGreaterThan(0);
    const isConfirmed = deadlines.some(({ certainty }) => certainty === 'confirmed');
    expect(told === undefined, id).toBe(isConfirmed);
  }
});
