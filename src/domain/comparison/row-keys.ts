import type { ComparisonTable } from './compare.ts';
import { isStated, relate, signatureOf, type RelatedColumn, type Relation } from './relation.ts';
import { relatedColumns } from './row-relation.ts';

/** The key of each cell of a row, in the order of the columns. */
export type RowKeys = ReadonlyMap<string, readonly string[]>;

/** The keys of cells without one stated answer, by what the area alone comes to; others have `-`. */
const KEYS: Partial<Record<Relation['kind'], string>> = {
  'all-silent': '0',
  'each-own': '+',
  unclear: '?',
};

/**
 * Group and field → a short key for each area, from which the relation of any choice of areas can be
 * worked out without reading the text (`src/client/relation.ts` reads them).
 */
export const tableKeys = ({ columns, groups }: ComparisonTable): RowKeys =>
  new Map(
    groups.flatMap(({ id, rows }) =>
      rows.map((row) => [`${id}.${row.field.id}`, rowKeys(relatedColumns(columns, row))] as const),
    ),
  );

/**
 * The keys of one row: `0` silent, `/` no such body, `+` several bodies, `?` unclear, `-` anything else, or `words.substance`, each a number that
 * areas share where they are the same; `words.` where the substance is local and never compared.
 * Numbers are for one row only: shorter than digests, and none collide.
 */
export function rowKeys(columns: readonly RelatedColumn[]): string[] {
  const words = new Map<string, number>();
  const substances = new Map<string, number>();
  return columns.map((column) => {
    const [record] = column.statements;
    if (!isStated(column) || record?.state !== 'stated') {
      return column.statements.length === 0 ? '/' : (KEYS[relate([column]).kind] ?? '-');
    }
    const signature = signatureOf(record);
    const substance = signature.isLocal ? '' : numberOf(signature.substance, substances);
    return `${numberOf(signature.words, words)}.${substance}`;
  });
}

/** The number of a text among those met so far, from 1. */
function numberOf(text: string, known: Map<string, number>): number {
  const number = known.get(text) ?? known.size + 1;
  known.set(text, number);
  return number;
}
