import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsIn } from '../../support/opening-counts.ts';
import { openingSentence } from '../../../src/domain/comparison/opening.ts';
import { compare, countedTable } from '../../../src/domain/comparison/compare.ts';
import {
  buildCatalogue,
  type Partnership,
  type Statement,
} from '../../../src/domain/catalogue/catalogue.ts';
import {
  allEditions,
  changeIn,
  datedTitle,
  editionBefore,
  apartIn,
  apartWords,
  currentEditions,
  standingsWords,
} from '../../../src/domain/catalogue/editions.ts';
import { standingOf } from '../../../src/domain/catalogue/standing.ts';
import { DirectorySchema } from '../../../src/schemas/index.ts';
import type { Entries } from '../../../src/domain/catalogue/entries.ts';
import { cellOf } from '../../../src/domain/cell/cell.ts';
import { runChecks } from '../../../src/domain/checks/index.ts';
import { changesView } from '../../../src/domain/comparison/pair.ts';
import { statementsTable } from '../../../src/domain/data/statements.ts';
import { searchRecords } from '../../../src/domain/search/records.ts';
import { structureOf } from '../../../src/domain/structure/structure.ts';
import { readContent } from '../../../src/reading/read.ts';
import { EDITIONS, writeEditions } from '../../support/editions.ts';

let folder: string;
let entries: Entries;
let mistakes: unknown[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'editions-'));
  await writeEditions(folder);
  const read = await readContent(folder);
  entries = read.entries;
  mistakes = [...read.mistakes, ...runChecks(entries)];
});
afterAll(() => rm(folder, { recursive: true }));

const NOW = '2026-11-28';
const on = (day: string) => buildCatalogue(entries, { day });
const partnershipOn = (day: string, id: string): Partnership => {
  const found = on(day).partnerships.find((one) => one.id === id);
  if (!found) throw new Error(`No partnership “${id}”.`);
  return found;
};
const quorumIn = ({ current }: Partnership, body: string): string | undefined => {
  const statement = current?.byAnchor.get(`quorum.${body}.quorum`);
  return current && statement && cellOf(statement, current).answer.summary;
};

test('the collection goes through the real schema and every check', () => {
  expect(mistakes).toEqual([]);
});

