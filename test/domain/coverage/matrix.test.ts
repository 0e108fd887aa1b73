import { describe, expect, test } from 'vitest';
import { LIST_AREAS } from '../../../src/domain/base/pages.ts';
import { buildCatalogue, type Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { asksUnder } from '../../../src/domain/coverage/asks.ts';
import {
  coverageMatrix,
  markIn,
  matrixPages,
  type CoverageMatrix,
} from '../../../src/domain/coverage/matrix.ts';
import {
  standingInRow,
  type MatrixRow,
  type MatrixTable,
} from '../../../src/domain/coverage/matrix-table.ts';
import { areaReports } from '../../../src/domain/coverage/requirement.ts';
import type { Shown } from '../../../src/domain/coverage/shown.ts';
import { editionCount } from '../../../src/domain/coverage/matrix-words.ts';
import { matrixFile } from '../../../src/domain/data/matrix.ts';
import { AssessmentsSchema } from '../../../src/schemas/index.ts';
import { apart, FOUND, regime, requirement, requirementsOf } from '../../support/coverage.ts';
import { grownEntries } from '../../support/grown.ts';

const LAW = { kind: 'law-content', force: 'must-statute' };
const REQUIREMENTS = [
  requirementsOf('ca2004-16e', [requirement('core', LAW)]),
  requirementsOf('wt2018', [
    requirement('core-2018'),
    requirement('both-2018', { theme: 'disputes' }),
    requirement('acted-2018', { kind: 'act-or-other', document: 'none' }),
    requirement('reported-2018', { kind: 'guidance-elsewhere', document: 'yearly-report' }),
    requirement('only-2018', { kind: 'guidance-elsewhere' }),
    requirement('word-2018', { certainty: 'probable' }),
  ]),
  requirementsOf('wt2023', [
    requirement('both-2023', { theme: 'disputes' }),
    requirement('acted-2023', { kind: 'guidance-elsewhere' }),
    requirement('reported-2023', { kind: 'guidance-elsewhere' }),
    requirement('only-2023', { kind: 'guidance-elsewhere' }),
    requirement('word-2023', { kind: 'act-or-other', force: 'definition' }),
  ]),
  requirementsOf('ct2004', [requirement('trust', { kind: 'act-or-other' })]),
];
const ASKS = apart(
  REQUIREMENTS,
  ['core', 'core-2018'],
  ['both-2018', 'both-2023'],
  ['acted-2018', 'acted-2023'],
  ['reported-2018', 'reported-2023'],
  ['word-2018', 'word-2023'],
);
const WRITTEN = {
  core: FOUND.addressed,
  'both-2018': FOUND.partly,
  'both-2023': FOUND.notFound,
  'only-2018': FOUND.notFound,
  'only-2023': FOUND.addressed,
  trust: FOUND.addressed,
};

/** Areas by turns of published arrangements and terms of reference, each made under a regime of the list. */
function collectionOf(regimes: readonly string[]): Catalogue {
  const entries = grownEntries(regimes.length);
  const data = [
    regime('ca2004-16e', 2018),
    regime('wt2023', 2023),
    { ...regime('ct2004', 2005), label: 'Fictional trusts', basis: 'Fictional Act s.10' },
  ];
  return {
    ...buildCatalogue({
      ...entries,
      registers: {
        ...entries.registers,
        regimes: {
          ...entries.registers.regimes,
          data: [
            ...entries.registers.regimes.data.map((one) => ({ ...one, under: 'ca2004-16e' })),
            ...data,
          ],
        },
      },
      arrangements: entries.arrangements.map((entry) => {
        const at = Number(entry.partnership.slice('area-'.length)) - 1;
        return { ...entry, data: { ...entry.data, regime: regimes[at] ?? 'wt2018' } };
      }),
    }),
    asks: ASKS,
    requirements: REQUIREMENTS,
    assessments: entries.arrangements.map(({ id, partnership, file }) => ({
      id,
      partnership,
      file,
      data: AssessmentsSchema.parse({ read_on: '2026-01-10', assessments: WRITTEN }),
    })),
  };
}

const OF_FIVE = ['wt2018', 'wt2018', 'wt2018', 'wt2023', 'wt2023', 'ct2004'];
const catalogue = collectionOf(OF_FIVE);
const matrix = coverageMatrix(catalogue, () => '2019');
const rowsOf = ({ groups }: MatrixTable): MatrixRow[] => groups.flatMap(({ rows }) => [...rows]);
const allRows = ({ tables }: CoverageMatrix): MatrixRow[] => tables.flatMap(rowsOf);
const rowOn = (ask: string): MatrixRow => {
  const row = allRows(matrix).find((one) => one.ask.id === ask);
  if (!row) throw new Error(`No row ${ask}.`);
  return row;
};

/** Asks that stand in more than one row of a table. */
const countedTwice = (some: CoverageMatrix): string[] =>
  some.tables.flatMap((table) =>
    rowsOf(table)
      .map(({ ask }) => ask.id)
      .filter((id, at, ids) => ids.indexOf(id) !== at),
  );

/** Cells that say other law asks it, though the area’s own edition does. */
const wronglyOther = (some: CoverageMatrix): string[] =>
  allRows(some).flatMap(({ ask, cells }) =>
    cells
      .filter(({ shown, note }) => !shown && note.startsWith('Not asked by'))
      .filter(({ area }) =>
        asksUnder(area.edition.id, catalogue).some((asked) => asked.ask.id === ask.id),
      )
      .map(({ area }) => `${ask.id} in ${area.name}`),
  );

/** Rows whose counts do not add up to their cells with a finding. */
const wronglyCounted = (some: CoverageMatrix): string[] =>
  allRows(some)
    .filter(({ counts, cells }) => {
      const isOff = counts.some(
        ({ edition, of, found }) =>
          found.reduce((sum, { count }) => sum + count, 0) !== of ||
          cells.filter(({ area, shown }) => shown && area.edition.id === edition.id).length !== of,
      );
      const all = counts.reduce((sum, { of }) => sum + of, 0);
      return isOff || all !== cells.filter(({ shown }) => shown).length;
    })
    .map(({ ask }) => ask.id);

/** The matrix with one of its rows changed. */
const with_ = (ask: string, change: (row: MatrixRow) => MatrixRow[]): CoverageMatrix => ({
  ...matrix,
  tables: matrix.tables.map((table) => ({
    ...table,
    groups: table.groups.map((group) => ({
      ...group,
      rows: group.rows.flatMap((row) => (row.ask.id === ask ? change(row) : [row])),
    })),
  })),
});

describe('each check', () => {
  test('no ask is counted twice', () => {
    expect(countedTwice(with_('core', (row) => [row, row]))).toEqual(['core']);
    expect(countedTwice(matrix)).toEqual([]);
  });

  test('no cell says that other law asks what its own edition asks', () => {
    const wrong = with_('acted-2018', (row) => [
      {
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, shown: undefined, note: 'Not asked by it' })),
      },
    ]);
    expect(wronglyOther(wrong)).toHaveLength(5);
    expect(wronglyOther(matrix)).toEqual([]);
  });

  test('counts add up to the documents that were asked', () => {
    const wrong = with_('core', (row) => [{ ...row, counts: row.counts.slice(1) }]);
    expect(wronglyCounted(wrong)).toEqual(['core']);
    expect(wronglyCounted(matrix)).toEqual([]);
  });
});

