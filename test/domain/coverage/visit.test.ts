import { describe, expect, test } from 'vitest';
import type { StandingKind } from '../../../src/domain/catalogue/model.ts';
import { coverageOf, type CoverageReport } from '../../../src/domain/coverage/coverage.ts';
import { reportView } from '../../../src/domain/coverage/report.ts';
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
  requirement('elsewhere-unclear', { kind: 'guidance-elsewhere' }),
  requirement('word-unclear', { kind: 'act-or-other', force: 'definition' }),
  requirement('word-part', { kind: 'act-or-other', force: 'definition' }),
  requirement('yearly', { kind: 'guidance-elsewhere', document: 'yearly-report' }),
]);
const FINDINGS = {
  'list-part': FOUND.partly,
  'list-none': FOUND.notFound,
  'law-full': FOUND.addressed,
  'law-part': FOUND.partly,
  'elsewhere-part': FOUND.partly,
  'elsewhere-none': FOUND.notFound,
  'list-nil': FOUND.notApplicable,
  'elsewhere-unclear': FOUND.unclear,
  'word-unclear': FOUND.unclear,
  'word-part': FOUND.partly,
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

  test('of what is open, put what is not there at all before what is there in part, and that before what is unclear', async () => {
    const [first, , ...rest] = await asked({
      ...FINDINGS,
      'law-full': FOUND.unclear,
      'law-part': FOUND.toCheck,
      'list-part': FOUND.unclear,
      'list-none': FOUND.notAssessed,
      'list-nil': FOUND.toCheck,
    });
    expect(first).toBe('law-part');
    expect(rest).toEqual(['list-nil', 'list-part', 'list-none']);
  });

  test('ask of no definition, and leave what is to be cleared up to its own list', async () => {
    const ids = await asked({ 'word-part': FOUND.partly, 'elsewhere-unclear': FOUND.unclear });
    expect(ids.indexOf('elsewhere-unclear')).toBe(-1);
    expect(ids).not.toContain('word-part');
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
  const sheetOn = async (
    found: object,
    change: (report: CoverageReport) => void = () => undefined,
  ) => {
    const report = await reportOn(found);
    change(report);
    const sheet = visitSheet(report);
    if (!sheet) throw new Error('No sheet.');
    return sheet;
  };

  test('has the contents, the law’s apart from the list’s, and none of the rest', async () => {
    const sheet = await sheetOn(FINDINGS);
    expect(sheet.groups.map(({ rows: some }) => some.map(({ ask }) => ask.id))).toEqual([
      ['law-full', 'law-part'],
      ['list-part', 'list-none', 'list-nil'],
    ]);
    expect(sheet.basis.map(({ label }) => label)).toEqual([
      'Read',
      'Date',
      'Made under',
      'Read on',
    ]);
  });

  test('says how many questions the report has beside the five, where it has more', async () => {
    expect((await sheetOn(FINDINGS)).rest).toBeUndefined();
    const ids = ['law-full', 'law-part', 'list-part', 'list-none', 'list-nil'];
    const all = (some: string[]) => Object.fromEntries(some.map((id) => [id, FOUND.partly]));
    expect((await sheetOn(all(ids))).rest).toBeUndefined();
    const more = requirementsOf(
      'wt2018',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => requirement(id)),
    );
    const read = await collection(
      [more],
      [findings(all(['a', 'b', 'c', 'd', 'e', 'f']))],
      [],
      apart([more]),
    );
    expect(visitSheet(coverageOf(northmere(read), read))?.rest).toBe(
      '5 of 6 questions; the rest are',
    );
  });

  test('has what is unclear outside the contents to clear up, as the report has, and no definition', async () => {
    expect((await sheetOn(FINDINGS)).toClearUp.map(({ row }) => row.ask.id)).toEqual([
      'elsewhere-unclear',
    ]);
    const { toClearUp, open } = reportView(await reportOn(FINDINGS));
    expect(toClearUp.map(({ row }) => row.ask.id)).toEqual(['elsewhere-unclear']);
    expect(open?.kinds.flatMap(({ points }) => points.map(({ row }) => row.ask.id))).toEqual([
      'law-part',
      'list-none',
      'list-part',
    ]);
  });

  const unread = (title: string, more: object = {}) => ({
    title,
    why_it_matters: 'Fictional.',
    later_edition: false,
    ...more,
  });
  const standing = (kind: StandingKind, later: string[] = []) => ({
    kind,
    label: '',
    text: '',
    later: later.map((title) => ({ title, date: '2024', address: undefined })),
    groups: kind === 'over' ? [{ id: 'g', name: 'G', text: '', read: undefined }] : [],
    counts: true,
    unconfirmed: undefined,
  });

  test('asks first for what is in force, for a joint group’s once, then for yearly reports, then for what may answer most', async () => {
    const request = (kind: StandingKind, later?: string[]) =>
      sheetOn(FINDINGS, (report) => {
        report.arrangements = {
          ...report.arrangements,
          standing: standing(kind, later),
          record: {
            ...report.arrangements.record,
            documents_not_read: [
              unread('None'),
              unread('Newer', { later_edition: true, date: '2024' }),
              unread('One', { may_answer: ['list-none'] }),
              unread('Guidance 2018', { date: '2018', may_answer: 'any' }),
              unread('Two', { date: '2019-06', may_answer: ['list-none', 'law-part', 'law-full'] }),
              unread('Another'),
              unread('Joint arrangements', { group: 'g' }),
            ],
          },
        };
      }).then((sheet) => sheet.request);
    expect(await request('over', ['Newer'])).toEqual({
      documents: [
        'The arrangements in force now; the latest known to us: Newer, 2024',
        'Joint arrangements',
        'The last two yearly reports',
        'Guidance 2018',
        'Two, June 2019',
        'One',
      ],
      more: 2,
    });
    expect((await request('current')).documents.slice(0, 2)).toEqual([
      'The last two yearly reports',
      'Guidance 2018',
    ]);
  });

  test('says how much of a copy that lacks pages was read', async () => {
    const extent = (some: object) =>
      sheetOn(FINDINGS, (report) => {
        report.arrangements = {
          ...report.arrangements,
          sources: report.arrangements.sources.map((source) => ({
            ...source,
            record: { ...source.record, extent: { complete: false, missing: 'Pages.', ...some } },
          })),
        };
        expect(reportView(report).open?.heading).toBe('Not in the pages we have, or only in part');
      }).then(({ basis, opening }) => [
        basis.find(({ label }) => label === 'Copy')?.text,
        opening[0],
      ]);
    const [copy, opening] = await extent({ pages: { read: 25, all: 89 } });
    expect(copy).toBe('The copy is not complete: 25 of 89 pages were read.');
    expect(opening).toMatch(
      /arrangements\. The copy is not complete: 25 of 89 pages were read\.$/u,
    );
    expect((await extent({}))[0]).toBe('The copy is not complete.');
    expect(reportView(await reportOn(FINDINGS)).open?.heading).toBe(
      'Not in this document, or only in part',
    );
  });

  test('is not made where nothing is assessed', async () => {
    expect(visitSheet(await reportOn({}, undefined, { not_assessed: 'A group.' }))).toBeUndefined();
  });
});
