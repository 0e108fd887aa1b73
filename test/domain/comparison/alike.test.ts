import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { currentEditions } from '../../../src/domain/catalogue/editions.ts';
import { MOST_ALIKE, mostAlike, ROWS_NAMED } from '../../../src/domain/comparison/alike.ts';
import { answerMap, MAP_LEAST } from '../../../src/domain/comparison/answer-map.ts';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { AREAS_NAMED, whomToCompare } from '../../../src/domain/comparison/whom.ts';
import { readContent } from '../../../src/reading/read.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { MANY, manyId, writeManyAreas } from '../../support/many-areas.ts';

let folder: string;
let many: Catalogue;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'many-areas-'));
  await writeManyAreas(folder);
  const { entries, mistakes } = await readContent(folder);
  expect(mistakes).toEqual([]);
  many = buildCatalogue(entries);
});
afterAll(() => rm(folder, { recursive: true }));

const topicOf = (catalogue: Catalogue, id: string) => {
  const topic = catalogue.topics.find((one) => one.id === id);
  if (!topic) throw new Error(`There is no topic “${id}”.`);
  return topic;
};
const tableOf = (catalogue: Catalogue, topic: string, ids?: string[]) =>
  compare(catalogue, topicOf(catalogue, topic), ids);

describe('the map of a topic', () => {
  test('marks each area that was read by its answer, the commonest by marks of their own, with a key in words', () => {
    const map = answerMap(many, tableOf(many, 'quorum'));
    expect(map?.title).toBe('Quorum: Main meeting: Quorum');
    expect(map?.keys.reduce((sum, { count }) => sum + count, 0)).toBe(map?.dots.length);
    expect(map?.keys[0]).toMatchObject({ mark: 'square', label: 'A number of members' });
    expect(map?.keys.at(-1)).toMatchObject({ mark: 'point', label: 'no document read' });
    const [area] = map?.dots.filter(({ name }) => name === 'Many 02') ?? [];
    expect(area).toMatchObject({
      label: 'All the safeguarding partners',
      path: '/partnerships/many-02/#quorum.group.quorum',
    });
  });

  test('is drawn from as many areas on as are said to be enough', () => {
    // The seventh and fourteenth could not be read.
    const ids = (count: number): string[] =>
      Array.from({ length: count }, (_, index) => manyId(index + 1));
    expect(answerMap(many, tableOf(many, 'quorum', ids(MAP_LEAST + 1)))).toBeUndefined();
    expect(answerMap(many, tableOf(many, 'quorum', ids(MAP_LEAST + 2)))).toBeDefined();
  });
});

describe('most alike', () => {
  test('are those with the largest share of answers in common, with the rows that make them so', () => {
    const alike = mostAlike(many).get(manyId(1)) ?? [];
    expect(alike).toHaveLength(MOST_ALIKE);
    expect(alike[0]).toMatchObject({
      shared: 1,
      of: 1,
      rows: ['Quorum: Main meeting: Quorum: a number of members'],
      more: 0,
    });
    const ids = alike.map(({ edition }) => edition.partnership.id);
    expect(ids).toContain(manyId(6));
    expect(ids).not.toContain(manyId(1));
  });

  test('an area that answers nothing in common has none', () => {
    expect(mostAlike(many).get(manyId(7))).toEqual([]);
  });

  test('are the same both ways, and never one that counts leave out', async () => {
    const catalogue = await catalogueOf(COLLECTION);
    const all = mostAlike(catalogue);
    const counted = currentEditions(catalogue).filter(
      ({ arrangements }) => arrangements.standing.counts,
    );
    expect([...all.keys()].sort()).toEqual(counted.map(({ partnership }) => partnership.id).sort());
    for (const [id, list] of all) {
      for (const { edition, shared, of, rows } of list) {
        expect(shared).toBeLessThanOrEqual(of);
        expect(rows.length).toBeLessThanOrEqual(ROWS_NAMED);
        const back = all
          .get(edition.partnership.id)
          ?.find((one) => one.edition.partnership.id === id);
        if (back) expect([back.shared, back.of]).toEqual([shared, of]);
      }
    }
  });
});

describe('whom to compare with', () => {
  test('lists the same areas once, those read first, and leads to both side by side where both are read', async () => {
    const { sharing } = whomToCompare(await fictional())('southmere');
    expect(sharing).toEqual([
      {
        title: 'Same police force area (Sussex) and region (South East)',
        areas: [{ name: 'Farmere', path: '/areas/farmere/', beside: false }],
        rest: undefined,
      },
    ]);
  });

  test('names a few of many, the nearest first, and says how many more there are and where', () => {
    const { sharing, alike } = whomToCompare(many)(manyId(1));
    expect(sharing.map(({ title, areas, rest }) => [title, areas.length, rest])).toEqual([
      [
        'Same police force area (Cheshire) and region (North West)',
        AREAS_NAMED,
        {
          label: `${MANY / 2 - 1 - AREAS_NAMED} more in the list of areas`,
          path: '/areas/#north-west',
        },
      ],
      [
        'Same kind of council (metropolitan district)',
        AREAS_NAMED,
        {
          label: `${MANY - 1 - AREAS_NAMED} more in the table of areas (CSV)`,
          path: '/data/areas.csv',
        },
      ],
    ]);
    expect(sharing[0]?.areas[0]).toEqual({
      name: 'Many 02',
      path: `/compare/?areas=${manyId(1)},${manyId(2)}`,
      beside: true,
    });
    expect(alike[0]?.path).toMatch(/^\/compare\/\?areas=many-01,many-\d\d$/u);
  });
});
