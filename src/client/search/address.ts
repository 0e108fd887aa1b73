import { FILTERS, type FilterName, type FilterValues } from '../../domain/search/columns.ts';
import { INVISIBLE } from '../../domain/search/words.ts';

/** How results may be ordered; the first is what a reader gets without choosing. */
export const SORTS = [
  { id: 'best', label: 'Best match first' },
  { id: 'area', label: 'By area' },
  { id: 'topic', label: 'By topic' },
] as const;
export type Sort = (typeof SORTS)[number]['id'];

/** What a reader asks for. It lives in the address of the page, and nowhere else. */
export interface Asked {
  query: string;
  /** Id of the value chosen under a filter. */
  filters: Readonly<Partial<Record<FilterName, string>>>;
  sort: Sort;
  /** From 1. */
  page: number;
}

/** Longer questions are cut: nobody types them, and the engine would be busy for minutes. */
export const QUERY_LIMIT = 200;

const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu');

/**
 * Text as somebody could have typed it: composed, without characters that cannot be seen and marks that
 * turn the direction of what stands after them, and with single spaces.
 */
const typed = (text: string | null): string =>
  (text ?? '')
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();

/** Reads the query part of an address. */
export function readAddress(search: string): Asked {
  const params = new URLSearchParams(search);
  const text = (name: string): string => typed(params.get(name));
  const page = Number(text('page'));
  return {
    query: text('q').slice(0, QUERY_LIMIT),
    filters: Object.fromEntries(
      FILTERS.map((name) => [name, text(name).toLowerCase()] as const).filter(
        ([, id]) => id !== '',
      ),
    ),
    sort: SORTS.find(({ id }) => id === text('sort'))?.id ?? 'best',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The query part of an address: in one order, and without what is as it is anyway. */
export function writeAddress({ query, filters, sort, page }: Asked): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  for (const name of FILTERS) {
    const id = filters[name];
    if (id) params.set(name, id);
  }
  if (sort !== 'best') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  return params.size === 0 ? '' : `?${params}`;
}

/** The filters that can be followed, and a sentence for each that cannot. */
export function knownFilters(
  filters: Asked['filters'],
  values: FilterValues,
  labels: Readonly<Record<FilterName, string>>,
): { filters: Asked['filters']; sentences: string[] } {
  const chosen = FILTERS.flatMap((name) => {
    const id = filters[name];
    return id === undefined ? [] : [{ name, id }];
  });
  const isKnown = ({ name, id }: { name: FilterName; id: string }): boolean =>
    values[name].some((value) => value.id === id);
  return {
    filters: Object.fromEntries(chosen.filter(isKnown).map(({ name, id }) => [name, id])),
    sentences: chosen
      .filter((one) => !isKnown(one))
      .map(
        ({ name, id }) =>
          `“${id.slice(0, 60)}” is not known under “${labels[name]}”, so it is left out.`,
      ),
  };
}