describe('a partnership with three editions', () => {
  test.each([
    ['2024-01-01', 'first-2019', 'It can be read in two ways'],
    ['2024-04-01', 'second-2024', '5 members'],
    ['2025-03-01', 'second-2024', '4 members'],
  ])('shows on %s the edition that is in force then', (day, id, quorum) => {
    const threemere = partnershipOn(day, EDITIONS.three);
    expect(threemere.current?.id).toBe(id);
    expect(quorumIn(threemere, 'group')).toContain(quorum);
  });

  test('is joined with its amendment statement by statement, each knowing its edition', () => {
    const { current } = partnershipOn(NOW, EDITIONS.three);
    const editions = Object.fromEntries(
      (current?.statements ?? []).map(({ anchor, edition }) => [anchor, edition]),
    );
    expect(editions['quorum.group.quorum']).toBe('quorum-notice-2025');
    expect(editions['quorum.panel.quorum']).toBe('second-2024');
    expect(current?.standing.text).toContain(
      'Amended by “Threemere notice on the quorum (fictional)”, 1 March 2025.',
    );
    expect(current?.joins.map(({ id }) => id)).toEqual(['second-2024', 'quorum-notice-2025']);
    expect(quorumIn(partnershipOn(NOW, EDITIONS.three), 'panel')).toBe('3 members');
  });

  test('each edition stands to the others, the law and the day', () => {
    const lines = (day: string) =>
      Object.fromEntries(
        partnershipOn(day, EDITIONS.three).editions.map(({ id, standing }) => [
          id,
          `${standing.label}: ${standing.text}`,
        ]),
      );
    expect(lines('2024-01-01')).toEqual({
      'first-2019':
        'May not be current: June 2019, under the 2018 guidance, which was replaced on 15 December 2023. The 2023 guidance has been in force since 15 December 2023. We have not seen later arrangements: we looked only at archived copies of the partnership’s pages, in November 2026. New arrangements are due by the end of December 2024.',
      'second-2024':
        'Not in force yet: Version 2.1, in force from 1 April 2024 until 31 March 2027, under the 2023 guidance, which has been in force since 15 December 2023.',
      'quorum-notice-2025':
        'Not in force yet: In force from 1 March 2025, under the 2023 guidance, which has been in force since 15 December 2023. It changes part of “Threemere second arrangements (fictional)”; the rest of that stands.',
    });
    expect(lines(NOW)['first-2019']).toBe(
      'Not current: June 2019, under the 2018 guidance, which was replaced on 15 December 2023. It was replaced by “Threemere second arrangements (fictional)”. The 2023 guidance has been in force since 15 December 2023. New arrangements were due by the end of December 2024.',
    );
    expect(lines(NOW)['second-2024']).toMatch(/^Current, as far as we know: /u);
    // Two years on, the same edition has come to its end.
    expect(lines('2028-11-28')['second-2024']).toMatch(/^Not current: /u);
  });

  test('where none is known that was due, the line says what was looked at', () => {
    const { record, editions } = partnershipOn(NOW, EDITIONS.three);
    const [first] = editions.filter(({ id }) => id === 'first-2019');
    if (!first) throw new Error('No first edition.');
    const { data: regimes } = on(NOW).registers.regimes;
    const listed = { id: 'x', name: 'X', name_confirmed: true, areas: ['x'], read_on: '2026-11' };
    const standing = (entry?: object, regimesNow = regimes) => {
      const seen = entry && DirectorySchema.parse([entry])[0];
      const context = { partnership: record, editions: [first], regimes: regimesNow, listed: seen };
      return standingOf(first, { ...context, groups: [], serves: () => undefined }, NOW);
    };
    const line = (entry?: object): string => standing(entry).text;
    const due = 'New arrangements were due by the end of December 2024.';
    const seen =
      'We have not seen later arrangements: we looked only at archived copies of the partnership’s pages, in November 2026.';
    expect(line()).toContain(` We have not looked for later arrangements. ${due}`);
    expect(line(listed)).toContain(` ${seen} ${due}`);
    // What the directory knows of later ones stands beside it.
    expect(line({ ...listed, later: 'New ones were being made.' })).toContain(
      ` ${seen} New ones were being made. ${due}`,
    );
    const known = line({ ...listed, arrangements: { kind: 'page', edition: '2024' } });
    expect(known).toContain(due);
    expect(known).not.toContain('We have not');
    // A day that is not confirmed is told with who says it, and apart from the line.
    const told = regimes.map((one) => ({ ...one, arrangements_due_told: 'a page of Northmere' }));
    const unsure = standing(listed, told);
    expect(unsure.text).toMatch(new RegExp(`${seen}$`, 'u'));
    expect(unsure.unconfirmed).toBe(
      'By a page of Northmere, new arrangements were due by the end of December 2024 (unconfirmed).',
    );
    expect(standing(listed).unconfirmed).toBeUndefined();
  });

  test('each is before the next', () => {
    const threemere = partnershipOn(NOW, EDITIONS.three);
    expect(threemere.editions.map((one) => [one.id, editionBefore(one, threemere)?.id])).toEqual([
      ['quorum-notice-2025', 'second-2024'],
      ['second-2024', 'first-2019'],
      ['first-2019', undefined],
    ]);
  });
});

test('what changed sets an edition beside the one before it, an amendment beside what it leaves', () => {
  const catalogue = on(NOW);
  const changes = allEditions(catalogue)
    .filter(({ partnership }) => partnership.id === EDITIONS.three)
    .map((edition) => {
      const pair = changeIn(edition);
      const view = pair && changesView(catalogue, pair);
      return {
        heads: view?.columns.map(({ name }) => name),
        rows: view?.topics.flatMap(({ open }) =>
          open.flatMap(({ rows }) => rows.map(({ field }) => field.id)),
        ),
      };
    });
  expect(changes).toEqual([
    { heads: ['20 December 2023', 'As amended, February 2025'], rows: ['quorum'] },
    {
      heads: ['June 2019', '20 December 2023'],
      rows: ['members', 'frequency', 'quorum', 'quorum', 'purpose', 'reports-to'],
    },
    { heads: undefined, rows: undefined },
  ]);
});

test('a clock two years on says how long ago we looked', () => {
  const text = (day: string) => partnershipOn(day, EDITIONS.joint).current?.standing.text;
  expect(text(NOW)).not.toContain('have not looked');
  expect(text('2028-11-28')).toContain('We read it on 11 January 2026 and have not looked');
});

test('a partnership that was split is over, leaves the counts and leads to both halves', () => {
  const { current, record } = partnershipOn(NOW, EDITIONS.split);
  expect(current?.standing).toMatchObject({ kind: 'over', counts: false });
  expect(current?.standing.text).toBe(
    '2019, under the 2018 guidance, which was replaced on 15 December 2023. The partnership ended on 31 March 2021.',
  );
  expect(current?.standing.later.map(({ partnership, date }) => [partnership, date])).toEqual(
    EDITIONS.halves.map((id) => [id, '1 April 2021']),
  );
  expect(record.successors.map(({ partnership }) => partnership)).toEqual(EDITIONS.halves);
  expect(partnershipOn('2020-06-01', EDITIONS.split).current?.standing.counts).toBe(true);
  expect(partnershipOn(NOW, 'hill').current?.standing.counts).toBe(true);
});

