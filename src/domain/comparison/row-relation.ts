import type { ComparisonRow } from './compare.ts';
import type { ShownEdition } from '../catalogue/statements.ts';
import { isStated, relate, type RelatedColumn, type Relation } from './relation.ts';
import { joinAnd } from '../base/words.ts';

/** The relation of a row: its kind, for the page to sort by, and in words. */
export interface RowRelation {
  kind: Relation['kind'];
  words: string;
}

/**
 * How the areas of a row stand to each other (method page “Comparing”): of two areas, their relation;
 * of more, that of those that state an answer, because the count beside it tells the rest.
 */
export function relateRow(columns: readonly ShownEdition[], row: ComparisonRow): RowRelation {
  const related = relatedColumns(columns, row);
  if (columns.length <= 2) return told(relate(related));
  const stating = related.filter(isStated);
  if (stating.length < 2) return { kind: relate(related).kind, words: fewWords(stating) };
  const relation = relate(stating);
  return {
    kind: relation.kind,
    words: `The ${stating.length} that state it ${MANY[relation.kind]}`,
  };
}

const told = (relation: Relation): RowRelation => ({
  kind: relation.kind,
  words: wordRelation(relation),
});

const fewWords = (stating: readonly RelatedColumn[]): string =>
  stating[0] ? `Only ${stating[0].name} gives one answer to compare` : 'No two answers to compare';

const MANY: Readonly<Record<Relation['kind'], string>> = {
  'same-words': 'use the same words',
  'same-substance': 'say the same in other words',
  differs: 'differ',
  'some-silent': 'differ',
  'all-silent': 'are silent',
  'cannot-be-compared': 'cannot be compared by value: each names local bodies',
};

/** What each area says on a row, as the relation reads it. */
export const relatedColumns = (
  columns: readonly ShownEdition[],
  { entries }: ComparisonRow,
): RelatedColumn[] =>
  columns.map(({ partnership }, index) => ({
    name: partnership.record.short_name,
    statements: (entries[index] ?? []).map(({ statement }) => statement.record),
  }));

/** A relation in words, as it stands beside a row. */
export function wordRelation(relation: Relation): string {
  switch (relation.kind) {
    case 'same-words':
      return 'Same words';
    case 'same-substance':
      return 'Same substance, different wording';
    case 'differs':
      return 'Differs';
    case 'all-silent':
      return 'Neither says';
    case 'some-silent':
      return `Only ${joinAnd(relation.stating)} ${relation.stating.length === 1 ? 'says' : 'say'}`;
    case 'cannot-be-compared':
      return `Cannot be compared: ${relation.why}`;
  }
}
