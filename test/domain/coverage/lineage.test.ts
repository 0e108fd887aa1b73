import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/coverage/coverage.ts';
import { changesView, laterViews } from '../../../src/domain/coverage/later.ts';
import { changesSince, laterAsks } from '../../../src/domain/coverage/lineage.ts';
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

const base = requirementsOf('wt2018', [requirement('old-a'), requirement('old-b')]);
const found = findings({ 'old-a': FOUND.addressed, 'old-b': FOUND.notFound });

/** What later regimes ask of Northmere, each with its rows: id, standing, the rows it comes from. */
async function asked(...later: [id: string, year: number, rows: object[]][]) {
  const catalogue = await collection(
    [base, ...later.map(([id, , rows]) => requirementsOf(id, rows))],
    [found],
    later.map(([id, year]) => regime(id, year)),
  );
  const report = coverageOf(northmere(catalogue), catalogue);
  return laterAsks(report, catalogue);
}

const succeeds = (id: string, relation: string, reason?: string) => ({
  succeeds: [{ id, relation, ...(reason === undefined ? {} : { reason }) }],
});

const standings = async (...rows: object[]) =>
  (await asked(['next', 2030, rows]))[0]?.rows.map(({ requirement: { id }, standing, from }) => [
    id,
    standing,
    ...from.map((row) => `${row.requirement.id}: ${row.found?.finding ?? 'not read'}`),
  ]);

describe('what a later row asks', () => {
  test('equal and narrower are much the same, with what was found', async () => {
    expect(
      await standings(
        requirement('same', succeeds('old-a', 'equal')),
        requirement('less', succeeds('old-b', 'narrower')),
      ),
    ).toEqual([
      ['same', 'same', 'old-a: addressed'],
      ['less', 'same', 'old-b: not-found'],
    ]);
  });

  test('wider is wider', async () => {
    expect(await standings(requirement('more', succeeds('old-a', 'wider')))).toEqual([
      ['more', 'wider', 'old-a: addressed'],
    ]);
  });

  test('split and unclassified count as wider, and say what is not known', async () => {
    const rows = [
      requirement('part', succeeds('old-a', 'split')),
      requirement('open', succeeds('old-a', 'unclassified', 'The text was not seen.')),
    ];
    expect(await standings(...rows)).toEqual([
      ['part', 'wider', 'old-a: addressed'],
      ['open', 'wider', 'old-a: addressed'],
    ]);
    expect((await asked(['next', 2030, rows]))[0]?.rows.map(({ doubt }) => doubt)).toEqual([
      'It takes up a part of the earlier requirement; which part is not recorded.',
      'The text was not seen.',
    ]);
  });

  test('a row that comes from nothing is new, and so is one that asks something beside', async () => {
    expect(
      await standings(requirement('fresh'), requirement('beside', succeeds('old-a', 'new'))),
    ).toEqual([
      ['fresh', 'new'],
      ['beside', 'new'],
    ]);
  });

  test('through a regime between, one wider step is enough to be wider', async () => {
    const [, last] = await asked(
      [
        'middle',
        2030,
        [
          requirement('mid-a', succeeds('old-a', 'wider')),
          requirement('mid-b', succeeds('old-b', 'equal')),
        ],
      ],
      [
        'last',
        2035,
        [
          requirement('end-a', succeeds('mid-a', 'equal')),
          requirement('end-b', succeeds('mid-b', 'equal')),
        ],
      ],
    );
    expect(last?.rows.map(({ standing }) => standing)).toEqual(['wider', 'same']);
  });

  test('one exact way is enough, and each row it comes from is told once', async () => {
    const [, last] = await asked(
      [
        'middle',
        2030,
        [
          requirement('mid-a', succeeds('old-a', 'wider')),
          requirement('mid-b', succeeds('old-a', 'equal')),
        ],
      ],
      [
        'last',
        2035,
        [
          requirement('end', {
            succeeds: ['mid-a', 'mid-b'].map((id) => ({ id, relation: 'equal' })),
          }),
        ],
      ],
    );
    expect(last?.rows.map(({ standing, from }) => [standing, from.length])).toEqual([['same', 1]]);
  });

  test('a dense history and one in a circle come to an end', async () => {
    const ids = (step: number): string[] => ['a', 'b', 'c'].map((name) => `step-${step}-${name}`);
    const dense = Array.from({ length: 40 }, (_, step) =>
      ids(step).map((id) =>
        requirement(id, {
          succeeds: (step === 0 ? ['old-a'] : ids(step - 1)).map((earlier) => ({
            id: earlier,
            relation: 'equal',
          })),
        }),
      ),
    );
    const ring = [
      requirement('ring-a', succeeds('ring-b', 'equal')),
      requirement('ring-b', succeeds('ring-a', 'equal')),
    ];
    const rows = (await asked(['next', 2030, [...dense.flat(), ...ring]]))[0]?.rows ?? [];
    expect(rows.at(-3)).toMatchObject({
      standing: 'same',
      from: [{ found: { finding: 'addressed' } }],
    });
    expect(rows.at(-1)).toMatchObject({ standing: 'new', from: [] });
  });

  test('what is asked of the yearly report is among it, and earlier law and other documents are not', async () => {
    expect(await asked(['earlier', 2001, [requirement('before')]])).toEqual([]);
    expect(
      await standings(
        requirement('yearly', { kind: 'guidance-elsewhere', document: 'yearly-report' }),
        requirement('act', { kind: 'act-or-other', document: 'none' }),
      ),
    ).toEqual([['yearly', 'new']]);
  });

  test('law that stood beside that of the document did not follow it', async () => {
    const next = requirementsOf('next', [requirement('fresh')]);
    const told = async (beside: string[]) => {
      const catalogue = await collection(
        [base, next],
        [found],
        [{ ...regime('next', 2030), beside }],
      );
      return laterAsks(coverageOf(northmere(catalogue), catalogue), catalogue).map(
        (one) => one.regime.id,
      );
    };
    expect(await told([])).toEqual(['next']);
    expect(await told(['wt2018'])).toEqual([]);
  });

  test('an ask of several rows is told once', async () => {
    const next = requirementsOf('next', [
      requirement('more', succeeds('old-a', 'wider')),
      requirement('beside-more', succeeds('old-a', 'new')),
    ]);
    const catalogue = await collection(
      [base, next],
      [found],
      [regime('next', 2030)],
      apart([base, next], ['more', 'beside-more']),
    );
    const [later] = laterAsks(coverageOf(northmere(catalogue), catalogue), catalogue);
    expect(later?.rows.map(({ ask, standing }) => [ask.id, standing])).toEqual([['more', 'wider']]);
  });
});

