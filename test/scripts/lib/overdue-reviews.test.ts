import { expect, test } from 'vitest';
import { reviewOf } from '../../../src/domain/base/dates.ts';
import { overdueReviews } from '../../../scripts/lib/overdue-reviews.ts';
import { readContent } from '../../../src/reading/read.ts';
import { VALID } from '../../support/mistakes.ts';

test.each([
  ['2026-11-21', '2027-11-21', false, 'To be looked at again by 21 November 2027.'],
  [
    '2026-11-21',
    '2027-11-22',
    true,
    'Review overdue: it was to be looked at again by 21 November 2027.',
  ],
  [
    '2024-02-29',
    '2025-03-01',
    true,
    'Review overdue: it was to be looked at again by 28 February 2025.',
  ],
])('what was looked at on %s, on %s', (last, day, isOverdue, text) => {
  expect(reviewOf(last, day)).toMatchObject({ isOverdue, text });
});

test('two years on, everything is overdue and named', async () => {
  const { entries } = await readContent(VALID);
  expect(overdueReviews(entries, '2026-01-12')).toEqual([]);
  const overdue = overdueReviews(entries, '2028-01-12').join('\n');
  expect(overdue).toContain(entries.evaluation.file);
  for (const { id } of entries.sources) expect(overdue).toContain(id);
  for (const { name } of Object.values(entries.helplines.data)) {
    expect(overdue).toContain(name);
  }
});
