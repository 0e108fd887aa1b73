import { describe, expect, test } from 'vitest';
import { coverageOf, type CoverageReport } from '../../../src/domain/coverage/coverage.ts';
import { coverageChart, coverageCounts } from '../../../src/domain/coverage/chart.ts';
import { coverageTable } from '../../../src/domain/data/coverage.ts';
import { coverageMatrix } from '../../../src/domain/coverage/matrix.ts';
import { reportContents, reportView } from '../../../src/domain/coverage/report.ts';
import { areaReports, requirementView } from '../../../src/domain/coverage/requirement.ts';
import { coverageSentence, isGap, shownAs } from '../../../src/domain/coverage/shown.ts';
import { citationNote } from '../../../src/domain/coverage/words.ts';
import { assessmentsTable } from '../../../src/domain/data/assessments.ts';
import { requirementsTable } from '../../../src/domain/data/requirements.ts';
import { AssessmentsSchema, RequirementSchema } from '../../../src/schemas/index.ts';
import {
  collection,
  findings,
  FOUND,
  northmere,
  regime,
  requirement,
  requirementsOf,
} from '../../support/coverage.ts';

const rows = requirementsOf('wt2018', [
  requirement('a-found', {
    force: 'must-guidance',
    succeeds: [{ id: 'core-a', relation: 'equal' }],
  }),
  requirement('b-partly', { theme: 'disputes' }),
  requirement('c-unclear', { force: 'must-statute' }),
  requirement('d-not-found', { theme: 'disputes' }),
  requirement('e-to-check', { certainty: 'probable' }),
  requirement('f-none'),
  requirement('g-missing'),
  requirement('h-power', { force: 'power' }),
  requirement('i-nobody-looked'),
  requirement('j-report', { kind: 'report' }),
  requirement('k-operating', { kind: 'operating', force: 'must-statute' }),
]);
const core = requirementsOf('ca2004-16e', [
  requirement('core-a', { force: 'must-statute', theme: 'leadership' }),
]);
const found = findings({
  'a-found': FOUND.addressed,
  'b-partly': FOUND.partly,
  'c-unclear': FOUND.unclear,
  'd-not-found': FOUND.notFound,
  'e-to-check': FOUND.toCheck,
  'f-none': FOUND.notApplicable,
  'g-missing': FOUND.notAssessed,
  'h-power': FOUND.partly,
});
const CORE = regime('ca2004-16e', 2018);
const catalogue = await collection([core, rows], [found], [CORE]);
const report = coverageOf(northmere(catalogue), catalogue);
const view = reportView(report);
const rowOf = (id: string): CoverageReport['rows'][number] => {
  const row = report.rows.find(({ requirement }) => requirement.id === id);
  if (!row) throw new Error(`No row ${id}.`);
  return row;
};

describe('the report', () => {
  test('has a row for every requirement to be looked for, of the edition and of the core', () => {
    expect(report.rows.map(({ requirement: { id }, finding }) => [id, finding])).toEqual([
      ['a-found', 'addressed'],
      ['b-partly', 'partly-addressed'],
      ['c-unclear', 'unclear'],
      ['d-not-found', 'not-found'],
      ['e-to-check', 'to-check'],
      ['f-none', 'not-applicable'],
      ['g-missing', 'not-assessed'],
      ['h-power', 'partly-addressed'],
      ['i-nobody-looked', 'not-assessed'],
      ['core-a', 'addressed'],
    ]);
    expect(report.inReport.map(({ id }) => id)).toEqual(['j-report']);
    expect(report.operating.map(({ id }) => id)).toEqual(['k-operating']);
  });

  test('computes a core row from the row that equals it, with its words', () => {
    expect(rowOf('core-a')).toMatchObject({
      computedFrom: 'a-found',
      regime: 'ca2004-16e',
      reason: 'It stands there.',
    });
    expect(rowOf('core-a').quotes).toHaveLength(1);
  });

  test('says what was searched, what is there and lacking, and what is missing', () => {
    expect(rowOf('d-not-found').search?.terms.map(({ term }) => term)).toEqual(['money', 'fund']);
    expect(rowOf('b-partly')).toMatchObject({ there: 'A part.', lacking: 'The rest.' });
    expect(rowOf('g-missing').lacking).toBe('Page 4.');
  });

  test('lists gaps by force, and never a power among them', () => {
    expect(
      view.gaps.map(({ count, rows }) => [count, ...rows.map((row) => row.requirement.id)]),
    ).toEqual([
      ['1 of 2 requirements', 'c-unclear'],
      ['0 of 1 requirement'],
      ['2 of 6 requirements', 'd-not-found', 'b-partly'],
    ]);
    expect(shownAs(rowOf('h-power'))).toBe('power');
    expect(isGap(rowOf('h-power'))).toBe(false);
    expect(view.toCheck.map((row) => row.requirement.id)).toEqual(['e-to-check']);
    expect(view.notAssessed.map((row) => row.requirement.id)).toEqual([
      'g-missing',
      'i-nobody-looked',
    ]);
  });

  test('has a list of contents that names what is there, and later law by name', () => {
    const parts = reportContents(report, view, [{ id: 'wt2040', label: 'A later edition' }]);
    expect(parts.map(({ id }) => id)).toEqual([
      'scope',
      'counts-by-theme',
      'gaps',
      'to-check',
      'not-assessed',
      'all',
      'yearly-report',
      'operating',
      'later',
      'later.wt2040',
    ]);
    expect(
      reportContents({ ...report, inReport: [], operating: [] }, { ...view, toCheck: [] }, []).map(
        ({ id }) => id,
      ),
    ).toEqual(['scope', 'counts-by-theme', 'gaps', 'not-assessed', 'all']);
    expect(
      reportContents({ ...report, notAssessed: 'A reason.' }, view, []).map(({ id }) => id),
    ).toEqual(['scope', 'not-assessed']);
  });

  test('counts every row once, in words, by theme and in the drawing', () => {
    expect(view.sentence).toBe(
      'Of 10 requirements to be looked for in such a document, 2 are addressed, 1 is not found, 1 is partly addressed, 1 is unclear, 1 is to be checked, 2 are not assessed, 1 does not apply and 1 is a power and not a gap.',
    );
    expect(view.beside).toBe(
      'Not counted here: 1 to be looked for in the yearly report, which was not read; 1 duty that a document need not describe.',
    );
    const counts = coverageCounts(view.themes);
    expect(counts.all).toBe(10);
    expect(counts.sums.reduce((sum, count) => sum + count, 0)).toBe(10);
    for (const layout of ['wide', 'narrow'] as const) {
      const { bars, width } = coverageChart(view.themes, layout);
      const slices = bars.flatMap((bar) => bar.slices);
      expect(slices.reduce((sum, { count }) => sum + count, 0)).toBe(10);
      expect(Math.max(...slices.map((slice) => slice.x + slice.width))).toBeLessThanOrEqual(width);
    }
  });

  test('where nothing is assessed says so of every row', () => {
    expect(
      coverageSentence(coverageOf(northmere(catalogue), { ...catalogue, assessments: [] }).rows),
    ).toBe('Of 10 requirements to be looked for in such a document, 10 are not assessed.');
  });
});

