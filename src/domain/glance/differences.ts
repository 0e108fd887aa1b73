import { capitalise, joinAnd } from '../base/words.ts';

/**
 * How a document stands on a subject. `open`: its copy lacks pages that may say it; `lost`: the words cannot be read;
 * `unread`: nobody has read it for this; `apart`: the question does not arise.
 */
export type ClauseState = 'said' | 'unclear' | 'silent' | 'open' | 'lost' | 'unread' | 'apart';

/** What a document says on one subject, as the words that follow its name. Plain data: a script can join two. */
export interface Clause {
  state: ClauseState;
  /** “needs 8 members from 4 agencies”; empty where nothing is said. */
  words: string;
  /** Equal keys say the same, whatever the words; empty where words decide. */
  key: string;
  /** The anchor of the statement; empty where the clause is about the document. */
  anchor: string;
  /** Equal where the difference is a detail: the sentence stands last. */
  gist?: string | undefined;
  /** What is listed, where one list is set against the other. */
  items?: readonly string[];
  /** The same with what may be or comes near it: of this the list is not without. */
  near?: readonly string[];
}

/** What a list has, and what it cannot be said to be without. */
export type Listed = Required<Pick<Clause, 'items' | 'near'>>;

/** What one edition says on each subject that it can be told apart by. */
export interface AreaClauses {
  name: string;
  clauses: Readonly<Partial<Record<Subject, Clause>>>;
}

interface SubjectWords {
  /** After “does not say”: “what happens without a quorum”. */
  asks: string;
  /** What of the area the clause is about, where it is not the area: “document”. */
  of?: string;
  /** What lists are of: “Only Kirklees lists members from …”. */
  lists?: string;
}

/** What two documents are told apart by, the most telling first. */
export const SUBJECTS = {
  document: { asks: 'when it was made', of: 'document' },
  kind: { asks: 'what it covers' },
  quorum: { asks: 'who must be there for a quorum' },
  'without-quorum': { asks: 'what happens without a quorum' },
  chair: { asks: 'who chairs' },
  meetings: { asks: 'how often it meets' },
  decisions: { asks: 'how decisions are made' },
  disputes: { asks: 'how partners settle a dispute' },
  scrutineer: { asks: 'who scrutinises independently', of: 'independent scrutiny' },
  members: { asks: 'who the members are' },
  sectors: { asks: 'who the members are', lists: 'lists members from' },
  basis: { asks: 'what contributions rest on', of: 'money' },
  amounts: { asks: 'what each agency pays' },
  holder: { asks: 'who runs the budget' },
  'chair-chosen': { asks: 'who appoints the chair' },
  deputies: { asks: 'whether members may send deputies' },
  papers: { asks: 'when papers are sent out' },
  'leading-group': { asks: 'which group leads' },
} as const satisfies Readonly<Record<string, SubjectWords>>;

export type Subject = keyof typeof SUBJECTS;

const SUBJECT_IDS = Object.keys(SUBJECTS) as Subject[];

/** A run of words of a sentence; those on one of the two lead to its statement. */
export interface SentencePart {
  text: string;
  /** Which of the two. */
  of?: 0 | 1;
  anchor?: string;
}

/** One difference as a sentence. */
export interface Difference {
  subject: Subject;
  parts: readonly SentencePart[];
}

/** What sets two areas apart, in sentences: the most telling open, the rest for a closed list, and what they share. */
export interface Differences {
  open: readonly Difference[];
  more: readonly Difference[];
  /** “Each has an independent chair.”; undefined where no two clauses are the same. */
  shared: string | undefined;
}

/** A reader holds so many sentences in mind. */
const OPEN = 8;
/** How many things that both say make one sentence. */
const SHARED = 3;

/** By how many subjects a sentence falls behind: what only one says or can be read tells less. */
const FALLS: Readonly<Record<ClauseState, number>> = {
  said: 0,
  unclear: 1,
  silent: 4,
  apart: 4,
  open: 8,
  lost: 8,
  unread: 8,
};

type Pair = readonly [AreaClauses, AreaClauses];

/** The sentences on two areas, in the order in which they are given. */
export function differencesOf(pair: Pair): Differences {
  const told = SUBJECT_IDS.flatMap((subject) => {
    const [a, b] = pair.map(({ clauses }) => clauses[subject]);
    const parts = a && b && sentenceOf(subject, pair, [a, b]);
    return parts ? [{ subject, parts, rank: rankOf(subject, [a, b]) }] : [];
  })
    .sort((a, b) => a.rank - b.rank)
    .map(({ subject, parts }) => ({ subject, parts }));
  return { open: told.slice(0, OPEN), more: told.slice(OPEN), shared: sharedBy(pair) };
}

