import { describe, expect, test } from 'vitest';
import { buildNames } from '../../../src/domain/catalogue/names.ts';
import { contributionsFromWords, withSums } from '../../../src/domain/desk/contributions.ts';
import { nearestTypes } from '../../../src/domain/desk/agency-types.ts';
import { prepareText } from '../../../src/domain/desk/selection.ts';
import { COLLECTION } from '../../support/collection.ts';
import { readContent } from '../../../src/reading/read.ts';

const { registers } = (await readContent(COLLECTION)).entries;
const context = {
  names: buildNames(registers, new Map()),
  roles: registers.roles.data,
  bodies: [],
  typed: [
    { name: 'Northmere Council', agency_type: 'local-authority' },
    { name: 'Mereland Police', agency_type: 'police' },
    // Typed in two ways elsewhere.
    { name: 'Health', agency_type: 'nhs-provider' },
    { name: 'Health', agency_type: 'public-health' },
  ],
};
const text = prepareText(
  '7.1 Money\nNorthmere Council   £92,000   46 %\nHealth   £74,000   37 %\nMereland Police   £34,000   17 %\nTotal   £200,000   100 %\n7.2 Schools\nSchools pay nothing.',
  [
    { id: '7.1', label: 'clause 7.1', starts: '7.1 Money' },
    { id: '7.2', label: 'clause 7.2', starts: '7.2 Schools' },
  ],
);
const WORDS =
  'Northmere Council £92,000 in 2025/26; Health £74,000 in 2025/26; Mereland Police £34,000 in 2025/26; total £200,000 in 2025/26';

describe('contributions said in words', () => {
  const read = contributionsFromWords(WORDS, context, { text, locator: '7.1' });
  if (!('value' in read)) throw new Error(JSON.stringify(read));

  test('quote the text, never the words that were said', () => {
    expect(read.value.lines.map(({ quotation }) => quotation)).toEqual([
      'Northmere Council £92,000',
      'Health £74,000',
      'Mereland Police £34,000',
    ]);
    expect(read.value.totals).toMatchObject([
      { pence: 20_000_000, quotation: 'Total £200,000', reconciles: 'yes' },
    ]);
  });

  test('an agency whose type is not sure is read without one, and told', () => {
    expect(read.value.lines.map((line) => line.agency_type)).toEqual([
      'local-authority',
      undefined,
      'police',
    ]);
    expect(read.messages).toEqual([expect.stringContaining('Not sure of the type of “Health”')]);
  });

  test('a comma inside a name does not part it, one after figures does', () => {
    const agencies = (words: string): string[] => {
      const other = contributionsFromWords(words, context, { text: undefined, locator: '' });
      return 'value' in other ? other.value.lines.map(({ agency }) => agency) : [];
    };
    expect(
      agencies(
        'NHS Northmere, Eastmere and Westmere ICB £52,300 in 2025/26; Mereland Police £34,000 in 2025/26',
      ),
    ).toEqual(['NHS Northmere, Eastmere and Westmere ICB', 'Mereland Police']);
    expect(
      agencies('Northmere Council £1,000 in 2025/26, Mereland Police £500 in 2025/26'),
    ).toEqual(['Northmere Council', 'Mereland Police']);
  });

  test('a figure that the text does not have is left to be selected', () => {
    const other = contributionsFromWords('Mereland Police £35,000 in 2025/26', context, {
      text,
      locator: '7.1',
    });
    expect(other).toMatchObject({ value: { lines: [{ quotation: '' }] } });
    expect(other).toMatchObject({ messages: [expect.stringContaining('Select it there')] });
  });

  test('words that are none are told as before', () => {
    const none = contributionsFromWords('a lot', context, { text, locator: '' });
    expect(none).toMatchObject({ notRead: 'a lot' });
  });
});

test('the nearest types of a name without one come first', () => {
  const answers = { 'value.lines.0.agency': 'Health', 'value.lines.1.agency': '' };
  const near = nearestTypes(answers, context);
  expect([...near.keys()]).toEqual(['value.lines.0.agency_type']);
  expect(near.get('value.lines.0.agency_type')?.length).toBeGreaterThan(1);
  expect(nearestTypes({ ...answers, 'value.lines.0.agency_type': 'hospice' }, context).size).toBe(
    0,
  );
});

test.each([
  [20_000_000, 'yes'],
  [19_000_000, 'no'],
])('a total of %d pence says whether the lines add up to it', (pence, reconciles) => {
  const value = {
    kind: 'contributions',
    lines: [{ amounts: [{ year: '2025/26', state: 'stated', pence: 20_000_000 }] }],
    totals: [{ year: '2025/26', pence }],
  };
  expect(withSums(value)).toMatchObject({ totals: [{ reconciles }] });
  expect(withSums({ kind: 'members' })).toEqual({ kind: 'members' });
});
