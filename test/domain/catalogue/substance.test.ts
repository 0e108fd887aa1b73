import { expect, test } from 'vitest';
import { substance, substanceWithin } from '../../../src/domain/catalogue/substance.ts';
import { ValueSchema, type ValueInput } from '../../../src/schemas/index.ts';

const chair = (more: object): ValueInput => ({
  kind: 'chair',
  arrangement: 'independent',
  ...more,
});
const of = (value: ValueInput): string => substance(ValueSchema.parse(value));

test('the days between which something holds are each area’s own', () => {
  expect(of(chair({ from: '2019' }))).toBe(of(chair({ from: '2021-04', until: '2023' })));
  expect(of(chair({ from: '2019' }))).toBe(of(chair({})));
});

test('two readings of one document do not agree where they differ in them', () => {
  const within = (value: ValueInput): string => substanceWithin(ValueSchema.parse(value));
  expect(within(chair({ from: '2019' }))).not.toBe(within(chair({ from: '2021' })));
});

test('who pays, which stands under the same key, is compared', () => {
  const paid = (role: string): ValueInput => ({
    kind: 'payments',
    payments: [{ from: { role }, pence: 100 }],
  });
  expect(of(paid('council'))).not.toBe(of(paid('police')));
});
