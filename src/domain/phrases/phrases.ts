import type { ValueInputOf, ValueKind } from '../../schemas/index.ts';
import type { PhraseContext } from './context.ts';

/** A value that was read from words, and how the site says it. */
export interface ReadWords<Kind extends ValueKind = ValueKind> {
  /** As a person would write it in a record: what the schema fills in is left out. */
  value: ValueInputOf<Kind>;
  /** The sentence readers will see, for whoever typed the words to check. */
  reads: string;
}

/** Words that are not read, or not all of them. Nothing of them becomes a value. */
export interface NotReadWords {
  /** The words that are not read, as typed: “mostly from health”. */
  notRead: string;
  /** Where they start in the text, in UTF-16 units. */
  at: number;
  /** What words of this kind may say, in plain English. */
  allowed: string;
  /** Words that are read. */
  example: string;
}

/**
 * Reads a value of one kind from words: “quarterly”, “three members from two agencies, with the chair”. Returns the
 * value with the site’s own wording of it, or the first words that are not read: a value never leaves part of the
 * text unsaid. Capitals, articles and full stops do not count; numbers may be words or figures. Throws nothing.
 */
export function valueFromWords<Kind extends ValueKind>(
  kind: Kind,
  text: string,
  context: PhraseContext,
): ReadWords<Kind> | NotReadWords {
  kind;
  context;
  return { notRead: text.trim(), at: 0, allowed: 'nothing yet', example: '' };
}

/** Returns true where the words were read. */
export const isRead = <Kind extends ValueKind>(
  result: ReadWords<Kind> | NotReadWords,
): result is ReadWords<Kind> => 'value' in result;

/** In a sentence, what is not read, what may be said and an example. */
export const wordNotRead = ({ notRead, allowed, example }: NotReadWords): string =>
  `“${notRead}” is not read. Say ${allowed}: for example “${example}”.`;
