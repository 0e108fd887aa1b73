import { counted, joinAnd } from '../base/words.ts';

/** How what several areas say on one row stands to each other (method page “Comparing”). */
export type RelationKind =
  | 'same-words'
  | 'same-substance'
  | 'differs'
  | 'some-silent'
  | 'all-silent'
  | 'no-answer'
  | 'each-own'
  | 'unclear'
  | 'see-both';

/** The relation of a row: its kind, for the page to sort by, and in words. */
export interface RowRelation {
  kind: RelationKind;
  words: string;
}

/**
 * What one area gives on a row, in a letter; one stated answer is `words.substance` (`row-keys.ts`), `words.=substance`
 * of local names that can be the same in two areas, and `words.` of others.
 */
export const KEYS = {
  silent: '0',
  /** Not read, or a question that cannot arise. */
  nothing: '-',
  noBody: '/',
  elsewhere: '>',
  unclear: '?',
  /** Several bodies, of which one says something. */
  several: '+',
} as const;

/** A cell of a row, by the name of its area and its key. */
export interface KeyedCell {
  name: string;
  key: string;
}

const isStated = (key: string): boolean => key.includes('.');

/** True of a list of local names: two that are not the same do not differ, each area has its own. */
const isLocal = (key: string): boolean => /\.(?:=|$)/u.test(key);

/** The letters of areas that say nothing. */
const ABSENT: ReadonlySet<string> = new Set([KEYS.silent, KEYS.nothing, KEYS.noBody]);

/**
 * How the areas of a row stand to each other: of two areas, their relation; of more, that of those that state
 * an answer, because the count beside it tells the rest. The order of the areas plays no part.
 */
export function relate(cells: readonly KeyedCell[]): RowRelation {
  const keys = cells.map(({ key }) => key);
  const stating = cells.filter(({ key }) => isStated(key));
  if (cells.length > 2 && stating.length > 1) {
    const kind = kindOf(keys.filter(isStated));
    return { kind, words: `The ${stating.length} that state it ${OF_MANY[kind]}` };
  }
  const kind = kindOf(keys);
  const saying = cells.find(({ key }) => isStated(key) || key === KEYS.several);
  return { kind, words: cells.length > 2 ? wordFew(stating[0]) : wordTwo(kind, saying) };
}

function kindOf(keys: readonly string[]): RelationKind {
  if (keys.every((key) => ABSENT.has(key))) {
    return keys.every((key) => key === KEYS.silent) ? 'all-silent' : 'no-answer';
  }
  if (keys.includes(KEYS.noBody)) return 'see-both';
  if (keys.includes(KEYS.unclear)) return 'unclear';
  if (keys.includes(KEYS.nothing) || keys.includes(KEYS.elsewhere)) return 'see-both';
  if (keys.includes(KEYS.silent)) return 'some-silent';
  if (keys.includes(KEYS.several)) return 'each-own';
  const [words, substances] = [0, 1].map((at) => new Set(keys.map((key) => key.split('.')[at])));
  if (words?.size === 1) return 'same-words';
  if (substances?.size === 1 && !substances.has('')) return 'same-substance';
  return keys.some(isLocal) ? 'each-own' : 'differs';
}

/** How two areas stand to each other, without their names and without the reason. */
const OF_TWO: Readonly<Record<Exclude<RelationKind, 'some-silent'>, string>> = {
  'same-words': 'Same',
  'same-substance': 'Same in other words',
  differs: 'Differs',
  'all-silent': 'Neither says',
  'no-answer': 'Neither gives an answer',
  'each-own': 'Each has its own',
  unclear: 'One is unclear: see both',
  'see-both': 'See both',
};

/** How several areas that state an answer stand to each other, after “The areas that state it”. */
const OF_MANY: Readonly<Record<RelationKind, string>> = {
  'same-words': 'use the same words',
  'same-substance': 'say the same in other words',
  differs: 'differ',
  'some-silent': 'differ',
  'all-silent': 'are silent',
  'no-answer': 'give no answer',
  'each-own': 'each have their own',
  unclear: 'are not all clear',
  'see-both': 'are not of one kind',
};

const wordTwo = (kind: RelationKind, stating: KeyedCell | undefined): string =>
  kind === 'some-silent' ? `Only ${stating?.name ?? 'one'} says` : OF_TWO[kind];

/** What is said of more than two areas where fewer than two state an answer: its name, if one does. */
const wordFew = (stating: KeyedCell | undefined): string =>
  stating === undefined
    ? 'No two answers to compare'
    : `Only ${stating.name} gives one answer to compare`;

/** True where some area says something. */
export const hasAnswer = (kind: RelationKind): boolean =>
  kind !== 'all-silent' && kind !== 'no-answer';

/** True for a row that “differences only” keeps: something is said, and not the same by all. */
export const isDifference = (kind: RelationKind): boolean =>
  hasAnswer(kind) && kind !== 'same-words' && kind !== 'same-substance';

/** What is said of rows of each relation, in the order in which they tell most. */
const TOLD: readonly (readonly [told: string, kinds: readonly RelationKind[]])[] = [
  ['Differ', ['differs']],
  ['Each has its own', ['each-own']],
  ['Unclear in one', ['unclear']],
  ['In one only', ['some-silent', 'see-both']],
  ['Same', ['same-words', 'same-substance']],
];

/** What a question is called among others of its topic: the group that leads may be asked the same as the main meeting. */
export const rowName = (group: string, label: string): string =>
  group === 'lead' ? `${label} (group that leads)` : label;

/** “Differ: Quorum. In one only: Deputies.”: the questions of a topic by how the areas stand on them, by name. */
export const tellRows = (rows: readonly { kind: RelationKind; name: string }[]): string =>
  TOLD.flatMap(([told, kinds]) => {
    const names = new Set(rows.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name));
    return names.size === 0 ? [] : [`${told}: ${[...names].join(', ')}.`];
  }).join(' ');

/** What stands closed below the answers of a topic: “2 questions on sub-groups, networks and offices”. */
export const tellClosed = (below: number, unanswered: number, none = 'no document'): string =>
  joinAnd(
    [
      below > 0 && `${counted(below, 'question')} on sub-groups, networks and offices`,
      unanswered > 0 && `${counted(unanswered, 'question')} that ${none} answers`,
    ].filter((part) => part !== false),
  );
