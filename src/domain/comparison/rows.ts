import type { Field } from '../../schemas/index.ts';
import type { ComparisonCell, ComparisonView } from './view.ts';
import { turnGrid, type Grid } from '../base/layout.ts';
import type { LikeWithLike } from '../source/like-with-like.ts';
import type { RowRelation } from './row-relation.ts';

/** A question as the heading of a column. */
export interface QuestionHead {
  /** The anchor of the row that it would be in a table with areas as columns. */
  id: string;
  group: string;
  field: Field;
  /** The question, with what it is asked of where the topic has several groups. */
  title: string;
  tally: string;
  relation: RowRelation;
}

/** A comparison with areas as rows and questions as columns. */
export function comparisonRows({
  columns,
  groups,
}: Pick<ComparisonView, 'columns' | 'groups'>): Grid<QuestionHead, LikeWithLike, ComparisonCell> {
  const rows = groups.flatMap((group) =>
    group.rows.map(({ field, tally, relation, cells }) => ({
      head: {
        id: `${group.id}.${field.id}`,
        group: group.label,
        field,
        title: groups.length > 1 ? `${group.label}: ${field.label}` : field.label,
        tally,
        relation,
      },
      cells,
    })),
  );
  return turnGrid({ columns, rows });
}
