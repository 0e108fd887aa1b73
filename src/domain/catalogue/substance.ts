import type { Value } from '../../schemas/index.ts';
import { compareText } from '../base/order.ts';

/** Keys that carry names as printed or our own remarks, not substance. */
const WORDING_KEYS: ReadonlySet<string> = new Set([
  'printed',
  'body',
  'name',
  'group',
  'role_as_printed',
  'locator',
  'quotation',
  'note',
  'stage',
  'document',
  'published_in',
  'substitutes',
  'missing',
  'where_published',
]);

/** The same within one document, whose bodies both readers know by the same ids: see `isWording`. */
const WORDING_WITHIN: ReadonlySet<string> = new Set([
  ...[...WORDING_KEYS].filter((key) => key !== 'body'),
  ...['agency', 'doubt', 'missing'],
]);

/** The days between which something holds are each area’s own: one rule since 2019 and since 2021 is the same rule. */
const isOwnDate = (key: string, item: unknown, left: ReadonlySet<string>): boolean =>
  left === WORDING_KEYS &&
  (key === 'from' || key === 'until') &&
  typeof item === 'string' &&
  /^\d{4}(?:-\d{2}){0,2}$/u.test(item);

/** An actor is told by the role; where a body stands without one, as of those it answers to, it is the answer. */
const isWording = (key: string, node: object, left: ReadonlySet<string>): boolean =>
  left.has(key) || (key === 'body' && 'role' in node);

/** Keys whose printed name is the answer itself: compared by its words, without article or signs. */
const NAMED = new Set(['title', 'office', 'organisation']);

/** The order of steps is substance; the order of any other list is not. */
const ORDERED_KEYS = new Set(['steps']);

/** A value without local names, in one fixed order: equal texts mean the same substance in two areas. */
export const substance = (value: Value): string =>
  JSON.stringify(canonical(value, undefined, WORDING_KEYS));

/**
 * The same for two readings of one document: bodies count by their id, actors by their role, members by type of agency, capacity and
 * seats, and agencies by type (method page “Agreement”).
 */
export const substanceWithin = (value: Value): string =>
  JSON.stringify(canonical(rowsIn(value), undefined, WORDING_WITHIN));

/** What of a value is compared: of lists of members and agencies, what each row counts as. */
function rowsIn(value: Value): unknown {
  if (value.kind === 'agencies') {
    return value.groups.flatMap(({ agencies }) => agencies.map(({ agency_type }) => agency_type));
  }
  if (value.kind !== 'members') return value;
  return value.members.map(({ agency_type, capacity, seats }) => ({
    agency_type,
    capacity,
    seats,
  }));
}

function canonical(node: unknown, key: string | undefined, left: ReadonlySet<string>): unknown {
  if (Array.isArray(node)) {
    const items = node.map((item) => canonical(item, undefined, left));
    if (key !== undefined && ORDERED_KEYS.has(key)) return items;
    return items.toSorted((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
  }
  if (left === WORDING_WITHIN && typeof node === 'string' && NAMED.has(key ?? '')) {
    return bareName(node);
  }
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(
        ([name, item]) =>
          !isWording(name, node, left) && !isOwnDate(name, item, left) && item !== undefined,
      )
      .map(([name, item]) => [name, canonical(item, name, left)] as const)
      .toSorted(([a], [b]) => compareText(a, b)),
  );
}

/** “The Business-Plan” is “business plan”. */
const bareName = (name: string): string =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').replace(/^(?:the|an?) /u, '');
