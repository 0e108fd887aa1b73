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

/** Related links of a page; none where they are too many and have a list of their own. */
export const fewEnough = <T>(items: readonly T[]): readonly T[] =>
  items.length > LIST_AREAS ? [] : items;

/** The items on one page of a list, with all its pages. */
export interface ListPage<T> {
  page: AreaPage;
  pages: readonly AreaPage[];
  items: readonly T[];
}

/** How much stands on a page of a list beside the number of its items: what each weighs, and how much is too much. */
export interface Weight<T> {
  of: (item: T) => number;
  most: number;
}

/** A list cut into pages of at most `size` items, and of no more than a page may weigh but where one item alone does. */
export function listPages<T>(
  items: readonly T[],
  size: number,
  weight: Weight<T> = { of: () => 0, most: 0 },
): ListPage<T>[] {
  const starts = startsOf(items, size, weight);
  const pages = starts.map((start, index): AreaPage => ({
    number: index + 1,
    slug: slugOf(index + 1),
    start,
    end: starts[index + 1] ?? items.length,
    total: items.length,
  }));
  return pages.map((page) => ({ page, pages, items: items.slice(page.start, page.end) }));
}

/** Where each page begins. */
function startsOf<T>(items: readonly T[], size: number, { of, most }: Weight<T>): number[] {
  const starts = [0];
  let start = 0;
  let weight = 0;
  for (const [at, item] of items.entries()) {
    const own = of(item);
    if (at > start && (at - start === size || weight + own > most)) {
      start = at;
      weight = 0;
      starts.push(at);
    }
    weight += own;
  }
  return starts;
}

/** “areas 11 to 20 of 150”; undefined where a page shows all. */
export const rangeOf = ({ start, end, total }: AreaPage, things = 'areas'): string | undefined =>
  end - start === total ? undefined : `${things} ${start + 1} to ${end} of ${total}`;

const slugOf = (number: number): string | undefined =>
  number === 1 ? undefined : `page-${number}`;
