import type { ComparisonRow } from './compare.ts';
import type { Edition } from '../catalogue/editions.ts';
import { isStated, relate, type RelatedColumn, type Relation } from './relation.ts';
import { joinAnd } from '../base/words.ts';
import { wordFew, wordMany, wordTwo } from './relation-words.ts';

/** The relation of a row: its kind, for the page to sort by, and in words. */
export interface RowRelation {
  kind: Relation['kind'];
  words: string;
}

/**
 * How the areas of a row stand to each other (method page “Comparing”): of two areas, their relation;
 * of more, that of those that state an answer, because the count beside it tells the rest.
 */
export function relateRow(columns: readonly Edition[], row: ComparisonRow): RowRelation {
  const related = relatedColumns(columns, row);
  if (columns.length <= 2) return rowRelation(relate(related));
  const stating = related.filter(isStated);
  if (stating.length < 2) return { kind: relate(related).kind, words: wordFew(stating[0]?.name) };
  const { kind } = relate(stating);
  return { kind, words: wordMany(stating.length, kind) };
}

const rowRelation = (relation: Relation): RowRelation => ({
  kind: relation.kind,
  words: wordRelation(relation),
});

/** What each area says on a row, as the relation reads it. */
export const relatedColumns = (
  columns: readonly Edition[],
  { entries }: ComparisonRow,
): RelatedColumn[] =>
  columns.map(({ name }, index) => ({
    name,
    statements: (entries[index] ?? []).map(({ statement }) => statement.record),
  }));

/** The relation of two areas in words; where one gives nothing to compare, which and why. */
export function wordRelation(relation: Relation): string {
  switch (relation.kind) {
    case 'some-silent':
      return wordTwo(relation.kind, joinAnd(relation.stating));
    case 'see-both':
      return relation.why;
    default:
      return wordTwo(relation.kind);
  }
}
