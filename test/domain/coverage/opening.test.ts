import { describe, expect, test } from 'vitest';
import type { Contents } from '../../../src/domain/coverage/contents.ts';
import { coverageOf, type CoverageReport } from '../../../src/domain/coverage/coverage.ts';
import { lawSentence, listSentence, openingOf } from '../../../src/domain/coverage/opening.ts';
import { reportView } from '../../../src/domain/coverage/report.ts';
import {
  apart,
  collection,
  findings,
  FOUND,
  northmere,
  requirement,
  requirementsOf,
} from '../../support/coverage.ts';
import { newest } from '../../support/catalogue.ts';

type Counts = Omit<Contents, 'n' | 'rows' | 'unsourced'>;

/** Contents with these counts, which add up, and some without a source beside them. */
const contents = (some: Partial<Counts>, unsourced = 0): Contents => {
  const counts: Counts = {
    addressed: 0,
    partly: 0,
    unclear: 0,
    notFound: 0,
    toCheck: 0,
    notAssessed: 0,
    notApplicable: 0,
    ...some,
  };
  const n = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return { ...counts, n, unsourced, rows: [] };
};

const LAW = 'of published arrangements.';

describe('the line on the law’s contents', () => {
  test.each<[Partial<Counts>, string]>([
    [
      { addressed: 4 },
      `The law names four contents ${LAW} All four are addressed in this document.`,
    ],
    [{ addressed: 2 }, `The law names two contents ${LAW} Both are addressed in this document.`],
    [{ addressed: 1 }, `The law names one content ${LAW} It is addressed in this document.`],
    [{ partly: 1 }, `The law names one content ${LAW} It is addressed in part.`],
    [{ notFound: 2 }, `The law names two contents ${LAW} Both are not found in this document.`],
    [{ partly: 4 }, `The law names four contents ${LAW} All four are addressed in part.`],
    [
      { addressed: 2, partly: 2 },
      `The law names four contents ${LAW} Of these, two are addressed and two in part.`,
    ],
    [
      { addressed: 1, partly: 1, unclear: 1, notFound: 1, notAssessed: 1 },
      `The law names five contents ${LAW} Of these, one is addressed, one in part, one is unclear and one is not found in this document; one could not be told.`,
    ],
  ])('%o', (counts, sentence) => {
    expect(lawSentence(contents(counts))).toBe(sentence);
  });

  test('is left out where the law names none', () => {
    expect(lawSentence(contents({}))).toBeUndefined();
  });
});

describe('the line on the guidance’s list', () => {
  test.each<[Partial<Counts>, string]>([
    [
      { addressed: 15 },
      'All 15 further things that a public source says the 2018 guidance lists are addressed.',
    ],
    [
      { notFound: 1 },
      'The one further thing that a public source says the 2018 guidance lists is not found in this document.',
    ],
    [
      { addressed: 10, partly: 5 },
      'Of 15 further things that a public source says the 2018 guidance lists, 10 are addressed and 5 in part.',
    ],
    [
      { partly: 7, notFound: 1, toCheck: 3 },
      'Of 11 further things that a public source says the 2018 guidance lists, 7 are addressed in part, 1 is not found in this document and 3 are not found where our reading of the guidance is unconfirmed.',
    ],
    [
      { addressed: 1, partly: 2, notFound: 3, notAssessed: 2, notApplicable: 1 },
      'Of 9 further things that a public source says the 2018 guidance lists, 1 is addressed, 2 in part and 3 are not found in this document; 2 could not be told and 1 does not apply.',
    ],
  ])('%o', (counts, sentence) => {
    expect(listSentence(contents(counts), '2018', true)).toBe(sentence);
  });

  test('says nothing of more where the law names none, and is left out where it lists none', () => {
    expect(listSentence(contents({ addressed: 2 }), '2018', false)).toBe(
      'Both things that a public source says the 2018 guidance lists are addressed.',
    );
    expect(listSentence(contents({}), '2018', true)).toBeUndefined();
  });

  test('says how many are not counted, as no source was found for them', () => {
    const told = (unsourced: number) =>
      listSentence(contents({ addressed: 2 }, unsourced), '2018', true);
    expect(told(4)).toBe(
      'Both further things that a public source says the 2018 guidance lists are addressed. 4 more, for which we found no source, are not counted.',
    );
    expect(told(1)).toContain(' 1 more, for which we found no source, is not counted.');
  });

  test('no count is lost', () => {
    const told = listSentence(
      contents({
        addressed: 11,
        partly: 12,
        unclear: 13,
        notFound: 14,
        toCheck: 15,
        notAssessed: 16,
        notApplicable: 17,
      }),
      '2018',
      true,
    );
    expect(told?.match(/\d\d\b/gu)?.map(Number)).toEqual([98, 18, 11, 12, 13, 14, 15, 16, 17]);
  });
});

describe('the opening', () => {
  const rows = requirementsOf('wt2018', [
    requirement('law', { kind: 'law-content', force: 'must-statute' }),
    requirement('list'),
    requirement('act', { kind: 'act-or-other' }),
  ]);
  const of = async (more: object = {}, only = [rows]): Promise<CoverageReport> => {
    const read = await collection(
      only,
      [findings({ law: FOUND.addressed, list: FOUND.notFound }, more)],
      [],
      apart(only),
    );
    return coverageOf(northmere(read), read);
  };

  test('says what document it is, then the law, then the guidance', async () => {
    const lines = openingOf(await of());
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^This document, dated .+, holds the published arrangements\.$/u);
    expect(lines[1]).toMatch(/^The law names one content/u);
    expect(lines[2]).toMatch(/^The one further thing/u);
  });

  test('gives the ground where nothing is assessed, and no counts or gaps', async () => {
    const report = await of({ not_assessed: 'A group of several areas.', assessments: {} });
    expect(openingOf(report)).toEqual(['A group of several areas.']);
    expect(reportView(report).open).toBeUndefined();
  });

  test('counts nothing against a document that is not the published arrangements', async () => {
    const read = await collection([rows], [], [], apart([rows]));
    const lines = openingOf(coverageOf(newest(read, 'southmere'), read));
    expect(lines.slice(1)).toEqual([
      'On the content that the law names for published arrangements: name of law, not assessed.',
      'What it leaves out may stand in another document, so we cannot tell whether these are gaps in the arrangements.',
    ]);
  });

  test('says that the published text came later, where that is recorded', async () => {
    const report = await of();
    const { arrangements } = report;
    const published = {
      title: 'As published',
      date: '2020-06-27',
      why_it_matters: 'Fictional.',
      later_edition: false,
      as_published: 'with small amendments',
    };
    const record = { ...arrangements.record, documents_not_read: [published] };
    expect(openingOf({ ...report, arrangements: { ...arrangements, record } })[1]).toBe(
      'The arrangements were published on 27 June 2020 with small amendments; that version was not read.',
    );
  });

  test('says where neither law nor guidance lists contents', async () => {
    const acts = requirementsOf('wt2018', [requirement('act', { kind: 'act-or-other' })]);
    const read = await collection([acts], [findings({ act: FOUND.partly })], [], apart([acts]));
    const report = coverageOf(northmere(read), read);
    expect(openingOf(report).at(-1)).toMatch(/^No law or guidance of its day/u);
    expect(reportView(report).open).toBeUndefined();
  });
});
