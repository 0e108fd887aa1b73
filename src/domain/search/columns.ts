import type { SearchRecord } from './record.ts';

/** What results can be narrowed by, in the order of the page. */
export const FILTERS = ['area', 'topic', 'kind', 'state', 'regime', 'force', 'year'] as const;
export type FilterName = (typeof FILTERS)[number];

/** A value that a filter offers. */
export interface FilterValue {
  id: string;
  label: string;
}

/** All that each filter offers, in its order. */
export type FilterValues = Readonly<Record<FilterName, readonly FilterValue[]>>;

/**
 * The filters of many records, one letter a record and a string a filter: a column of mostly equal
 * letters packs to nearly nothing, so that thousands of records can be counted in the browser.
 */
export type Columns = Readonly<Record<FilterName, string>>;

/** Letters from here on stand for the place of a value, and this one for none. */
const NONE = 0x23;

/** Packs the filters of records. A value that its filter does not offer throws. */
export function packColumns(records: readonly SearchRecord[], values: FilterValues): Columns {
  const pack = (name: FilterName): string => {
    const places = new Map(values[name].map(({ id }, place) => [id, place]));
    return records
      .map((record) => {
        const id = record[name];
        if (id === undefined) return String.fromCharCode(NONE);
        const place = places.get(id);
        if (place === undefined) throw new Error(`No filter “${name}” offers “${id}”.`);
        return String.fromCharCode(NONE + 1 + place);
      })
      .join('');
  };
  return {
    area: pack('area'),
    topic: pack('topic'),
    kind: pack('kind'),
    state: pack('state'),
    regime: pack('regime'),
    force: pack('force'),
    year: pack('year'),
  };
}

/** The place of a record’s value among those its filter offers; -1 where it has none. */
export const valueAt = (columns: Columns, name: FilterName, record: number): number =>
  columns[name].charCodeAt(record) - NONE - 1;
