import { describe, expect, test } from 'vitest';
import { fewEnough, LIST_AREAS, listPages, rangeOf } from '../../../src/domain/base/pages.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('a list in pages', () => {
  test('is one page without a range where all fit', () => {
    const [first, ...further] = listPages(numbers(5), 5);
    expect(first?.items).toEqual(numbers(5));
    expect(first?.page.slug).toBeUndefined();
    expect(first && rangeOf(first.page)).toBeUndefined();
    expect(further).toEqual([]);
  });

  test('holds each thing once, in its order, and says what a page shows', () => {
    const pages = listPages(numbers(12), 5);
    expect(pages.flatMap(({ items }) => items)).toEqual(numbers(12));
    expect(pages.map(({ page }) => [page.slug, rangeOf(page, 'documents')])).toEqual([
      [undefined, 'documents 1 to 5 of 12'],
      ['page-2', 'documents 6 to 10 of 12'],
      ['page-3', 'documents 11 to 12 of 12'],
    ]);
  });

  test('ends a page that would be too heavy, but one thing is never parted', () => {
    const heavy = listPages([3, 3, 3, 9, 1, 1, 1, 1, 1], 4, { of: (weight) => weight, most: 6 });
    expect(heavy.map(({ items }) => items)).toEqual([[3, 3], [3], [9], [1, 1, 1, 1], [1]]);
    expect(heavy.map(({ page }) => rangeOf(page))).toEqual([
      'areas 1 to 2 of 9',
      'areas 3 to 3 of 9',
      'areas 4 to 4 of 9',
      'areas 5 to 8 of 9',
      'areas 9 to 9 of 9',
    ]);
  });

  test('is one empty page where there is nothing', () => {
    expect(listPages([], 5).map(({ items }) => items)).toEqual([[]]);
  });
});

test('a page links to each area while they are few, and to none of too many', () => {
  expect(fewEnough(numbers(LIST_AREAS))).toHaveLength(LIST_AREAS);
  expect(fewEnough(numbers(LIST_AREAS + 1))).toEqual([]);
});
