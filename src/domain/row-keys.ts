import type { ComparisonTable } from './compare.ts';
import { isStated, relate, type RelatedColumn } from './relation.ts';
import { relatedColumns } from './row-relation.ts';

/** The key of each cell of a row, in the order of the columns. */
export type RowKeys = ReadonlyMap<string, readonly string[]>;

/** The key of a cell that cannot be compared, and of one that is silent. */
const NOT_COMPARABLE = '-';
const SILENT = '0';

/**
 * Group and field → a short key for each area, from which the relation of any choice of areas can be
 * told without a look at the text (`src/client/relation.ts` reads them).
 */
export const tableKeys = ({ columns, groups }: ComparisonTable): RowKeys =>
  new Map(
    groups.flatMap(({ id, rows }) =>
      rows.map((row) => [`${id}.${row.field.id}`, rowKeys(relatedColumns(columns, row))] as const),
    ),
  );

/**
 * The keys of one row: `-` cannot be compared, `0` silent, else `words.substance`, each a number that
 * areas share where they are the same; `words.` where the substance is local and never compared.
 * `relate` alone decides. Numbers are for one row only: shorter than digests, and none collide.
 */
export function rowKeys(columns: readonly RelatedColumn[]): string[] {
  const words = classes(columns, (a, b) => relate([a, b]).kind === 'same-words');
  const reworded = columns.map((column, index) => withOtherWords(column, index));
  const substances = classes(reworded, (a, b) => relate([a, b]).kind === 'same-substance');
  return columns.map((column, index) => {
    if (!isStated(column)) {
      return relate([column]).kind === 'all-silent' ? SILENT : NOT_COMPARABLE;
    }
    const substance = isLocal(column) ? '' : substances[index];
    return `${words[index]}.${substance}`;
  });
}

/** For each item the number of the first group of like items that it belongs to, from 1. */
function classes<T>(items: readonly T[], alike: (a: T, b: T) => boolean): number[] {
  const firsts: T[] = [];
  return items.map((item) => {
    const found = firsts.findIndex((first) => alike(first, item));
    return found === -1 ? firsts.push(item) : found + 1;
  });
}

/** Set beside itself in other words, a value of local names cannot be compared. */
const isLocal = (column: RelatedColumn): boolean =>
  relate([withOtherWords(column, 1), withOtherWords(column, 2)]).kind === 'cannot-be-compared';

/** The same values in words that no other column has, so that only substance counts. */
const withOtherWords = ({ name, statements }: RelatedColumn, index: number): RelatedColumn => ({
  name,
  statements: statements.map((record) =>
    record.state === 'stated'
      ? {
          ...record,
          evidence: record.evidence.map((one) => ({ ...one, quotation: `words ${index}` })),
        }
      : record,
  ),
});
