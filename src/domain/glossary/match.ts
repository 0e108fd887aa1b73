import type { GlossaryTerm } from '../../schemas/index.ts';
import { escapePattern } from '../base/escape.ts';
import { foldForm, formsOf } from './forms.ts';

/** A term met in a text: the terms that are written so, and where. */
export interface Match {
  /** More than one where several terms share the form. */
  terms: readonly GlossaryTerm[];
  /** As it stands in the text. */
  text: string;
  index: number;
}

/** Finds terms in a text, first to last; the longest form wins where several could stand. */
export type Matcher = (text: string) => Match[];

/** True for a form of a term that is found only in the capitals that it is written in. */
export type IsExact = (term: GlossaryTerm, form: string) => boolean;

/** A form that has capitals. */
const hasCapitals: IsExact = (_, form) => form !== form.toLowerCase();

/**
 * A matcher for the terms given. A form in lower case is found in any capitals (“Independent Chair”);
 * one that `isExact` (by default, one that has capitals) only as it is written, so that “MET” is not found in “met”. A form is a whole
 * word, so that “SHA-256” is no health authority; either apostrophe will do.
 */
export function matcherOf(terms: readonly GlossaryTerm[], isExact = hasCapitals): Matcher {
  const exact = new Map<string, GlossaryTerm[]>();
  const folded = new Map<string, GlossaryTerm[]>();
  for (const term of terms) {
    for (const { form } of formsOf(term)) {
      const key = straight(form);
      const [map, at] = isExact(term, form) ? [exact, key] : [folded, foldForm(key)];
      map.set(at, [...(map.get(at) ?? []), term]);
    }
  }
  const patterns = patternsOf([...exact.keys()], [...folded.keys()]);
  return (text) => {
    const plain = straight(text);
    let end = 0;
    return [...plain.matchAll(WORD)].flatMap(({ 0: word, index }) => {
      if (index < end) return [];
      const length = Math.max(
        ...(patterns.get(word.toLowerCase()) ?? []).map((pattern) =>
          lengthAt(pattern, plain, index),
        ),
        0,
      );
      if (length === 0) return [];
      end = index + length;
      const form = plain.slice(index, end);
      const owners = exact.get(form) ?? folded.get(foldForm(form)) ?? [];
      return [{ terms: owners, text: text.slice(index, end), index }];
    });
  };
}

/** A whole word: where a form may begin. */
const WORD = /[\p{L}\p{N}]+/gu;

/** The length of what a pattern matches at a place; 0 where it matches nothing there. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The patterns of forms by their first word, in small letters: of most words of a text there is none, and nothing to try. */
function patternsOf(
  exact: readonly string[],
  folded: readonly string[],
): ReadonlyMap<string, readonly RegExp[]> {
  const byWord = new Map<string, RegExp[]>();
  for (const [forms, flags] of [
    [exact, 'uy'],
    [folded, 'iuy'],
  ] as const) {
    for (const [word, own] of Map.groupBy(forms, firstWord)) {
      byWord.set(word, [...(byWord.get(word) ?? []), patternOf(own, flags)]);
    }
  }
  return byWord;
}

const firstWord = (form: string): string => form.match(WORD)?.[0].toLowerCase() ?? '';

/** With straight apostrophes: the same length, so that places stay what they are. */
const straight = (text: string): string => text.replaceAll('’', "'");

/** A pattern of forms, the longest first. */
function patternOf(forms: readonly string[], flags: string): RegExp {
  const longestFirst = forms.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?:${longestFirst.map(spaced).join('|')})(?![\\p{L}\\p{N}]|-\\d)`, flags);
}

/** The pattern of a form whose words may stand any white space apart. */
const spaced = (form: string): string => escapePattern(form).replace(/\s+/g, '\\s+');