describe('columns', () => {
  test('earlier law has a table of its own, without the areas since 2018', () => {
    expect(matrix.tables.map(({ title, layout, areas }) => [title, layout, areas.length])).toEqual([
      ['Arrangements since 2018', 'columns', 5],
      ['Fictional trusts', 'columns', 1],
    ]);
    const [since, trust] = matrix.tables.map((table) => rowsOf(table).map(({ ask }) => ask.id));
    expect(since).not.toContain('trust');
    expect(trust).toEqual(['trust']);
  });

  test('what the law says comes first, and each head names its document and edition', () => {
    expect(matrix.tables[0]?.groups.map(({ id }) => id)).toEqual([
      'law-content',
      'guidance-list',
      'guidance-elsewhere',
    ]);
    expect(matrix.tables[0]?.areas[0]).toMatchObject({
      kind: 'published arrangements',
      published: true,
      edition: { tag: '2018', words: 'the 2018 guidance' },
    });
    expect(matrix.tables[0]?.areas[1]).toMatchObject({
      kind: 'terms of reference',
      published: false,
    });
    expect(matrix.sentence).toBe(
      '6 records from 2 documents. 3 hold the published arrangements: these can have gaps. 3 are of another kind and cannot. Each is read against the law of its day.',
    );
  });

  test('says that reports count fewer of the list, where no source was found for a row', () => {
    const unsourced = catalogue.requirements.map((one) => ({
      ...one,
      data: one.data.map((row) =>
        row.id === 'word-2018' ? { ...row, certainty: 'uncertain' as const } : row,
      ),
    }));
    const said = (some: Catalogue) => coverageMatrix(some, () => '').sentence;
    const fewer = 'Key facts and reports count fewer things of the guidance’s list';
    expect(said({ ...catalogue, requirements: unsourced })).toContain(fewer);
    expect(said(catalogue)).not.toContain(fewer);
  });

  test('force and certainty are those of each area’s report, apart where editions differ', () => {
    expect(standingInRow(rowOn('both-2018'))).toBe('Should, by guidance');
    expect(standingInRow(rowOn('word-2018'))).toBe(
      '2018: In the guidance’s list of contents; Should, by guidance; requirement unconfirmed. 2023: A document need not say it; A definition, not a duty',
    );
    for (const { partnership, report } of areaReports(catalogue)) {
      for (const row of report.rows) {
        const { standings, cells } = rowOn(row.ask.id);
        const cell = cells.find(({ area }) => area.partnership === partnership.id);
        const own = standings.find(({ edition }) => edition.id === cell?.area.edition.id);
        expect(own?.requirement.id).toBe(row.requirement.id);
      }
    }
    const file = matrixFile(matrix, (id) => id).rows.find(({ url }) => url === 'word-2018');
    expect(file).toMatchObject({
      force: '2018: Should, by guidance. 2023: A definition, not a duty',
      certainty: '2018: Probable, not yet confirmed. 2023: Confirmed',
    });
  });

  test('a head says where the copy is not complete, and so does the file', () => {
    expect(matrix.tables[0]?.areas[0]?.partCopy).toBe(false);
    const lacking = {
      ...catalogue,
      partnerships: catalogue.partnerships.map((one) => ({
        ...one,
        current: one.current && {
          ...one.current,
          sources: one.current.sources.map((source) => ({
            ...source,
            record: { ...source.record, extent: { complete: false, missing: 'Pages.' } },
          })),
        },
      })),
    };
    const some = coverageMatrix(lacking, () => '2019');
    expect(some.tables[0]?.areas[0]?.partCopy).toBe(true);
    expect(matrixFile(some, (id) => id).columns.map(({ name }) => name)).toContainEqual(
      expect.stringMatching(/, incomplete copy$/u),
    );
  });

  test('a cell without a finding says why, by what its own edition asks', () => {
    const notes = (ask: string) => rowOn(ask).cells.map(({ shown, note }) => shown ?? note);
    const NEED_NOT = 'A document need not describe it';
    expect(notes('acted-2018').slice(0, 3)).toEqual([NEED_NOT, NEED_NOT, NEED_NOT]);
    expect(notes('reported-2018')[0]).toBe('Look in the yearly report, which was not read');
    expect(notes('only-2023')[0]).toBe('Not asked by the 2018 guidance');
    expect(notes('only-2018')[4]).toBe('Not asked by the 2023 guidance');
  });

  test('what a document of another kind leaves out is no gap, and names the kind', () => {
    expect(
      rowOn('both-2018')
        .cells.slice(3)
        .map(({ shown, note }) => [shown, note]),
    ).toEqual([
      ['not-here', 'terms of reference'],
      ['not-found', ''],
    ]);
    expect(rowOn('only-2018').cells[0]?.shown).toBe('need-not');
  });

  test('counts have their denominators, edition by edition', () => {
    expect(rowOn('both-2018').counts.map(({ sentence }) => sentence)).toEqual([
      'All 3 made under the 2018 guidance address it in part.',
      'Of 2 made under the 2023 guidance, it was not found in 1, 1 is of another kind and leaves it out.',
    ]);
    const edition = { id: 'wt2018', tag: '2018', words: 'the 2018 guidance' };
    const sentence = (...shown: Shown[]) => editionCount(edition, shown).sentence;
    expect(sentence('not-applicable', 'not-applicable', 'not-applicable')).toBe(
      'It does not apply to any of the 3 made under the 2018 guidance.',
    );
    expect(sentence('not-found', 'not-found')).toBe(
      'It was not found in either of the 2 made under the 2018 guidance.',
    );
    expect(sentence('unclear')).toBe('The one made under the 2018 guidance is unclear.');
    expect(sentence('need-not', 'need-not')).toBe(
      'Both made under the 2018 guidance need not describe it.',
    );
    const four = ['addressed', 'partly-addressed', 'addressed', 'addressed'] as const;
    expect(editionCount(edition, four).sentence).toBe(
      'Of 4 made under the 2018 guidance, 3 address it, 1 in part.',
    );
  });
});

