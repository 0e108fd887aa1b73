import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/domain/outline/blocks.ts';
import { dateOfDocument, kindIn, titleIn } from '../../../src/domain/outline/itself.ts';

const DAY = '2026-01-10';

describe('the title', () => {
  test.each([
    ['Northmere Partnership arrangements\n\nIt works.', 'Northmere Partnership arrangements', true],
    [
      'Northmere Safeguarding Children Partnership\n\nMulti-agency safeguarding arrangements\n\nMarch 2025\n\nIt works.',
      'Northmere Safeguarding Children Partnership: Multi-agency safeguarding arrangements',
      true,
    ],
    ['Our work\n\nIt works.', 'Our work', false],
  ])('of %j', (text, value, isSure) => {
    expect(titleIn(blocksOf(text), undefined)).toMatchObject({ value, isSure });
  });

  test.each([
    [undefined, 'Published safeguarding arrangements', /whose it is/u],
    ['Arrangements | Mereland Council', 'Published safeguarding arrangements', /whose it is/u],
    [
      'Our arrangements | Northmere Safeguarding Children Partnership',
      'Northmere Safeguarding Children Partnership: Published safeguarding arrangements',
      /title of the file/u,
    ],
  ])(
    'that does not say whose it is is not sure; that of the file is “%s”',
    (ofFile, value, from) => {
      const found = titleIn(blocksOf('Published safeguarding arrangements\n\nIt works.'), ofFile);
      expect(found).toMatchObject({ value, isSure: false });
      expect(found?.from).toMatch(from);
    },
  );

  test('is that of the file where no heading stands, and none that names a person', () => {
    const none = blocksOf('it begins in the middle of a sentence.');
    expect(titleIn(none, 'Policy of the group')).toMatchObject({ value: 'Policy of the group' });
    expect(titleIn(none, undefined)).toBeUndefined();
    expect(titleIn(none, 'Report by Dr Zoltan Example')).toBeUndefined();
  });
});

test.each([
  ['Multi-agency safeguarding arrangements', '', 'published-arrangements', true],
  ['Information sharing arrangements', '', 'published-arrangements', false],
  ['Annual report on the safeguarding arrangements', '', 'yearly-report', true],
  ['Terms of reference: arrangements for meetings', '', 'terms-of-reference', true],
  ['Our work', 'This protocol is for all agencies.', 'protocol', false],
])('the kind by the title “%s”', (title, text, value, isSure) => {
  expect(kindIn(title, text)).toMatchObject({ value, isSure });
});

test('no kind where nothing names one', () => {
  expect(kindIn('Our work', 'It works.')).toBeUndefined();
});

describe('the date', () => {
  test.each<[string, string, string, boolean]>([
    ['Arrangements 2025', 'Arrangements 2025\n\nThe work began in 2019.', '2025', true],
    ['Arrangements', 'Arrangements\n\nMarch 2025\n\nIt goes on from 2019.', '2025-03', true],
    ['Arrangements 2025', 'Arrangements 2025\n14 March 2025\n\nIt works.', '2025-03-14', true],
    ['Arrangements', 'Arrangements\nPublished: 14/03/2025\nReview: March 2026', '2025-03-14', true],
    [
      'Arrangements',
      'Arrangements\nVersion 3, April 2024\nNext review April 2025',
      '2024-04',
      true,
    ],
    [
      'Children: arrangements for working together 2025',
      'They come into effect on 1 April 2025 under Working Together to Safeguard Children 2023.',
      '2025',
      true,
    ],
    ['Arrangements', 'The board met in June 2023 and in May 2024.', '2024-05', false],
    ['Arrangements', `${'Words of the group. '.repeat(200)}It met in 2021.`, '2021', false],
    ['Arrangements', 'Made under the Children Act 2004.', '2026', false],
    ['Arrangements', 'Review date: May 2025', '2026', false],
  ])('of “%s” and %j', (title, text, value, isSure) => {
    expect(dateOfDocument(title, text, DAY)).toMatchObject({ value, isSure });
  });
});
