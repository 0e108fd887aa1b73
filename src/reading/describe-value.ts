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
      if (!Array.isArray(value)) return 'a mapping of keys';
      return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    default:
      return `the ${typeof value} ${shorten(String(value))}`;
  }
}

const NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping of keys',
  record: 'a mapping of keys',
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

/** What an author would call a type: “a list”, “text”, “a whole number”. */
export const article = (expected: string): string => NAMES[expected] ?? expected;
