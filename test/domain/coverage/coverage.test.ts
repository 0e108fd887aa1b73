import { describe, expect, test } from 'vitest';
import { contentsOfLaw, guidanceList } from '../../../src/domain/coverage/contents.ts';
import { coverageOf, rowOn, type CoverageReport } from '../../../src/domain/coverage/coverage.ts';
import { coverageChart, coverageCounts } from '../../../src/domain/coverage/chart.ts';
import { coverageTable } from '../../../src/domain/data/coverage.ts';
import { mayAnswer, reportContents, reportView } from '../../../src/domain/coverage/report.ts';
import { areaReports, requirementView } from '../../../src/domain/coverage/requirement.ts';
import {
  coverageSentence,
  isGap,
  lackingWord,
  shownAs,
} from '../../../src/domain/coverage/shown.ts';
import { unconfirmed } from '../../../src/domain/coverage/unconfirmed.ts';
import { citationNote } from '../../../src/domain/coverage/words.ts';
import { assessmentsTable } from '../../../src/domain/data/assessments.ts';
import { requirementsTable } from '../../../src/domain/data/requirements.ts';
import { AssessmentsSchema, RequirementSchema } from '../../../src/schemas/index.ts';
import {
  apart,
  collection,
  findings,
  FOUND,
  northmere,
  regime,
  requirement,
  requirementsOf,
} from '../../support/coverage.ts';
import { newest } from '../../support/catalogue.ts';

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
  requirement('h-power', { force: 'power', kind: 'act-or-other' }),
  requirement('i-nobody-looked'),
  requirement('j-report', { kind: 'guidance-elsewhere', document: 'yearly-report' }),
  requirement('k-operating', { kind: 'act-or-other', document: 'none', force: 'must-statute' }),
  requirement('l-elsewhere', { kind: 'guidance-elsewhere' }),
  requirement('m-background', { context: true }),
]);
const core = requirementsOf('ca2004-16e', [
  requirement('core-a', { kind: 'law-content', force: 'must-statute', theme: 'leadership' }),
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
  'l-elsewhere': FOUND.notFound,
});
const CORE = regime('ca2004-16e', 2018);
const ASKS = apart([core, rows], ['core-a', 'a-found']);
const catalogue = await collection([core, rows], [found], [CORE], ASKS);
const report = coverageOf(northmere(catalogue), catalogue);
const view = reportView(report);
const rowOf = (id: string): CoverageReport['rows'][number] => {
  const row = rowOn(id, report);
  if (!row) throw new Error(`No row ${id}.`);
  return row;
};

