import { expect, test } from 'vitest';
import { groupsOf } from '../../../src/domain/partnership/kinds.ts';
import type { Partnership } from '../../../src/domain/catalogue/catalogue.ts';

const partnership = (short_name: string, ...areas: string[]): Partnership =>
  ({ record: { short_name }, areas }) as unknown as Partnership;

test('a group over several areas is told, a partnership of one area is not', () => {
  expect(
    groupsOf([
      partnership('NWX', 'North', 'West', 'Exmere'),
      partnership('Northmere', 'Northmere'),
    ]),
  ).toEqual(['NWX is a joint group of North, West and Exmere.']);
});

test('a group whose arrangements are not current is told in the past, with the date of its document', () => {
  const group = {
    ...partnership('NWX', 'North', 'West'),
    current: { standing: { kind: 'over' }, record: { date: '2019-06' } },
  } as unknown as Partnership;
  expect(groupsOf([group])).toEqual([
    'NWX was a joint group of North and West, by its document of June 2019.',
  ]);
});
