import { expect, test } from 'vitest';
import { evaluationWarning } from '../../../scripts/lib/evaluation-age.ts';

test.each([
  ['2026-11-21', '2027-11-20', undefined],
  ['2026-11-21', '2027-11-23', /2026-11-21, more than 12 months ago/u],
])('evaluated on %s, built on %s', (evaluatedOn, today, expected) => {
  const warning = evaluationWarning(evaluatedOn, new Date(today));
  if (expected === undefined) expect(warning).toBeUndefined();
  else expect(warning).toMatch(expected);
});
