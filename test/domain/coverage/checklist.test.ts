import { describe, expect, test } from 'vitest';
import { checklist, type Checklist } from '../../../src/domain/coverage/checklist.ts';
import { areaReports } from '../../../src/domain/coverage/requirement.ts';
import { checklistTable } from '../../../src/domain/data/checklist.ts';
import {
  apart,
  collection,
  findings,
  FOUND,
  regime,
  requirement,
  requirementsOf,
} from '../../support/coverage.ts';

const LAW = { kind: 'law-content', force: 'must-statute' };
const ELSEWHERE = { kind: 'guidance-elsewhere' };
const REQUIREMENTS = [
  requirementsOf('ca2004-16e', [
    requirement('law', LAW),
    requirement('law-from-2031', { ...LAW, in_force: '2031-04' }),
    requirement('power', { kind: 'act-or-other', force: 'power' }),
    requirement('act', { kind: 'act-or-other', force: 'must-statute', document: 'none' }),
    requirement('meaning', { kind: 'act-or-other', force: 'definition' }),
  ]),
  requirementsOf('wt2018', [requirement('first'), requirement('only-first')]),
  requirementsOf('wt2023', [
    requirement('first-again', { certainty: 'probable', text_read: false }),
    requirement('law-again'),
    requirement('aside', ELSEWHERE),
    requirement('may', { ...ELSEWHERE, force: 'power' }),
    requirement('report', { ...ELSEWHERE, document: 'yearly-report' }),
  ]),
  requirementsOf('wt2026', [requirement('aside-more', ELSEWHERE), requirement('fresh', ELSEWHERE)]),
  requirementsOf('act2026', [
    requirement('to-come', { ...LAW, in_force: 'not-yet' }),
    requirement('to-come-act', { kind: 'act-or-other', document: 'none', in_force: 'not-yet' }),
  ]),
];
const ASKS = apart(
  REQUIREMENTS,
  ['law', 'law-again'],
  ['first', 'first-again'],
  ['aside', 'aside-more'],
);
const REGIMES = [
  regime('ca2004-16e', 2018),
  { ...regime('wt2023', 2023), ends: '2026-01-01' },
  { ...regime('wt2026', 2026), carries: 'wt2023' },
  regime('act2026', 2026),
];
const found = findings({ first: FOUND.addressed, 'only-first': FOUND.notFound });
const catalogue = await collection(REQUIREMENTS, [found], REGIMES, ASKS);
const on = (day: string): Checklist => checklist(catalogue, areaReports(catalogue), day);
const namesIn = (lines: Checklist['law']): string[] => lines.map(({ ask }) => ask.id);

describe('the checklist for a day', () => {
  const today = on('2026-11-21');

  test('has the law’s contents, then the list, then what stands elsewhere; each thing once', () => {
    expect(namesIn(today.law)).toEqual(['law']);
    expect(namesIn(today.list)).toEqual(['first']);
    expect(namesIn(today.elsewhere)).toEqual(['aside', 'fresh']);
    expect(today.sentence).toBe(
      'The law asks 1 thing of arrangements written today. As far as we know, the guidance lists 1 more, and says 2 things of them elsewhere.',
    );
  });

  test('sets law that is not in force apart, until its day', () => {
    expect(namesIn(today.notYet)).toEqual(['law-from-2031', 'to-come']);
    expect(namesIn(on('2031-04-01').law)).toEqual(['law', 'law-from-2031']);
    expect(namesIn(on('2031-04-01').notYet)).toEqual(['to-come']);
  });

  test('tags what the edition before asked, and says what the one in force adds', () => {
    expect(today.list.map(({ tag }) => tag)).toEqual([
      'Should, by guidance; probably in the 2023 list; the 2026 text was not read',
    ]);
    expect(
      today.elsewhere.map(({ tag, also }) => [tag, ...also.map((one) => one.requirement.id)]),
    ).toEqual([
      ['Should, by guidance; in the 2023 guidance; the 2026 text was not read', 'aside-more'],
      ['Should, by guidance'],
    ]);
    expect(today.law.map(({ tag }) => tag)).toEqual(['Must, by statute']);
  });

  test('is of its day: an edition before it asks what it asked then, without such a tag', () => {
    const before = on('2024-05-01');
    expect(before.carried).toBeUndefined();
    expect(before.list.map(({ ask, tag }) => [ask.id, tag])).toEqual([
      ['first', 'Should, by guidance; requirement unconfirmed'],
    ]);
    expect(namesIn(on('2020-05-01').list)).toEqual(['first', 'only-first']);
  });

  test('quotes areas that address it, with the law their document was made under', () => {
    expect(today.list.flatMap(({ words }) => words)).toMatchObject([
      { partnership: 'northmere', regime: 'WT 2018', row: { writtenOn: 'first' } },
    ]);
    expect(today.law.flatMap(({ words }) => words)).toEqual([]);
  });

  test('is a file to mark a draft in', () => {
    const { columns, rows } = checklistTable(today);
    expect(rows.map((row) => row.Requirement)).toEqual(
      [...today.law, ...today.list, ...today.elsewhere, ...today.notYet].map(({ ask }) => ask.name),
    );
    expect(columns.slice(-3).map(({ name }) => name)).toEqual(['In our draft?', 'Where', 'Note']);
    expect(rows[1]).toMatchObject({
      Force: 'Should, by guidance',
      Certainty:
        'Probable, not yet confirmed; probably in the 2023 list; the 2026 text was not read',
    });
  });
});
