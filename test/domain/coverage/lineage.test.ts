import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/coverage/coverage.ts';
import { laterView } from '../../../src/domain/coverage/later.ts';
import { laterAsks } from '../../../src/domain/coverage/lineage.ts';
import {
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
  return laterAsks(report, catalogue.registers.regimes.data, catalogue.requirements);
}

const succeeds = (id: string, relation: string, reason?: string) => ({
  succeeds: [{ id, relation, ...(reason === undefined ? {} : { reason }) }],
});

const standings = async (...rows: object[]) =>
  (await asked(['next', 2030, rows]))[0]?.rows.map(({ requirement: { id }, standing, from }) => [
    id,
    standing,
    ...from.map((row) => `${row.requirement.id}: ${row.finding}`),
  ]);

describe('what a later row asks', () => {
  test('equal and narrower carry over, with what was found', async () => {
    expect(
      await standings(
        requirement('same', succeeds('old-a', 'equal')),
        requirement('less', succeeds('old-b', 'narrower')),
      ),
    ).toEqual([
      ['same', 'carried-over', 'old-a: addressed'],
      ['less', 'carried-over', 'old-b: not-found'],
    ]);
  });

  test('wider needs more', async () => {
    expect(await standings(requirement('more', succeeds('old-a', 'wider')))).toEqual([
      ['more', 'needs-more', 'old-a: addressed'],
    ]);
  });

  test('split and unclassified are unknown, and say why', async () => {
    const rows = [
      requirement('part', succeeds('old-a', 'split')),
      requirement('open', succeeds('old-a', 'unclassified', 'The text was not seen.')),
    ];
    expect(await standings(...rows)).toEqual([
      ['part', 'unknown', 'old-a: addressed'],
      ['open', 'unknown', 'old-a: addressed'],
    ]);
    expect((await asked(['next', 2030, rows]))[0]?.rows[1]?.why).toBe('The text was not seen.');
  });

  test('a row that comes from nothing is new, and so is one that asks something beside', async () => {
    expect(
      await standings(requirement('fresh'), requirement('beside', succeeds('old-a', 'new'))),
    ).toEqual([
      ['fresh', 'new'],
      ['beside', 'new', 'old-a: addressed'],
    ]);
  });

  test('through a regime between, one wider step is enough to need more', async () => {
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
    expect(last?.rows.map(({ standing }) => standing)).toEqual(['needs-more', 'carried-over']);
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
    expect(last?.rows.map(({ standing, from }) => [standing, from.length])).toEqual([
      ['carried-over', 1],
    ]);
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
      standing: 'carried-over',
      from: [{ finding: 'addressed' }],
    });
    expect(rows.at(-1)).toMatchObject({ standing: 'new', from: [] });
  });

  test('what is asked of reports, and earlier law, is not among it', async () => {
    expect(await asked(['earlier', 2001, [requirement('before')]])).toEqual([]);
    expect(
      await asked(['next', 2030, [requirement('yearly', { document: 'yearly-report' })]]),
    ).toMatchObject([]);
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
    return laterAsks(report, catalogue.registers.regimes.data, catalogue.requirements).map(
      laterView,
    );
  });
  expect(lists).toHaveLength(2);
  for (const list of lists) {
    expect(list).toMatchObject([
      {
        id: 'wt2040',
        caution: undefined,
        sentence:
          'Of 2 requirements to be looked for in a document, 1 is new and 1 cannot be matched.',
      },
    ]);
  }
});

test('what must be said of a body of law stands above what it asks', () => {
  const caution = { label: 'Advisory', text: 'Fictional, seen only in part.' };
  const regime = {
    id: 'wt2040',
    label: 'Fictional edition',
    short: 'WT 2040',
    called: 'the guidance of 2040',
    basis: 'guidance',
    starts: '2040',
    caution,
  };
  expect(laterView({ regime, rows: [] }).caution).toEqual(caution);
});
