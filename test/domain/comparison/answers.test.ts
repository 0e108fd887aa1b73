import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import {
  answersView,
  type AnsweredRow,
  type AnswersView,
} from '../../../src/domain/comparison/answers.ts';
import type { AnswerGroup } from '../../../src/domain/comparison/like-answers.ts';
import { cautionsFor, likenessOf, shortCautions } from '../../../src/domain/comparison/cautions.ts';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { readContent } from '../../../src/reading/read.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { grown } from '../../support/grown.ts';
import { manyId, writeManyAreas } from '../../support/many-areas.ts';

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

const viewOn = (catalogue: Catalogue, id: string, areas?: string[]): AnswersView => {
  const topic = catalogue.topics.find((one) => one.id === id);
  if (!topic) throw new Error(`There is no topic “${id}”.`);
  return answersView(compare(catalogue, topic, areas));
};
const rowsIn = ({ open, closed }: AnswersView): AnsweredRow[] =>
  [...open, ...closed].flatMap(({ rows }) => rows);

describe('groups of like answers', () => {
  test('are by type and not by words, the largest first, then what is no answer by its state', () => {
    const [row] = viewOn(many, 'quorum').open.flatMap(({ rows }) => rows);
    expect(row?.id).toBe('main.quorum');
    // Of 24: 8 a number, 4 all partners, 4 of two partners, 3 half the members, 3 half the votes, 3 missing from the copy.
    const sizes = (groups: readonly AnswerGroup[] = []) =>
      groups.map(({ id, areas }) => [id, areas.length]);
    expect(sizes(row?.groups)).toEqual([
      ['main.quorum.counts-partners', 8],
      ['main.quorum.members', 7],
      ['main.quorum.all-partners', 4],
      ['main.quorum.some-agencies', 4],
    ]);
    expect(sizes(row?.unsaid)).toEqual([
      ['main.quorum.unclear', 1],
      ['main.quorum.lost', 3],
    ]);
    // With more than five, the first four stand open.
    expect([row?.moreLabel, sizes(row?.more)]).toEqual([
      '3 more answers',
      [
        ['main.quorum.fraction', 3],
        ['main.quorum.voting-fraction', 3],
        ['main.quorum.all-of', 1],
      ],
    ]);
    expect(row?.groups.find(({ id }) => id.endsWith('.members'))?.told).toMatch(
      /^7 partnerships: Many \d\d, .+ and Many \d\d$/u,
    );
    expect(row?.groups[0]?.told).toMatch(/^8 partnerships: (?:[^,]+, ){5}[^,]+ and 2 more$/u);
  });

  test('hold the words of few partnerships, and lead to those of many', () => {
    const entries = (view: AnswersView): number =>
      rowsIn(view).flatMap(({ groups, unsaid }) =>
        [...groups, ...unsaid].flatMap(({ areas }) => areas[0]?.entries ?? []),
      ).length;
    const few = viewOn(many, 'quorum', [manyId(1), manyId(2), manyId(3)]);
    expect(entries(few)).toBeGreaterThan(0);
    const all = viewOn(many, 'quorum');
    expect(entries(all)).toBe(0);
  });

  test('answers that cannot be grouped are a line each; of many areas, a group that opens', async () => {
    const few = rowsIn(viewOn(await fictional(), 'disputes'));
    expect(few.some(({ lines }) => lines.length > 0)).toBe(true);
    const rows = rowsIn(viewOn(grown(24), 'disputes'));
    expect(rows.every(({ lines }) => lines.length <= 10)).toBe(true);
    expect(rows.flatMap(({ groups }) => groups).map(({ label }) => label)).toContain(
      'Each in its own words',
    );
  });
});

describe.each(['test/fixtures/valid', COLLECTION])('%s', (path) => {
  test('every partnership stands under every question, in words, and every anchor once', async () => {
    const catalogue = await catalogueOf(path);
    for (const topic of catalogue.topics) {
      const table = compare(catalogue, topic);
      const view = answersView(table);
      const names = table.columns.map(({ name }) => name).sort();
      const ids = [...view.open, ...view.closed].flatMap(({ id, rows }) => [
        ...(id === undefined ? [] : [id]),
        ...rows.flatMap(({ id: row, groups, more, unsaid }) => [
          row,
          ...[...groups, ...more, ...unsaid].map((group) => group.id),
        ]),
      ]);
      expect(ids, topic.id).toEqual([...new Set(ids)]);
      for (const { id, groups: first, more, unsaid, lines } of rowsIn(view)) {
        const groups = [...first, ...more, ...unsaid];
        const told = [...lines, ...groups.flatMap(({ areas }) => areas)].map(({ name }) => name);
        expect([...new Set(told)].sort(), id).toEqual(names);
        for (const { label, told: words } of groups) expect(`${label}${words}`).toMatch(/\p{L}/u);
      }
      const asked = table.groups.flatMap(({ rows }) => rows).length;
      expect(rowsIn(view)).toHaveLength(asked);
    }
  });

  test('only what the main bodies are asked stands open, and only where some document answers', async () => {
    const catalogue = await catalogueOf(path);
    for (const topic of catalogue.topics) {
      for (const { id, rows } of answersView(compare(catalogue, topic)).open) {
        expect(id).toMatch(/^group\.(?:whole|main|lead)$/u);
        for (const { groups, unsaid, lines } of rows) {
          const isAnswered = lines.length + groups.length > 0;
          expect(isAnswered || unsaid.some(({ isAnswer }) => isAnswer)).toBe(true);
        }
      }
    }
  });

  test('cautions in short are those told at length, for every two partnerships', async () => {
    const catalogue = await catalogueOf(path);
    const [topic] = catalogue.topics;
    if (!topic) throw new Error('There are topics.');
    const ids = catalogue.partnerships.map(({ id }) => id);
    for (const [index, a] of ids.entries()) {
      for (const b of ids.slice(index + 1)) {
        const table = compare(catalogue, topic, [a, b]);
        expect(shortCautions(table.columns.map(likenessOf))).toEqual(
          cautionsFor([table]).map(({ short }) => short),
        );
      }
    }
  });
});
