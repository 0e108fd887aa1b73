/**
 * How many areas stand on one page of a table of areas. Their answers come with all their words, so that a
 * page of ten is about as heavy as a table of eight columns; with more, pages would grow with the collection.
 */
export const PAGE_AREAS = 10;

/** One page of a table of areas. */
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
export const areaPages = (total: number): AreaPage[] =>
  Array.from({ length: Math.max(1, Math.ceil(total / PAGE_AREAS)) }, (_, index) => ({
    number: index + 1,
    slug: slugOf(index + 1),
    start: index * PAGE_AREAS,
    end: Math.min(total, (index + 1) * PAGE_AREAS),
    total,
  }));

export const slugOf = (number: number): string | undefined =>
  number === 1 ? undefined : `page-${number}`;

/** What a page tells of the areas it shows; undefined where it shows all. */
export const shownAreas = (
  { start, end, total }: AreaPage,
  areas: readonly { name: string }[],
): { short: string; words: string } | undefined =>
  end - start === total
    ? undefined
    : {
        short: `areas ${start + 1} to ${end} of ${total}`,
        words: `Shown here are areas ${start + 1} to ${end} of ${total}, in the order of their names: ${areas[0]?.name ?? ''} to ${areas.at(-1)?.name ?? ''}. The sentence above, and the counts in the headings of the table, are of all areas; every other count is of the areas on this page.`,
      };
