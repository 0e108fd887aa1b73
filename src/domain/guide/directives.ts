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

export const CITATION_FORMS = Object.keys(CITATION_ATTRIBUTES) as CitationForm[];

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

/** One key for one thing cited, however it is cited: the same thing has the same number. */
export const citationKey = (form: CitationForm, id: string): string => `${KINDS[form]}:${id}`;

/** Numbers from 1 in the order in which things are first cited. */
export const numberKeys = (keys: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...new Set(keys)].map((key, index) => [key, index + 1]));
