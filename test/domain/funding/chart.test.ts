import { describe, expect, test } from 'vitest';
import { compare, countedTable } from '../../../src/domain/comparison/compare.ts';
import { fundingChart, thinSeries } from '../../../src/domain/funding/chart.ts';
import { fundingClasses, fundingSentence } from '../../../src/domain/funding/sentence.ts';
import { MOST_SERIES, notDrawn, seriesOf } from '../../../src/domain/funding/series.ts';
import { ContributionsSchema, type Contributions } from '../../../src/schemas/values/money.ts';
import { catalogueOf } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

const line = (agency: string, pounds: number | undefined, nature = 'contribution'): object => ({
  agency,
  nature,
  quotation: agency,
  amounts: [
    { year: '2018/19', state: 'stated', pence: 100 },
    pounds === undefined
      ? { year: '2019/20', state: 'unclear', reason: 'Lost.' }
      : { year: '2019/20', state: 'stated', pence: pounds * 100 },
  ],
});
const contributions = (lines: object[], totals: object[] = []): Contributions =>
  ContributionsSchema.parse({ kind: 'contributions', lines, totals });
const total = (of: string[]): object => ({
  year: '2019/20',
  pence: 100_000,
  of,
  quotation: 'x',
  reconciles: 'no',
});

describe('what is drawn', () => {
  test('agencies whose every figure could be read, in the printed order; the rest is named', () => {
    const value = contributions([
      line('Police', 5),
      line('Health', undefined),
      line('Council', 900),
      line('Carried', 3, 'carry-forward'),
    ]);
    expect(seriesOf(value).map(({ letter, name }) => `${letter} ${name}`)).toEqual([
      'A Police',
      'B Council',
    ]);
    expect(notDrawn(value)).toEqual([
      'Not drawn, because figures are unclear in the copy: Health.',
      'Not drawn, because they are not contributions of a named agency: Carried.',
    ]);
    expect(thinSeries(value)).toEqual([]);
  });

  test('beyond ten agencies the last are drawn as one, and nothing is lost', () => {
    const value = contributions(Array.from({ length: 12 }, (_, n) => line(`Agency ${n}`, n)));
    const series = seriesOf(value);
    expect(series).toHaveLength(MOST_SERIES);
    expect(series.at(-1)).toMatchObject({
      name: '3 agencies printed after these',
      amounts: [300, (9 + 10 + 11) * 100],
    });
  });

  test('nothing is drawn where no line could be read', () => {
    expect(fundingChart(contributions([line('Health', undefined)]), 'wide')).toBeUndefined();
  });
});

describe.each(['wide', 'narrow'] as const)('the drawing (%s)', (layout) => {
  test('slices follow each other, end at the sum and stay inside', () => {
    const value = contributions([line('Council', 600), line('Police', 200), line('Fire', 0)]);
    const chart = fundingChart(value, layout);
    const bar = chart?.bars[1];
    expect(bar?.slices.map(({ pattern }) => pattern)).toEqual([1, 2]);
    const [first, second] = bar?.slices ?? [];
    expect(second?.x).toBe(first?.width);
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeCloseTo(bar?.end ?? 0, 0);
    expect(bar?.end).toBeLessThanOrEqual(chart?.width ?? 0);
    expect(chart?.ticks.every(({ x }) => x <= chart.width)).toBe(true);
  });

  test('a printed total of contributions is marked; one that counts other money is not', () => {
    const lines = [line('Council', 600)];
    expect(
      fundingChart(contributions(lines, [total(['contribution'])]), layout)?.bars[1],
    ).toMatchObject({ label: '£600 of £1,000 printed' });
    expect(
      fundingChart(contributions(lines, [total(['contribution', 'carry-forward'])]), layout)
        ?.bars[1],
    ).toMatchObject({ label: '£600', printed: undefined });
  });
});

describe.each(['test/fixtures/valid', COLLECTION])('%s', async (folder) => {
  const catalogue = await catalogueOf(folder);
  const topic = catalogue.topics.find(({ id }) => id === 'funding');

  test('the sentence and the classes count each set of arrangements once', () => {
    if (!topic) throw new Error('No topic “funding”.');
    const table = compare(catalogue, topic);
    const [, counts = ''] = / of arrangements, (.+)\.$/u.exec(fundingSentence(table)) ?? [];
    const sum = [...counts.matchAll(/(?:^|, | and )(?:in |for )?(\d+) /gu)].reduce(
      (all, [, n]) => all + Number(n),
      0,
    );
    expect(sum).toBe(countedTable(table).columns.length);
    expect(fundingClasses(table).flatMap(({ areas }) => areas)).toHaveLength(table.columns.length);
  });
});
