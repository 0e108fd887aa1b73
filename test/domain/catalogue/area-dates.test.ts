import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { wordAreaDates } from '../../../src/domain/partnership/kinds.ts';
import { readContent } from '../../../src/reading/read.ts';
import { PartnershipSchema } from '../../../src/schemas/partnership.ts';
import { projectRoot } from '../../support/imports.ts';

const { entries } = await readContent(join(projectRoot, 'test/fixtures/valid'));
const record = {
  name: 'Northmere and Southmere Safeguarding Children Partnership (fictional)',
  short_name: 'Northmere',
  kind: 'safeguarding-children-partnership',
  areas: ['northmere', 'southmere'],
  area_dates: [
    { area: 'northmere', from: '2019-04' },
    { area: 'southmere', until: '2021-03-31' },
  ],
};

/** Northmere’s partnership, once of two areas, on a day. */
function on(day: string) {
  const data = PartnershipSchema.parse(record);
  const partnerships = entries.partnerships.map((one) =>
    one.id === 'northmere' ? { ...one, data } : one,
  );
  const { partnerships: built } = buildCatalogue({ ...entries, partnerships }, { day });
  const found = built.find(({ id }) => id === 'northmere');
  if (!found) throw new Error('Northmere is not there.');
  return found;
}

test('a partnership covers the areas of the day', () => {
  expect(on('2019-03-31').record.areas).toEqual(['southmere']);
  expect(on('2019-04-01').record.areas).toEqual(['northmere', 'southmere']);
  expect(on('2021-03-31').areas).toHaveLength(2);
  expect(on('2021-04-01').record.areas).toEqual(['northmere']);
});

test('which area joined or has left is told with its date', () => {
  const found = on('2025-01-01');
  expect(found.areaDates.map(({ isCovered }) => isCovered)).toEqual([true, false]);
  expect(wordAreaDates(found)).toBe('From April 2019: Northmere. Until 31 March 2021: Southmere.');
});

test('one that has left every area keeps them: its page stands', () => {
  const data = PartnershipSchema.parse({
    ...record,
    area_dates: record.areas.map((area) => ({ area, until: '2020' })),
  });
  const { partnerships } = buildCatalogue(
    {
      ...entries,
      partnerships: entries.partnerships.map((one) =>
        one.id === 'northmere' ? { ...one, data } : one,
      ),
    },
    { day: '2025-01-01' },
  );
  expect(partnerships.find(({ id }) => id === 'northmere')?.record.areas).toEqual(record.areas);
});

test.each([
  ['an area that is not among its own', [{ area: 'westmere', until: '2020' }]],
  [
    'an area twice',
    [
      { area: 'northmere', from: '2020' },
      { area: 'northmere', until: '2021' },
    ],
  ],
  ['an area without a date', [{ area: 'northmere' }]],
])('%s is refused', (_, dates) => {
  expect(PartnershipSchema.safeParse({ ...record, area_dates: dates }).success).toBe(false);
});
