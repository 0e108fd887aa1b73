import type { GlossaryTerm } from '../../schemas/index.ts';
import { formsOf } from '../glossary/forms.ts';
import { matcherOf } from '../glossary/match.ts';

/**
 * Why a text is found under names that it does not hold: they are other names of a term in it, or names
 * of something else that a reader may have in mind; the kind of an agency in it; or a question that it
 * is part of the answer to.
 */
export type Link = 'same' | 'near' | 'agency' | 'asked';

/** Other names under which a text is to be found because of one thing in it. */
export interface OtherNames {
  /** The term as it stands in the text, the kind of agency, or the question. */
  term: string;
  link: Link;
  names: readonly string[];
}

/** Finds terms in a text. Names that stand in `whole`, of which the text is a part, are left out. */
export type NamesIn = (text: string, whole?: string) => OtherNames[];

const writtenForms = (entry: GlossaryTerm): string[] => formsOf(entry).map(({ form }) => form);

/**
 * Makes the function that finds terms of the glossary in a text and returns what else they are
 * called. A form that two terms share is passed over, since it does not say which is meant.
 */
export function otherNames(glossary: readonly GlossaryTerm[]): NamesIn {
  // “it” is not “IT”; but a name is meant in whatever capitals it stands.
  const matcher = matcherOf(glossary, ({ abbreviations }, form) => abbreviations.includes(form));
  return (text, whole = text) => {
    const found = new Map<GlossaryTerm, string>();
    for (const { terms, text: form } of matcher(text)) {
      const [entry, another] = terms;
      if (entry && !another) found.set(entry, found.get(entry) ?? form);
    }
    return [...found].flatMap(([entry, form]) =>
      namesFor(entry, form, glossary, whole.toLowerCase()),
    );
  };
}

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
    .flatMap(writtenForms);
  return [
    { term, link: 'same' as const, names: missing(writtenForms(entry)) },
    { term, link: 'near' as const, names: missing(near) },
  ].filter(({ names }) => names.length > 0);
}
