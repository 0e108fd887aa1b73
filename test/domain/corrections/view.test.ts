import { expect, test } from 'vitest';
import { correctionsView } from '../../../src/domain/corrections/view.ts';
import { coverageOf } from '../../../src/domain/coverage/coverage.ts';
import { correctionsTable } from '../../../src/domain/data/corrections.ts';
import { dataVersion } from '../../../src/domain/data/version.ts';
import { catalogueOf, fictional, newest } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

const catalogue = await fictional();

test('the fixtures have every outcome, shown newest first with what it is about', () => {
  expect(correctionsView(catalogue).map(({ outcome, subject }) => [outcome, subject])).toEqual([
    ['Not settled yet', 'The finding on “Disputes settled”'],
    ['Noted', 'Contributions'],
    ['Kept as it was', 'Quorum, The Board'],
    ['Corrected', 'How often it meets, The Board'],
  ]);
});

test('a correction of a finding stands in the row of the report', () => {
  const { rows } = coverageOf(newest(catalogue, 'northmere'), catalogue);
  const notes = rows.flatMap(({ requirement, corrections }) =>
    corrections.map(({ anchor, line }) => [requirement.id, anchor, line]),
  );
  expect(notes).toEqual([
    [
      'disputes-settled',
      'northmere.arrangements-2020.who-decides',
      'A correction was asked for on 8 February 2026 and is not settled yet.',
    ],
  ]);
});

test('the data file has a row for each, and the version of the data takes them in', () => {
  expect(correctionsTable(catalogue).rows.map(({ outcome }) => outcome)).toEqual([
    'open',
    'noted',
    'kept',
    'corrected',
  ]);
  const without = {
    ...catalogue,
    partnerships: catalogue.partnerships.map((partnership) => ({
      ...partnership,
      editions: partnership.editions.map((one) => ({ ...one, corrections: [] })),
    })),
  };
  expect(dataVersion(without).id).not.toBe(dataVersion(catalogue).id);
});

test('no request names who made it: only kinds of body are recorded', async () => {
  const real = correctionsView(await catalogueOf(COLLECTION));
  for (const { from } of [...real, ...correctionsView(catalogue)]) {
    expect(from).toMatch(/^(?:The partnership|A |An |The publisher|We ourselves)/);
  }
});
