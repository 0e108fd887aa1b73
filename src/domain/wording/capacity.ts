import type { Member } from '../../schemas/values/membership.ts';

export type Capacity = Member['capacity'];

/** What a capacity means for counting: whether it is a member’s, and whether it carries a vote. */
interface Meaning {
  /** In running text, after “listed”; empty for a plain member. */
  words: string;
  member: boolean;
  /** Undefined where the capacity does not say. */
  vote: boolean | undefined;
}

/** Every capacity (method page “Computed values”, “Members and others at the table”). */
const CAPACITIES: Readonly<Record<Capacity, Meaning>> = {
  member: { words: '', member: true, vote: undefined },
  voting: { words: 'voting', member: true, vote: true },
  executive: { words: 'executive', member: true, vote: undefined },
  'non-executive': { words: 'non-executive', member: true, vote: undefined },
  chair: { words: 'as chair', member: true, vote: undefined },
  'vice-chair': { words: 'as vice chair', member: true, vote: undefined },
  'lay-member': { words: 'lay member', member: true, vote: undefined },
  'non-voting': { words: 'non-voting', member: false, vote: false },
  advisory: { words: 'advisory', member: false, vote: false },
  'advising-officer': { words: 'advising officer', member: false, vote: false },
  'participating-observer': { words: 'participating observer', member: false, vote: false },
  observer: { words: 'observer', member: false, vote: false },
  'in-attendance': { words: 'in attendance', member: false, vote: false },
  'co-opted': { words: 'co-opted', member: false, vote: undefined },
  associate: { words: 'associate', member: false, vote: undefined },
  'by-invitation': { words: 'by invitation', member: false, vote: false },
  'papers-only': { words: 'papers only', member: false, vote: false },
};

/** True where the capacity is that of a member; others are kept apart from members. */
export const isMember = (capacity: Capacity): boolean => CAPACITIES[capacity].member;

/** Whether the capacity carries a vote; undefined where it does not say. */
export const mayVote = (capacity: Capacity): boolean | undefined => CAPACITIES[capacity].vote;

/** The capacity in words; empty for a plain member. */
export const capacityWords = (capacity: Capacity): string => CAPACITIES[capacity].words;
