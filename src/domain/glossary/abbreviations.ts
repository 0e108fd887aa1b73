import type { GlossaryTerm } from '../../schemas/index.ts';
import { formsOf } from './forms.ts';

/** An abbreviation met in a text, without the s of a plural, and where it starts. */
export interface Abbreviation {
  abbreviation: string;
  at: number;
}

/** Two capitals or more, with figures and the s of a plural after them: “ICB”, “WT2018”, “CCGs”. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?<letters>\p{Lu}{2,}\d*)s?(?![\p{L}\p{N}])/gu;

export const abbreviationsIn = (text: string): Abbreviation[] =>
  [...text.matchAll(ABBREVIATION)].map(({ groups, index }) => ({
    abbreviation: groups?.letters ?? '',
    at: index,
  }));

/** Every abbreviation that the glossary explains, in whatever form of a term it stands. */
export const knownAbbreviations = (terms: readonly GlossaryTerm[]): ReadonlySet<string> =>
  new Set(
    terms
      .flatMap(formsOf)
      .flatMap(({ form }) => abbreviationsIn(form))
      .map(({ abbreviation }) => abbreviation),
  );