describe('across areas', () => {
  test('the table has a column for each assessed area, and the ground of each other', async () => {
    const ground = { not_assessed: 'A group of several areas.' };
    const other = { ...findings({}, ground), id: 'terms-2019', partnership: 'southmere' };
    const both = await collection([core, rows], [found, other], [CORE]);
    const matrix = coverageMatrix(both, () => 'June 2020');
    expect(matrix.areas.map(({ name }) => name)).toEqual(['Northmere']);
    expect(matrix.without).toMatchObject([{ name: 'Southmere', ground: ground.not_assessed }]);
    expect(matrix.sentence).toBe(
      'Of 2 sets of arrangements, 1 is read against the law of their day and 1 is not assessed.',
    );
    expect(matrix.themes.flatMap(({ rows }) => rows)).toHaveLength(10);
  });

  test('a row of other law says so, and history is told both ways', () => {
    const view = (id: string, regime: string) => {
      const data = catalogue.requirements.flatMap((entry) => entry.data);
      const one = data.find((row) => row.id === id);
      if (!one) throw new Error(`No row ${id}.`);
      return requirementView(one, regime, catalogue, areaReports(catalogue));
    };
    expect(view('a-found', 'wt2018').before).toMatchObject([{ relation: 'asks for the same as' }]);
    expect(view('core-a', 'ca2004-16e').after.map((step) => step.requirement.id)).toEqual([
      'a-found',
    ]);
    expect(view('j-report', 'wt2018').areas[0]?.why).toBe(
      'Look in the yearly report, which was not read.',
    );
    expect(view('k-operating', 'wt2018').areas[0]?.why).toBe('A document need not describe it.');
    const strange = RequirementSchema.parse(requirement('lscb-x'));
    expect(
      requirementView(strange, 'lscb2006', catalogue, areaReports(catalogue)).areas[0]?.why,
    ).toBe('Made under other law: Working Together to Safeguard Children 2018.');
  });

  test('a citation without a confirmed paragraph says so', () => {
    const cited = (citation: string) =>
      citationNote(RequirementSchema.parse(requirement('x', { citation })));
    expect(cited('Guidance ch.3; paragraph number not confirmed')).toContain(
      'could not be confirmed',
    );
    expect(cited('An Act s.1')).toBeUndefined();
  });
});

describe('data files', () => {
  test('every finding and every report row of an assessed area has a row', () => {
    const table = assessmentsTable({
      ...catalogue,
      partnerships: catalogue.partnerships.filter(({ id }) => id === 'northmere'),
    });
    expect(table.rows).toHaveLength(11);
    const of = (id: string) => table.rows.find((row) => row.requirement === id);
    expect(of('d-not-found')?.reason).toBe(
      'It does not stand there. Searched 2 terms: none occurs. Terms: money (0), fund (0).',
    );
    expect(of('core-a')).toMatchObject({
      regime: 'ca2004-16e',
      finding: 'addressed',
      reason: 'It stands there. Computed from a-found.',
      source: 'northmere-arrangements-2020',
    });
    expect(of('j-report')).toMatchObject({
      finding: 'not-assessed',
      reason: 'Look in the yearly report, which was not read.',
    });
  });

  test('requirements name what they succeed, and the report of an area holds every row', () => {
    expect(requirementsTable(catalogue).rows.find(({ id }) => id === 'a-found')).toMatchObject({
      regime: 'wt2018',
      confidence: 'confirmed',
      succeeds: 'core-a (equal)',
    });
    const ids = coverageTable(report, (id) => `#${id}`).rows.map((row) => row.requirement);
    expect(ids).toEqual([
      ...report.rows.map((row) => row.requirement.id),
      'j-report',
      'k-operating',
    ]);
  });
});

test.each([
  ['partly addressed without what is lacking', { ...FOUND.partly, lacking: undefined }],
  ['addressed without words', { ...FOUND.addressed, evidence: [] }],
  ['not found without a search', { ...FOUND.notFound, search: undefined }],
  ['a finding without a reason', { ...FOUND.addressed, reason: undefined }],
])('the schema refuses %s', (_, assessment) => {
  expect(
    AssessmentsSchema.safeParse({ read_on: '2026-01-10', assessments: { a: assessment } }).success,
  ).toBe(false);
});
