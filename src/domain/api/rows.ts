import type { Partnership } from '../catalogue/catalogue.ts';
import { TABLES } from '../data/index.ts';
import type { DataColumn, DataTable } from '../data/table.ts';
import { partOf } from '../workbook/part.ts';
import type { Topic } from '../../schemas/index.ts';
import type { ApiContext } from './resource.ts';

export type Row = DataTable['rows'][number];

/** The rows of the tables, as files of the API need them. */
export interface ApiRows {
  columns: (table: string) => readonly DataColumn[];
  /** Every row of a table that does not grow with what documents say. */
  all: (table: string) => readonly Row[];
  /** The rows of one partnership; those of the last one asked for are kept. */
  of: (table: string, partnership: Partnership) => readonly Row[];
  /** The statements on a topic that pages show; those of the last one asked for are kept. */
  on: (topic: Topic) => readonly Row[];
}

/** Makes rows when they are asked for, by the functions that write the tables. */
export function apiRows({ catalogue, urls }: Pick<ApiContext, 'catalogue' | 'urls'>): ApiRows {
  const make = (table: string, from = catalogue): DataTable => {
    const found = TABLES[table]?.(from, urls);
    if (!found) throw new Error(`There is no table “${table}”.`);
    return found;
  };
  const whole = new Map<string, DataTable>();
  const shapes = new Map<string, readonly DataColumn[]>();
  const none = { ...catalogue, partnerships: [] };
  let last: { id: string; tables: Map<string, DataTable> } = { id: '', tables: new Map() };
  let topical: { id: string; rows: readonly Row[] } | undefined;
  return {
    columns: (table) => {
      const columns = shapes.get(table) ?? make(table, none).columns;
      shapes.set(table, columns);
      return columns;
    },
    all: (table) => {
      const made = whole.get(table) ?? make(table);
      whole.set(table, made);
      return made.rows;
    },
    of: (table, partnership) => {
      if (last.id !== partnership.id) last = { id: partnership.id, tables: new Map() };
      const made =
        last.tables.get(table) ?? make(table, { ...catalogue, partnerships: [partnership] });
      last.tables.set(table, made);
      return made.rows;
    },
    on: (topic) => {
      if (topical?.id !== topic.id) {
        const part = partOf(catalogue, { title: topic.label, topic });
        topical = { id: topic.id, rows: make('statements', part).rows };
      }
      return topical.rows;
    },
  };
}
