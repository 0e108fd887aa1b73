import { areaPages, type AreaPage } from '../base/pages.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { columnsOf, compare, type ComparisonTable } from './compare.ts';
import { summarise, type ComparisonSummary } from './summary.ts';
import type { Topic } from '../../schemas/index.ts';

/** One page of a comparison: the areas it shows, and what is said of all. */
export interface ComparisonPage {
  page: AreaPage;
  pages: readonly AreaPage[];
  table: ComparisonTable;
  summary: ComparisonSummary;
}

/**
 * The pages of a comparison of all areas, each made when it is asked for: a whole comparison of hundreds of
 * areas would not fit in memory with all its words.
 */
export function comparisonPages(
  catalogue: Catalogue,
  topic: Topic,
): { page: AreaPage; make: () => ComparisonPage }[] {
  let whole: { table: ComparisonTable; summary: ComparisonSummary } | undefined;
  const total = catalogue.partnerships.filter(({ arrangements }) => arrangements.length > 0).length;
  const pages = areaPages(total);
  let left = pages.length;
  return pages.map((page) => ({
    page,
    make: () => {
      const table = whole?.table ?? compare(catalogue, topic);
      whole ??= { table, summary: summarise(table) };
      const { summary } = whole;
      // Pages are made in order and once: after the last, nothing needs the whole.
      if (--left === 0) whole = undefined;
      return { page, pages, table: columnsOf(table, page.start, page.end), summary };
    },
  }));
}
