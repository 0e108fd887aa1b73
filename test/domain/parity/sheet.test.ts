import { expect, test } from 'vitest';
import { sheetAgainst } from '../../../src/domain/parity/workbook.ts';

const CSV = [
  ['requirement', 'count'],
  ['Quorum', '3'],
  ['Money', ''],
];
const held = (...rows: (string | number | undefined)[][]) =>
  sheetAgainst('coverage.ods', rows, CSV).disparities;

test('a sheet holds what its CSV does, cell by cell', () => {
  expect(held(['requirement', 'count'], ['Quorum', 3], ['Money'])).toEqual([]);
  expect(held(['requirement', 'count'], ['Quorum', 4], ['Money'])).toEqual([
    { page: 'coverage.ods', about: 'row 1', kind: 'count', shown: '4', held: '3' },
  ]);
  expect(held(['requirement'], ['Quorum', 3], ['Money'])).toMatchObject([{ kind: 'heads' }]);
  expect(held(['requirement', 'count'], ['Quorum', 3])).toMatchObject([{ kind: 'rows' }]);
});
