import type { Edition } from '../catalogue/editions.ts';
import { isReadInPart } from '../catalogue/statements.ts';
import { STATES } from '../catalogue/states.ts';
import { compareText } from '../base/order.ts';
import { joinAnd } from '../base/words.ts';
import type { ComparisonRow, ComparisonTable } from './compare.ts';
import { relate, type RowRelation } from './relation.ts';
import { rowKeys, saysSomething, type RelatedColumn } from './row-keys.ts';

/** How areas stand to each other on a row; of two of which one gives nothing to compare, which and why. */
export function relateColumns(columns: readonly RelatedColumn[]): RowRelation {
  const keys = rowKeys(columns);
  const relation = relate(columns.map(({ name }, index) => ({ name, key: keys[index] ?? '' })));
  return columns.length <= 2 && relation.kind === 'see-both'
    ? { ...relation, words: whyOf(columns) }
    : relation;
}

/** The relation of a row of a table. */
export const relateRow = (columns: readonly Edition[], row: ComparisonRow): RowRelation =>
  relateColumns(relatedColumns(columns, row));

/** Group and field → the key of each area, in the order of the columns. */
export const tableKeys = ({
  columns,
  groups,
}: ComparisonTable): ReadonlyMap<string, readonly string[]> =>
  new Map(
    groups.flatMap(({ id, rows }) =>
      rows.map((row) => [`${id}.${row.field.id}`, rowKeys(relatedColumns(columns, row))] as const),
    ),
  );

/** What each area says on a row, as the relation reads it. */
const relatedColumns = (columns: readonly Edition[], { entries }: ComparisonRow): RelatedColumn[] =>
  columns.map(({ name, arrangements }, index) => ({
    name,
    isReadInPart: isReadInPart(arrangements),
    statements: (entries[index] ?? []).map(({ statement }) => statement.record),
  }));

/** “Southmere has no such body”, “Southmere could not be read”. */
const whyOf = (columns: readonly RelatedColumn[]): string =>
  joinAnd(
    columns
      .toSorted((a, b) => compareText(a.name, b.name))
      // A column of several bodies, of which one says something, is in nobody’s way.
      .filter(({ statements }) => !saysSomething(statements))
      .flatMap(({ name, statements, isReadInPart: inPart = false }) => {
        const record = statements.find(({ state }) => STATES[state].obstacle) ?? statements[0];
        if (inPart && (record?.state ?? 'not-read') === 'not-read') {
          return [`${name} was not read on this`];
        }
        const why = record ? STATES[record.state].obstacle : 'has no such body';
        return why === undefined ? [] : [`${name} ${why}`];
      }),
  );
