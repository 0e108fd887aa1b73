import { expect, test } from 'vitest';
import { flowOf } from '../../../src/domain/base/flow.ts';

test('flowOf lays items out one below the other, and breaks long words of theirs into lines', () => {
  const items = [
    { number: 1, lead: 'Raised with the chair', details: ['By whom: not said'] },
    { lead: 'The meeting', details: [], centre: true },
  ];
  expect(flowOf(items, 'wide')).toEqual({
    width: 620,
    height: 87,
    x: 14,
    items: [
      {
        y: 14,
        number: 1,
        centre: false,
        texts: [
          { y: 19, words: 'Raised with the chair', kind: 'name' },
          { y: 38, words: 'By whom: not said', kind: 'remark' },
        ],
      },
      {
        y: 68,
        number: undefined,
        centre: true,
        texts: [{ y: 73, words: 'The meeting', kind: 'name' }],
      },
    ],
  });
  const [long] = flowOf(
    [{ lead: 'Referred to the lead representatives of the partners', details: [] }],
    'narrow',
  ).items;
  expect(long?.texts.map(({ words }) => words)).toEqual([
    'Referred to the lead',
    'representatives of the partners',
  ]);
});
