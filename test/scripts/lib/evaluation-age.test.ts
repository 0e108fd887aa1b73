import { expect, test } from 'vitest';
import { evaluationDay, evaluationWarning } from '../../../scripts/lib/evaluation-age.ts';

test.each([
  ['2026-11-21', '2027-11-20', undefined],
  ['2026-11-21', '2027-11-23', /2026-11-21, more than 12 months ago/u],
  [undefined, '2027-11-23', /has not been evaluated/u],
])('evaluated on %s, built on %s', (evaluatedOn, today, expected) => {
  const warning = evaluationWarning(evaluatedOn, new Date(today));
  if (expected === undefined) expect(warning).toBeUndefined();
  else expect(warning).toMatch(expected);
});

test('the day is that of the record, and there is none where the record cannot be read', async () => {
  expect(await evaluationDay('test/fixtures/valid')).toBe('2026-11-20');
  expect(await evaluationDay('test/fixtures')).toBeUndefined();
});