/** The text of a sentence. */
export const textOf = ({ parts }: Difference): string => parts.map(({ text }) => text).join('');

/** How far down a sentence stands. What the documents are comes before what they say. */
const rankOf = (subject: Subject, clauses: readonly Clause[]): number =>
  SUBJECT_IDS.indexOf(subject) +
  Math.max(...clauses.map(({ state }) => FALLS[state])) +
  (isDetail(clauses) ? SUBJECT_IDS.length : 0);

const isDetail = ([a, b]: readonly Clause[]): boolean =>
  a?.gist !== undefined && a.gist === b?.gist;

const SAYS: ReadonlySet<ClauseState> = new Set(['said', 'unclear']);

const isSame = (a: Clause, b: Clause): boolean =>
  a.state === 'said' &&
  b.state === 'said' &&
  (a.words === b.words || (a.key !== '' && a.key === b.key));

/** The sentence on one subject; undefined where neither says anything, or both the same. */
function sentenceOf(
  subject: Subject,
  pair: Pair,
  clauses: readonly [Clause, Clause],
): SentencePart[] | undefined {
  const [a, b] = clauses;
  if (!SAYS.has(a.state) && !SAYS.has(b.state)) return undefined;
  const words: SubjectWords = SUBJECTS[subject];
  if (words.lists !== undefined) return listsOf(words.lists, pair, clauses);
  if (isSame(a, b)) return undefined;
  // What is said stands first, in the order of the areas where both say something.
  const order: readonly (0 | 1)[] = SAYS.has(a.state) ? [0, 1] : [1, 0];
  const [first, second] = order.map((of, place): SentencePart => {
    const clause = clauses[of];
    const { name } = pair[of];
    return { text: wordClause(words, clause, name, place === 0), of, anchor: clause.anchor };
  });
  return first && second && [first, { text: '; ' }, second, { text: '.' }];
}

/** “Kirklees meets 4 times a year”, “Kirklees’ document dates from 2019”, “Newham does not say who chairs”. */
function wordClause(
  { asks, of }: SubjectWords,
  { state, words }: Clause,
  name: string,
  isFirst: boolean,
): string {
  switch (state) {
    case 'said':
    case 'unclear':
      if (of === undefined || state === 'unclear' || words.startsWith(LEAVES))
        return `${name} ${words}`;
      // The second does not name again what the clause is about.
      return `${ownerOf(name)}${isFirst ? ` ${of}` : ''} ${words}`;
    case 'silent':
      return `${name} does not say ${asks}`;
    case 'open':
      return `${ownerOf(name)} answer may stand on pages missing from our copy`;
    case 'lost':
      return `${ownerOf(name)} answer cannot be read in our copy`;
    case 'unread':
      return `${name} has not been read on this yet`;
    case 'apart':
      return `the question does not arise for ${name}`;
  }
}

/** How a clause begins that names another document. */
export const LEAVES = 'leaves ';

/** “Only Kirklees lists members from education; only Portsmouth lists members from justice.” */
function listsOf(
  lists: string,
  pair: Pair,
  clauses: readonly [Clause, Clause],
): SentencePart[] | undefined {
  const parts = ([0, 1] as const).flatMap((of): SentencePart[] => {
    const other = clauses[1 - of]?.near ?? clauses[1 - of]?.items ?? [];
    const own = (clauses[of].items ?? []).filter((item) => !other.includes(item));
    if (own.length === 0) return [];
    return [
      { text: `only ${pair[of].name} ${lists} ${joinAnd(own)}`, of, anchor: clauses[of].anchor },
    ];
  });
  const [first, second] = parts;
  if (!first || clauses.some(({ items }) => items === undefined)) return undefined;
  const opened = { ...first, text: capitalise(first.text) };
  return second ? [opened, { text: '; ' }, second, { text: '.' }] : [opened, { text: '.' }];
}

/** “Each has an independent chair and meets 4 times a year.” */
function sharedBy(pair: Pair): string | undefined {
  const shared = SUBJECT_IDS.flatMap((subject) => {
    const words: SubjectWords = SUBJECTS[subject];
    const [a, b] = pair.map(({ clauses }) => clauses[subject]);
    const isShort = subject !== 'kind' && words.of === undefined && words.lists === undefined;
    if (!isShort || !a || !b) return [];
    return a.words === b.words && isSame(a, b) ? [a.words] : [];
  });
  return shared.length === 0 ? undefined : `Each ${joinAnd(shared.slice(0, SHARED))}.`;
}

/** “Kirklees’”, “Newham’s”. */
const ownerOf = (name: string): string => (/s$/iu.test(name) ? `${name}’` : `${name}’s`);
