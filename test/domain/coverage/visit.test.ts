import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/coverage/coverage.ts';
import { questionsOf, visitSheet } from '../../../src/domain/coverage/visit.ts';
import type { AskRecord } from '../../../src/schemas/index.ts';
import {
  apart,
  collection,
  findings,
  FOUND,
  northmere,
  requirement,
  requirementsOf,
} from '../../support/coverage.ts';

const rows = requirementsOf('wt2018', [
  requirement('list-part'),
  requirement('list-none'),
  requirement('law-full', { kind: 'law-content', force: 'must-statute' }),
  requirement('law-part', { kind: 'law-content', force: 'must-statute' }),
  requirement('elsewhere-part', { kind: 'guidance-elsewhere' }),
  requirement('elsewhere-none', { kind: 'guidance-elsewhere' }),
  requirement('list-nil'),
]);
const FINDINGS = {
  'list-part': FOUND.partly,
  'list-none': FOUND.notFound,
  'law-full': FOUND.addressed,
  'law-part': FOUND.partly,
  'elsewhere-part': FOUND.partly,
  'elsewhere-none': FOUND.notFound,
  'list-nil': FOUND.notApplicable,
};

const reportOn = async (found: object, asks: readonly AskRecord[] = apart([rows]), more = {}) => {
  const read = await collection([rows], [findings(found, more)], [], asks);
  return coverageOf(northmere(read), read);
};
const asked = async (found: object, asks?: readonly AskRecord[]): Promise<string[]> =>
  questionsOf(await reportOn(found, asks)).map(({ row }) => row.ask.id);

describe('the five questions', () => {
  test('put the law’s gaps first, then the list’s, then what is in part elsewhere, then what is addressed', async () => {
    expect(await asked(FINDINGS)).toEqual([
      'law-part',
      'list-none',
      'list-part',
      'elsewhere-part',
      'law-full',
    ]);
  });

  test('follow the findings', async () => {
    const changed = { ...FINDINGS, 'law-part': FOUND.addressed, 'list-part': FOUND.addressed };
    expect((await asked(changed)).slice(0, 2)).toEqual(['list-none', 'elsewhere-part']);
  });

  test('ask nothing that cannot apply, and nothing that has no question', async () => {
    const none = Object.fromEntries(
      Object.keys(FINDINGS).map((id) => [id, FOUND.notApplicable] as const),
    );
    expect(await asked(none)).toEqual([]);
    const over = apart([rows]).map(({ question: _, ...ask }) => ask);
    expect(await asked(FINDINGS, over)).toEqual([]);
  });
});

describe('the sheet', () => {
  test('has the contents, the law’s first, and none of the rest', async () => {
    const sheet = visitSheet(await reportOn(FINDINGS));
    expect(sheet?.rows.map(({ ask }) => ask.id)).toEqual([
      'law-full',
      'law-part',
      'list-part',
      'list-none',
      'list-nil',
    ]);
    expect(sheet?.basis.map(({ label }) => label)).toEqual([
      'Read',
      'Date',
      'Made under',
      'Read on',
    ]);
  });

  test('is not made where nothing is assessed', async () => {
    expect(visitSheet(await reportOn({}, undefined, { not_assessed: 'A group.' }))).toBeUndefined();
  });
});