test('counts leave out what has ended, and say so; tables keep it, last', () => {
  const catalogue = on(NOW);
  const editions = currentEditions(catalogue);
  const apart = apartIn(editions);
  expect(apart.map(({ partnership: { id } }) => id)).toEqual([EDITIONS.split]);
  expect(editions.at(-1)).toBe(apart[0]);
  expect(apartWords(apart)).toBe('Not counted: Hill and Vale, of earlier law, or ended.');
  const [topic] = catalogue.topics;
  if (!topic) throw new Error('The fixtures have topics.');
  const table = compare(catalogue, topic);
  expect(table.columns).toHaveLength(editions.length);
  expect(countedTable(table).columns).toHaveLength(editions.length - 1);
  const sentence = openingSentence(countedTable(table));
  expect(countsIn(sentence, countedTable(table)), sentence).toBe(editions.length - 1);
  // Where all are of earlier law, all are counted.
  expect(apartIn(apart)).toEqual([]);
});

test('a document that lets its guidance not be told says between which it lies', () => {
  expect(partnershipOn(NOW, 'vale').current?.standing.text).toMatch(
    /under guidance that is not known: between the 2018 guidance and the 2023 guidance/u,
  );
});

test('a later edition that the directory knows of is named, with its own page alone', () => {
  const directory = entries.registers.directory.data.map((one) =>
    one.read === 'vale'
      ? {
          ...one,
          arrangements: {
            kind: 'page' as const,
            address: 'https://vale.example/arrangements',
            edition: '2025',
          },
        }
      : one,
  );
  const registers = {
    ...entries.registers,
    directory: { ...entries.registers.directory, data: directory },
  };
  const vale = buildCatalogue({ ...entries, registers }, { day: NOW }).partnerships.find(
    ({ id }) => id === 'vale',
  );
  expect(vale?.current?.standing).toMatchObject({
    kind: 'over',
    later: [
      {
        title: 'Its arrangements',
        date: '2025',
        address: 'https://vale.example/arrangements',
      },
    ],
  });
});

test('a body of a joint partnership says which of its areas it serves', () => {
  const { current } = partnershipOn(NOW, EDITIONS.joint);
  const served = current && structureOf(current).map(({ body, serves }) => [body.id, serves]);
  expect(served).toContainEqual(['lake-group', 'For Lake only']);
  expect(served).toContainEqual(['group', undefined]);
});

test('search and data hold every statement of every edition, each once and where it is shown', () => {
  const catalogue = on(NOW);
  const paths = searchRecords(catalogue).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const page = `/partnerships/${EDITIONS.three}/`;
  const shown = ({ edition, anchor }: Statement): string => `${page}${edition}/#${anchor}`;
  const statements = allEditions(catalogue)
    .filter(({ partnership }) => partnership.id === EDITIONS.three)
    .flatMap(({ arrangements }) => arrangements.statements);
  expect(paths).toEqual(expect.arrayContaining(statements.map(shown)));
  expect(paths).toContain(`${page}second-2024/#quorum.group.quorum`);
  const urls = statementsTable(catalogue, (partnership, anchor, edition) =>
    [partnership, edition, anchor].join(' '),
  ).rows.map(({ url }) => url);
  expect(urls).toEqual(
    expect.arrayContaining(
      statements.map(({ edition, anchor }) => [EDITIONS.three, edition, anchor].join(' ')),
    ),
  );
});

test('many areas are told by number before an answer, few by name', () => {
  const areas = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: String(index), name: `Area ${index}` }));
  const groups = (count: number) => [
    { label: 'Not current', areas: areas(count) },
    { label: 'Current', areas: areas(1) },
  ];
  expect(standingsWords(groups(9))).toBeUndefined();
  expect(standingsWords(groups(10))).toBe('Not current: 10 partnerships. Current: 1.');
  const [apart] = apartIn(currentEditions(on(NOW)));
  if (!apart) throw new Error('The fixtures have one apart.');
  expect(apartWords(Array.from({ length: 11 }, () => apart))).toBe(
    'Not counted: 11, each of earlier law, or ended.',
  );
});

test('a title that ends in its date is not dated again', () => {
  expect(datedTitle({ title: 'Constitution', date: '2019-09' })).toBe(
    'Constitution, September 2019',
  );
  expect(datedTitle({ title: 'Arrangements, September 2019', date: '2019-09' })).toBe(
    'Arrangements, September 2019',
  );
});
