/** One thing that search can find, in the form in which it is indexed and shown. */
export interface SearchRecord {
  /** The address below the base, at the anchor: `/partnerships/kirklees/#quorum.board.quorum`. */
  path: string;
  kind: RecordKind;
  /** Id of the partnership; undefined for what belongs to none. */
  area: string | undefined;
  topic: string | undefined;
  /** A state, or a finding after `finding-`: a finding may bear the same name as a state. */
  state: string | undefined;
  regime: string | undefined;
  /** How binding the requirement is that it states or is a finding on. */
  force?: string;
  /** The year of the document that it was read in, known or estimated. */
  year?: string;
  title: string;
  /** What stands under the title: whom or what it is about, such as the name of a body. */
  about: string;
  /** In plain English. */
  answer: string;
  quotes: readonly RecordQuote[];
  /** Text that is searched and not shown whole: reasons, notes, what is asked. */
  further: string;
  /** What it is called, where somebody may type just that. */
  names?: readonly string[];
  /** True where who types just that hardly wants this, but what the documents say under the name. */
  everyday?: boolean;
  /** Kinds of agency among those it names, as the register calls them. */
  agencies?: readonly string[];
  /** Questions that it is part of the answer to. */
  asked?: readonly AskedQuestion[];
}

/** A question as the site words it, and other ways to ask it. */
export interface AskedQuestion {
  question: string;
  also: readonly string[];
}

export interface RecordQuote {
  words: string;
  place: string;
}

export type RecordKind =
  | 'statement'
  | 'list'
  | 'finding'
  | 'requirement'
  | 'body'
  | 'guide'
  | 'topic'
  | 'question'
  | 'term'
  | 'page';

/** What each kind of result is called, in the order in which a filter lists them. */
export const KIND_LABELS: Readonly<Record<RecordKind, string>> = {
  statement: 'Statement',
  list: 'List of members or agencies',
  finding: 'Finding on a requirement',
  requirement: 'Requirement',
  body: 'Body',
  guide: 'Section of a guide',
  topic: 'Topic',
  question: 'Question',
  term: 'Term',
  page: 'Page',
};