describe('with more areas than columns', () => {
  const eight = coverageMatrix(collectionOf(Array.from({ length: 8 }, () => 'wt2018')), () => '');

  test('each row opens to every area by finding, from the same cells', () => {
    expect(eight.tables.map(({ layout }) => layout)).toEqual(['counts']);
    expect(wronglyCounted(eight)).toEqual([]);
    for (const { byFinding, cells } of allRows(eight)) {
      const listed = byFinding.flatMap((one) => one.cells);
      expect(new Set(listed)).toEqual(new Set(cells));
      expect(listed).toHaveLength(8);
    }
  });

  test('pages list each area once, with counts of all', () => {
    const regimes = Array.from({ length: LIST_AREAS + 1 }, () => 'wt2018');
    const pages = matrixPages(collectionOf(regimes), () => '');
    expect(pages.map(({ range }) => range)).toEqual([
      'areas 1 to 50 of 51',
      'areas 51 to 51 of 51',
    ]);
    const rows = pages.map((page) => allRows(page.matrix)[0]);
    expect(rows.map((row) => row?.byFinding.flatMap(({ cells }) => cells).length)).toEqual([50, 1]);
    expect(rows.map((row) => row?.counts[0]?.of)).toEqual([51, 51]);
    expect(pages[1]?.matrix.filters.at(-1)?.label).toBe('Finding in any area on this page');
  });
});

test('each choice of a filter marks a part of a table', () => {
  const mark = markIn(matrix);
  expect(matrix.filters.map(({ name, options }) => [name, ...options.map(({ id }) => id)])).toEqual(
    [
      ['kind', 'law-content', 'guidance-list', 'guidance-elsewhere', 'act-or-other'],
      ['edition', 'wt2018', 'wt2023', 'ct2004'],
      [
        'finding',
        'not-found',
        'partly-addressed',
        'not-assessed',
        'addressed',
        'not-here',
        'need-not',
      ],
    ],
  );
  expect(mark('edition', 'wt2023')).toBe('edition-2');
});

test('the file has a row for each row, and a column for each area', () => {
  const { rows, columns } = matrixFile(matrix, (id) => `#${id}`);
  expect(rows).toHaveLength(allRows(matrix).length);
  const names = columns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const row of rows) expect(Object.keys(row).sort()).toEqual([...names].sort());
  const trust = names.find((name) => name.startsWith('Fictional area 006')) ?? '';
  expect(rows[0]?.[trust]).toBe('Made under other law');
});
