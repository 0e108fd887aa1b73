import type { GlossaryTerm } from '../../schemas/index.ts';
import type { RecordPath } from '../mistake/mistake.ts';

/** A way to write a term, with the key of the entry it stands under. */
export interface WrittenForm {
  form: string;
  path: RecordPath;
}

/** Every way an entry gives to write its term: the term, then abbreviations, then other words. */
export const formsOf = ({ term, abbreviations, also }: GlossaryTerm): WrittenForm[] => [
  { form: term, path: ['term'] },
  ...abbreviations.map((form, index) => ({ form, path: ['abbreviations', index] })),
  ...also.map((form, index) => ({ form, path: ['also', index] })),
];

/** The form for comparing spellings: without capitals and runs of white space. */
export const foldForm = (form: string): string => form.toLowerCase().replace(/\s+/g, ' ').trim();

/** Forms without the plurals of others among them, which need no explanation. */
export const withoutPlurals = (forms: readonly string[], ...others: string[]): string[] => {
  const plurals = new Set([...forms, ...others].flatMap(pluralsOf));
  return forms.filter((form) => !plurals.has(form));
};

const pluralsOf = (form: string): string[] => [
  `${form}s`,
  ...(form.endsWith('y') ? [`${form.slice(0, -1)}ies`] : []),
];

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
