import { joinAnd } from '../domain/base/words.ts';
import { shorten } from './shown.ts';

/** A short picture of what stands in the file. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return `“${shorten(value)}”`;
    case 'object':
      if (value === null) return 'nothing (an empty value)';
      if (!Array.isArray(value)) return describeEntries(Object.keys(value));
      return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    default:
      return `the ${typeof value} ${shorten(String(value))}`;
  }
}

/** “the entries “kind” and “rule””: at most three of them by name. */
function describeEntries(keys: readonly string[]): string {
  if (keys.length === 0) return 'braces with nothing inside';
  const named = keys.slice(0, 3).map((key) => `“${shorten(key)}”`);
  const more = keys.length - named.length;
  return `the ${keys.length === 1 ? 'entry' : 'entries'} ${joinAnd(more > 0 ? [...named, `${String(more)} more`] : named)}`;
}

/**
 * What an author would write where entries belong, by the keys that a schema has there: “entries such as “type: …” and
 * “count: …””.
 */
export const entriesOf = (keys: readonly string[]): string =>
  keys.length === 0
    ? NAMES.object
    : `entries such as ${joinAnd(keys.slice(0, 2).map((key) => `“${key}: …”`))}`;

const ENTRIES = 'entries such as “about: 2024”';

const NAMES = {
  array: 'a list',
  object: ENTRIES,
  record: ENTRIES,
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
} as const;

/** What an author would call a type: “a list”, “text”, “a whole number”. */
export const article = (expected: string): string =>
  (NAMES as Readonly<Record<string, string>>)[expected] ?? expected;
