/** The directives a guide is written with: what each cites, and where its ids stand. */

/** Directives inside a paragraph, each with the attribute that names what it rests on. */
export const CITATION_ATTRIBUTES = {
  fact: 'of',
  cite: 'of',
  requirement: 'id',
  source: 'id',
  record: 'of',
  count: 'of',
} as const;

export type CitationForm = keyof typeof CITATION_ATTRIBUTES;

export const isCitationForm = (name: string): name is CitationForm =>
  Object.hasOwn(CITATION_ATTRIBUTES, name);

/** Diagrams drawn from the data, on a line of their own, with the component that draws each. */
export const DIAGRAMS: Readonly<Record<string, string>> = {
  structure: 'Structure',
  'dispute-route': 'DisputeRoute',
  'meeting-year': 'MeetingYear',
};

/** The container for explanation of ours that rests on no statement. */
export const OURS = 'ours';

/** The ids an attribute names, in its order. */
export const idsIn = (attribute: string | null | undefined): string[] =>
  (attribute ?? '').split(/\s+/).filter(Boolean);

const KINDS: Readonly<Record<CitationForm, string>> = {
  fact: 'statement',
  cite: 'statement',
  requirement: 'requirement',
  source: 'source',
  record: 'record',
  count: 'count',
};

/**
 * One key for what a citation names, however it is cited: the same things have the same number. Several
 * things cited together have one number of their own, in whatever order they are named.
 */
export const citationKey = (form: CitationForm, ids: readonly string[]): string =>
  `${KINDS[form]}:${[...new Set(ids)].sort().join(' ')}`;

/** Numbers from 1 in the order in which keys first stand. */
export const numberKeys = (keys: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...new Set(keys)].map((key, index) => [key, index + 1]));
