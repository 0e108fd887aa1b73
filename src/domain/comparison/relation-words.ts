import type { Relation } from './relation.ts';

type Kind = Relation['kind'];

/** How two areas stand to each other, without their names and without the reason. */
const OF_TWO: Readonly<Record<Exclude<Kind, 'some-silent'>, string>> = {
  'same-words': 'Same',
  'same-substance': 'Same in other words',
  differs: 'Differs',
  'all-silent': 'Neither says',
  'each-own': 'Each has its own',
  unclear: 'One is unclear: see both',
  'see-both': 'See both',
};

/** How several areas stand to each other, after “the areas”. */
const OF_MANY: Readonly<Record<Kind, string>> = {
  'same-words': 'use the same words',
  'same-substance': 'say the same in other words',
  differs: 'differ',
  'some-silent': 'differ',
  'all-silent': 'are silent',
  'each-own': 'each have their own',
  unclear: 'are not all clear',
  'see-both': 'are not of one kind',
};

/** The relation of two areas in words; `stating` are the names of those that answer where the other does not. */
export const wordTwo = (kind: Kind, stating = ''): string =>
  kind === 'some-silent' ? `Only ${stating} says` : OF_TWO[kind];

/** The relation of the `count` areas that state an answer, in words. */
export const wordMany = (count: number, kind: Kind): string =>
  `The ${count} that state it ${OF_MANY[kind]}`;

/** What is said of more than two areas where fewer than two state an answer: its name, if one does. */
export const wordFew = (stating: string | undefined): string =>
  stating === undefined
    ? 'No two answers to compare'
    : `Only ${stating} gives one answer to compare`;
