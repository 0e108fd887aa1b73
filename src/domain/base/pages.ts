/**
 * How many areas stand on one page with all their words. With more, pages would grow with the collection: they lead
 * to the words instead, or are parted.
 */
export const PAGE_AREAS = 10;

/** How many items one page of a list holds that has a line or two on each, for the same reason. */
export const LIST_AREAS = 50;

/** One page of a table or list of areas. */
export interface AreaPage {
  /** From 1. */
  number: number;
  /** What follows the address of the table: undefined for the first page, else “page-2”. */
  slug: string | undefined;
  /** The areas on it: from one to before another. */
  start: number;
  end: number;
  total: number;
}

/** The pages that a number of areas needs: one where all fit. */
export const areaPages = (total: number, size = PAGE_AREAS): AreaPage[] =>
  Array.from({ length: Math.max(1, Math.ceil(total / size)) }, (_, index) => ({
    number: index + 1,
    slug: slugOf(index + 1),
    start: index * size,
    end: Math.min(total, (index + 1) * size),
    total,
  }));

/** Related links of a page; none where they are too many and have a list of their own. */
export const fewEnough = <T>(items: readonly T[]): readonly T[] =>
  items.length > LIST_AREAS ? [] : items;

/** The items on one page of a list, with all its pages. */
export interface ListPage<T> {
  page: AreaPage;
  pages: readonly AreaPage[];
  items: readonly T[];
}

/** A list cut into pages of a given size. */
export function listPages<T>(items: readonly T[], size: number): ListPage<T>[] {
  const pages = areaPages(items.length, size);
  return pages.map((page) => ({ page, pages, items: items.slice(page.start, page.end) }));
}

/** “areas 11 to 20 of 150”; undefined where a page shows all. */
export const rangeOf = ({ start, end, total }: AreaPage, things = 'areas'): string | undefined =>
  end - start === total ? undefined : `${things} ${start + 1} to ${end} of ${total}`;

const slugOf = (number: number): string | undefined =>
  number === 1 ? undefined : `page-${number}`;
