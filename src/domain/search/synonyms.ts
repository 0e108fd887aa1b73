import type { GlossaryTerm } from '../../schemas/index.ts';

/** Other names under which a text is to be found because of one term in it. */
export interface OtherNames {
  /** The term, as it stands in the text. */
  term: string;
  /** True where the names mean something else that a reader may have in mind, and not the same. */
  near: boolean;
  names: readonly string[];
}

type NamesIn = (text: string) => OtherNames[];

const formsOf = ({ term, abbreviations, also }: GlossaryTerm): string[] => [
  term,
  ...abbreviations,
  ...also,
];

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/**
 * Makes the function that finds terms of the glossary in a text and returns what else they are
 * called. A form that two terms share is passed over, since it does not say which is meant.
 */
export function otherNames(glossary: readonly GlossaryTerm[]): NamesIn {
  const owners = new Map<string, GlossaryTerm[]>();
  for (const entry of glossary) {
    for (const form of formsOf(entry)) {
      owners.set(form.toLowerCase(), [...(owners.get(form.toLowerCase()) ?? []), entry]);
    }
  }
  const own = new Map([...owners].filter(([, entries]) => new Set(entries).size === 1));
  if (own.size === 0) return () => [];
  const longestFirst = [...own.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escape).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) => {
    const found = new Map<GlossaryTerm, string>();
    for (const [form] of text.matchAll(pattern)) {
      const entry = own.get(form.toLowerCase())?.[0];
      // “it” is not “IT”: an abbreviation counts in its own capitals only.
      if (entry && (!isAbbreviation(entry, form) || entry.abbreviations.includes(form)))
        found.set(entry, found.get(entry) ?? form);
    }
    return [...found].flatMap(([entry, form]) =>
      namesFor(entry, form, glossary, text.toLowerCase()),
    );
  };
}

const isAbbreviation = ({ abbreviations }: GlossaryTerm, form: string): boolean =>
  abbreviations.some((one) => one.toLowerCase() === form.toLowerCase());

function namesFor(
  entry: GlossaryTerm,
  term: string,
  glossary: readonly GlossaryTerm[],
  lowerCased: string,
): OtherNames[] {
  const missing = (forms: readonly string[]): string[] =>
    forms.filter((form) => !lowerCased.includes(form.toLowerCase()));
  // Who searches for a term that says so may mean this one as well.
  const near = glossary
    .filter(({ search_with }) => search_with.includes(entry.id))
    .flatMap(formsOf);
  return [
    { term, near: false, names: missing(formsOf(entry)) },
    { term, near: true, names: missing(near) },
  ].filter(({ names }) => names.length > 0);
}
