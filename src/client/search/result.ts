import {
  valueAt,
  type Columns,
  type FilterName,
  type FilterValue,
  type FilterValues,
} from '../../domain/search/columns.ts';
import type { FoundRecord } from '../../domain/search/document.ts';
import type { RecordPlace } from '../../domain/search/record-name.ts';

/** The value of each filter that a record has. */
export type RecordLabels = Readonly<Partial<Record<FilterName, FilterValue>>>;

/** A result of the page that is shown. */
export interface Result {
  record: FoundRecord;
  labels: RecordLabels;
}

/** The labels of a record, from the columns of its part. */
export function labelsOf(
  { part, place }: RecordPlace,
  parts: ReadonlyMap<number, Columns>,
  values: FilterValues,
): RecordLabels {
  const columns = parts.get(part);
  if (!columns) return {};
  const names = Object.keys(values) as FilterName[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name][valueAt(columns, name, place)];
      return value ? [[name, value] as const] : [];
    }),
  );
}
