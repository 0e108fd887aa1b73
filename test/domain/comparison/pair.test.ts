import { describe, expect, test } from 'vitest';
import { cautionsFor } from '../../../src/domain/comparison/cautions.ts';
import type { Catalogue, Partnership } from '../../../src/domain/catalogue/catalogue.ts';
import { compare, compareEditions } from '../../../src/domain/comparison/compare.ts';
import { comparisonView } from '../../../src/domain/comparison/view.ts';
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

type Topics = ReturnType<typeof pairView>['topics'];
const rowsIn = (groups: Topics[number]['open']) => groups.flatMap(({ rows }) => rows);

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
  test('every question of a topic stands once: with its answers, or in a line where neither has one', async () => {
    const whole = await catalogueOf(folder);
    for (const pair of pairsOf(whole)) {
      for (const { topic, open, closed, unanswered } of pairView(whole, pair).topics) {
        const rows = comparisonView(compareEditions(topic, pair)).groups.flatMap((group) =>
          group.rows.map(({ field }) => `${group.label}.${field.id}`),
        );
        const shown = [...open, ...closed].flatMap((group) =>
          group.rows.map(({ field }) => `${group.label}.${field.id}`),
        );
        const lines = unanswered.flatMap((part) =>
          part.rows.map(({ about, field }) => `${about}.${field.id}`),
        );
        expect([...shown, ...lines].toSorted(), `${pairPath(pair)} ${topic.id}`).toEqual(
          rows.toSorted(),
        );
        const answered = rowsIn([...open, ...closed]).filter(({ cells }) =>
          cells.some(({ entries }) =>
            entries.some(({ cell }) =>
              ['stated', 'stated-elsewhere', 'unclear'].includes(cell.state),
            ),
          ),
        );
        expect(answered, topic.id).toEqual(rowsIn([...open, ...closed]));
      }
    }
  });

  test('a topic names each open question once for each way in which the two stand', async () => {
    const whole = await catalogueOf(folder);
    for (const pair of pairsOf(whole)) {
      for (const { open, told } of pairView(whole, pair).topics) {
        for (const { field } of rowsIn(open)) expect(told).toContain(field.label);
      }
    }
  });
});

test('sub-groups and what neither answers stand closed, and are told by number', () => {
  const view = pairView(catalogue, pair);
  const labels = view.topics.map(({ closedLabel }) => closedLabel).filter(Boolean);
  expect(labels).not.toEqual([]);
  for (const label of labels) {
    expect(label).toMatch(
      /^(?:\d+ questions? on sub-groups, networks and offices)?(?: and )?(?:\d+ questions? that neither document answers)?$/u,
    );
  }
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