describe('what changed between editions', () => {
  const next = requirementsOf('wt2023', [
    requirement('fresh', { certainty: 'probable', text_read: false }),
    requirement('report', { kind: 'guidance-elsewhere', document: 'yearly-report' }),
    requirement('more', { ...succeeds('old-a', 'wider'), certainty: 'probable', text_read: false }),
    requirement('alike', succeeds('old-b', 'equal')),
    requirement('background', { context: true }),
  ]);
  const changes = async () =>
    collection([base, next], [found], [regime('wt2023', 2023), regime('empty', 2030)]);

  test('is told of each edition after the first that asks anything, beside all before it', async () => {
    const told = changesSince(await changes()).map(({ regime: { id }, rows }) => [
      id,
      ...rows.map(({ requirement: row, standing, from }) =>
        [row.id, standing, ...from.map((one) => one.requirement.id)].join(' '),
      ),
    ]);
    expect(told).toEqual([
      ['wt2023', 'fresh new', 'report new', 'more wider old-a', 'alike same old-b'],
    ]);
  });

  test('is three lists; what stands elsewhere is last and marked, and doubt changes no order', async () => {
    const [view] = changesView(await changes());
    expect(
      view?.lists.map(({ label, lines }) => [
        label,
        ...lines.map(({ requirement: row, elsewhere }) => [row.id, elsewhere]),
      ]),
    ).toEqual([
      ['New', ['fresh', undefined], ['report', 'In the yearly report']],
      ['Wider: check these words', ['more', undefined]],
      ['Much the same', ['alike', undefined]],
    ]);
    expect(view?.sentence).toBe(
      'Of 4 requirements, 2 are new, 1 is wider and 1 is much the same. 1 of them stands outside the arrangements, and is marked.',
    );
  });
});

test('a regime added as data, with one split row and one new row, gives every area its list', async () => {
  const rows = [requirement('split-row', succeeds('old-a', 'split')), requirement('new-row')];
  const catalogue = await collection(
    [base, requirementsOf('wt2040', rows)],
    [found],
    [regime('wt2040', 2040)],
  );
  const lists = catalogue.partnerships.map(({ current: newest }) => {
    if (!newest) throw new Error('No arrangements.');
    const report = coverageOf(newest, catalogue);
    return laterViews(report, catalogue);
  });
  expect(lists).toHaveLength(2);
  for (const list of lists) {
    expect(list).toMatchObject([
      {
        id: 'wt2040',
        caution: undefined,
        sentence: 'Of 2 requirements, 1 is new and 1 is wider.',
      },
    ]);
  }
});

test('what must be said of a body of law stands above what it asks', async () => {
  const caution = { label: 'Advisory', text: 'Fictional, seen only in part.' };
  const next = requirementsOf('wt2040', [requirement('fresh')]);
  const catalogue = await collection([base, next], [], [{ ...regime('wt2040', 2040), caution }]);
  expect(changesView(catalogue).map((view) => view.caution)).toEqual([caution]);
});
