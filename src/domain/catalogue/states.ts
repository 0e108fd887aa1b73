import type { State } from '../../schemas/index.ts';

/** A verb for one and for many: “states it”, “state it”. A number stands before it, or for its “#”. */
export type Verbs = readonly [one: string, many: string];

/** Every word that a state has anywhere, and what follows from it (method page “States”). */
export interface StateLook {
  label: string;
  /** In a count: “4 stated, 1 not found”. */
  short: string;
  /** What the state means to a reader, in a sentence. */
  meaning: string;
  /** What is said of the areas in it. */
  verbs: Verbs;
  /** What is said of an area in place of a comparison; undefined where `relate` compares it. */
  obstacle: string | undefined;
  /** What a reader finds at the statement. */
  basis: string;
  /** True where the document gives nothing: no evidence, no value, and no other document named. */
  isAbsence: boolean;
  /** Where an area has several bodies on a row, it counts as the state that comes first here. */
  precedence: number;
}

/** The states that `relate` compares. Any other has an obstacle: without one, two areas would seem the same. */
type ComparedState = Extract<State, 'stated' | 'silent'>;

/** The states in the order in which they are shown: a word and a shape, never colour alone. */
export const STATES: Readonly<
  Record<ComparedState, StateLook> &
    Record<Exclude<State, ComparedState>, StateLook & { obstacle: string }>
> = {
  stated: {
    label: 'Stated',
    short: 'stated',
    meaning: 'The document says it.',
    verbs: ['states it', 'state it'],
    obstacle: undefined,
    basis: 'The words it rests on',
    isAbsence: false,
    precedence: 0,
  },
  'stated-elsewhere': {
    label: 'Stated elsewhere',
    short: 'stated elsewhere',
    meaning: 'The document sends the reader to another document for it.',
    verbs: ['sends the reader to another document', 'send the reader to another document'],
    obstacle: 'sends the reader to another document',
    basis: 'The words it rests on',
    isAbsence: false,
    precedence: 2,
  },
  silent: {
    label: 'Not found in this document',
    short: 'not found',
    meaning: 'All of the text we have was read and searched, and it does not say.',
    verbs: ['does not say', 'do not say'],
    obstacle: undefined,
    basis: 'What was searched',
    isAbsence: true,
    precedence: 3,
  },
  unclear: {
    label: 'Unclear',
    short: 'unclear',
    meaning:
      'The document contradicts itself, can be read in two ways, or the copy is damaged there.',
    verbs: ['is unclear', 'are unclear'],
    obstacle: 'is unclear',
    basis: 'The words it rests on',
    isAbsence: false,
    precedence: 1,
  },
  'not-applicable': {
    label: 'Does not apply',
    short: 'does not apply',
    meaning: 'The question cannot arise here.',
    verbs: ['for # the question does not arise', 'for # the question does not arise'],
    obstacle: 'is one the question does not apply to',
    basis: 'Why',
    isAbsence: true,
    precedence: 4,
  },
  'not-read': {
    label: 'Not read',
    short: 'not read',
    meaning:
      'Nobody has read it: the part that could say it is missing from the copy, or has not been read yet.',
    verbs: [
      'in # the part that could say was not read',
      'in # the part that could say was not read',
    ],
    obstacle: 'could not be read',
    basis: 'What is missing',
    isAbsence: true,
    precedence: 5,
  },
};

/** Every state, in the order in which they are shown. */
export const STATE_ORDER = Object.keys(STATES) as readonly State[];

/** Every state in order of precedence: an area with several answers counts as the first of them. */
export const BY_PRECEDENCE = STATE_ORDER.toSorted(
  (a, b) => STATES[a].precedence - STATES[b].precedence,
);
