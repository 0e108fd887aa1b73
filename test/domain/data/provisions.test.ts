import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { provisionsTable } from '../../../src/domain/data/provisions.ts';
import { ValueSchema } from '../../../src/schemas/index.ts';
import { entriesWith } from '../../support/entries.ts';

test('who stands to a thing is in the column of the word that the source prints, alternatives as one', () => {
  const value = ValueSchema.parse({
    kind: 'provisions',
    items: [
      {
        term: 'report',
        to: [
          { role: 'partnership', printed: 'the Board' },
          { any_of: [{ role: 'chair', printed: 'the Chair' }, { role: 'police' }] },
        ],
        via: [{ role: 'board-manager', printed: 'the manager' }],
        every: { amount: 3, unit: 'month' },
      },
      { term: 'training', with: [{ role: 'police', printed: 'the Police' }], standing: 'aim' },
    ],
  });
  const evidence = [
    {
      source: 'northmere-arrangements-2020',
      locator: '2.1',
      quotation: 'The members of the Board',
      role: 'states',
    },
  ];
  const path = ['statements', 'structure', 'board', 'purpose'];
  const catalogue = buildCatalogue(
    entriesWith('arrangements-2020', [[path, { state: 'stated', value, evidence }]]),
  );
  const rows = provisionsTable(catalogue).rows.filter(
    ({ statement }) => statement === 'northmere/arrangements-2020#structure.board.purpose',
  );
  expect(
    rows.map((row) => [
      row.id,
      row.to,
      row.for,
      row.with,
      row.via,
      row.by,
      row.every,
      row.standing,
    ]),
  ).toEqual([
    [
      'northmere/arrangements-2020#structure.board.purpose/p1',
      'the Board; the Chair or police',
      undefined,
      undefined,
      'the manager',
      undefined,
      'every 3 months',
      'in-place',
    ],
    [
      'northmere/arrangements-2020#structure.board.purpose/p2',
      undefined,
      undefined,
      'the Police',
      undefined,
      undefined,
      undefined,
      'aim',
    ],
  ]);
});