describe('the report', () => {
  test('has a row for every requirement to be looked for, of the edition and of the core', () => {
    expect(report.rows.map(({ writtenOn, finding }) => [writtenOn, finding])).toEqual([
      ['a-found', 'addressed'],
      ['b-partly', 'partly-addressed'],
      ['c-unclear', 'unclear'],
      ['d-not-found', 'not-found'],
      ['e-to-check', 'to-check'],
      ['f-none', 'not-applicable'],
      ['g-missing', 'not-assessed'],
      ['h-power', 'partly-addressed'],
      ['i-nobody-looked', 'not-assessed'],
      ['l-elsewhere', 'not-found'],
    ]);
    expect(report.inReport.map(({ requirement }) => requirement.id)).toEqual(['j-report']);
    expect(report.operating.map(({ requirement }) => requirement.id)).toEqual(['k-operating']);
  });

  test('counts requirements that ask the same once, under the strongest kind', () => {
    expect(rowOf('a-found')).toMatchObject({
      regime: 'ca2004-16e',
      requirement: { id: 'core-a', kind: 'law-content' },
      bases: [{ requirement: { id: 'core-a' } }, { requirement: { id: 'a-found' } }],
      reason: 'It stands there.',
    });
    const counted = report.rows.flatMap(({ bases }) => bases.map((one) => one.requirement.id));
    expect(new Set(counted).size).toBe(counted.length);
    const { rows: ofLaw, ...law } = contentsOfLaw(report);
    expect(ofLaw.map(({ writtenOn }) => writtenOn)).toEqual(['a-found']);
    expect(law).toMatchObject({ n: 1, addressed: 1, notFound: 0 });
    expect(guidanceList(report)).toMatchObject({
      n: 7,
      addressed: 0,
      partly: 1,
      unclear: 1,
      notFound: 1,
      toCheck: 1,
      notAssessed: 2,
      notApplicable: 1,
    });
  });

  test('says what was searched, what is there and lacking, and what is missing', () => {
    expect(rowOf('d-not-found').search?.terms.map(({ term }) => term)).toEqual(['money', 'fund']);
    expect(rowOf('b-partly')).toMatchObject({ there: 'A part.', lacking: 'The rest.' });
    expect(rowOf('g-missing').lacking).toBe('Page 4.');
  });

  test('lists gaps of law and of the guidance’s list, and never anything else', () => {
    expect(
      view.open?.kinds.map(({ label, points }) => [
        label,
        ...points.map(({ row }) => row.writtenOn),
      ]),
    ).toEqual([
      [
        'In the guidance’s list of contents',
        'd-not-found',
        'e-to-check',
        'b-partly',
        'c-unclear',
        'g-missing',
        'i-nobody-looked',
      ],
    ]);
    expect(view.open?.heading).toBe('Not in this document, or only in part');
    expect(view.open?.kinds[0]?.points[2]).toMatchObject({
      told: 'Not found: The rest.',
      question: 'Fictional, who does it?',
    });
    expect(shownAs(rowOf('l-elsewhere'))).toBe('need-not');
    for (const id of ['h-power', 'l-elsewhere']) expect(isGap(rowOf(id))).toBe(false);
  });

  test('names the unread documents that may answer a gap, those on fewer things first', () => {
    const unread = (title: string, may_answer?: 'any' | string[]) => ({
      title,
      why_it_matters: 'Fictional.',
      later_edition: false,
      may_answer,
    });
    const { arrangements } = report;
    const read = {
      ...report,
      arrangements: {
        ...arrangements,
        record: {
          ...arrangements.record,
          documents_not_read: [
            unread('The final version', 'any'),
            unread('A plan', ['b-partly']),
            unread('A protocol', ['d-not-found']),
            unread('A leaflet'),
          ],
        },
      },
    };
    expect(mayAnswer(rowOf('b-partly'), read)).toEqual(['A plan', 'The final version']);
    expect(mayAnswer(rowOf('c-unclear'), read)).toEqual(['The final version']);
    expect(mayAnswer(rowOf('b-partly'), report)).toEqual([]);
  });

  test('has no gap where the document is not the published arrangements', async () => {
    const terms = {
      ...findings({ 'd-not-found': FOUND.notFound }),
      id: 'terms-2019',
      partnership: 'southmere',
    };
    const read = await collection([core, rows], [terms], [CORE], ASKS);
    const southmere = coverageOf(newest(read, 'southmere'), read);
    expect(southmere.published).toBe(false);
    expect(rowOn('d-not-found', southmere)?.finding).toBe('not-found');
    expect(southmere.rows.filter(isGap)).toEqual([]);
    expect(southmere.rows.filter((row) => row.finding === 'not-found').map(shownAs)).toEqual([
      'not-here',
    ]);
    const { opening, open } = reportView(southmere);
    expect(opening[0]).toMatch(
      /^These terms of reference, dated .+, are not the published arrangements/u,
    );
    expect(opening.join(' ')).not.toMatch(/\bOf \d/u);
    expect(open?.heading).toBe('Not in these terms of reference');
    expect(reportView(southmere).sentence).toMatch(
      /^Of \d+ requirements on arrangements, held beside what these terms of reference say, /u,
    );
    expect(southmere.rows.map(lackingWord)).not.toContain('Not found');
  });

  test('leaves nothing “not found” in a document that is not the published arrangements, sourced or not', async () => {
    const one = requirementsOf('wt2018', [requirement('one', { certainty: 'uncertain' })]);
    const terms = {
      ...findings({ one: FOUND.toCheck }),
      id: 'terms-2019',
      partnership: 'southmere',
    };
    const read = await collection([one], [terms]);
    expect(coverageOf(newest(read, 'southmere'), read).rows.map(shownAs)).toEqual([
      'not-here-unconfirmed',
    ]);
  });

  test.each([
    ['a duty to act', { kind: 'act-or-other' }],
    ['said elsewhere in the guidance', { kind: 'guidance-elsewhere' }],
    ['a power', { force: 'power' }],
    ['a definition', { force: 'definition' }],
    ['law not yet in force', { kind: 'law-content', in_force: 'not-yet' }],
    ['of the yearly report', { document: 'yearly-report' }],
    ['one without a public source', { certainty: 'uncertain' }],
  ])('%s is never a gap', async (_, more) => {
    const one = requirementsOf('wt2018', [requirement('one', more)]);
    const read = await collection([one], [findings({ one: FOUND.partly })]);
    expect(coverageOf(northmere(read), read).rows.filter(isGap)).toEqual([]);
    const content = requirementsOf('wt2018', [requirement('one')]);
    const other = await collection([content], [findings({ one: FOUND.partly })]);
    expect(coverageOf(northmere(other), other).rows.filter(isGap)).toHaveLength(1);
  });

  test('holds nothing against a document where no public source says that the guidance lists it', async () => {
    const one = requirementsOf('wt2018', [requirement('one', { certainty: 'uncertain' })]);
    for (const [finding, shown] of [
      [FOUND.partly, 'partly-addressed'],
      [FOUND.toCheck, 'to-check'],
    ] as const) {
      const read = await collection([one], [findings({ one: finding })]);
      const told = coverageOf(northmere(read), read);
      expect(told.rows.map(shownAs)).toEqual([shown]);
      expect(guidanceList(told).n).toBe(0);
      expect(reportView(told).open).toBeUndefined();
    }
  });

  test('has a list of contents that names what is there', () => {
    const parts = reportContents(report, [{ id: 'wt2040', label: 'A later edition' }]);
    expect(parts.map(({ id }) => id)).toEqual([
      'all',
      'yearly-report',
      'operating',
      'scope',
      'counts-by-theme',
      'later',
    ]);
    expect(
      reportContents({ ...report, inReport: [], operating: [] }, []).map(({ id }) => id),
    ).toEqual(['all', 'scope', 'counts-by-theme']);
    expect(reportContents({ ...report, notAssessed: 'A reason.' }, [])).toEqual([]);
  });

  test('counts every row once, in words, by theme and in the drawing', () => {
    expect(view.sentence).toBe(
      'Of 10 requirements to be looked for in such a document, 1 is addressed, 1 is not found, 1 is partly addressed, 1 is unclear, 1 is not found, our reading unconfirmed, 2 are not assessed and 1 does not apply. The other 2 need not be there: 1 is in part and 1 is not.',
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

  test('tells what need not be there apart', () => {
    const need = view.themes
      .flatMap(({ rows }) => rows)
      .filter((row) => shownAs(row).includes('need'));
    expect(coverageSentence(need)).toBe(
      'Of 2 requirements to be looked for in such a document, 2 need not be there: 1 is in part and 1 is not.',
    );
    expect(coverageSentence(need.slice(0, 1))).toMatch(
      /^Of 1 requirement to be looked for in such a document, one need not be there and is /u,
    );
  });

  test('where nothing is assessed says so of every row', () => {
    expect(
      coverageSentence(coverageOf(northmere(catalogue), { ...catalogue, assessments: [] }).rows),
    ).toBe('Of 10 requirements to be looked for in such a document, 10 are not assessed.');
  });
});

describe('across areas', () => {
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
    ).toBe('Not asked by Working Together to Safeguard Children 2018, under which it was made.');
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
    const table = assessmentsTable(
      {
        ...catalogue,
        partnerships: catalogue.partnerships.filter(({ id }) => id === 'northmere'),
      },
      (...parts) => parts.join(' '),
    );
    expect(table.rows).toHaveLength(11);
    const of = (id: string) => table.rows.find((row) => row.requirement === id);
    expect(of('d-not-found')?.reason).toBe(
      'It does not stand there. Searched 2 terms: none occurs. Terms: money (0), fund (0).',
    );
    expect(of('core-a')).toBeUndefined();
    expect(of('a-found')).toMatchObject({
      regime: 'wt2018',
      ask: 'core-a',
      bases: 'core-a; a-found',
      kind: 'law-content',
      force: 'must-statute',
      finding: 'addressed',
      id: 'northmere/arrangements-2020/coverage#a-found',
      can_be_gap: true,
      reason: 'It stands there.',
      quotations: 1,
      url: 'northmere a-found arrangements-2020',
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
      ask: 'core-a',
      succeeds: 'core-a (equal)',
    });
    const ids = coverageTable(report, (id) => `#${id}`).rows.map((row) => row.requirement);
    expect(ids).toEqual([...report.rows.map((row) => row.writtenOn), 'j-report', 'k-operating']);
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

test('what is not confirmed is listed with what to look up, until its paragraph is known', async () => {
  const open = requirementsOf('wt2018', [
    requirement('known'),
    requirement('likely', { certainty: 'probable', text_read: false }),
    requirement('placeless', { citation: 'Guidance ch.3; paragraph number not confirmed' }),
    requirement('aside', { certainty: 'uncertain', context: true }),
  ]);
  const read = await collection([open], []);
  const listed = ({ regimes }: ReturnType<typeof unconfirmed>) =>
    regimes.flatMap(({ rows }) => rows.map(({ requirement, what }) => [requirement.id, ...what]));
  expect(listed(unconfirmed({ ...read, paragraphs: {} }))).toEqual([
    ['likely', 'Does the text say it, and as we give it?'],
    ['placeless', 'Which paragraph says it?'],
  ]);
  const found = { placeless: { paragraph: '12', read_on: '2026-01-09' } };
  expect(listed(unconfirmed({ ...read, paragraphs: found }))).toEqual([
    ['likely', 'Does the text say it, and as we give it?'],
  ]);
});
