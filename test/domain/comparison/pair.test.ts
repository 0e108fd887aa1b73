import { describe, expect, test } from 'vitest';
import { cautionsFor } from '../../../src/domain/comparison/cautions.ts';
import type { Catalogue, Partnership } from '../../../src/domain/catalogue/catalogue.ts';
import { compare } from '../../../src/domain/comparison/compare.ts';
import {
  PAIR_PAGES_LIMIT,
  idsOf,
  pairPath,
  pairsOf,
  pairView,
} from '../../../src/domain/comparison/pair.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

const catalogue = await fictional();
const [pair] = pairsOf(catalogue);
if (!pair) throw new Error('The fixtures hold two partnerships.');
const [northmere, southmere] = pair.map(({ partnership }) => partnership) as [
  Partnership,
  Partnership,
];

const rowsOf = (view: ReturnType<typeof pairView>) =>
  view.topics.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
const numbersIn = (sentence: string): number[] =>
  [...sentence.matchAll(/\d+/gu)].map(([number]) => Number(number));

/** The fixtures with more fictional partnerships, copies of the first under other ids. */
const grown = (size: number): Catalogue => ({
  ...catalogue,
  partnerships: Array.from({ length: size }, (_, index) => ({ ...northmere, id: `area-${index}` })),
});

describe('pairs', () => {
  test('every two areas once, in the order of their ids', () => {
    const ids = pairsOf(grown(4)).map((pair) => idsOf(pair).join(' '));
    expect(ids).toEqual([
      'area-0 area-1',
      'area-0 area-2',
      'area-0 area-3',
      'area-1 area-2',
      'area-1 area-3',
      'area-2 area-3',
    ]);
  });

  test('none beyond the limit, where the chooser serves', () => {
    expect(pairsOf(grown(PAIR_PAGES_LIMIT))).not.toEqual([]);
    expect(pairsOf(grown(PAIR_PAGES_LIMIT + 1))).toEqual([]);
  });
});

describe.each(['test/fixtures/valid', COLLECTION])('%s', (folder) => {
  test('the numbers of every pair’s sentence add up to its rows', async () => {
    const whole = await catalogueOf(folder);
    for (const pair of pairsOf(whole)) {
      const view = pairView(whole, pair);
      const [rows, ...parts] = numbersIn(view.sentence);
      expect(rows, pairPath(pair)).toBe(rowsOf(view).length);
      expect(
        parts.reduce((sum, part) => sum + part, 0),
        pairPath(pair),
      ).toBe(rows);
    }
  });

  test('differences only keeps the rows on which they differ or one is silent, and says the same', async () => {
    const whole = await catalogueOf(folder);
    for (const pair of pairsOf(whole)) {
      const all = pairView(whole, pair);
      const differences = pairView(whole, pair, true);
      const wanted = rowsOf(all).filter(({ relation }) =>
        ['differs', 'some-silent'].includes(relation.kind),
      );
      expect(rowsOf(differences).map(({ field }) => field.id)).toEqual(
        wanted.map(({ field }) => field.id),
      );
      expect(differences.sentence).toBe(all.sentence);
    }
  });
});

describe('cautions', () => {
  const tables = (ids: readonly string[], whole = catalogue) =>
    whole.topics.map((topic) => compare(whole, topic, ids));

  test('name the document that is not the published arrangements, and the rows it touches', () => {
    const told = cautionsFor(tables([northmere.id, southmere.id]))
      .map(({ text }) => text)
      .join('\n');
    expect(told).toMatch(/^Not the published arrangements: .*Southmere \(terms of reference\)/mu);
    expect(told).toMatch(
      /^Pages are missing from the copy of .*Southmere\. It touches \d+ rows? marked “Not read”/mu,
    );
  });

  test('like stands beside like without a caution', () => {
    expect(cautionsFor(tables([northmere.id]))).toEqual([]);
  });

  test('law of different days is never set side by side without a line', () => {
    const other = {
      ...southmere,
      current: southmere.current && {
        ...southmere.current,
        record: { ...southmere.current.record, regime: 'ct2004' },
      },
    };
    const changed = { ...catalogue, partnerships: [northmere, other] };
    expect(cautionsFor(tables([northmere.id, other.id], changed))[0]?.text).toMatch(
      /^Made under different law: /u,
    );
  });
});
